"""Figures that are set against each other: "100 trucks a day, up from about 20"."""

import re
from dataclasses import replace
from functools import cache

from generator.extract.numbers import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Figure

LONGEST_GAP = 80
"""Characters between two figures that are set against each other."""


@cache
def link_words(language: str) -> re.Pattern[str] | None:
    """What stands right before the second of two linked figures."""
    words = table(language, "figures", FigureWords)
    if words is None:
        return None
    bounds = any_of((*words.fillers, *(form for forms in words.before.values() for form in forms)))
    return re.compile(rf"(?<!\w)(?:{any_of(words.linked)})(?:\s(?:{bounds}))*\s\Z", re.IGNORECASE)


def linked(text: str, figures: list[Figure], language: str) -> tuple[Figure, ...]:
    """The figures, each pair that is set against each other naming the other; the second may lack a unit."""
    words = link_words(language)
    out = list(figures)
    for i in range(len(out) - 1) if words else ():
        if out[i].linked is None and sets_against(text, out[i], out[i + 1], words):  # type: ignore[arg-type]
            out[i], out[i + 1] = pair(out[i], out[i + 1])
    return tuple(out)


def sets_against(text: str, first: Figure, second: Figure, words: re.Pattern[str]) -> bool:
    """Whether the words between two figures of a sentence set the second against the first."""
    gap = text[first.end : second.start]
    if first.context != second.context or len(gap) > LONGEST_GAP or not words.search(gap):
        return False
    return second.unit is None or second.unit == first.unit


def pair(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Two figures that name each other; what the first counts, the second does too where it does not say."""
    known = second if second.unit else replace(second, unit=first.unit, what=first.what)
    return replace(first, linked=second.id), replace(known, linked=first.id, salience=max(first.salience - 0.05, 0.0))
