"""Dates as pages write them become ISO 8601, as exact as they are written; what is ambiguous stays unknown."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?[0-5]\d)?)?(?!\d)")
NUMERIC = re.compile(
    r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?![\d/-])|(?<![\d./-])(\d{1,2})/(1[3-9]|2\d|3[01])/(\d\d)(?![\d/-])"
)
YEARS = range(1900, 2100)
LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl")  # whose month names are known everywhere


def iso_date(text: str, language: str = "en") -> str | None:
    """The first date in a text as ISO 8601, None where there is none."""
    return next((found for _, _, found in find_dates(text, language)), None)


def find_dates(text: str, language: str = "en") -> Iterator[tuple[int, int, str]]:
    """(start, end, ISO 8601) of each date in a text, in order."""
    written = month_pattern(language)
    found = [(m.start(), m.end(), iso_written(m, language)) for m in written.finditer(text)]
    found += [(m.start(), m.end(), iso_stamp(m)) for m in ISO.finditer(text)]
    found += [(m.start(), m.end(), iso_numeric(m)) for m in NUMERIC.finditer(text)]
    yield from sorted((start, end, iso) for start, end, iso in found if iso)


def iso_stamp(match: re.Match[str]) -> str | None:
    """An ISO date or date-time in its plain form, None where the calendar has no such day."""
    year, month, day, hour, minute, second, zone = match.groups()
    if not valid_day(int(year), int(month), int(day)):
        return None
    stamp = f"{year}-{month}-{day}"
    if hour is None or not (int(hour) < 24 and int(minute) < 60 and int(second or 0) < 60):
        return stamp
    zone = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}" if zone and int(zone[1:3]) < 24 else ""
    return datetime.fromisoformat(f"{stamp}T{hour}:{minute}:{second or '00'}{zone}").isoformat()


def iso_written(match: re.Match[str], language: str) -> str | None:
    """A date with its month as a word."""
    parts = match.groupdict()
    month = months(language).get((parts["month1"] or parts["month2"]).lower().rstrip("."))
    year, day = int(parts["year1"] or parts["year2"]), int(parts["day1"] or parts["day2"])
    return f"{year:04}-{month:02}-{day:02}" if month and valid_day(year, month, day) else None


def iso_numeric(match: re.Match[str]) -> str | None:
    """A date in digits, the year last, where only one order can be meant; a year of two digits is of this century."""
    first, second, year = (int(part) for part in match.groups() if part)
    year += 2000 * (year < 100)
    days = [(day, month) for day, month in ((first, second), (second, first)) if valid_day(year, month, day)]
    if not days or (len(set(days)) > 1 and "." not in match[0]):  # with full stops the day comes first
        return None
    day, month = days[0]
    return f"{year:04}-{month:02}-{day:02}"


def valid_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day, in a year that news can be from."""
    try:
        return date(year, month, day).year in YEARS
    except ValueError:
        return False


@cache
def months(language: str) -> dict[str, int]:
    """Month names and abbreviations, lower case without a full stop, to their number."""
    names: dict[str, int] = {}
    for code in (*LANGUAGES[::-1], language):
        names |= locale_months(code)
    return names | {"sept": 9}


def locale_months(code: str) -> dict[str, int]:
    """The month names of a locale; none for an unknown one."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        name.lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, locale).items()
        if not name.isdigit()
    }


@cache
def month_pattern(language: str) -> re.Pattern[str]:
    """Day, month as a word, year in either order; "3rd", "de" and commas allowed.

    The year ends at its fourth digit whatever follows: page dumps glue dates ("4 Nov 20234 Nov 2023").
    """
    names = "|".join(re.escape(name) for name in sorted(months(language), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day1>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?P<month1>{names})\b\.?,?\s+(?:de\s+)?(?P<year1>[12]\d{{3}})"
        rf"|(?<![^\W\d_])(?P<month2>{names})\b\.?\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<year2>[12]\d{{3}})",
        re.IGNORECASE,
    )
