"""What words that date something say, one reader a construction of `date_grammar`."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.language.events import DateWords

DateKind = Literal[
    "date", "decade", "season", "weekend", "weekday", "day", "span", "rest",
    "ago", "hence", "anchored", "past", "next", "clock",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWording:
    """Words that date something; which fields are set depends on the kind.

    `date`: year, month, day as far as given, `count` its weekday; `weekday` and `day`: count (ISO weekday, or days
    from today); `span`: unit and offset; `ago`, `hence`, `anchored`, `past`, `next`: count of units; `decade`: its
    first year; `season`: its first month and how many it has; `weekend`: offset; `rest`: unit, of which what is left
    is meant; `clock`: a time of day, which dates nothing by itself.
    """

    start: int
    end: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    unit: str | None = None
    count: int | None = None
    offset: int | None = None
    until: "DateWording | None" = None
    """The other end of an interval."""
    known: int | None = None
    """The year that such a day means by itself ("September 11"), where no near one is meant."""
    year_offset: int | None = None
    """How far its year is from the present one ("June *of last year*")."""
    latest: bool = False
    """Whether the last one that is over is meant ("*this past* weekend")."""
    nth: tuple[int, ...] | None = None
    """A holiday's day of its month; or which of a weekday in it, the weekday, and perhaps how many days after it."""
    listed: bool = False
    """Whether a year is one only behind another ("in 2008 *and 2012*")."""


Reader = Callable[[re.Match[str], dict[str, str], DateWords], DateWording | None]
AFTER = 20
"""Characters behind a date in which the word stands that says which it is."""


def iso_date(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording | None:
    """2023-11-03."""
    return exact(match, *map(int, said["iso"].split("-")))


def slashed_date(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """11/3/2023, in the order of the language."""
    first, second, year = map(int, said["slashed"].split("/"))
    month, day = (first, second) if words.month_first else (second, first)
    return exact(match, year if year > 99 else 2000 + year, month, day)


def named_date(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """November 3, 2023; 3 November; November 2023; last November; the November election."""
    group = next(key for key in ("m1", "m2", "m3", "m4", "m5", "m7", "m9") if key in said)
    if match[group] in words.capital_only:
        return None
    comes = group == "m5" and match.group().lower().startswith(words.comes)
    month, day = words.months[said[group]], next((day_of(said[key]) for key in ("d1", "d2") if key in said), None)
    known, weekday = known_year(month, day, words), words.weekdays.get(said.get("w1", said.get("w2", "")))
    year = next((int(said[key]) for key in ("y1", "y2", "y3") if key in said), None)
    years_off = next((words.offsets[said[key]] for key in ("p1", "p3") if key in said), None)
    if known and match.string[match.end() : match.end() + AFTER].lower().lstrip().startswith(words.known_as):
        year = year or known
    found = exact(match, year, month, day, 1 if comes else offset_of(said, words, "o3", "o4"))
    start = match.start("part9") if group == "m9" else trimmed(match)[0]
    return replace(found, start=start, count=weekday, known=known, year_offset=years_off) if found else None


def day_of(said: str) -> int:
    """The day of a month, in digits and perhaps an ordinal's ending."""
    return int(re.sub(r"\D", "", said))


def known_year(month: int, day: int | None, words: DateWords) -> int | None:
    """The year that everybody means by a month and day."""
    dates = (date.fromisoformat(iso) for iso in words.known_dates.values())
    return next((one.year for one in dates if (one.month, one.day) == (month, day)), None)


def known_date(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """9/11."""
    return exact(match, *map(int, words.known_dates[said["known"]].split("-")))


def exact(
    match: re.Match[str], year: int | None, month: int, day: int | None, offset: int | None = None
) -> DateWording | None:
    """A date as far as given, if a calendar can have it."""
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]):
        return None
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="date", year=year, month=month, day=day, offset=offset)


def offset_of(said: dict[str, str], words: DateWords, before: str, after: str) -> int | None:
    """How far from the present one the span or day is, by the word before or behind it."""
    return words.offsets.get(said.get(before, ""), words.offsets_after.get(said.get(after, "")))


def day_pair(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """From 3 to 5 November 2023; November 3-5; November 3 and 4, but of "November 3 and 9" the first."""
    keys = ("m6", "d4", "d5", "y7") if "m6" in said else ("m8", "d6", "d7", "y8")
    if match[keys[0]] in words.capital_only:
        return None
    month, year = words.months[said[keys[0]]], int(said[keys[3]]) if keys[3] in said else None
    low, high = (exact(match, year, month, day_of(said[key])) for key in keys[1:3])
    if low and "both" in said and day_of(said["d7"]) - day_of(said["d6"]) != 1:
        return replace(low, end=match.end("d6"), year=None)
    return replace(low, until=high) if low and high else None


def year_only(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording:
    """In 2018."""
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="date", year=int(said["y4"]))


def year_pair(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording | None:
    """From 2015 to 2018; 2017-18."""
    start, end = trimmed(match)
    first, last = (said[one] if one in said else said[other] for one, other in (("y5", "y10"), ("y6", "y11")))
    low, high = int(first), int(last if len(last) == len(first) else first[:2] + last)
    until = DateWording(start=end, end=end, kind="date", year=high)
    return DateWording(start=start, end=end, kind="date", year=low, until=until) if low < high else None


def decade(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording:
    """The 1990s."""
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="decade", year=10 * int(said.get("decade") or said["bare_decade"]))


def counted(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Two weeks ago; a week after; the past two weeks; the next day. Without a number "the past weeks" are no span."""
    kind = group = next(key for key in COUNTED if key in said)
    number = str(COUNTED.index(kind) + 1)
    count, unit = said.get("n" + number, ""), said["u" + number]
    value = value_of(count, words) if count else 1 if kind == "past" else None
    half, span = "half" + number in said, words.units[unit]
    if half and span in HALVED:
        value, span = (2 * (value or 1) + 1) * HALVED[span][0], HALVED[span][1]
    elif "vague" in said or half:
        return DateWording(start=match.start(), end=match.end(), kind="anchored", unit=span)
    if not count and unit in words.several:
        kind, value = "anchored", None
    start, end = trimmed(match)
    backwards = said[group].startswith(words.backwards) or said[group].endswith(words.backwards)
    offset = (-1 if backwards else 1) if kind in ("anchored", "next") and (count or unit not in words.several) else None
    return DateWording(start=start, end=end, kind=kind, unit=span, count=value, offset=offset)


def same(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """That year; later that night: the day, week, month or year last named."""
    start, end = trimmed(match)
    unit = words.units.get(said["same"], "day")
    return DateWording(start=start, end=end, kind="anchored", unit=unit, count=0, offset=1)


HALVED = {"year": (6, "month"), "decade": (5, "year")}
"""What half a span comes to in smaller ones."""


def counted_after(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Il y a deux semaines; les deux dernières semaines: what makes the kind stands before or inside the span."""
    group = next(key for key in COUNTED_AFTER if key in said)
    count, *_, unit = said[group].split()
    value = value_of(count, words)
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind=COUNTED_AFTER[group], unit=words.units[unit], count=value)


def value_of(count: str, words: DateWords) -> int:
    """What a count comes to, in digits or words ("twenty-five")."""
    return int(count) if count.isdecimal() else sum(words.counts[part] for part in count.split("-"))


def near_day(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Yesterday; this morning."""
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="day", count=words.days.get(said.get("today", ""), 0))


def weekday(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """On Friday; last Monday; Wednesday evening."""
    start, end = trimmed(match)
    offset = offset_of(said, words, "o1", "o5")
    return DateWording(start=start, end=end, kind="weekday", count=words.weekdays[said["weekday"]], offset=offset)


def span(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Earlier this week; last year."""
    start, end = trimmed(match)
    unit = words.units[said.get("u6") or said["u7"]]
    return DateWording(start=start, end=end, kind="span", unit=unit, offset=offset_of(said, words, "o2", "o6"))


def clock(match: re.Match[str], _: dict[str, str], __: DateWords) -> DateWording:
    """5 am; 16:39."""
    return DateWording(start=match.start(), end=match.end(), kind="clock")


def trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Where the wording starts and ends, without spaces around it."""
    found = match.group()
    return match.start() + len(found) - len(found.lstrip()), match.end() - len(found) + len(found.rstrip())


COUNTED: tuple[DateKind, ...] = ("ago", "hence", "anchored", "past", "next")
COUNTED_AFTER: dict[str, DateKind] = {
    "ago_before": "ago",
    "hence_before": "hence",
    "past_inner": "past",
    "next_inner": "next",
}
DATE_READERS: dict[str, Reader] = {
    "iso": iso_date,
    "known": known_date,
    "slashed": slashed_date,
    "m1": named_date,
    "m2": named_date,
    "m3": named_date,
    "m6": day_pair,
    "m8": day_pair,
    "m7": named_date,
    "clock": clock,
    "marked": clock,
    "told": clock,
    "decade": decade,
    "bare_decade": decade,
    **dict.fromkeys(COUNTED_AFTER, counted_after),
    **dict.fromkeys(COUNTED, counted),
    "today": near_day,
    "part": near_day,
    "weekday": weekday,
    "same": same,
    "u6": span,
    "u7": span,
    "m4": named_date,
    "m5": named_date,
    "m9": named_date,
    "y4": year_only,
    "y5": year_pair,
    "y10": year_pair,
}
"""The group that a construction of `date_grammar` always sets, and who reads it."""
