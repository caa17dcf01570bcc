"""Whether the clause that a date stands in tells of the past or of what is to come."""

from spacy.tokens import Span, Token

from generator.extract.events.moments import Tense
from generator.language.events import DateWords

VERBS = frozenset(("VERB", "AUX"))
REDUCED = frozenset(("acl", "amod"))
"""How a participle hangs on a noun: "a schedule *published* Thursday"."""
HIGHEST = 12
"""Steps up from a date to look for a verb that settles the tense."""


def clause_tense(wording: Span, words: DateWords) -> Tense:
    """The tense of the nearest clause that settles it; the past where none does, as in most news."""
    token = wording.root
    for _ in range(HIGHEST):
        tense = tense_of(token, words)
        if tense or token.head.i == token.i:
            return tense or "past"
        token = token.head
    return "past"


def tense_of(token: Token, words: DateWords) -> Tense | None:
    """What a word on the way up says of the tense; None where it leaves it open."""
    if token.lemma_.lower() in words.future and token.pos_ in ("VERB", "ADJ", "AUX"):
        return "future"
    if token.pos_ not in VERBS:
        planned = any(child.dep_ == "amod" and child.lemma_.lower() in words.future for child in token.children)
        return "future" if planned else None
    if "Fut" in token.morph.get("Tense", []):
        return "future"
    if token.tag_ == "VBN" and token.dep_ in REDUCED:
        return "past"
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in words.undone for child in helpers):
        return "past"
    if any(child.lower_ in words.future for child in helpers):
        return "future"
    if token.tag_ == "VBD" or any(child.tag_ in ("VBD", "VBZ", "VBP") and child.dep_ == "aux" for child in helpers):
        return "past" if not is_progressive(token) else None
    return "future" if token.tag_ in ("VBZ", "VBP") and token.lemma_ in words.scheduled else None


def is_progressive(token: Token) -> bool:
    """Whether a verb is in the present progressive, which may tell of plans."""
    return token.tag_ == "VBG" and not any(child.tag_ == "VBD" for child in token.children)
