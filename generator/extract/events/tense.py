"""Whether the clause that a date stands in tells of the past or of what is to come."""

from spacy.tokens import Span, Token

from generator.extract.events.moments import Tense
from generator.language.events import DateWords

VERBS = frozenset(("VERB", "AUX"))
NOUNS = frozenset(("NOUN", "PROPN"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
REDUCED = frozenset(("acl", "amod"))
"""How a participle hangs on a noun: "a schedule *published* Thursday"."""
HIGHEST = 12
"""Steps up from a date to look for a verb that settles the tense."""


def clause_tense(wording: Span, words: DateWords) -> Tense:
    """The tense of the nearest clause that settles it; "open" where none does.

    "aside" where that clause tells of the past, but the date is of something beside it ("ahead of the May 3 vote").
    """
    if any(token.lower_ in words.past_leads for token in wording.doc[max(wording.start - 1, 0) : wording.start + 1]):
        return "past"
    token, beside = wording.root, False
    for _ in range(HIGHEST):
        tense = tense_of(token, words, is_own=wording.root.head.i == token.i)
        if tense == "past" and beside:
            return "aside"
        if tense or token.head.i == token.i:
            return tense or "open"
        beside = beside or (token.pos_ in NOUNS and token not in wording and token.dep_ not in SUBJECTS)
        token = token.head
    return "open"


def tense_of(token: Token, words: DateWords, *, is_own: bool) -> Tense | None:
    """What a word on the way up says of the tense; None where it leaves it open.

    `is_own`: whether the date hangs on the word itself: "promised on Tuesday" is past, "promised to go on Tuesday" not.
    """
    if token.lemma_ in words.told and token.dep_ == "pobj" and token.head.lower_ in words.told_in:
        return "past"
    if token.lemma_.lower() in words.future and token.pos_ in ("VERB", "ADJ", "ADV", "AUX"):
        if token.tag_ == "VBD" and is_own:
            return "past"
        return "open" if has_past_helper(token) else "future"
    if token.pos_ not in VERBS:
        planned = any(child.dep_ == "amod" and child.lemma_.lower() in words.future for child in token.children)
        return "future" if planned else None
    if "Fut" in token.morph.get("Tense", []):
        return "future"
    if token.tag_ == "VBN" and token.dep_ in REDUCED:
        return "past"
    return verb_tense(token, words)


def has_past_helper(token: Token) -> bool:
    """Whether what is planned was planned in the past, and may be over ("papers *were* due by March 15")."""
    return token.head.tag_ == "VBD" and token.dep_ == "acomp"


def verb_tense(token: Token, words: DateWords) -> Tense | None:
    """What a verb and its helpers say of the tense."""
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    refused = any(child.dep_ == "neg" for child in token.children) and token.lemma_ in words.refused
    if refused or any(child.lower_ in words.undone for child in helpers):
        return "past"
    if any(child.lower_ in words.future for child in helpers):
        return "future"
    if token.tag_ == "VBD" or any(child.tag_ in ("VBD", "VBZ", "VBP") and child.dep_ == "aux" for child in helpers):
        return "past" if not is_progressive(token) else None
    return "future" if token.tag_ in ("VBZ", "VBP") and token.lemma_ in words.scheduled else None


def is_progressive(token: Token) -> bool:
    """Whether a verb is in the present progressive, which may tell of plans."""
    return token.tag_ == "VBG" and not any(child.tag_ == "VBD" for child in token.children)
