"""Finds verbs of saying right behind a quotation and who speaks, by place alone: "« … », a réagi lundi la maire".

Where the subject follows its verb, small pipelines are often wrong about both.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.language.annotation import Annotation

CLITICS = 4
"""How many small words may stand between a quotation and the verb behind it."""
FARTHEST = 20
"""How many tokens behind its verb a subject is looked for."""
ENDING = frozenset("?!…")
NOMINAL = ("NOUN", "PROPN")


def said_verbs(doc: Doc, text: str, scheme: Annotation) -> dict[int, str]:
    """The lemma of each form of a verb of saying that stands right behind a quotation."""
    found = (token for token in doc if token.lower_ in scheme.verbs and follows_quotation(token, text, scheme))
    return {token.i: scheme.verbs[token.lower_] for token in found}


def follows_quotation(token: Token, text: str, scheme: Annotation) -> bool:
    """Whether only small words stand between a token and a quotation with a comma, or one that ends a sentence."""
    at = token.i - 1
    while at > 0 and token.i - at <= CLITICS and token.doc[at].lower_ in scheme.clitics:
        at -= 1
    comma = token.doc[at].text == ","
    mark = at - comma
    if mark < 1 or text[token.doc[mark].idx] not in scheme.closing:
        return False
    return comma or token.doc[mark - 1].text in ENDING


def subject_behind(doc: Doc, pos: Sequence[str], verb: int, scheme: Annotation) -> int | None:
    """The head of the first noun phrase behind a verb that no preposition leads; None before the next mark."""
    governed = False
    for at in range(verb + 1, min(verb + FARTHEST, len(doc))):
        token = doc[at]
        if token.text in scheme.shown or token.text in scheme.shown.values() or token.is_sent_start or token.is_space:
            return None
        if pos[at] == "ADP":
            governed = True
        elif pos[at] in NOMINAL and token.lower_ not in scheme.times:
            if not governed:
                return name_end(doc, pos, at)
            governed = goes_on(doc, pos, at + 1)
    return None


def goes_on(doc: Doc, pos: Sequence[str], at: int) -> bool:
    """Whether the noun behind another belongs to the same phrase: no article, and no entity, begins there."""
    following = at < len(doc) and pos[at] in NOMINAL
    return following and doc[at].ent_iob_ != "B"


def name_end(doc: Doc, pos: Sequence[str], at: int) -> int:
    """The last token of the name that begins at a token; a common noun is its phrase's head."""
    while pos[at] == "PROPN" and at + 1 < len(doc) and pos[at + 1] == "PROPN" and not doc[at + 1].is_space:
        at += 1
    return at


def subjects(doc: Doc, pos: Sequence[str], verbs: Mapping[int, str], scheme: Annotation) -> dict[int, int]:
    """The subject of each verb of saying behind a quotation that has none of its own there."""
    lacking = (verb for verb in verbs if not any(is_subject(child, verb) for child in doc[verb].children))
    found = {verb: subject_behind(doc, pos, verb, scheme) for verb in lacking}
    return {verb: subject for verb, subject in found.items() if subject is not None}


def is_subject(child: Token, verb: int) -> bool:
    """Whether a token is the subject of a verb, behind it."""
    return child.dep_.startswith("nsubj") and child.i > verb
