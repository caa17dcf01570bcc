"""Whether the clause that a date stands in tells of the past or of what is to come, and by which word.

On the way up from the date the first word that settles it wins: a verb with its helpers, an adjective like "due",
"since", a thing that can only have happened ("Tuesday's *victory*"). A verb in the present ends the way: what it says
was said in the past, but its dates are its own. There what is usually announced beforehand ("the May 3 *primary*"), an
infinitive ("a chance *to win* in November") or the verb itself leaves open that the date is to come.
"""

from collections.abc import Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.events.outlooks import Outlook, Tense
from generator.extract.figures.circumstances import SUBJECTS, VERBS
from generator.extract.patterns import APOSTROPHES
from generator.language.events import DateWords
from generator.model import Span

PLANNERS = VERBS | {"ADJ", "ADV"}
NOUNS = frozenset(("NOUN", "PROPN"))
PRESENT = frozenset(("VBZ", "VBP"))
DONE = frozenset(("VB", "VBD", "VBN"))
"""Forms of a verb in what a clause of the past tells: "went on to *win*"."""
OBJECTS = frozenset(("dobj", "attr", "oprd"))
COMPLEMENTS = frozenset(("attr", "acomp", "xcomp", "ccomp", "prep"))
ATTRIBUTES = frozenset(("poss", "compound", "nmod", "amod"))
"""How a date hangs on a noun right behind it: "*Tuesday's* win"."""
HELPERS = frozenset(("aux", "auxpass"))
REDUCED = frozenset(("acl", "amod"))
"""How a participle hangs on a noun: "a schedule *published* Thursday"."""
BIDDING = frozenset(("ROOT", "ccomp", "xcomp"))
HIGHEST = 12
"""Steps up from a date to look for a word that settles the tense."""
LONGEST_SIGN = 5
"""Words between a form of "be" and what it is read with ("is *heavily* favored")."""

PAST = Outlook("past")


def looking(tense: Tense, sign: Token | None) -> Outlook:
    """A tense, with the words that look ahead if there are any."""
    if sign is None:
        return Outlook(tense)
    words = whole(sign)
    return Outlook(tense, Span(start=words.start_char, end=words.end_char, text=words.text))


def whole(sign: Token) -> Tokens:
    """A word that looks ahead with what it cannot be read without: "*wo*n't", "*to* win", "*is* paying"."""
    doc, start, end = sign.doc, sign.i, sign.i + 1
    if start and not doc[start - 1].whitespace_ and sign.text[0] in APOSTROPHES:
        start -= 1
    if end < len(doc) and not sign.whitespace_ and doc[end].dep_ == "neg":
        end += 1
    start = next((child.i for child in sign.children if child.tag_ == "TO" and child.dep_ in HELPERS), start)
    if sign.pos_ == "AUX" and sign.tag_ in PRESENT:
        told = sign.head if sign.dep_ in HELPERS else next((c for c in sign.rights if c.dep_ in COMPLEMENTS), sign)
        last = told.right_edge.i if told.dep_ == "prep" else told.i
        end = last + 1 if end <= last < end + LONGEST_SIGN else end
    return doc[start:end]


def outlook(wording: Tokens, words: DateWords) -> Outlook:
    """What the clause around a date says of when it is."""
    if is_led_back(wording, words):
        return PAST
    way = way_up(wording, words)
    now = next((place for place, token in enumerate(way) if is_present(token)), len(way))
    for place, token in enumerate(way):
        below = [one for one in way[:place] if one not in wording]
        found = None if token in wording and token.pos_ in NOUNS else told_by(token, below, words)
        if found and (place <= now or found.tense in ("future", "possible")):
            return weighed(found, token, below, wording.root, words)
        if found:
            break
    return unsettled([one for one in way[: now + 1] if one not in wording], words)


def is_led_back(wording: Tokens, words: DateWords) -> bool:
    """Whether a word that only a date of the past follows leads this one, not its verb ("bounce *back* Tuesday")."""
    before = wording.doc[max(wording.start - 1, 0) : wording.start + 1]
    leads = (one for one in before if one.lower_ in words.past_leads)
    return any(one in wording or one.head in wording or wording.root.head == one for one in leads)


def way_up(wording: Tokens, words: DateWords) -> list[Token]:
    """The date's last noun and the words above it, the nearest first, with the noun right before the date."""
    nouns = (token for token in reversed(list(wording)) if token.pos_ in NOUNS)
    way = [next(nouns, wording.root)]
    while len(way) < HIGHEST and way[-1].head.i != way[-1].i:
        way.append(way[-1].head)
    beside = neighbour(wording, words)
    if beside is None or beside in way:
        return way
    inside = sum(token in wording for token in way)
    return [*way[:inside], beside, *way[inside:]]


def neighbour(wording: Tokens, words: DateWords) -> Token | None:
    """What the date before which it stands is of, whatever the parse: "the *caucuses* Feb. 1", "the *win* Tuesday"."""
    noun = wording.doc[wording.start - 1] if wording.start else None
    if noun is None or noun.pos_ not in NOUNS:
        return None
    is_done = noun.dep_ == "dobj" and noun.head.tag_ in DONE
    is_named = noun.dep_ == "pobj" and wording.root.pos_ in NOUNS and is_over(noun, words)
    return noun if is_named or (is_planned(noun, words) and not is_done) else None


def weighed(found: Outlook, by: Token, below: Sequence[Token], date: Token, words: DateWords) -> Outlook:
    """The tense that a word settles, for a date that may be of a thing beside it ("spoke of the May 3 vote")."""
    plan = next((token for token in below if is_planned(token, words)), None)
    if found.tense == "past":
        is_own = not any(token.pos_ in NOUNS and token.dep_ not in SUBJECTS for token in below)
        if is_own or (plan and is_held(plan, words)):
            return found
        return looking("planned" if plan and leads_up(plan, words) else "aside", plan)
    if found.tense not in ("future", "possible") or by.pos_ not in VERBS:
        return found
    is_beside = date.dep_ in ATTRIBUTES or (not plan and any(token.dep_ in SUBJECTS for token in below))
    return Outlook("beside", found.sign) if is_beside else found


def is_held(plan: Token, words: DateWords) -> bool:
    """Whether something was done at a planned thing, which then is over: "*at a debate* in August she asked"."""
    return plan.dep_ == "pobj" and plan.head.lower_ in words.held_at and plan.head.head.tag_ in DONE


def leads_up(plan: Token, words: DateWords) -> bool:
    """Whether something is said to be before a planned thing: "ahead of the caucuses", "toward the election"."""
    above = (plan.head, plan.head.head)
    return any(one.lower_ in words.toward and one.pos_ not in VERBS for one in above)


def unsettled(way: Sequence[Token], words: DateWords) -> Outlook:
    """What is left where no word settles the tense."""
    there = (one for token in way for one in (token, *subjects(token)))
    plan = next((one for one in there if is_planned(one, words)), None)
    if plan:
        return looking("planned", plan)
    told = (one for token in way if token.lemma_ not in words.refused for one in (token, *helpers(token)))
    present = next((one for one in told if one.tag_ in PRESENT and not is_empty(one)), None)
    purpose = next((token for token in way if is_infinitive(token)), None)
    return looking("future", purpose) if present and purpose else looking("open", present)


def is_empty(verb: Token) -> bool:
    """Whether a form of "be" has nothing that it says of its subject."""
    is_copula = verb.pos_ == "AUX" and verb.dep_ not in HELPERS
    return is_copula and not any(child.dep_ in COMPLEMENTS for child in verb.children)


def subjects(token: Token) -> list[Token]:
    """A verb's subjects."""
    return [child for child in token.children if child.dep_ in SUBJECTS] if token.pos_ in VERBS else []


def is_present(token: Token) -> bool:
    """Whether a word is a verb in the present, by itself or by a helper; "has been running" is not."""
    group = (token, *helpers(token)) if token.pos_ in VERBS else ()
    return any(one.tag_ in PRESENT for one in group) and not any(one.tag_ == "VBN" for one in group[1:])


def is_infinitive(token: Token) -> bool:
    """Whether a word is a verb with "to"."""
    return any(child.tag_ == "TO" for child in helpers(token))


def is_bidding(token: Token) -> bool:
    """Whether a verb bids somebody do something: an infinitive without "to", helper and subject ("*Vote* Tuesday")."""
    alone = not any(child.dep_ in HELPERS | SUBJECTS for child in token.children)
    opens = bool(token.is_sent_start) or token.nbor(-1).is_quote
    is_title = any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in token.children)
    return token.tag_ == "VB" and alone and opens and token.dep_ in BIDDING and not is_title


def told_by(token: Token, below: Sequence[Token], words: DateWords) -> Outlook | None:
    """What a word on the way up says of the tense; None where it leaves it open."""
    if is_over(token, words):
        return PAST
    if is_planning(token, words) and modal_of(token, words) is None:
        return told_of_plan(token, below, words)
    if token.pos_ in VERBS and token.lemma_.lower() in words.asking and not is_present(token):
        asked = next((one for one in below if is_infinitive(one)), None)
        if asked:
            return looking("aside", asked)
    if token.pos_ in NOUNS:
        plan = next((one for one in token.children if one.dep_ == "amod" and one.lemma_.lower() in words.future), None)
        return looking("future", plan) if plan else None
    if token.pos_ not in VERBS:
        return None
    if "Fut" in token.morph.get("Tense", []):
        return looking("future", token)
    if token.tag_ == "VBN" and token.dep_ in REDUCED:
        is_over_then = any(child.lower_ in words.undone for child in helpers(token))
        return looking("future", token) if is_infinitive(token) and not is_over_then else PAST
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


def told_of_plan(token: Token, below: Sequence[Token], words: DateWords) -> Outlook:
    """What a word for planning says: the future, unless the date is of the planning, or the plan was of the past.

    "Promised on Tuesday" is past, "promised to go on Tuesday" is not; what "*was* due by March 15" may be over.
    """
    is_own = all(one.pos_ not in VERBS and one.dep_ not in OBJECTS for one in below)
    if token.tag_ == "VBD" and is_own:
        return PAST
    was = any(one.tag_ == "VBD" for one in helpers(token)) or (token.head.tag_ == "VBD" and token.dep_ == "acomp")
    return looking("planned" if was else "possible" if token.lower_ in words.toward else "future", token)


def told_by_verb(token: Token, words: DateWords) -> Outlook | None:
    """What a verb and its helpers say of the tense."""
    beside, modal = helpers(token), modal_of(token, words)
    refused = any(child.dep_ == "neg" for child in token.children) and token.lemma_ in words.refused
    undone = any(child.lower_ in words.undone for child in beside) and not (modal and modal.lower_ in words.surely)
    if refused or undone:
        return PAST
    if modal:
        return looking("future" if modal.lower_ in words.surely else "possible", modal)
    if token.tag_ == "VBD" or any(is_past_helper(child, token) for child in beside):
        return PAST if not is_progressive(token) else None
    is_scheduled = is_bidding(token) or (token.tag_ in PRESENT and token.lemma_ in words.scheduled)
    return looking("future", token) if is_scheduled else None


def modal_of(token: Token, words: DateWords) -> Token | None:
    """A verb's auxiliary that puts it in the future."""
    return next((child for child in helpers(token) if child.lower_ in words.future), None)


def helpers(token: Token) -> list[Token]:
    """A verb's auxiliaries."""
    return [child for child in token.children if child.dep_ in HELPERS] if token.pos_ in VERBS else []


def is_past_helper(helper: Token, verb: Token) -> bool:
    """Whether an auxiliary puts its verb in the past: "*has* met", "*was* killed", but not "*is* killed"."""
    return helper.tag_ == "VBD" or (helper.tag_ in PRESENT and helper.dep_ == "aux" and verb.tag_ == "VBN")


def is_progressive(token: Token) -> bool:
    """Whether a verb is in the present progressive, which may tell of plans."""
    return token.tag_ == "VBG" and not any(child.tag_ == "VBD" for child in token.children)
