"""What day, week, month or year the words of a date come to, seen from the day of publication.

News usage: a bare weekday in the past tense is the last such day, the day of publication included; a day or month
without a year is the last one in the past tense, the next one in the future, and the nearest where no verb tells.
Without a day of publication only what gives its own year is resolved.

The law: a date is later than publication only where its own words or its clause say so (`says_ahead`, `outlooks`).
"""

import calendar
from dataclasses import replace
from datetime import date, timedelta

from generator.extract.date_readers import DateWording
from generator.extract.events.outlooks import AHEAD, Outlook
from generator.extract.events.periods import floating, season, weekend
from generator.model import Granularity

Moment = tuple[str | None, Granularity | None]
"""An ISO 8601 date, week, month, year or interval, and how exact it is."""

UNITS: dict[str, Granularity] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
DAYS_OF_WEEK = 7
LONGEST_MONTH = 31
NEAR_DAY, NEAR_MONTH = 6 * LONGEST_MONTH, 3 * LONGEST_MONTH
"""How many days away a day or month without a year may be where no verb tells."""
LONGEST_AGO = 11 * LONGEST_MONTH
"""Days after which what was nearly a year ago is told with its year, so that a bare day or month must be another."""
JUST_PAST = LONGEST_MONTH
"""A day so few days ago is meant even in a clause of the future: the next one is nearly a year away."""
SOON = 4
"""Days within which a weekday is to come that is only said to be possible, or that its clause leaves open."""


def moment(wording: DateWording, published: date | None, told: Outlook) -> Moment:
    """When the words say it was or will be."""
    if wording.until:
        return between(wording, wording.until, published, told)
    if wording.kind == "decade" and wording.year is not None:
        return f"{wording.year}/{wording.year + 9}", "decade"
    if wording.kind == "date":
        return calendar_date(wording, published, told)
    if wording.kind == "weekday":
        return weekday(wording, published, told), "day"
    if wording.kind == "season":
        return season(wording, published, told), "interval"
    if wording.kind == "weekend":
        return weekend(wording, published, told), "interval"
    if wording.unit == "week" and wording.kind == "span":
        return week(wording, published, told), "week"
    if wording.kind == "day":
        return moved(published, "day", wording.count), "day"
    return counted(wording, published, told)


def between(first: DateWording, last: DateWording, published: date | None, told: Outlook) -> Moment:
    """From one moment to another; of two weekdays, from the last such day before the second."""
    if first.kind == last.kind == "weekday":
        end = moment(last, published, told)
        return interval(back_from(end, first), end)
    begins = moment(open_end(first), published, told)
    return interval(begins, moment(closing(last, begins[0]), published, told))


def back_from(last: Moment, wording: DateWording) -> Moment:
    """The weekday on which an interval begins, the last one before it ends."""
    if last[0] is None or wording.count is None:
        return None, "day"
    end = date.fromisoformat(last[0])
    return moved(end, "day", -((end.isoweekday() - wording.count) % DAYS_OF_WEEK)), "day"


def open_end(wording: DateWording) -> DateWording:
    """The first end of an interval; a year that only the second gives is its year too."""
    year = wording.year or (wording.until.year if wording.until and wording.month else None)
    return replace(wording, year=year, until=None)


def closing(wording: DateWording, first: str | None) -> DateWording:
    """The second end of an interval; a day or month without a year is the next one after the first end."""
    if wording.month is None or wording.year is not None or first is None:
        return wording
    begins = [int(part) for part in first.split("-")]
    is_next = [wording.month, wording.day or LONGEST_MONTH] < begins[1:]
    return replace(wording, year=begins[0] + is_next)


def interval(first: Moment, last: Moment) -> Moment:
    """From one moment to another, where both are known and in order."""
    known = first[0] and last[0] and first[0] <= last[0]
    return (f"{first[0]}/{last[0]}" if known else None), "interval"


def counted(wording: DateWording, published: date | None, told: Outlook) -> Moment:
    """Words that count days, weeks, months or years from the day of publication, or from something else."""
    unit, count = wording.unit or "day", wording.count or 0
    if wording.kind == "rest" and told.tense not in AHEAD:
        return None, UNITS[unit]
    if wording.kind in ("span", "rest"):
        return moved(published, unit, wording.offset), UNITS[unit]
    if wording.kind in ("ago", "hence"):
        return moved(published, unit, -count if wording.kind == "ago" else count), UNITS[unit]
    if wording.kind == "anchored" or (wording.kind == "next" and not is_from_now(wording, told)):
        return None, "interval" if wording.kind == "next" and count else UNITS[unit]
    count = -count if wording.kind == "past" else count or 1
    other = shifted(published, unit, count) if published else None
    if published is None or other is None:
        return None, "interval"
    return f"{min(other, published)}/{max(other, published)}", "interval"


def is_from_now(wording: DateWording, told: Outlook) -> bool:
    """Whether the next two weeks begin today: in a clause of the future; "the next week" may follow another."""
    return wording.count is not None and wording.offset == 1 and told.sign is not None and told.tense != "past"


def calendar_date(wording: DateWording, published: date | None, told: Outlook) -> Moment:
    """A day, month or year by its name."""
    year = wording.year or nearest_year(wording, published, told)
    if wording.nth and year:
        return date(year, wording.month or 1, floating(year, wording.month or 1, wording.nth)).isoformat(), "day"
    granularity: Granularity = "day" if wording.day else "month" if wording.month else "year"
    if year is None or (wording.day and wording.day > calendar.monthrange(year, wording.month or 1)[1]):
        return None, granularity
    parts = [f"{year:04}", *(f"{part:02}" for part in (wording.month, wording.day) if part)]
    return "-".join(parts), granularity


def nearest_year(wording: DateWording, published: date | None, told: Outlook) -> int | None:
    """The year of a day or month that gives none: the last up to publication, the next in the future.

    Where no verb tells it is the nearer, if it is near.
    """
    if published is None or wording.month is None:
        return None
    if wording.year_offset is not None:
        return published.year + wording.year_offset
    here = (published.month, published.day)
    there = (wording.month, wording.day or published.day)
    coming = published.year + (there < here or (there == here and wording.offset == 1))
    last = published.year - (there > here or (there == here and wording.offset == -1))
    if wording.offset is not None:
        return {-1: last, 0: published.year, 1: coming}[wording.offset]
    if wording.count and wording.day:
        return next((year for year in (last, coming) if is_weekday(wording, year)), None)
    if wording.known and is_known(wording, published, (last, coming)):
        return wording.known
    if wording.nth and told.tense not in AHEAD and days_ahead(wording, published, coming) <= JUST_PAST:
        return coming if told.sign or coming == last else None
    if told.tense == "past" or coming == last:
        return last if days_ahead(wording, published, last) > -LONGEST_AGO else None
    if told.tense in AHEAD:
        return coming if days_ahead(wording, published, last) < -JUST_PAST else last
    return unsettled_year(wording, published, (last, coming), told)


def unsettled_year(wording: DateWording, published: date, years: tuple[int, int], told: Outlook) -> int | None:
    """Which of two years, where no verb tells: the nearer if it is near, and to come only where a word looks ahead."""
    last, coming = (abs(days_ahead(wording, published, year)) for year in years)
    near = NEAR_DAY if wording.day else NEAR_MONTH
    may_come = coming <= NEAR_DAY and told.sign is not None
    if coming < last and (coming <= near or (may_come and told.tense != "aside")):
        return years[1] if told.sign else None
    return years[0] if last <= near or (told.tense == "aside" and last < LONGEST_AGO and not may_come) else None


def is_known(wording: DateWording, published: date, years: tuple[int, int]) -> bool:
    """Whether a day is the one that everybody means by it, because no other is near."""
    is_near = any(abs(days_ahead(wording, published, year)) <= JUST_PAST for year in years)
    return published.year > (wording.known or 0) and not is_near


def is_weekday(wording: DateWording, year: int) -> bool:
    """Whether a day is the weekday that its words give, in a year."""
    try:
        return date(year, wording.month or 1, wording.day or 1).isoweekday() == wording.count
    except ValueError:
        return False


def days_ahead(wording: DateWording, published: date, year: int) -> int:
    """About how many days after publication a day or month is, in months of 31 days."""
    months = (year - published.year) * 12 + (wording.month or published.month) - published.month
    return months * LONGEST_MONTH + (wording.day or published.day) - published.day


def weekday(wording: DateWording, published: date | None, told: Outlook) -> str | None:
    """The last such day up to the publication, or the next in the future; "last" and "next" leave that day out.

    The weekday after that of publication is not six days ago: the article was written after its date, or looks ahead.
    """
    if published is None or wording.count is None:
        return None
    ahead = (wording.count - published.isoweekday()) % DAYS_OF_WEEK
    back = (DAYS_OF_WEEK - ahead) % DAYS_OF_WEEK
    if wording.offset in (-1, 1):
        return moved(published, "day", (ahead if wording.offset == 1 else -back) or wording.offset * DAYS_OF_WEEK)
    is_likelier = told.sign is not None and told.tense not in ("past", "open") and ahead < back
    if told.tense == "future" or is_likelier or (told.tense == "possible" and ahead <= SOON):
        is_near = told.tense != "aside" or ahead == 1
        return moved(published, "day", ahead if is_near else -back)
    return moved(published, "day", -back) if ahead != 1 else None


def week(wording: DateWording, published: date | None, told: Outlook) -> str | None:
    """The week so many away; on a Sunday, where the week begins with it, "last week" is the one that ends that day."""
    if published is None or wording.offset is None:
        return None
    begins = published.isoweekday() == DAYS_OF_WEEK and (wording.offset == -1 or (not wording.offset and told.sign))
    return moved(published, "week", wording.offset + (1 if begins else 0))


def says_ahead(wording: DateWording) -> bool:
    """Whether the words alone may be later than publication: by a year or weekday of their own, or as "next week"."""
    if (wording.year or wording.year_offset) is not None or wording.kind in ("hence", "next"):
        return True
    if wording.kind in ("date", "season", "weekend") and wording.offset is not None:
        return True
    if wording.kind == "date" and wording.count:
        return True
    if wording.kind != "anchored" and wording.offset == 1:
        return True
    closes = wording.until is not None and (wording.until.month is not None or says_ahead(wording.until))
    return (wording.kind == "day" and (wording.count or 0) > 0) or closes


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
