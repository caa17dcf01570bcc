"""What months a season is, what days a weekend, and on what day a holiday falls, seen from the day of publication.

"Last summer" and "next summer" are of the year before and after; in a year whose own summer is over, and before it has
begun, they may be that one as well and are not known. The same holds for "next weekend".
"""

import calendar
from datetime import date, timedelta

from generator.extract.date_readers import DateWording
from generator.extract.events.outlooks import AHEAD, Outlook

SATURDAY = 6
DAYS_OF_WEEK = 7
YEAR_OF_MONTHS = 12
MIDWEEK = 4
"""Days after a Saturday from which "this weekend" may be the coming one."""
LIKELY = ("planned", "aside")
LATE = 9
"""From this month on a winter is the one that ends next year."""


def season(wording: DateWording, published: date | None, told: Outlook) -> str | None:
    """The months of a season, or of a part of a year, as an interval."""
    if wording.year is not None:
        return months(wording, wording.year)
    if published is None:
        return None
    if wording.year_offset is not None:
        found = months(wording, published.year + wording.year_offset)
        return None if told.tense == "past" and found[-len("2016-12") :] > published.isoformat()[:7] else found
    year = season_year(wording, published, told)
    return months(wording, year) if year is not None else None


def months(wording: DateWording, year: int) -> str:
    """The months that a period begins in a year with, and its last."""
    years, last = divmod((wording.month or 1) + (wording.count or 1) - 2, YEAR_OF_MONTHS)
    return f"{year:04}-{wording.month or 1:02}/{year + years:04}-{last + 1:02}"


def season_year(wording: DateWording, published: date, told: Outlook) -> int | None:
    """The year in which the season begins that is meant."""
    length, month = wording.count or 1, wording.month or 1
    year = published.year - (month + length > YEAR_OF_MONTHS + 1 and published.month < LATE)
    begins = YEAR_OF_MONTHS * year + month - 1
    now = YEAR_OF_MONTHS * published.year + published.month - 1
    is_over, has_begun = begins + length <= now, begins <= now
    if wording.latest:
        return year - (not is_over)
    if wording.offset == 0:
        return year + (is_over and told.tense in AHEAD)
    if wording.offset is not None:
        is_clear = has_begun if wording.offset == 1 else not is_over
        return year + wording.offset if is_clear else None
    if told.tense in AHEAD or (told.sign and not (is_over or (has_begun and told.tense == "open"))):
        return year + is_over
    last = year - (not is_over)
    is_near = now - YEAR_OF_MONTHS * last - month + 1 - length < length
    return last if told.tense == "past" and is_over == has_begun and is_near else None


def weekend(wording: DateWording, published: date | None, told: Outlook) -> str | None:
    """The Saturday and Sunday of the weekend that is meant."""
    if published is None:
        return None
    past_days = (published.isoweekday() - SATURDAY) % DAYS_OF_WEEK
    weeks = weekend_offset(wording, past_days, told)
    if weeks is None:
        return None
    saturday = published + timedelta(days=weeks * DAYS_OF_WEEK - past_days)
    return f"{saturday}/{saturday + timedelta(days=1)}"


def weekend_offset(wording: DateWording, past_days: int, told: Outlook) -> int | None:
    """How many weeks the weekend is from the one that was last begun so many days ago."""
    is_now = past_days < DAYS_OF_WEEK - 5
    if wording.latest or wording.offset == -1:
        return -1 if is_now else 0
    if wording.offset == 1 or (is_now and wording.offset is None and past_days == 0):
        return None
    if is_now:
        return 0
    is_soon = wording.offset == 0 and told.sign is not None and past_days >= MIDWEEK and told.tense in LIKELY
    if is_soon or told.tense in AHEAD:
        return 1
    return 0 if told.tense in ("past", "aside") else None


def floating(year: int, month: int, nth: tuple[int, ...]) -> int:
    """The day of a month that a holiday falls on, by its number or as "the fourth Thursday" and some days after."""
    if len(nth) == 1:
        return nth[0]
    which, weekday, after = (*nth, 0)[:3]
    length = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).isoweekday() == weekday]
    return days[which - (which > 0)] + after
