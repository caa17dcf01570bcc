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
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
CLAUSES = frozenset(("acl", "relcl"))
PAIR = 2
"""Tokens from the first verb of a pair ("killed and hurt") to the second, which shares all that hangs on either."""


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


@dataclass(frozen=True, slots=True)
class Hold:
    """What a time or a place of a figure hangs on: the figure and what it counts, and these up to their verb."""

    counted: frozenset[int]
    words: frozenset[int]


def hold(doc: Doc, figure: tuple[int, int], things: Span | None) -> Hold:
    """What holds the circumstances of a figure between two characters."""
    within = doc.char_span(*figure, alignment_mode="expand") or ()
    counted = frozenset((*(token.i for token in within), *((things.root.i,) if things is not None else ())))
    return Hold(counted, counted.union(*(up_to_verb(doc[at]) for at in counted)))


def to_verb(token: Token) -> list[Token]:
    """A word and those that it hangs on, up to the nearest verb, or to the head of all where there is none."""
    way = [token]
    while way[-1].pos_ not in VERBS and way[-1].head.i != way[-1].i:
        way.append(way[-1].head)
    return way


def up_to_verb(token: Token) -> set[int]:
    """Where the words stand that a word hangs on, up to the nearest verb, and to what a clause of that verb tells of.

    ("the *attack* on October 7 that *killed* 1,400")
    """
    way = to_verb(token)
    told = {way[-1].head.i} if way[-1].dep_ == "relcl" else set()
    return {above.i for above in way[1:]} | {verb_above(token)} | told


def verb_above(token: Token) -> int:
    """Where the verb stands that a word hangs on, the first of a pair; or the head of all where there is none."""
    verb = to_verb(token)[-1]
    return verb.head.i if verb.dep_ == "conj" and 0 < verb.i - verb.head.i <= PAIR else verb.i


def belongs(lead: Token, to: Hold) -> bool:
    """Whether a time or a place is a figure's, by the word that leads it: it hangs on what holds the figure.

    That is looked for past "*in* a shooting *in* …" and "believed to have been *killed* in …"; a clause that tells of
    what is counted is taken for that ("five detainees *held* at …").
    """
    rules, token = circumstance_grammar(lead.doc.lang_), lead.head
    while token.dep_ == "xcomp" or (token.dep_ == "pobj" and rules and token.head.lower_ in rules.places):
        token = token.head.head if token.dep_ == "pobj" else token.head
    tells = token.dep_ in CLAUSES and token.head.i in to.counted
    return tells or token.i in to.words


def when(text: str, sentence: Span, stretch: tuple[int, int], dates: tuple[DateWording, ...], held: Hold) -> str | None:
    """How often, since when or on which day: the first words of the figure's that say so in a stretch of characters.

    Where none do, the sentence's only date before it.
    """
    (start, end), rules, doc = stretch, circumstance_grammar(sentence.doc.lang_), sentence.doc
    first, last = (bisect_left(dates, at, key=starts) for at in (sentence.start_char, sentence.end_char))
    within = [(one.start, one.end) for one in dates[first:last] if one.kind not in TIMELESS]
    after = [one for one in within if start <= one[0] and one[1] <= end]
    often = rules.frequency.search(text, start, end) if rules else None
    clause = since_clause(doc, start, end, rules.since) if rules else None
    found = [*after, *([clause] if clause else []), *([often.span()] if often else [])]
    told = min((one for one in found if is_its(doc, one, held)), default=None, key=first_and_longest)
    if told is None and len(within) == 1 and within[0][1] <= start and is_its(doc, within[0], held):
        told = within[0]
    return text[told[0] : told[1]] if told else None


def is_its(doc: Doc, time: tuple[int, int], held: Hold) -> bool:
    """Whether words for a time are a figure's: part of it ("$7.25 *an hour*"), at once behind it, or of its verb."""
    words = doc.char_span(*time, alignment_mode="expand")
    if words is None:
        return False
    near = not held.counted.isdisjoint(range(words.start - 1, words.end))
    return near or belongs(words.root, held) or verb_above(words.root) in held.words


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


def where(doc: Doc, stretch: tuple[int, int], held: Hold) -> str | None:
    """The first named place of a figure's in a stretch of characters, in the article's words."""
    return next((named(place) for place, lead in places(doc, *stretch) if belongs(lead, held)), None)


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
    """The whole name that a token stands in, without what makes it an owner."""
    first = last = token
    while first.ent_iob_ == "I":
        first = first.nbor(-1)
    while last.i + 1 < len(last.doc) and last.nbor().ent_iob_ == "I":
        last = last.nbor()
    end = last.i if last.tag_ == "POS" and last.i > first.i else last.i + 1
    return str(last.doc[first.i : end].text)
