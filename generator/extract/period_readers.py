"""What words for periods say: one reader a construction of `period_grammar`."""

import re

from generator.extract.date_readers import DateWording, Reader, exact, trimmed, value_of
from generator.language.events import DateWords

SEASON = 3
"""Months of a season."""
YEAR_OF_MONTHS = 12
CENTURY_OF_SHORT_DECADES = 1900


def group_of(said: dict[str, str], *names: str) -> str | None:
    """The first of some groups that a match has set."""
    return next((said[name] for name in names if name in said), None)


def season(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """Last summer; the fall of 2016; the winter of 2004-5, which alone tells the winter's years."""
    start, end = trimmed(match)
    name = group_of(said, "season1", "season2", "season3", "season4", "season5") or ""
    month, year = words.periods.seasons[name], int(said["y20"]) if "y20" in said else None
    if year and month + SEASON > YEAR_OF_MONTHS + 1 and "y21" not in said:
        return DateWording(start=start, end=end, kind="date", year=year)
    return DateWording(
        start=start,
        end=end,
        kind="season",
        year=year,
        month=month,
        count=SEASON,
        offset=near(said, words, "o21", "o22"),
        year_offset=words.offsets.get(said.get("o20", "")),
        latest="l20" in said,
    )


def near(said: dict[str, str], words: DateWords, *groups: str) -> int | None:
    """How far from the present one a period is, by the word before or behind it."""
    word = group_of(said, *groups) or ""
    return words.offsets.get(word, words.offsets_after.get(word))


def weekend(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Over the weekend; last weekend."""
    start, end = trimmed(match)
    offset = near(said, words, "o23", "o24")
    return DateWording(start=start, end=end, kind="weekend", offset=offset, latest="l23" in said)


def part_of_year(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """The second quarter of 2016; the last three months of the year."""
    start, end = trimmed(match)
    which, year = words.periods.ordinals[said["nth"]], int(said["y22"]) if "y22" in said else None
    length = words.periods.year_parts[said["part1"]] if "part1" in said else value_of(said["n20"], words)
    first = YEAR_OF_MONTHS - length + 1 if which < 0 else (which - 1) * length + 1
    if not 1 <= first <= first + length - 1 <= YEAR_OF_MONTHS:
        return None
    offset = None if year else words.offsets.get(said.get("o25", ""), 0)
    return DateWording(start=start, end=end, kind="season", year=year, month=first, count=length, year_offset=offset)


def rest(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """By the end of the year."""
    start, end = trimmed(match)
    unit = words.units[group_of(said, "rest1", "rest2") or ""]
    return DateWording(start=start, end=end, kind="rest", unit=unit, offset=0)


def earlier_in(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording:
    """Earlier in the week."""
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="span", unit=words.units[said["u23"]], offset=0)


def holiday(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """On Labor Day; in lower case it is no name."""
    if not match["holiday"][0].isupper():
        return None
    month, *day = words.periods.holidays[said["holiday"]]
    start, end = trimmed(match)
    return DateWording(
        start=start, end=end, kind="date", month=month, day=day[0] if len(day) == 1 else 1, nth=tuple(day)
    )


def bare_year(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording:
    """For 2015; the second of "2008 and 2012"; 2012 before an election."""
    name = next(key for key in ("y23", "y26", "y27", "y28") if key in said)
    start, end = trimmed(match) if name == "y23" else match.span(name)
    return DateWording(start=start, end=end, kind="date", year=int(said[name]), listed=name in ("y26", "y27"))


def bare_years(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording | None:
    """2003-2016."""
    start, end = trimmed(match)
    until = DateWording(start=end, end=end, kind="date", year=int(said["y25"]))
    low = DateWording(start=start, end=end, kind="date", year=int(said["y24"]), until=until)
    return low if int(said["y24"]) < int(said["y25"]) else None


def short_decade(match: re.Match[str], said: dict[str, str], _: DateWords) -> DateWording:
    """The ’60s."""
    start, end = trimmed(match)
    return DateWording(start=start, end=end, kind="decade", year=CENTURY_OF_SHORT_DECADES + 10 * int(said["short"]))


def month_pair(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """From January to April 2015."""
    if {match["m20"], match["m21"]} & set(words.capital_only):
        return None
    start, end = trimmed(match)
    year = int(said["y29"]) if "y29" in said else None
    first, last = (words.months[said[group]] for group in ("m20", "m21"))
    until = DateWording(start=end, end=end, kind="date", year=year, month=last)
    before = year - 1 if year and last < first else year
    return DateWording(start=start, end=end, kind="date", year=before, month=first, until=until)


def month_of_thing(match: re.Match[str], said: dict[str, str], words: DateWords) -> DateWording | None:
    """July's poll."""
    return exact(match, None, words.months[said["m22"]], None)


PERIOD_READERS: dict[str, Reader] = {
    **dict.fromkeys(("season1", "season2", "season3", "season4", "season5"), season),
    **dict.fromkeys(("weekend1", "weekend2", "weekend3"), weekend),
    "nth": part_of_year,
    **dict.fromkeys(("rest1", "rest2"), rest),
    "u23": earlier_in,
    "holiday": holiday,
    **dict.fromkeys(("y23", "y26", "y27", "y28"), bare_year),
    "y24": bare_years,
    "short": short_decade,
    "m20": month_pair,
    "m22": month_of_thing,
}
