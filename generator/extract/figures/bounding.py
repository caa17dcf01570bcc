"""The modifier of a figure: the words around its number, where the parse does not tell them to mean another thing."""

from spacy.tokens import Token

from generator.extract.figures.circumstances import SUBJECTS, VERBS
from generator.extract.figures.measures import Measure
from generator.extract.figures.modifiers import (
    STRONG,
    ModifierGrammar,
    Said,
    bound_after,
    bound_before,
    modifier_grammar,
)
from generator.extract.figures.moves import is_particle, moved, token_at
from generator.extract.figures.newsworth import is_duration
from generator.extract.parse import Parsed
from generator.language.bounds import BoundWords
from generator.model import Modifier

DENIED: dict[Modifier, Modifier] = {">": "<=", "<": ">="}
"""What a comparison says when it is denied."""
CLIMB = 3
"""Verbs that a denial reaches through ("is*n't* going to need to pay")."""


def bounded(parsed: Parsed, one: Measure, unit: str | None) -> Modifier:
    """The modifier of a measure that counts in a unit; a firm bound says more than a direction; "dozens" is "~"."""
    rules = modifier_grammar(parsed.doc.lang_)
    if rules is None:
        return "="
    found = bound(parsed, one, unit, rules)
    if found not in STRONG:
        found = moved(parsed, one, unit, rules) or found
    return "~" if one.number.kind == "vague" and found in ("=", "up", "down") else found


def bound(parsed: Parsed, one: Measure, unit: str | None, rules: ModifierGrammar) -> Modifier:
    """The bound that words before or after a number set; a firm one is turned where it is denied ("not over 3")."""
    said = bound_before(parsed.text, one.start, rules)
    if said is not None and not bounds_this(parsed, one, unit, said, rules):
        said = None
    if said is not None and said.modifier in STRONG:
        turned = DENIED.get(said.modifier)
        return turned if turned and is_denied(parsed, said, rules) else said.modifier
    after = bound_after(parsed.text, one.start, one.end, rules)
    return after if said is None or after in STRONG else said.modifier


def bounds_this(parsed: Parsed, one: Measure, unit: str | None, said: Said, rules: ModifierGrammar) -> bool:
    """Whether a word that may bound a number does: no particle, no preposition of place or time, no bullet."""
    words, told = rules.words, rules.words.bounds
    if said.word in told.of_measures and one.unit is None:
        return False
    single = one.unit is None and parsed.text[one.start : one.number.end].lower() in words.ones
    if said.word not in told.prepositions:
        return not (single and said.modifier == "~")
    token, before = token_at(parsed, said.start), token_at(parsed, said.start - 2)
    if single or (token is not None and is_particle(token, words)):
        return False
    if unit == words.age_unit and parsed.text[said.start + len(said.word) : one.start].strip() in told.articles:
        return False
    if said.word in told.during and unit is not None and is_duration(unit, parsed.doc.lang_):
        return lasts(before, token_at(parsed, one.end + 1), told)
    return before is None or before.lower_ not in told.topics


def lasts(before: Token | None, after: Token | None, told: BoundWords) -> bool:
    """Whether a time is said to have been longer ("for *over* two years"), not what something took place in."""
    long = before is not None and before.lower_ in told.lasting
    return long or (after is not None and after.lower_ in told.since_then)


def is_denied(parsed: Parsed, said: Said, rules: ModifierGrammar) -> bool:
    """Whether the verb above a bound, or its subject, is denied ("is*n't* going to pay more than 3", "*no* one …")."""
    token = token_at(parsed, said.start)
    steps = 0
    while token is not None and token.head != token and token.pos_ not in VERBS:
        token = token.head
    while token is not None and steps < CLIMB:
        if any(below.dep_ == "neg" or is_none(below, rules) for below in token.lefts):
            return True
        if token.dep_ != "xcomp":
            return False
        token, steps = token.head, steps + 1
    return False


def is_none(subject: Token, rules: ModifierGrammar) -> bool:
    """Whether a subject is nobody ("*no* other candidate", "*none* of them")."""
    denials = rules.words.bounds.denials
    return subject.dep_ in SUBJECTS and (
        subject.lower_ in denials or any(below.lower_ in denials for below in subject.lefts)
    )
