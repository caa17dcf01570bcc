"""Which way something went by how much: "rose 5 percent", "cut taxes by $5 billion", "a 5 percent drop"."""

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from generator.extract.figures.circumstances import VERBS
from generator.extract.figures.counted import DATES
from generator.extract.figures.measures import Measure
from generator.extract.figures.modifiers import BACK, ModifierGrammar, direction
from generator.extract.figures.newsworth import is_duration
from generator.extract.figures.sharing import PERCENT
from generator.extract.parse import Parsed
from generator.language.figures import FigureWords
from generator.model import Modifier

CLIMB = 3
"""Words between "by" and the verb that it tells the amount of ("cut the *number of places* by 85 percent")."""
AHEAD = 4
"""Tokens after "than" in which a date shows that two times are compared."""


def moved(parsed: Parsed, one: Measure, unit: str | None, rules: ModifierGrammar) -> Modifier | None:
    """The direction of what a measure that counts in a unit says something changed by; None where nothing did."""
    text, first = parsed.text, max(0, one.start - BACK)
    before, words = text[first : one.start], rules.words
    if any(text.startswith(f" {gap}", one.end) for gap in words.bounds.gaps):
        return None
    match = rules.change.search(before)
    if match:
        verb = token_at(parsed, first + match.end("up" if match["up"] else "down") - 1)
        able = verb is not None and (can_change(parsed, one, unit) or (one.unit is None and is_level(verb, words)))
        by = (match["by"] or "").strip().lower()
        return direction(match) if verb and able and is_move(parsed, one, verb, by, words) else None
    if rules.fewer.match(text, one.end):
        return "down"
    joint = rules.changed_by.search(before)
    if joint:
        return moved_by(token_at(parsed, first + joint.start("by")), rules)
    if is_share(one, words):
        after = rules.change_after.match(text, one.end)
        return direction(after) if after else moved_aside(parsed, one, rules) or compared(parsed, one, rules)
    return compared(parsed, one, rules)


def can_change(parsed: Parsed, one: Measure, unit: str | None) -> bool:
    """Whether a number may go up or down: an amount; a score, a time, a count of things seldom does."""
    if one.unit is not None:
        return not is_duration(one.unit, parsed.doc.lang_)
    return unit is None and one.first_end is None and one.number.kind in ("digits", "part")


def is_level(verb: Token, words: FigureWords) -> bool:
    """Whether something is said to be up or down, so that even a count of things changed ("we are *up* 400 jobs")."""
    return verb.lower_ in words.bounds.adverbs and verb.pos_ == "ADV"


def is_move(parsed: Parsed, one: Measure, verb: Token, by: str, words: FigureWords) -> bool:
    """Whether a word of change before a number tells that something rose or fell by it.

    Not where the word is a particle ("made up 7 percent"), or tells a margin, a lead, a share or an outlay.
    """
    told, after = words.bounds, token_at(parsed, one.end + 1)
    following = after.lower_ if after is not None else ""
    if is_particle(verb, words) or (by in told.changed_by and by not in words.of and verb.lower_ in told.margins):
        return False
    if one.unit in told.points and following not in told.since_then and is_lead(verb, words):
        return False
    if one.unit == PERCENT and verb.lower_ in told.gains and following in words.of:
        return False
    spent = one.money and verb.lower_ in told.outlays and following in told.spent_on
    return not (spent and after is not None and not is_dating(after))


def is_dating(preposition: Token) -> bool:
    """Whether what a preposition leads to is a time ("*on* Monday", but "on ads this week")."""
    return any(below.dep_ == "pobj" and below.ent_type_ in DATES for below in preposition.rights)


def is_share(one: Measure, words: FigureWords) -> bool:
    """Whether a number is a share or counts points."""
    return one.unit == PERCENT or one.unit in words.bounds.points


def is_particle(token: Token, words: FigureWords) -> bool:
    """Whether a word belongs to a verb that does not say where something went ("made *up* 7 percent")."""
    if token.tag_ != "RP" or token.i == 0 or token.nbor(-1).is_punct:
        return False
    return token.head.pos_ in VERBS and token.head.lower_ not in words.risen


def is_lead(verb: Token, words: FigureWords) -> bool:
    """Whether somebody is ahead or behind ("Lee is *up* 5 points"; shares that are up 5 percent have risen)."""
    if verb.lower_ not in words.bounds.adverbs or verb.i == 0:
        return False
    holder = verb.nbor(-1)
    while holder.i and holder.pos_ in ("AUX", "ADV"):
        holder = holder.nbor(-1)
    named = holder.pos_ == "PROPN" and holder.ent_type_ in ("PERSON", "NORP", "")
    return named or (holder.tag_ == "PRP" and "Neut" not in holder.morph.get("Gender", []))


def moved_by(by: Token | None, rules: ModifierGrammar) -> Modifier | None:
    """The direction of the verb or noun that a word like "by" tells the amount of ("cut the tax *by* $5").

    After "of" it is a noun ("a *decline* in turnout of 40 percent", but "cut a rate of 40 percent").
    """
    if by is None:
        return None
    noun_only = by.lower_ in rules.words.of
    for above in islice(above_all(by, rules.words), CLIMB):
        match = rules.moving.fullmatch(above.lower_) or (None if noun_only else moving_adjective(above, rules))
        if match and not (noun_only and above.pos_ in VERBS):
            return None if above.lower_ in rules.words.bounds.margins else direction(match)
    return None


def above_all(preposition: Token, words: FigureWords) -> Iterator[Token]:
    """The words that a preposition hangs on, up to the verb; past no other preposition but "of" and "in"."""
    token = preposition
    while token.head != token:
        token = token.head
        if token.pos_ == "ADP" and token.lower_ not in words.in_:
            return
        yield token
        if token.pos_ in VERBS:
            return


def moving_adjective(noun: Token, rules: ModifierGrammar) -> re.Match[str] | None:
    """The verb that a parse takes for an adjective of what changed ("*reduced* emissions by 5 percent")."""
    verbs = (below.lower_ for below in noun.lefts if below.dep_ == "amod" and below.pos_ in VERBS)
    return next((match for verb in verbs if (match := rules.moving.fullmatch(verb))), None)


def moved_aside(parsed: Parsed, one: Measure, rules: ModifierGrammar) -> Modifier | None:
    """The direction of a verb that a share stands beside, behind what changed ("*reduce* emissions 26 percent")."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or span.root.dep_ != "npadvmod" or span.root.head.lower_ in rules.words.bounds.margins:
        return None
    match = rules.moving.fullmatch(span.root.head.lower_)
    return direction(match) if match and span.root.head.i < span.start else None


def compared(parsed: Parsed, one: Measure, rules: ModifierGrammar) -> Modifier | None:
    """The direction of an amount that is more or less than another time's ("5 points higher than in 2004")."""
    match = rules.more_than.match(parsed.text, one.end)
    first = token_at(parsed, match.end()) if match else None
    if match is None or first is None:
        return None
    then = first.doc[first.i : first.i + AHEAD]
    return direction(match) if any(token.ent_type_ in DATES for token in then) else None


def token_at(parsed: Parsed, at: int) -> Token | None:
    """The token that holds a character."""
    span = parsed.doc.char_span(at, at + 1, alignment_mode="expand") if 0 <= at < len(parsed.text) else None
    return span[0] if span is not None and len(span) else None
