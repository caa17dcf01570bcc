"""Dated events: what dates what, by golden cases; laws of the calendar that hold for any date."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.dates import find_dates
from generator.extract.events import find_events
from generator.extract.events.moments import moment, says_ahead
from generator.extract.events.outlooks import Outlook, Tense
from generator.model import Actor, Range, Span
from generator.timeline import is_after
from tests.figures_support import parsed

CASES = sorted((Path(__file__).parent / "cases" / "events").glob("*.yaml"))
PAST = [
    "on Friday",
    "last Monday",
    "yesterday",
    "two weeks ago",
    "October 7",
    "in May",
    "last month",
    "earlier this year",
    "on 29 Feb",
]
AHEAD = ["on Friday", "next Monday", "tomorrow", "October 7", "in May", "next month", "three days from now"]
NAMED = ("October 7", "in May")
UNSURE = ("on Friday", *NAMED)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Each golden case: its `why` says the fact."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = find_events(parsed(case["text"], case["published"]), ())
    assert [[event.text, event.date, event.granularity] for event in found] == case["events"]


def test_actors_and_place() -> None:
    """An event has the actors its sentence names, and the place in the article's words."""
    text = "Ann Lee left. Bob Ray spoke at a rally in Minneapolis on Wednesday evening."
    at = text.index("Bob")
    lee, ray = (
        Actor(
            id=name,
            name=name,
            kind="person",
            roles=(),
            aliases=(),
            mentions=(Range(start=start, end=start + 7),),
            salience=0,
        )
        for name, start in (("lee", 0), ("ray", at))
    )
    (event,) = find_events(parsed(text, "2023-11-03"), (lee, ray))
    assert (event.actors, event.place, event.context.start) == (("ray",), "Minneapolis", at)


def test_a_place_of_another_verb() -> None:
    """A place under another verb than the date's is not where the event was."""
    (event,) = find_events(parsed("On Monday she praised the bridge that they built in Ohio.", "2023-11-03"), ())
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The minister stepped up pressure on China on Saturday.", None),
        ("They won in Idaho in March and celebrated a victory in Ohio on Saturday.", "Ohio"),
        ("In a call on Friday, Ann Lee, a spokeswoman in Baghdad, denied it.", None),
        ("The attacks in Paris on Friday shook them.", "Paris"),
        ("On Friday, she spoke in New York's 24th district.", "New York"),
    ],
)
def test_the_place_nearest_to_a_date(text: str, place: str | None) -> None:
    """An event is where the phrase or clause of its date says, not what it is about, nor where somebody else is."""
    assert find_events(parsed(text, "2023-11-05"), ())[-1].place == place


def resolved(words: str, published: date, tense: Tense) -> str | None:
    """What words come to, seen from a day."""
    (wording,) = find_dates(f"They met {words} there", "en")
    return moment(wording, published, Outlook(tense))[0]


@settings(deadline=None)
@given(words=st.sampled_from(PAST[:-1]), published=DAYS)
def test_the_past_is_never_after_publication(words: str, published: date) -> None:
    """Outside a clause of the future no date is later than publication; unknown are only next day and last year."""
    found = resolved(words, published, "past")
    week = "{}-W{:02}".format(*published.isocalendar())
    assert found is not None or words in UNSURE
    assert found is None or found <= (week if "W" in found else published.isoformat())


@settings(deadline=None)
@given(
    words=st.sampled_from([*PAST, *AHEAD, "from Monday to Friday", "between Oct. 3 and 5", "this May", "in the 1990s"]),
    tense=st.sampled_from(get_args(Tense)),
    published=DAYS,
)
def test_nothing_is_later_without_a_sign(words: str, tense: Tense, published: date) -> None:
    """Whatever the clause: unless it or the words themselves look ahead, no date is later than its article."""
    (wording,) = find_dates(f"They met {words} there", "en")
    sign = Span(start=0, end=4, text="They") if tense in ("planned", "beside", "possible", "future") else None
    found, _ = moment(wording, published, Outlook(tense, sign))
    assert found is None or sign or says_ahead(wording) or not is_after(found, published.isoformat())


@settings(deadline=None)
@given(words=st.sampled_from(AHEAD), published=DAYS)
def test_the_future_is_hardly_before_publication(words: str, published: date) -> None:
    """In a clause of the future no date is earlier than publication, but a named day or month that has just passed."""
    found = resolved(words, published, "future")
    assert found is not None
    first = published - timedelta(days=31 if words in NAMED else 0)
    assert found >= first.isoformat()[: len(found)]


def test_leap_day_of_a_common_year() -> None:
    """A day that the nearest year does not have is no date, rather than another day."""
    (wording,) = find_dates("on February 29", "en")
    assert moment(wording, date(2023, 3, 5), Outlook("past")) == (None, "day")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "on",
                " ",
                "Friday",
                "2023",
                "-",
                "to",
                "May",
                "3",
                ",",
                "last",
                "week",
                "two",
                "ago",
                "from",
                "1990s",
                "10:30",
                "pm",
                "\n\n",
                "٣",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_any_text(text: str) -> None:
    """Whatever the text: spans are verbatim, and no event overlaps another."""
    found = find_events(parsed(text, "2023-11-03"), ())
    assert all(text[event.start : event.end] == event.text for event in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_another_language() -> None:
    """A language without tables for dates has no dates; nothing raises."""
    assert find_dates("vendredi 3 novembre", "xx") == ()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Democrats won't vote until June 7.", "won't"),
        ("We stand a good chance to win the state on June 7.", "to win"),
        ("The state is holding a vote on June 7, and he leads.", "vote"),
        ("Five men are competing there before June 7.", "are competing"),
    ],
)
def test_what_looks_ahead(text: str, sign: str) -> None:
    """What puts a date after its article is shown in whole words, and is no bare "is"."""
    (event,) = find_events(parsed(text, "2016-05-10"), ())
    assert (event.date, event.ahead and event.ahead.text) == ("2016-06-07", sign)
