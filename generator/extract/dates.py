"""Where a text has words that date something, intervals as one: pure functions on strings.

What the words say is for `date_readers`, what day they come to, seen from the day of publication, for `events.moments`.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.extract.date_grammar import DateGrammar, date_grammar
from generator.extract.date_readers import DateWording, wording

BACK = 10
"""Characters before a date in which the word that opens an interval stands."""


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


def joined(text: str, wordings: list[DateWording], rules: DateGrammar) -> Iterator[DateWording]:
    """The wordings, with the two ends of an interval made one."""
    waiting: DateWording | None = None
    for one in wordings:
        if waiting and is_interval(text, waiting, one, rules):
            yield replace(waiting, start=opening(text, waiting, rules), end=one.end, until=one)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def is_interval(text: str, first: DateWording, second: DateWording, rules: DateGrammar) -> bool:
    """Whether two wordings are the ends of one interval ("from Monday to Friday")."""
    joint = rules.interval.match(text, first.end)
    if first.kind != second.kind or first.until or not joint or not second.start <= joint.end() < second.end:
        return False
    opens = opening(text, first, rules) < first.start
    return (
        opens or joint.end() > second.start or text[first.start : first.end].lower().startswith(rules.words.from_words)
    )


def opening(text: str, first: DateWording, rules: DateGrammar) -> int:
    """Where an interval starts: at the word that opens it, if there is one."""
    opens = rules.opening.search(text[max(0, first.start - BACK) : first.start])
    return first.start - len(opens.group()) if opens else first.start
