"""The patterns of words for periods: seasons, weekends, holidays, parts of a year, and years without their preposition.

Each sets the one group by which `period_readers` knows its construction.
"""

from collections.abc import Iterator

from generator.extract.patterns import any_of
from generator.language.events import DateWords

YEAR = r"(?:1[0-9]|2[01])\d\d"
NOT_A_COUNT = r"(?!\w|[,.]+\d|%|\s?[-–—]\s?\d)"
"""Nothing behind a year that makes it another number."""
OF_EVENT = 3
"""Words between a year and the noun that it dates, at most ("the 2012 general election")."""


def openings(words: DateWords) -> Iterator[str]:
    """The words that a period can begin with."""
    periods = words.periods
    yield from (*periods.seasons, *periods.season_leads, *periods.weekend_leads, *periods.latest, *periods.articles)
    yield from (*periods.ordinals, *periods.rest_of, *periods.earlier_in, *periods.holiday_leads, *periods.loose_years)
    yield from (*periods.and_words, *(f"{mark}0" for mark in periods.short_decade))


def count_of(words: DateWords) -> str:
    """A count of spans, in digits or words ("twenty-five")."""
    counts = any_of(words.counts)
    return rf"(?:\d{{1,3}}|(?:(?:{counts})-)?(?:{counts}))"


def units_of(words: DateWords, *units: str) -> str:
    """The words for some spans of time."""
    return rf"(?:{any_of(word for word, unit in words.units.items() if unit in units)})(?!\w)"


def periods(words: DateWords, before: str) -> Iterator[str]:
    """Periods that words like "in" may stand before, in one pattern, as these are many; and those with their own."""
    tails = (*seasons(words), *weekends(words), *parts_of_years(words), short_decade(words))
    yield rf"{before}(?:{'|'.join(tails)})"
    yield from with_leads(words)


def seasons(words: DateWords) -> Iterator[str]:
    """Last summer; the winter of 2004-5."""
    periods, of, offset = words.periods, any_of(words.of), any_of(words.offsets)
    season, the = season_of(words), rf"(?:(?:{any_of(periods.articles)})\s?)?"
    ends = r"(?:[-–/](?P<y21>\d{4}|\d\d?))?(?![\d-])"
    yield rf"{the}(?P<season1>{season})\s?(?:{of})?\s(?P<y20>{YEAR}){ends}"
    yield rf"{the}(?P<season2>{season})\s(?:{of})\s(?P<o20>{offset})\s{units_of(words, 'year')}"
    latest = rf"(?:(?P<l20>{any_of(periods.latest)})|(?P<o21>{offset}))"
    yield rf"{latest}\s(?P<season3>{season})(?!\s(?:{any_of(periods.not_seasons)})\b)"


def season_of(words: DateWords) -> str:
    """The name of a season."""
    return rf"(?:{any_of(words.periods.seasons)})(?!\w)"


def weekends(words: DateWords) -> Iterator[str]:
    """Of this weekend, or the last."""
    periods, offset = words.periods, any_of(words.offsets)
    weekend = rf"(?:{any_of(periods.weekends)})(?!\w)"
    yield rf"(?:(?P<l23>{any_of(periods.latest)})|(?P<o23>{offset}))\s(?P<weekend1>{weekend})"


def parts_of_years(words: DateWords) -> Iterator[str]:
    """The first half of 2015; the last three months of the year; by the end of the month."""
    periods, of, year = words.periods, any_of(words.of), units_of(words, "year")
    the, offset = any_of(periods.articles), any_of(words.offsets)
    part = rf"(?:(?P<part1>{any_of(periods.year_parts)})|(?P<n20>{count_of(words)})\s{units_of(words, 'month')})"
    which = rf"(?:(?P<y22>{YEAR})(?!\d)|(?:(?:{the})|(?P<o25>{offset}))\s{year})"
    yield rf"(?:(?:{the})\s?)?(?P<nth>{any_of(periods.ordinals)})[\s-]{part}\s(?:{of})\s{which}"
    longer = units_of(words, "week", "month", "year", "decade")
    yield rf"(?:{any_of(periods.rest_of)})\s(?P<rest1>{longer})"
    yield rf"(?:(?:{the})\s)?(?P<rest2>{longer})(?:{any_of(periods.rest_after)})(?!\w)"
    yield rf"(?:{any_of(periods.earlier_in)})\s(?P<u23>{longer})"


def short_decade(words: DateWords) -> str:
    """The ’60s."""
    the = rf"(?:(?:{any_of(words.periods.articles)})\s)?"
    return rf"{the}(?:{any_of(words.periods.short_decade)})(?P<short>[2-9])0s\b"


def with_leads(words: DateWords) -> Iterator[str]:
    """In the fall; over the weekend; on Labor Day; what is behind them in some languages ("l’été *dernier*")."""
    periods, after, season = words.periods, any_of(words.offsets_after), season_of(words)
    weekend, the = rf"(?:{any_of(periods.weekends)})(?!\w)", any_of((*periods.articles, *periods.weekend_leads))
    yield rf"(?:{any_of(periods.articles)})\s?(?P<season4>{season})\s(?P<o22>{after})(?!\w)"
    only = rf"(?!\s(?:{any_of(periods.not_seasons)})\b)"
    yield rf"(?:{any_of(periods.season_leads)})\s?(?P<season5>{season}){only}"
    yield rf"(?:{the})\s(?P<weekend2>{weekend})\s(?P<o24>{after})(?!\w)"
    yield rf"(?:{any_of(periods.weekend_leads)})\s(?P<weekend3>{weekend})"
    parts, other = any_of(words.day_parts), any_of(periods.not_holidays)
    name = rf"(?P<holiday>{any_of(periods.holidays)})(?![\w-]|['’]s\b|\s(?:{other})\b)"
    yield rf"(?:{any_of(periods.holiday_leads)})\s{name}(?:\s(?:{parts})\b)?"


def years(words: DateWords) -> Iterator[str]:
    """For 2015; 2003-2016; the second of "2008 and 2012"; the 2012 election."""
    periods = words.periods
    ends = rf"(?=\s(?:{any_of(periods.after_years)})\b|(?!\s?[\w$€£%-]))"
    yield rf"\b(?:{any_of(periods.loose_years)})\s(?P<y23>{YEAR}){NOT_A_COUNT}{ends}"
    yield rf"(?<![\w/.-])(?P<y24>{YEAR})\s?[-–—]\s?(?P<y25>{YEAR})(?![\w/-])"
    yield rf"(?<=[12]\d\d\d,\s)(?P<y26>{YEAR}){NOT_A_COUNT}"
    joints = rf"(?:{any_of(periods.and_words)})\s"
    yield rf"(?:(?<=[12]\d\d\d\s)|(?<=[12]\d\d\d,\s)){joints}(?P<y27>{YEAR}){NOT_A_COUNT}"
    between, noun = rf"(?:[^\W\d_][\w-]*\s){{0,{OF_EVENT}}}", any_of(periods.year_events)
    yield rf"(?<![\w/.,-])(?P<y28>(?:19|20)\d\d)(?=\s{between}(?:{noun})s?\b)"


def months(words: DateWords, month: str, before: str) -> Iterator[str]:
    """From January to April 2015; October-to-December; July's."""
    periods, through = words.periods, any_of(words.through_words)
    to = rf"\s(?:{any_of(words.to_words)})\s"
    joint = rf"(?(opened){to}|(?:\s(?:{through})\s|[-–—](?:(?:{through})[-–—])?))"
    end = rf"(?P<m21>{month})(?!\s?\d\d?\b)(?:\s?(?:{any_of(words.of)})?\s(?P<y29>{YEAR})(?!\d))?"
    yield rf"(?:(?P<opened>\b(?:{any_of(words.from_words)})\s)|{before})(?P<m20>{month}){joint}{end}"
    yield rf"(?P<m22>(?!{any_of(periods.names_too)}){month})(?=(?:{any_of(periods.possessive)})\s)"
