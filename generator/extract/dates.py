"""Where a text has words that date something, intervals as one: pure functions on strings.

What the words say is for `date_readers`, what day they come to, seen from the day of publication, for `events.moments`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.extract.date_grammar import DateGrammar, date_grammar
from generator.extract.date_readers import DATE_READERS, DateWording
from generator.extract.patterns import DASHES
from generator.extract.period_readers import PERIOD_READERS
from generator.language.events import DateWords

READERS = DATE_READERS | PERIOD_READERS
BACK = 10
"""Characters before a date in which the word that opens an interval stands."""
BETWEEN = len(" rather than ")
"""Characters between the years of a list, at most."""
DAYS = ("date", "weekday", "day")
"""Kinds of wordings that an interval may have at either end."""


@lru_cache(maxsize=2)
def find_dates(text: str, language: str) -> tuple[DateWording, ...]:
    """The wordings in order; none overlaps another. None in a language without words for dates.

    Figures and events both ask for an article's: the last answers are kept.
    """
    rules = date_grammar(language)
    if rules is None:
        return ()
    found = (wording(match, rules.words) for match in rules.pattern.finditer(text))
    return tuple(joined(text, [one for one in found if one is not None], rules))


def wording(match: re.Match[str], words: DateWords) -> DateWording | None:
    """What a match says; None for a day or month that no calendar has."""
    said = {name: value.lower() for name, value in match.groupdict().items() if value}
    read = next((read for needed, read in READERS.items() if needed in said), None)
    return read(match, said, words) if read else None


def joined(text: str, wordings: list[DateWording], rules: DateGrammar) -> Iterator[DateWording]:
    """The wordings, with the two ends of an interval made one."""
    waiting: DateWording | None = None
    for one in wordings:
        if waiting and is_interval(text, waiting, one, rules):
            waiting = replace(
                waiting, start=opening(text, waiting, rules), end=one.end, until=replace(one, listed=False)
            )
            continue
        if one.listed and not (waiting and is_listed(waiting, one)):
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def is_listed(first: DateWording, second: DateWording) -> bool:
    """Whether a year stands behind another in a list."""
    is_year = first.kind == "date" and first.year is not None and first.month is None
    return is_year and second.start - first.end <= BETWEEN


def is_interval(text: str, first: DateWording, second: DateWording, rules: DateGrammar) -> bool:
    """Whether two wordings are the ends of one interval ("from Monday to Friday")."""
    joint = rules.interval.match(text, first.end)
    is_pair = first.kind == second.kind or (first.kind in DAYS and second.kind in DAYS)
    if not is_pair or first.until or not joint or not second.start <= joint.end() < second.end:
        return False
    word, days = joint.group(), first.kind in DAYS and (first.month or first.kind != "date")
    opens = opening(text, first, rules) < first.start
    through = bool(days) and (word in DASHES or word.strip().lower() in rules.words.through_words)
    within = joint.end() > second.start or text[first.start : first.end].lower().startswith(rules.words.from_words)
    return opens or through or within


def opening(text: str, first: DateWording, rules: DateGrammar) -> int:
    """Where an interval starts: at the word that opens it, if there is one."""
    opens = rules.opening.search(text[max(0, first.start - BACK) : first.start])
    return first.start - len(opens.group()) if opens else first.start
