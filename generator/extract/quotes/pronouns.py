"""Leads pronouns back to actors: the speaker who goes on, or the nearest one they agree with, subjects first.

Two that are equally near and agree equally well leave the pronoun unresolved.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract.quotes.cast import Cast, Mention, outside
from generator.extract.quotes.sources import SUBJECT

REACH = 4
"""How many sentences before its own a pronoun can reach back."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The mention a pronoun was led back to, and the rule that did it."""

    mention: Mention
    rule: str


def resolve(cast: Cast, pronoun: Token, spoken: Sequence[Mention]) -> Antecedent | None:
    """Whom a pronoun outside of quotation marks means; `spoken` are the speakers found so far, in order."""
    if pronoun.lower_ not in cast.scene.words.pronouns.all:
        return None
    sentence, end = pronoun.sent, pronoun.idx
    for steps in range(REACH + 1):
        near = candidates(cast, pronoun, spoken, sentence.start_char, end)
        chosen = choose(cast, near)
        if chosen is not None:
            return Antecedent(chosen, rule_of(chosen, spoken, steps))
        if near or sentence.start == 0:
            return None
        sentence = cast.scene.doc[sentence.start - 1].sent
        end = sentence.end_char
    return None


def rule_of(mention: Mention, spoken: Sequence[Mention], steps: int) -> str:
    """The rule in words."""
    if mention in spoken:
        return "pronoun: running speaker"
    return "pronoun: same sentence" if steps == 0 else "pronoun: nearest before"


def candidates(cast: Cast, pronoun: Token, spoken: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions between two offsets, outside of quotation marks, that the pronoun agrees with."""
    named = outside(cast.scene, cast.within(start, end))
    resolved = [m for m in spoken if start <= m.start < end and m not in named]
    return [m for m in (*named, *resolved) if agrees(cast, pronoun, m)]


def agrees(cast: Cast, pronoun: Token, mention: Mention) -> bool:
    """Whether nothing speaks against the pronoun meaning the actor."""
    words, known = cast.scene.words.pronouns, cast.agreements[mention.actor.id]
    word, kind = pronoun.lower_, mention.actor.kind
    if word in words.plural:
        return kind in ("group", "organisation")
    if word in words.neuter:
        return kind in ("organisation", "place")
    return kind == "person" and known.gender in (None, "male" if word in words.male else "female")


def choose(cast: Cast, near: Sequence[Mention]) -> Mention | None:
    """The one that is meant, if the sentence settles it: the only one, the only known to agree, or the subject."""
    if len({m.actor.id for m in near}) <= 1:
        return near[-1] if near else None
    sure = [m for m in near if cast.agreements[m.actor.id].gender is not None]
    if len({m.actor.id for m in sure}) == 1:
        return sure[-1]
    subjects = [m for m in near if is_subject(cast, m)]
    if len({m.actor.id for m in subjects}) == 1:
        return subjects[-1]
    return None


def is_subject(cast: Cast, mention: Mention) -> bool:
    """Whether the mention is a subject, or one of several."""
    tokens = cast.scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if tokens is None:
        return False
    head = tokens.root.head if tokens.root.dep_ == "conj" else tokens.root
    return head.dep_ in SUBJECT
