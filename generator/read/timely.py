"""Which of the dates that a page states can be true; told without a clock: the same page always reads the same.

A date after the fetch is none; one far ahead of all other dates gives way to the strongest of them.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from generator.read.draft import Found

DATED = ("published", "modified")
CLOCKS = timedelta(days=1)  # how far clocks and time zones differ
AHEAD = timedelta(days=366)  # no article is scheduled longer ahead
UTC, WEST, EAST = "+00:00", timedelta(hours=12), timedelta(hours=14)
ADDRESS = "address"
"""The origin of a date that only the digits of an address give: it beats none that is stated."""


def without_later(fields: Mapping[str, Found], fetched: str | None) -> dict[str, Found]:
    """The fields without dates after a page was fetched (ISO 8601), where that is known: those are mistakes."""
    if fetched is None:
        return dict(fields)
    last = day(fetched)
    return {
        name: found for name, found in fields.items() if name not in DATED or day(str(found.value)) - last <= CLOCKS
    }


def with_publication(said: Mapping[str, Found], weakest_first: Sequence[Mapping[str, Found]]) -> dict[str, Found]:
    """What is said, its date of publication the strongest that the page's other dates do not contradict."""
    stated = [fields[name] for fields in reversed(weakest_first) for name in DATED if name in fields]
    dates = [found for found in stated if found.origin != ADDRESS]
    mistaken = [found for found in dates if is_ahead(found, dates)]
    published = [fields["published"] for fields in reversed(weakest_first) if "published" in fields]
    kept = next((found for found in published if found not in mistaken), None)
    others = {name: found for name, found in said.items() if name != "published"}
    return others | ({"published": kept} if kept else {})


def with_shown_day(said: Mapping[str, Found], shown: Mapping[str, Found]) -> dict[str, Found]:
    """What is said, published on the day that readers are shown where the moment, stated in UTC, fell on it for them.

    An evening's article in California is stated as of the next day, and its "today" is not that day.
    """
    stated, seen = said.get("published"), shown.get("published")
    if stated and seen and str(stated.value).endswith(UTC) and is_day_elsewhere(str(stated.value), str(seen.value)):
        return {**said, "published": seen}
    return dict(said)


def is_day_elsewhere(moment: str, other: str) -> bool:
    """Whether a moment in UTC fell on another day in some time zone (both ISO 8601)."""
    instant = datetime.fromisoformat(moment)
    days = {(instant - WEST).date(), (instant + EAST).date()}
    return day(other) != instant.date() and day(other) in days


def is_ahead(found: Found, dates: Sequence[Found]) -> bool:
    """Whether a date lies far ahead of every other one."""
    others = [other for other in dates if other is not found]
    return bool(others) and all(day(str(found.value)) - day(str(other.value)) > AHEAD for other in others)


def day(iso: str) -> date:
    """The day of an ISO 8601 date or date-time."""
    return date.fromisoformat(iso[:10])
