"""When and where something is counted: the words of a figure's sentence that say so."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator.extract.date_readers import DateWording
from generator.extract.figures.counted import PLACES
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords

TIMELESS = ("clock", "anchored")
LONGEST_CLAUSE = 12
"""Tokens of a clause that says since when."""
VERBS = frozenset(("VERB", "AUX"))
CLAUSES = frozenset(("acl", "relcl"))


@dataclass(frozen=True, slots=True)
class CircumstanceGrammar:
    """Patterns of how often, and words before times and places."""

    frequency: re.Pattern[str]
    since: frozenset[str]
    places: frozenset[str]
    place_nouns: frozenset[str]


@compiled_from("figures", FigureWords)
def circumstance_grammar(words: FigureWords) -> CircumstanceGrammar:
    """The patterns of a language's words."""
    after = any_of(words.frequency_not_before)
    # A capital within a sentence makes a name: "The *Daily* Beast".
    frequency = re.compile(rf"(?<!\w)(?:{any_of(words.frequency)})(?!\w)(?!\s(?:{after})\b)")
    return CircumstanceGrammar(
        frequency, frozenset(words.since), frozenset(words.place_words), frozenset(words.place_nouns)
    )


def when(text: str, sentence: Span, stretch: tuple[int, int], dates: tuple[DateWording, ...]) -> str | None:
    """How often, since when or on which day: the first words that say so in a stretch of characters.

    Where none do, the sentence's only date before it.
    """
    (start, end), rules = stretch, circumstance_grammar(sentence.doc.lang_)
    first, last = (bisect_left(dates, at, key=starts) for at in (sentence.start_char, sentence.end_char))
    within = [one for one in dates[first:last] if one.kind not in TIMELESS]
    after = [(one.start, one.end) for one in within if start <= one.start and one.end <= end]
    often = rules.frequency.search(text, start, end) if rules else None
    clause = since_clause(sentence.doc, start, end, rules.since) if rules else None
    told = min(
        [*after, *([clause] if clause else []), *([often.span()] if often else [])], default=None, key=first_and_longest
    )
    if told is None and len(within) == 1 and within[0].end <= start:
        told = within[0].start, within[0].end
    return text[told[0] : told[1]] if told else None


def starts(date: DateWording) -> int:
    """Sorts dates by their start."""
    return date.start


def first_and_longest(place: tuple[int, int]) -> tuple[int, int]:
    """Sorts places by their start, the longer first."""
    return place[0], -place[1]


def since_clause(doc: Doc, start: int, end: int, since: frozenset[str]) -> tuple[int, int] | None:
    """Where a clause like "since the war began" stands between two characters."""
    words = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    for token in words or ():
        if token.lower_ in since and token.dep_ == "mark":
            clause = doc[token.i : min(token.head.right_edge.i + 1, token.i + LONGEST_CLAUSE)]
            last = next((later.nbor(-1) for later in clause if later.is_punct), clause[-1])
            return (token.idx, min(last.idx + len(last), end)) if last.i > token.i else None
    return None


def where(doc: Doc, figure: tuple[int, int], things: Span | None, until: int) -> str | None:
    """The first named place behind a figure that is its place, in the article's words.

    It belongs to the figure, to what it counts ("four *children* in France"), or to their verb ("*killed* 14 in Ohio").
    """
    counted = {token.i for token in doc.char_span(*figure, alignment_mode="expand") or ()}
    counted |= {things.root.i} if things is not None else set()
    held = counted.union(*(up_to_verb(doc[at]) for at in counted))
    found = places(doc, figure[1], until)
    return next((named(place) for place, lead in found if holder(lead, counted) in held), None)


def up_to_verb(token: Token) -> set[int]:
    """Where the words stand that a word hangs on, up to the nearest verb."""
    above = set()
    while token.pos_ not in VERBS and token.head.i != token.i:
        token = token.head
        above.add(token.i)
    return above


def holder(lead: Token, counted: set[int]) -> int:
    """Where the word stands that a place belongs to.

    It is looked for past "*in* a shooting *in* …" and "believed to have been *killed* in …", and a clause that tells of
    what is counted is taken for that ("five detainees *held* at …").
    """
    rules, token = circumstance_grammar(lead.doc.lang_), lead.head
    while token.dep_ == "xcomp" or (token.dep_ == "pobj" and rules and token.head.lower_ in rules.places):
        token = token.head.head if token.dep_ == "pobj" else token.head
    return token.head.i if token.dep_ in CLAUSES and token.head.i in counted else token.i


def places(doc: Doc, start: int, end: int) -> Iterator[tuple[Token, Token]]:
    """The named places between two characters, each with the word like "in" that it stands after."""
    rules = circumstance_grammar(doc.lang_)
    words = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    if rules is None or words is None:
        return
    for token in words:
        if token.ent_type_ in PLACES and token.pos_ == "PROPN":
            lead = place_word(token, rules)
            if lead is not None and lead.i >= words.start:
                yield token, lead


def place_word(place: Token, rules: CircumstanceGrammar) -> Token | None:
    """The word like "in" that a place's name stands after: at once, beside a noun, or before one ("Jabalia camp")."""
    noun = place.head if place.dep_ == "appos" or place.head.lower_ in rules.place_nouns else place
    lead = noun.head
    return lead if noun.dep_ == "pobj" and lead.lower_ in rules.places else None


def named(token: Token) -> str:
    """The whole name that a token stands in."""
    first = last = token
    while first.ent_iob_ == "I":
        first = first.nbor(-1)
    while last.i + 1 < len(last.doc) and last.nbor().ent_iob_ == "I":
        last = last.nbor()
    return str(last.doc[first.i : last.i + 1].text)
