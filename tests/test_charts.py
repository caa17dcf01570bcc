"""Charts are well-formed, accessible and made of what they are given."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_support import HOSTILE

from generator.render.charts import Bar, bars
from generator.render.escape import one_line

ROWS = [Bar(label="The Daily", value=1200, words="At least 1,200"), Bar(label=HOSTILE, value=1500, words="1,500")]


def test_a_chart_says_in_words_what_it_shows() -> None:
    """The picture has a title and a description with every value."""
    root = ElementTree.fromstring(bars(f"people {HOSTILE}", ROWS))  # noqa: S314 - our own
    assert root.get("role") == "img"
    assert root.findtext("title") == f"people {HOSTILE}"
    assert root.findtext("desc") == f"The Daily: At least 1,200; {HOSTILE}: 1,500"


def test_bars_are_as_long_as_their_values() -> None:
    """Lengths are in proportion, from zero."""
    lengths = [float(bar.get("width", "")) for bar in ElementTree.fromstring(bars("x", ROWS)).iter("rect")]  # noqa: S314
    assert lengths[0] / lengths[1] == pytest.approx(1200 / 1500, abs=0.01)


def test_no_number_is_cut() -> None:
    """However long the words of a value are, all of them stand behind its bar, inside the picture."""
    words = "more than 1,234,567–2,345,678"
    root = ElementTree.fromstring(bars("x", [ROWS[0], Bar(label="The Other", value=1800, words=words)]))  # noqa: S314
    last = list(root.iter("text"))[-1]
    assert last.text == words
    assert float(last.get("x", "")) + 6 * len(words) < float(root.get("viewBox", "").split()[2])


def test_a_chart_has_no_colour_of_its_own() -> None:
    """Colours come from the page's scheme."""
    assert "fill" not in bars("x", ROWS)
    assert "style" not in bars("x", ROWS)


@pytest.mark.parametrize("values", [[], [3], [0, 0], [-1, 2]])
def test_nothing_to_compare_is_no_chart(values: list[float]) -> None:
    """A picture is drawn only where bars from zero can show a difference."""
    assert bars("x", [Bar(label="a", value=value, words="b") for value in values]) == ""


@given(label=st.text(max_size=40), words=st.text(max_size=40))
@settings(deadline=None)
def test_a_chart_holds_any_text(label: str, words: str) -> None:
    """Whatever the labels are, the picture is well-formed."""
    rows = [Bar(label=label, value=1, words=words)] * 2
    root = ElementTree.fromstring(bars("x", rows))  # noqa: S314 - our own
    assert root.findtext("desc") == one_line("; ".join([f"{label}: {words}"] * 2))
