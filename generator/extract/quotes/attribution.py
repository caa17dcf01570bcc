"""Decides which words name the source of each quotation: one rule a construction, tried in a fixed order."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from generator.extract.quotes.behind import called_by, cue_after, cue_later, cue_right_behind
from generator.extract.quotes.case import Attribution, Case
from generator.extract.quotes.colons import before_colon, name_and_colon, name_inside
from generator.extract.quotes.constructions import (
    according_to,
    cue_before,
    cue_inside,
    cue_right_before,
    governing_cue,
    governing_verb,
    same_sentence,
    whose_words,
    words_before,
    words_for,
    words_that,
)
from generator.extract.quotes.neighbours import (
    announced,
    paragraph_before,
    running,
    same_line,
    same_paragraph,
    sentence_before,
    signed,
    told_before,
)
from generator.extract.quotes.relay import relay
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import WHEN, is_text, speaks
from generator.extract.quotes.utterance import shouted

FEW = 5
"""So many words or fewer of a sentence without a cue are left without a speaker."""

LOOSE = frozenset(
    (
        "subject of the sentence",
        "subject of the words before",
        "goes on in the sentence",
        "cue earlier in the sentence",
        "cue later in the sentence",
    )
)
"""Constructions in which much can stand between the source and the quotation."""
CARRIED = frozenset(("goes on in the sentence", "report in the sentence before"))
"""Constructions that carry on what somebody said before, for where the sentence's own answer is unsure."""
PLACES = frozenset(("GPE", "LOC", "FAC", "EVENT"))
"""Entities that seldom speak for themselves."""

Rule = Callable[[Case], Attribution | None]

RULES: tuple[Rule, ...] = (
    name_and_colon,
    cue_inside,
    cue_right_behind,
    called_by,
    words_for,
    cue_right_before,
    cue_after,
    words_that,
    governing_cue,
    cue_before,
    according_to,
    whose_words,
    cue_later,
    sentence_before,
    same_paragraph,
    name_inside,
    signed,
    before_colon,
    same_sentence,
    governing_verb,
    words_before,
    same_line,
    announced,
    running,
    paragraph_before,
    told_before,
)
"""The surest first: what the sentence says goes before what its neighbours say."""


def attributions(scene: Scene) -> tuple[Attribution | None, ...]:
    """For each segment who is its source, where a rule applies."""
    found: list[Attribution | None] = []
    for k in range(len(scene.segments)):
        case = Case(scene, k, found)
        first = answer(case)
        found.append(replace(first, via=relay(case, first)) if first is not None else None)
    return tuple(found)


def answer(case: Case) -> Attribution | None:
    """What the first rule that answers says, if that is sure; else whether what was said before goes on."""
    answers = (found for rule in RULES if (found := rule(case)) and not is_day(found.source))
    first = next(answers, None)
    if first is None or is_sure(case, first):
        return first
    return next((found for found in answers if found.rule in CARRIED and is_sure(case, found)), None)


def is_day(source: Token) -> bool:
    """Whether a source is a weekday or a month."""
    return source.ent_type_ in WHEN and source.pos_ == "PROPN"


def is_credible(scene: Scene, source: Token) -> bool:
    """Whether a source is a name but a place's, or a noun for somebody who speaks or something that holds words."""
    if source.ent_type_ in PLACES:
        return False
    named = source.is_title and not source.is_sent_start
    return named or speaks(scene, source) or is_text(scene, source)


def is_sure(case: Case, attribution: Attribution) -> bool:
    """Whether an answer is right more often than not, as measured; else who speaks is better left open.

    A share of those asked ("22 percent say") is nobody. Where much can stand between, neither a place nor a mere thing
    is a source. Without a cue, a few words are seldom the subject's own, and a description is seldom the source of
    what comes later in the sentence. What is shouted is the crowd's.
    """
    source, segment = attribution.source, case.scene.segments[case.k]
    if shouted(case.scene, case.before):
        return source in case.before
    if attribution.rule in LOOSE and not is_credible(case.scene, source):
        return False
    if attribution.rule in ("subject of the sentence", "report in the sentence before"):
        return len(case.scene.text[segment.start : segment.end].split()) > FEW
    if attribution.rule == "goes on in the sentence":
        return source.pos_ != "NOUN"
    return source.ent_type_ != "PERCENT"
