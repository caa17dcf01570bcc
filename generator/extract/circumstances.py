"""When and where something is counted: the words of a figure's sentence that say so."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from generator.extract.dates import DateWording
from generator.extract.numbers import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

PLACES = frozenset(("GPE", "LOC", "FAC"))
TIMELESS = ("clock", "anchored")
LONGEST_CLAUSE = 12
"""Tokens of a clause that says since when."""


@dataclass(frozen=True, slots=True)
class CircumstanceGrammar:
    """Patterns of how often, and words before times and places."""

    frequency: re.Pattern[str]
    since: frozenset[str]
    places: frozenset[str]


@cache
def circumstance_grammar(language: str) -> CircumstanceGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    if words is None:
        return None
    after = any_of(words.frequency_not_before)
    frequency = re.compile(rf"(?<!\w)(?:{any_of(words.frequency)})(?!\w)(?!\s(?:{after})\b)", re.IGNORECASE)
    return CircumstanceGrammar(frequency, frozenset(words.since), frozenset(words.place_words))


def when(text: str, sentence: Span, stretch: tuple[int, int], dates: tuple[DateWording, ...]) -> str | None:
    """How often, since when or on which day: the first words that say so in a stretch of characters.

    Where none do, the sentence's only date before it.
    """
    (start, end), rules = stretch, circumstance_grammar(sentence.doc.lang_)
    within = [
        one for one in dates if sentence.start_char <= one.start <= sentence.end_char and one.kind not in TIMELESS
    ]
    after = [(one.start, one.end) for one in within if start <= one.start and one.end <= end]
    often = rules.frequency.search(text, start, end) if rules else None
    clause = since_clause(sentence.doc, start, end, rules.since) if rules else None
    told = min(
        [*after, *([clause] if clause else []), *([often.span()] if often else [])], default=None, key=first_and_longest
    )
    if told is None and len(within) == 1 and within[0].end <= start:
        told = within[0].start, within[0].end
    return text[told[0] : told[1]] if told else None


def first_and_longest(place: tuple[int, int]) -> tuple[int, int]:
    """Sorts places by their start, the longer first."""
    return place[0], -place[1]


def since_clause(doc: Doc, start: int, end: int, since: frozenset[str]) -> tuple[int, int] | None:
    """Where a clause like "since the war began" stands between two characters."""
    words = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    for token in words or ():
        if token.lower_ in since and token.dep_ == "mark":
            last = token.head.right_edge if token.head.right_edge.i - token.i < LONGEST_CLAUSE else token.head
            last = last.nbor(-1) if last.is_punct else last
            return (token.idx, min(last.idx + len(last), end)) if last.i > token.i else None
    return None


def where(doc: Doc, start: int, end: int) -> str | None:
    """The first named place after a word like "in" between two characters, in the article's words."""
    rules = circumstance_grammar(doc.lang_)
    words = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    if rules is None or words is None:
        return None
    for token in words:
        if token.ent_type_ in PLACES and token.dep_ == "pobj" and token.head.lower_ in rules.places:
            return named(token) if token.head.i >= words.start else None
    return None


def named(last: Token) -> str:
    """The whole name that a token ends."""
    first = last
    while first.ent_iob_ == "I":
        first = first.nbor(-1)
    return str(last.doc[first.i : last.i + 1].text)
