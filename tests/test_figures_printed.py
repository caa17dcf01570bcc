"""Figures as pages print them: reading one again gives the figure back, whatever it counts."""

import pytest
from figures_support import parsed
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.extract.figures import find_figures
from generator.extract.figures.units import unit_grammar
from generator.figures_text import printed, printed_figure
from generator.model import Figure, Modifier

RULES = unit_grammar("en")
assert RULES is not None
MEASURES = sorted(RULES.measures - {"quarter"})
"""All units of measure but "quarter", which is also a part of anything."""
MONEY = sorted(set(RULES.money.values()))
RATED = sorted(RULES.words.rated)
BOUNDS: list[Modifier] = ["=", "~", ">", ">=", "<", "<="]
LEADS = ["", "about ", "more than ", "at least ", "up to ", "nearly ", "between 3 and "]
COUNTS = [
    "1",
    "one",
    "two",
    "19",
    "4,500",
    "1.5 million",
    "dozens of",
    "hundreds of",
    "a third of",
    "three to five",
    "5 to 4",
    "2-1",
    "four to one",
    "2 1/3",
    "nine of 10",
    "a couple of million",
]
NOUNS = [
    "people",
    "trucks",
    "truck",
    "staff",
    "women and girls",
    "of her advisers",
    "dozens",
    "GameBoy",
    "last Old Party luminaries",
    "perceived slight",
    "Supreme Court justices",
    "$2,500 donations",
    "12-year stretches",
    "Iowans",
    "swing States",
    "super PACs",
    "WAR",
    "straight",
    "strong",
    "best-known",
    "half-dozen gifts",
    "past and current employees",
    "Lane supporters",
    "city.example e-mail address",
    "weekend rallies",
    "series",
    "GOP",
    "thousands",
    "‘no’ votes",
    "points per visit",
    "\N{SLIGHTLY SMILING FACE}",
]


def read(words: str, sentence: str = "There were {} at the time.") -> list[tuple[object, ...]]:
    """What a plain sentence with some words gives as figures."""
    return [said(one) for one in find_figures(parsed(sentence.format(words)), (), (), ())]


def said(one: Figure) -> tuple[object, ...]:
    """What a printed figure says."""
    return one.value, one.value_high, one.unit, one.modifier


@settings(max_examples=150, deadline=None)
@given(
    value=st.one_of(st.integers(2, 10**13), st.decimals(0, 10**6, places=2).map(float)),
    high=st.one_of(st.none(), st.integers(10**13 + 1, 10**14)),
    unit=st.sampled_from([*MEASURES, *MONEY, "truck", "person", *(f"USD per {rate}" for rate in RATED)]),
    bound=st.sampled_from(BOUNDS),
)
def test_measures_read_back(value: float, high: int | None, unit: str, bound: Modifier) -> None:
    """Whatever the unit of measure, the currency and what it is per."""
    assume(unit != "p" or (value < 10**6 and high is None))
    assert read(str(printed_figure(value, high, unit, bound))) == [(value, high, unit, bound)]


@settings(max_examples=60, deadline=None)
@given(
    low=st.sampled_from([12, 100, 1000, 10**4, 10**6, 10**11]),
    unit=st.sampled_from(["person", "USD per week", *MEASURES, *MONEY]),
)
def test_orders_of_magnitude_read_back(low: int, unit: str) -> None:
    """Dozens, hundreds of thousands, billions: of people, of years, of dollars per week."""
    assume(unit not in ("percent", "p"))
    assert read(str(printed_figure(low, low * 10, unit, "~"))) == [(low, low * 10, unit, "~")]


@settings(max_examples=150, deadline=None)
@given(lead=st.sampled_from(LEADS), count=st.sampled_from(COUNTS), noun=st.sampled_from(NOUNS))
def test_what_the_site_prints_reads_back(lead: str, count: str, noun: str) -> None:
    """Whatever an article counts, even what is no noun: what the site prints for its figures gives them back."""
    for one in find_figures(parsed(f"On Monday she saw {lead}{count} {noun}, and left."), (), (), ()):
        assert read(str(printed(one, "en"))) == [said(one)]


@pytest.mark.parametrize("bound", ["up", "down"])
def test_printed_change_reads_back(bound: Modifier) -> None:
    """A change is printed with the word for its direction."""
    words = str(printed_figure(1.5, None, "percent", bound))
    assert read(words, "Shares were {} at noon.") == [(1.5, None, "percent", bound)]


def test_uncertain_noun_is_no_unit() -> None:
    """A noun that a plain sentence does not give back is not named as the unit; the article's words are kept."""
    [found] = find_figures(parsed("There was but one perceived slight in all those years of service."), (), (), ())
    assert (found.value, found.unit, found.what) == (1, None, "perceived slight")
    assert str(printed(found, "en")) == "1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About half of the other voters stayed at home.", "about half of other voters"),
        ("She scored 0.5 goals in each match.", "0.5 goals"),
        ("They walked half a mile.", "0.5 miles"),
        ("The panel read the 800-page report.", "800 pages"),
        ("It was her second visit.", "second"),
    ],
)
def test_parts_joined_nouns_and_ordinals(text: str, words: str) -> None:
    """A part is printed as a fraction, a decimal as one, a joined noun in the plural, an ordinal as it stands."""
    assert str(printed(find_figures(parsed(text), (), (), ())[0], "en")) == words


@pytest.mark.parametrize(
    ("value", "high", "unit", "text"),
    [
        (12, 120, "person", "dozens of people"),
        (10_000, 100_000, "city", "tens of thousands of cities"),
        (10**10, 10**11, "EUR", "tens of billions of euros"),
        (10**6, 10**7, "USD", "millions of dollars"),
        (10**6, 10**7, "GBP", "millions of British pounds"),
        (100, 1000, "SGD", "hundreds of Singapore dollars"),
        (1000, 10_000, "USD per speech", "thousands of dollars per speech"),
        (2 / 3, None, "voter", "2/3 of voters"),
        (2, None, "week of age", "2 weeks of age"),
        (18, None, "gigahertz", "18 gigahertz"),
        (118.5, None, "p", "118.5p"),
        (20, None, "AFN", "20 Afghan Afghanis"),
        (1.99e-30, None, "kilogram", "1.99×10^-30 kilograms"),
    ],
)
def test_printed_words(value: float, high: float | None, unit: str, text: str) -> None:
    """Orders of magnitude, parts, rare units and tiny numbers are printed in words that read back."""
    bound: Modifier = "~" if high else "="
    assert str(printed_figure(value, high, unit, bound)) == text
    assert read(text) == [(value, high, unit, bound)]
