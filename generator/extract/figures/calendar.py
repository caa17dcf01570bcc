"""Numbers that belong to the calendar: the digits of dates, years, and the parts of a year or a century."""

import re

from generator.extract.date_readers import DateWording
from generator.extract.figures.counted import DATES, counted
from generator.extract.figures.measures import Measure
from generator.extract.parse import Parsed
from generator.extract.patterns import any_of, compiled_from
from generator.language.events import DateWords

LONGEST_OF_DATE = 3
"""Tokens after a part in which the date that it is a part of begins ("of the 20th")."""
YEARS = range(1900, 2051)
OLD_YEARS = range(1500, 2051)
DAYS = range(1, 32)
BACK = 24
"""Characters before a number in which the month stands that it is a day of."""
FOUR_DIGITS = re.compile(r"(\d{4})(?:[-–—/](?:\d{4}|\d\d?))?")


def dated(parsed: Parsed, date: DateWording) -> tuple[int, int] | None:
    """Where a wording's digits are a date's own, not a count of days or weeks, nor of things ("of 2000 people")."""
    if date.kind not in ("date", "decade", "clock"):
        return None
    bare_year = date.kind == "date" and date.month is None and date.until is None
    if bare_year and date.year not in YEARS and counts_plural(parsed, date.end):
        return None
    return date.start, date.end


@compiled_from("events", DateWords)
def months(words: DateWords) -> re.Pattern[str]:
    """What stands before a day's number where no date was read: a month, and perhaps a day before this one."""
    day = rf"\d{{1,2}}\s?(?:[-–—,]|(?:{any_of(words.to_words)})\s)\s?(?:{any_of(words.to_words)}\s)?"
    return re.compile(rf"(?i:(?<!\w)(?:{any_of(words.months)})(?:\.?,?\s?)(?:{day})?)\Z")


def is_day(parsed: Parsed, one: Measure) -> bool:
    """Whether a bare number is a day after its month's name ("July 8 and *9*", "Sept.*11*", "Sept, *26*, 2014")."""
    rules = months(parsed.doc.lang_)
    if rules is None or one.unit is not None or one.number.kind != "digits" or one.low not in DAYS:
        return False
    named = rules.search(parsed.text[max(0, one.start - BACK) : one.start])
    return named is not None and not counts_plural(parsed, one.end)


def is_year(parsed: Parsed, one: Measure) -> bool:
    """Whether bare digits are a year, or two: in the range of years, and not a round count of things.

    Before a noun in the singular they are one of older times, too ("the *1828* race").
    """
    written = FOUR_DIGITS.fullmatch(parsed.text, one.start, one.number.end)
    if written is None or int(written[1]) not in OLD_YEARS:
        return False
    if int(written[1]) not in YEARS:
        things = counted(parsed.doc, one.end)
        return one.unit is None and things is not None and things[-1].tag_ in ("NN", "NNP")
    return one.unit is not None or one.low % 100 != 0 or not counts_plural(parsed, one.end)


def is_period(parsed: Parsed, one: Measure, dates: set[int]) -> bool:
    """Whether a part is one of a date ("the first *half* of 2015", "of the 20th century")."""
    if one.number.kind != "part" or one.unit is not None:
        return False
    following = parsed.doc.char_span(one.end - 1, one.end, alignment_mode="expand")
    after = parsed.doc[following.end : following.end + LONGEST_OF_DATE] if following is not None else ()
    return one.end + 1 in dates or any(token.ent_type_ in DATES for token in after)


def counts_plural(parsed: Parsed, end: int) -> bool:
    """Whether a plural noun is counted by what ends at the character `end`."""
    things = counted(parsed.doc, end)
    return things is not None and things[-1].tag_ in ("NNS", "NNPS")
