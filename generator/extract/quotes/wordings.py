"""Nouns for somebody's words ("statement", "promise"): which of them leads to a quotation, and whose the words are."""

from spacy.tokens import Token

from generator.extract.patterns import APOSTROPHES
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import SUBJECT, is_cue, nominal, source_of

CLAUSES = frozenset(("acl", "ccomp", "relcl"))


def is_cue_noun(scene: Scene, token: Token) -> bool:
    """Whether a token is a noun for somebody's words."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in scene.words.cue_nouns


def governing_noun(scene: Scene, k: int) -> Token | None:
    """The noun for words whose clause a segment stands in, before any verb of saying: the warning that they “…”."""
    start, end = scene.spans[k]
    token = scene.doc[start:end].root
    while token.head != token:
        clause, token = token.dep_ in CLAUSES, token.head
        if not scene.inside[token.i]:
            if clause and is_cue_noun(scene, token):
                return token
            if is_cue(scene, token):
                return None
    return None


def leads_to(scene: Scene, noun: Token, k: int) -> bool:
    """Whether a noun before a segment can be what its words are called.

    Not where they are what is said of it (played down the remarks as “…”; her claims do not “…”), nor behind a verb
    that is not the noun's own.
    """
    start, end = scene.spans[k]
    between = scene.doc[noun.i + 1 : start]
    if noun.dep_ in SUBJECT and start <= noun.head.i < end and not any(token.is_punct for token in between):
        return False
    if any(token.lower_ in scene.words.equating for token in between):
        return False
    return not any(t.pos_ == "VERB" and not is_cue(scene, t) and not noun.is_ancestor(t) for t in between)


def owner(scene: Scene, noun: Token) -> Token | None:
    """Whose words a noun names: "X's letter", "a statement by X"."""
    owners = (child for child in noun.children if child.dep_ == "poss")
    agents = (t for by in noun.children if by.lower_ in scene.words.by for t in by.children)
    found = next((t for t in (*owners, *agents) if nominal(scene, t) is not None), None)
    return found or plural_owner(noun)


def releaser(scene: Scene, noun: Token) -> Token | None:
    """Whoever writes, sends or publishes what a noun for words names; others have words that they object to."""
    makes = noun.head.lemma_.lower() in scene.words.weak_cues | scene.words.plain_cues
    return source_of(scene, noun.head) if makes and noun.dep_ == "dobj" and noun.head.pos_ == "VERB" else None


def plural_owner(noun: Token) -> Token | None:
    """The name before a noun and a mere apostrophe, which pipelines take for a mark: the Democrats’ claim."""
    if noun.i < len("X’") or noun.nbor(-1).text not in APOSTROPHES or noun.nbor(-2).whitespace_:
        return None
    return noun.nbor(-2) if noun.nbor(-2).pos_ == "PROPN" else None
