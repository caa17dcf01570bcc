"""Whether the clause that a date stands in tells of the past or of what is to come, and by which word.

On the way up from the date the first word that settles it wins: a verb with its helpers, an adjective like "due",
"since", a thing that can only have happened ("Tuesday's *victory*"). Where nothing does, what is usually announced
beforehand ("the May 3 *primary*") or a verb in the present leaves open that the date is to come.
"""

from collections.abc import Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.events.moments import Outlook, Tense
from generator.extract.figures.circumstances import VERBS
from generator.language.events import DateWords
from generator.model import Span

PLANNERS = VERBS | {"ADJ", "ADV"}
NOUNS = frozenset(("NOUN", "PROPN"))
PRESENT = frozenset(("VBZ", "VBP"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
OBJECTS = frozenset(("dobj", "attr", "oprd"))
ATTRIBUTES = frozenset(("poss", "compound", "nmod", "amod"))
"""How a date hangs on a noun right behind it: "*Tuesday's* win"."""
HELPERS = frozenset(("aux", "auxpass"))
REDUCED = frozenset(("acl", "amod"))
"""How a participle hangs on a noun: "a schedule *published* Thursday"."""
HIGHEST = 12
"""Steps up from a date to look for a word that settles the tense."""


PAST = Outlook("past")


def looking(tense: Tense, sign: Token | None) -> Outlook:
    """A tense, with the word that looks ahead if there is one."""
    return Outlook(tense, Span(start=sign.idx, end=sign.idx + len(sign), text=sign.text) if sign else None)


def outlook(wording: Tokens, words: DateWords) -> Outlook:
    """What the clause around a date says of when it is."""
    if any(token.lower_ in words.past_leads for token in wording.doc[max(wording.start - 1, 0) : wording.start + 1]):
        return PAST
    way = way_up(wording)
    for place, token in enumerate(way):
        below = [one for one in way[:place] if one not in wording]
        found = None if token in wording and token.pos_ in NOUNS else told_by(token, below, words)
        if found:
            return weighed(found, token, below, wording.root, words)
    return unsettled([one for one in way if one not in wording], words)


def way_up(wording: Tokens) -> list[Token]:
    """The date's head and the words above it, the nearest first."""
    way = [wording.root]
    while len(way) < HIGHEST and way[-1].head.i != way[-1].i:
        way.append(way[-1].head)
    return way


def weighed(found: Outlook, by: Token, below: Sequence[Token], date: Token, words: DateWords) -> Outlook:
    """The tense that a word settles, for a date that may be of a thing beside it ("spoke of the May 3 vote")."""
    plan = next((token for token in below if is_planned(token, words)), None)
    if found.tense == "past":
        if not any(token.pos_ in NOUNS and token.dep_ not in SUBJECTS for token in below):
            return found
        return looking("aside", plan)
    if found.tense != "future" or by.pos_ not in VERBS:
        return found
    is_beside = date.dep_ in ATTRIBUTES or (not plan and any(token.dep_ in SUBJECTS for token in below))
    return Outlook("beside", found.sign) if is_beside else found


def unsettled(way: Sequence[Token], words: DateWords) -> Outlook:
    """What is left where no word settles the tense."""
    plan = next((token for token in way if is_planned(token, words)), None)
    if plan:
        return looking("planned", plan)
    present = next((one for token in way for one in (token, *helpers(token)) if one.tag_ in PRESENT), None)
    return looking("open", present)


def told_by(token: Token, below: Sequence[Token], words: DateWords) -> Outlook | None:
    """What a word on the way up says of the tense; None where it leaves it open."""
    if is_over(token, words):
        return PAST
    if is_planning(token, words):
        return told_of_plan(token, below)
    if token.pos_ in NOUNS:
        plan = next((one for one in token.children if one.dep_ == "amod" and one.lemma_.lower() in words.future), None)
        return looking("future", plan) if plan else None
    if token.pos_ not in VERBS:
        return None
    if "Fut" in token.morph.get("Tense", []):
        return looking("future", token)
    if token.tag_ == "VBN" and token.dep_ in REDUCED:
        return PAST
    return told_by_verb(token, words)


def is_over(token: Token, words: DateWords) -> bool:
    """Whether a word can only tell of what has been: "since", "after *winning*", "the *attack*", "in a *letter*"."""
    if token.lower_ in words.past_leads and token.pos_ == "ADP":
        return True
    if token.dep_ == "pcomp":
        return token.tag_ == "VBG" and token.head.lower_ in words.after
    if token.lemma_ in words.told and token.dep_ == "pobj" and token.head.lower_ in words.told_in:
        return True
    return token.pos_ == "NOUN" and token.lemma_ in words.happened and is_definite(token)


def is_definite(noun: Token) -> bool:
    """Whether a noun has an owner or a definite article: "a win on Tuesday" may be yet to come."""
    return any(child.dep_ == "poss" or "Def" in child.morph.get("Definite", []) for child in noun.children)


def is_planned(token: Token, words: DateWords) -> bool:
    """Whether a word is for what is usually announced beforehand, or a next one."""
    if token.pos_ not in NOUNS:
        return False
    return token.lemma_.lower() in words.planned or any(
        child.dep_ == "amod" and words.offsets.get(child.lower_) == 1 for child in token.children
    )


def is_planning(token: Token, words: DateWords) -> bool:
    """Whether a verb, adjective or adverb is for planning or expecting; "going" only where it says to do what."""
    if token.pos_ not in PLANNERS:
        return False
    goes_on = token.lower_ in words.future and any(child.dep_ == "xcomp" for child in token.children)
    return goes_on or token.lemma_.lower() in words.future


def told_of_plan(token: Token, below: Sequence[Token]) -> Outlook:
    """What a word for planning says: the future, unless the date is of the planning, or the plan was of the past.

    "Promised on Tuesday" is past, "promised to go on Tuesday" is not; what "*was* due by March 15" may be over.
    """
    is_own = all(one.pos_ not in VERBS and one.dep_ not in OBJECTS for one in below)
    if token.tag_ == "VBD" and is_own:
        return PAST
    was = any(one.tag_ == "VBD" for one in helpers(token)) or (token.head.tag_ == "VBD" and token.dep_ == "acomp")
    return looking("planned" if was else "future", token)


def told_by_verb(token: Token, words: DateWords) -> Outlook | None:
    """What a verb and its helpers say of the tense."""
    beside = helpers(token)
    modal = next((child for child in beside if child.lower_ in words.future), None)
    refused = any(child.dep_ == "neg" for child in token.children) and token.lemma_ in words.refused
    undone = any(child.lower_ in words.undone for child in beside) and not (modal and modal.lower_ in words.surely)
    if refused or undone:
        return PAST
    if modal:
        return looking("future", modal)
    if token.tag_ == "VBD" or any(is_past_helper(child, token) for child in beside):
        return PAST if not is_progressive(token) else None
    is_scheduled = token.tag_ in PRESENT and token.lemma_ in words.scheduled
    return looking("future", token) if is_scheduled else None


def helpers(token: Token) -> list[Token]:
    """A verb's auxiliaries."""
    return [child for child in token.children if child.dep_ in HELPERS] if token.pos_ in VERBS else []


def is_past_helper(helper: Token, verb: Token) -> bool:
    """Whether an auxiliary puts its verb in the past: "*has* met", "*was* killed", but not "*is* killed"."""
    return helper.tag_ == "VBD" or (helper.tag_ in PRESENT and helper.dep_ == "aux" and verb.tag_ == "VBN")


def is_progressive(token: Token) -> bool:
    """Whether a verb is in the present progressive, which may tell of plans."""
    return token.tag_ == "VBG" and not any(child.tag_ == "VBD" for child in token.children)
