"""Attribution by a colon: NAME: “…”, a byline, a subject and what it does, a turn of a transcript."""

from itertools import pairwise, takewhile

from spacy.tokens import Token

from generator.extract.quotes.case import DASHES, SENTENCE_ENDS, VERBAL, Attribution, Case, main_subject
from generator.extract.quotes.sources import speaks

NAME_MARKS = frozenset((".", ",", "and", "&"))
LINE = 10
"""How many tokens the name before a colon may have, role and all."""


def name_and_colon(case: Case) -> Attribution | None:
    """NAME: “…”, at the beginning of a line or behind a dash; more from NAME: “…”; by the Gazette’s NAME: “…”."""
    gap = case.before
    if not case.after_colon:
        return None
    name = list(takewhile(of_name, reversed(gap[:-1])))
    behind = gap[: len(gap) - 1 - len(name)]
    first = not behind or behind[-1].text in DASHES or (name[-1:] and name[-1].ent_type_ != "GPE" and by(case, behind))
    if name and first and name[0].text not in NAME_MARKS:
        return Attribution("name and colon", name[0], None)
    return role_and_colon(case)


def of_name(token: Token) -> bool:
    """Whether a token can be of the name before a colon."""
    return token.pos_ == "PROPN" or token.text in NAME_MARKS or (token.pos_ == "NOUN" and token.is_title)


def by(case: Case, tokens: list[Token]) -> bool:
    """Whether tokens end in "by" or "from", or in that and an outlet in the genitive ("by the Gazette’s")."""
    if tokens[-1].tag_ == "POS":
        owner = list(takewhile(lambda token: of_name(token) or token.pos_ == "DET", reversed(tokens[:-1])))
        tokens = tokens[: -1 - len(owner)]
    return bool(tokens) and tokens[-1].lower_ in case.scene.words.by


def role_and_colon(case: Case) -> Attribution | None:
    """Former minister NAME (party): “…”, a whole line before the colon without a verb."""
    gap = case.before
    bare = list(takewhile(lambda t: t.text != "(", gap[:-1]))
    if len(gap) > LINE or not bare or bare[-1].pos_ != "PROPN" or any(t.pos_ in VERBAL for t in gap):
        return None
    if any(before.pos_ == "ADP" for before, name in pairwise(bare) if name == bare[-1]):
        return None
    return Attribution("name and colon", bare[-1], None) if case.scene.begins_line(gap[0].i) else None


def name_inside(case: Case) -> Attribution | None:
    """“NAME: …”: a turn of a transcript, quoted with the name of who takes it."""
    words = case.scene.doc[case.start + 1 : min(case.start + LINE, case.end)]
    name = list(takewhile(lambda token: token.pos_ == "PROPN", words))
    colon = len(name) < len(words) and words[len(name)].text == ":"
    turn = bool(name) and colon and (name[-1].ent_type_ == "PERSON" or name[-1].is_upper)
    return Attribution("name inside the quotation", name[-1], None) if turn else None


def before_colon(case: Case) -> Attribution | None:
    """X resisted: “…”: a whole sentence behind a colon is its subject’s, else the last name’s before it."""
    if not case.after_colon or case.last not in SENTENCE_ENDS:
        return None
    source, last = main_subject(case.scene, case.before), case.before[-2:][0]
    if source is not None and case.can_act(source) and speaks(case.scene, source):
        return Attribution("subject before the colon", source, None)
    named = last.ent_type_ == "PERSON" and last.pos_ == "PROPN" and not case.follows_closely
    return Attribution("name before the colon", last, None) if named else None
