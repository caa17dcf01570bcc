"""What day, week, month or year the words of a date come to, seen from the day of publication.

News usage: a bare weekday in the past tense is the last such day, the day of publication included; a day or month
without a year is the last one in the past tense, the next one in the future, and the nearest where no verb tells.
Without a day of publication only what gives its own year is resolved.
"""

import calendar
from datetime import date, timedelta
from typing import Literal

from generator.extract.dates import DateWording
from generator.model import Granularity

Tense = Literal["past", "future", "open", "aside"]
"""Of the clause: "open" where no verb tells, "aside" for what a clause of the past only mentions."""
Moment = tuple[str | None, Granularity | None]
"""An ISO 8601 date, week, month, year or interval, and how exact it is."""

UNITS: dict[str, Granularity] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
DAYS_OF_WEEK = 7
LONGEST_MONTH = 31
NEAR_DAY, NEAR_MONTH = 6 * LONGEST_MONTH, 3 * LONGEST_MONTH
"""How many days away a day or month without a year may be where no verb tells."""


def moment(wording: DateWording, published: date | None, tense: Tense) -> Moment:
    """When the words say it was or will be."""
    if wording.until:
        return interval(moment(open_end(wording), published, tense), moment(wording.until, published, tense))
    if wording.kind == "decade" and wording.year is not None:
        return f"{wording.year}/{wording.year + 9}", "decade"
    if wording.kind == "date":
        return calendar_date(wording, published, tense)
    if wording.kind == "weekday":
        return weekday(wording, published, tense), "day"
    if wording.kind == "day":
        return moved(published, "day", wording.count), "day"
    return counted(wording, published, tense)


def open_end(wording: DateWording) -> DateWording:
    """The first end of an interval; a year that only the second gives is its year too."""
    year = wording.year or (wording.until.year if wording.until and wording.month else None)
    return DateWording(
        start=wording.start,
        end=wording.end,
        kind=wording.kind,
        year=year,
        month=wording.month,
        day=wording.day,
        count=wording.count,
        offset=wording.offset,
    )


def interval(first: Moment, last: Moment) -> Moment:
    """From one moment to another, where both are known and in order."""
    known = first[0] and last[0] and first[0] <= last[0]
    return (f"{first[0]}/{last[0]}" if known else None), "interval"


def counted(wording: DateWording, published: date | None, tense: Tense) -> Moment:
    """Words that count days, weeks, months or years from the day of publication, or from something else."""
    unit, count = wording.unit or "day", wording.count or 1
    if wording.kind == "span":
        return moved(published, unit, wording.offset), UNITS[unit]
    if wording.kind in ("ago", "hence"):
        return moved(published, unit, -count if wording.kind == "ago" else count), UNITS[unit]
    if wording.kind == "anchored":
        return None, UNITS[unit]
    if published is None or (wording.kind == "next" and tense != "future"):
        return None, "interval"
    other = shifted(published, unit, -count if wording.kind == "past" else count)
    return (f"{min(other, published)}/{max(other, published)}" if other else None), "interval"


def calendar_date(wording: DateWording, published: date | None, tense: Tense) -> Moment:
    """A day, month or year by its name."""
    year = wording.year or nearest_year(wording, published, tense)
    granularity: Granularity = "day" if wording.day else "month" if wording.month else "year"
    if year is None or (wording.day and wording.day > calendar.monthrange(year, wording.month or 1)[1]):
        return None, granularity
    parts = [f"{year:04}", *(f"{part:02}" for part in (wording.month, wording.day) if part)]
    return "-".join(parts), granularity


def nearest_year(wording: DateWording, published: date | None, tense: Tense) -> int | None:
    """The year of a day or month that gives none: the last up to publication, the next in the future.

    Where no verb tells it is the nearer, if it is near.
    """
    if published is None or wording.month is None:
        return None
    here = (published.month, published.day)
    there = (wording.month, wording.day or published.day)
    coming = published.year + (there < here or (there == here and wording.offset == 1))
    last = published.year - (there > here or (there == here and wording.offset == -1))
    if wording.offset is not None:
        return {-1: last, 0: published.year, 1: coming}[wording.offset]
    if tense in ("past", "future") or coming == last:
        return coming if tense == "future" else last
    return unsettled_year(wording, published, (last, coming), tense)


def unsettled_year(wording: DateWording, published: date, years: tuple[int, int], tense: Tense) -> int | None:
    """Which of two years, where no verb tells: the nearer if it is near. What a past clause mentions is not to come."""
    last, coming = (abs(days_ahead(wording, published, year)) for year in years)
    near = NEAR_DAY if wording.day else NEAR_MONTH
    if tense == "aside":
        return years[0] if last <= coming or coming > near else None
    if min(last, coming) > near:
        return None
    return years[0] if last <= coming else years[1]


def days_ahead(wording: DateWording, published: date, year: int) -> int:
    """About how many days after publication a day or month is, in months of 31 days."""
    months = (year - published.year) * 12 + (wording.month or published.month) - published.month
    return months * LONGEST_MONTH + (wording.day or published.day) - published.day


def weekday(wording: DateWording, published: date | None, tense: Tense) -> str | None:
    """The last such day up to the publication, or the next in the future; "last" and "next" leave that day out."""
    if published is None or wording.count is None:
        return None
    if wording.offset == 1 or (tense == "future" and wording.offset != -1):
        ahead = (wording.count - published.isoweekday()) % DAYS_OF_WEEK
        days = ahead or (DAYS_OF_WEEK if wording.offset == 1 else 0)
    else:
        back = (published.isoweekday() - wording.count) % DAYS_OF_WEEK
        days = -(back or (DAYS_OF_WEEK if wording.offset == -1 else 0))
    return moved(published, "day", days)


def moved(published: date | None, unit: str, count: int | None) -> str | None:
    """The day, week, month, year or decade that is so many of them away."""
    there = shifted(published, unit, count) if published and count is not None else None
    if there is None:
        return None
    if unit == "week":
        year, week, _ = there.isocalendar()
        return f"{year}-W{week:02}"
    if unit == "decade":
        return f"{there.year // 10 * 10}/{there.year // 10 * 10 + 9}"
    return there.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]


def shifted(day: date, unit: str, count: int) -> date | None:
    """The day so many units away, the month's last where it has no such day; None beyond the calendar."""
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=count * (DAYS_OF_WEEK if unit == "week" else 1))
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None
