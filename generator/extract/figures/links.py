"""Figures that are set against each other: "100 trucks a day, up from about 20", "from 7 dollars to 12"."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.extract.figures.changes import change_grammar, is_change
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords
from generator.model import Figure

LONGEST_GAP = 80
"""Characters between two figures that are set against each other."""
LONGEST_CLAUSE = 130
"""Characters between them where words can mean nothing else ("…, a drop from 76 percent")."""
LONGEST_THING = 30
"""Characters after a figure in which words date it ("compared with a 33 percent *share last month*")."""
BACK = 40
"""Characters before the first of them in which the words that set it against another stand."""


@dataclass(frozen=True, slots=True)
class LinkGrammar:
    """Patterns of what stands right before the second of two figures that are set against each other."""

    before: re.Pattern[str]
    """"… up from", "… a drop from": what was before."""
    plain: re.Pattern[str]
    """"from", with no comma before it."""
    levelled: re.Pattern[str]
    """"…, from": what was before where the first figure is one that something came "to"."""
    compared: re.Pattern[str]
    """"compared with": what was before where a date follows, else another's."""
    to: re.Pattern[str]
    then: re.Pattern[str]
    """What dates a figure before it."""


@compiled_from("figures", FigureWords)
def link_grammar(words: FigureWords) -> LinkGrammar:
    """The patterns of a language's words."""
    bounds = any_of((*words.fillers, *(form for forms in words.before.values() for form in forms)))
    fillers = rf"(?:\s(?:{bounds}))*\s\Z"
    sources = any_of(words.from_words)
    noun = any_of((*words.bounds.rises, *words.bounds.falls))
    return LinkGrammar(
        before=re.compile(
            rf"(?<!\w)(?:{any_of(words.linked)}|(?:{any_of(words.bounds.adverbs)})\s\w+\s(?:{sources})"
            rf"|(?:{noun})\s(?:{sources})){fillers}",
            re.IGNORECASE,
        ),
        plain=re.compile(rf"\A[^,—–―]*(?<!\w)(?:{sources}){fillers}", re.IGNORECASE),
        levelled=re.compile(rf",\s(?:{sources}){fillers}", re.IGNORECASE),
        compared=re.compile(rf"(?<!\w)(?:{any_of(words.compared)}){fillers}", re.IGNORECASE),
        then=re.compile(
            rf"[^.;,()\n]{{0,{LONGEST_THING}}}?\s(?:(?:19|20)\d\d|{any_of(words.then)})(?!\w)", re.IGNORECASE
        ),
        to=re.compile(rf"(?<!\w)(?:{any_of(words.range_words)})(?:\s(?:{bounds}))*\s\Z", re.IGNORECASE),
    )


def linked(text: str, figures: list[Figure], language: str) -> tuple[Figure, ...]:
    """The figures; of two that are set against each other one may lack a unit, and two times' name each other.

    What a number becomes is looked for first ("fell by £600 *from £190 to £189*").
    """
    words, changes = link_grammar(language), change_grammar(language)
    out = list(figures)
    if words is None or changes is None:
        return tuple(out)
    near = [(i, first, second) for i, (first, second) in enumerate(pairwise(figures)) if are_comparable(first, second)]
    for i, first, second in near:
        if out[i].linked is None and is_change(text, (first.start, first.end), second.start, changes):
            out[i], out[i + 1] = pair(out[i], out[i + 1])
    for i, first, second in near:
        if out[i].linked is not None or out[i + 1].linked is not None:
            continue
        if is_before(text, first, second, words):
            out[i], out[i + 1] = pair(out[i], out[i + 1])
        elif second.start - first.end <= LONGEST_GAP and words.compared.search(text[first.end : second.start]):
            out[i + 1] = counting_as(out[i], out[i + 1])
    return tuple(out)


def is_before(text: str, first: Figure, second: Figure, words: LinkGrammar) -> bool:
    """Whether the second figure is what was before the first; a figure that is such a one itself has none."""
    gap, ahead = text[first.end : second.start], text[max(0, first.start - BACK) : first.start]
    if words.before.search(ahead):
        return False
    if words.before.search(gap):
        return True
    if len(gap) > LONGEST_GAP:
        return False
    if words.plain.search(gap):
        return True
    if words.levelled.search(gap):
        return words.to.search(ahead) is not None
    return bool(words.compared.search(gap)) and words.then.match(text, second.end) is not None


def are_comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures stand close together in a sentence and may be of one unit."""
    near = first.context == second.context and second.start - first.end <= LONGEST_CLAUSE
    return near and (first.unit == second.unit or None in (first.unit, second.unit))


def pair(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Two figures that name each other; what one counts, the other does too where it does not say."""
    one, other = counting_as(second, first), counting_as(first, second)
    return replace(one, linked=second.id), replace(other, linked=first.id, salience=max(one.salience - 0.05, 0.0))


def counting_as(known: Figure, one: Figure) -> Figure:
    """The figure, counting what the other does where it does not say."""
    is_part = one.value is not None and 0 < one.value < 1
    return one if one.unit or is_part else replace(one, unit=known.unit, what=known.what)
