"""Figures that are set against each other: "100 trucks a day, up from about 20", "from 7 dollars to 12"."""

import re
from dataclasses import replace
from itertools import pairwise

from generator.extract.figures.changes import change_grammar, is_change
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords
from generator.model import Figure

LONGEST_GAP = 80
"""Characters between two figures that are set against each other."""


@compiled_from("figures", FigureWords)
def link_words(words: FigureWords) -> re.Pattern[str]:
    """What stands right before the second of two linked figures."""
    bounds = any_of((*words.fillers, *(form for forms in words.before.values() for form in forms)))
    fillers = rf"(?:\s(?:{bounds}))*\s\Z"
    against, plain = (rf"(?<!\w)(?:{any_of(said)}){fillers}" for said in (words.linked, words.from_words))
    return re.compile(rf"{against}|\A[^,]*{plain}", re.IGNORECASE)


def linked(text: str, figures: list[Figure], language: str) -> tuple[Figure, ...]:
    """The figures, each pair that is set against each other naming the other; one of the two may lack a unit."""
    words, changes = link_words(language), change_grammar(language)
    out = list(figures)
    if words is None or changes is None:
        return tuple(out)
    for i, (first, second) in enumerate(pairwise(figures)):
        is_free = out[i].linked is None and are_comparable(first, second)
        against = is_free and words.search(text[first.end : second.start])
        if against or (is_free and is_change(text, (first.start, first.end), second.start, changes)):
            out[i], out[i + 1] = pair(out[i], out[i + 1])
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
    is_part = one.value is not None and 0 < one.value < 1
    return one if one.unit or is_part else replace(one, unit=known.unit, what=known.what)
