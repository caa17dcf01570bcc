"""Figures that are set against each other: "100 trucks a day, up from about 20", "from 7 dollars to 12"."""

import re
from dataclasses import replace
from functools import cache

from generator.extract.figures.ranges import is_change, range_grammar
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
    """The figures, each pair that is set against each other naming the other; one of the two may lack a unit."""
    words, ranges = link_words(language), range_grammar(language)
    out = list(figures)
    for i in range(len(out) - 1) if words and ranges else ():
        first, second = out[i], out[i + 1]
        if first.linked is None and are_comparable(first, second):
            gap = text[first.end : second.start]
            if words.search(gap) or is_change(text, (first.start, first.end), second.start, ranges):  # type: ignore[union-attr,arg-type]
                out[i], out[i + 1] = pair(first, second)
    return tuple(out)


def are_comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures stand close together in a sentence and may be of one unit."""
    near = first.context == second.context and second.start - first.end <= LONGEST_GAP
    return near and (first.unit == second.unit or None in (first.unit, second.unit))


def pair(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Two figures that name each other; what one counts, the other does too where it does not say."""
    one, other = counting_as(second, first), counting_as(first, second)
    return replace(one, linked=second.id), replace(other, linked=first.id, salience=max(one.salience - 0.05, 0.0))


def counting_as(known: Figure, one: Figure) -> Figure:
    """The figure, counting what the other does where it does not say."""
    return one if one.unit else replace(one, unit=known.unit, what=known.what)
