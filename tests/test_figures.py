"""Figures: what counts and what does not, by golden cases; laws that hold for any text and any figure."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.figures import find_figures
from generator.extract.numbers import find_numbers
from generator.figures_text import printed_figure
from generator.model import Figure, Quote, Range, Span, Speaker, Statement
from tests.figures_support import parsed

CASES = sorted((Path(__file__).parent / "cases" / "figures").glob("*.yaml"))
PIECES = [
    "$",
    "3.8bn",
    "1,400",
    "one",
    " of ",
    "half",
    "a",
    "dozen",
    "-",
    "to",
    " ",
    "%",
    "2023",
    "km",
    "(",
    ",",
    "in",
    "people",
    "½",
    "\n\n",
    "’",
    "٣",
    "Ⅷ",
    "up",
    "more than",
    "Friday",
    "minus",
    "1/2",
    "10:30",
    "€",
    "🙂",
]


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text without actors, quotes and statements."""
    return find_figures(parsed(text), (), (), ())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Each golden case: its `why` says the fact; a field that a figure does not name is not compared."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = figures(case["text"])
    assert [figure.text for figure in found] == [wanted["text"] for wanted in case["figures"]]
    for figure, wanted in zip(found, case["figures"], strict=True):
        assert {name: getattr(figure, name) for name in wanted} == wanted


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text(text: str) -> None:
    """Whatever the text: spans are verbatim, what is counted is in the context, and no figure overlaps another."""
    found = figures(text)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.context.start <= one.start < one.end <= one.context.end
        assert one.what is None or one.what in text[one.context.start : one.context.end]
        assert one.value_high is None or one.value_high > (one.value or 0)
        assert 0 <= one.salience <= 1
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert [one.id for one in found] == [f"f{n}" for n in range(1, len(found) + 1)]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_numbers_of_any_characters(text: str) -> None:
    """The value grammar raises for no text, and its numbers stand in it in order."""
    assert all(0 <= one.start < one.end <= len(text) for one in find_numbers(text, "en"))


def test_attributed_to_the_speaker() -> None:
    """A figure in a quote is its speaker's, a figure in reported speech the statement's; others are nobody's."""
    text = "“We lost 40 ships,” Ann Lee said. Bob Ray said that 50 men died. There are 60 trees."
    lee, ray = (speaker(text, name) for name in ("Ann Lee", "Bob Ray"))
    quote = Quote(
        **span(text, "We lost 40 ships,"),
        id="q1",
        kind="direct",
        speaker=lee,
        cue=None,
        context=Range(start=0, end=33),
        rule="case",
        continues=None,
        closed=True,
    )
    statement = Statement(
        **span(text, "50 men died"),
        id="s1",
        speaker=ray,
        cue=Span(**span(text, "said that")),
        context=Range(start=34, end=65),
    )
    found = find_figures(parsed(text), (), (quote,), (statement,))
    assert [(one.attributed_to, one.quote) for one in found] == [(lee, "q1"), (ray, None), (None, None)]


def span(text: str, words: str) -> dict[str, Any]:
    """The fields of a span."""
    return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}


def speaker(text: str, name: str) -> Speaker:
    """A speaker by name alone."""
    return Speaker(**span(text, name), actor=None, name=name, role=None, rule=None, antecedent=None)


def test_salience_orders_by_news() -> None:
    """Tolls come before money and shares, those before other counts, and these before "one of the reasons"."""
    text = "One of the reasons was that 400 trucks cost $3 million, a 5 percent loss, after 900 people died."
    found = sorted(figures(text), key=lambda one: -one.salience)
    assert [one.text for one in found] == ["900", "$3 million", "5 percent", "400", "One"]


def test_another_language() -> None:
    """A language without tables for numbers has no figures; nothing raises."""
    assert find_numbers("deux cents", "xx") == ()
    assert str(printed_figure(5, None, "truck", "=", "xx")) == "5 truck"
