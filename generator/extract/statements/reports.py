"""Finds what is reported in the parse: "X said that …", "…, X said", "… that X has said …", "according to X"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import SUBJECT, WHEN, according_end, is_report, quoted_as, source_of, whom

JOINED = frozenset(("punct", "cc", "conj", "advcl", "npadvmod"))
"""What can follow "according to X" where the clause is over."""
MODIFYING = frozenset(("aux", "neg", "mark"))
NEAR = 6
"""How many tokens behind "according to X" its comma is looked for."""
CUT_OFF = frozenset(("VERB", "AUX", "NOUN", "PROPN", "PRON", "DET"))
PARTING = frozenset((",", "—", "–", "-", "--"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))


@dataclass(frozen=True, slots=True)
class Report:
    """A statement in the parse: who, the first and last word that say so, the tokens of the content."""

    source: Token
    cue: tuple[Token, Token]
    start: int
    end: int
    via: Token | None = None
    """Who relays it, where that is another."""


def reports(scene: Scene) -> Iterator[Report]:
    """What is reported, in the order of the words that say so."""
    for token in scene.doc:
        if scene.inside[token.i]:
            continue
        if is_report(scene, token):
            yield from clause_report(scene, token)
        elif token.i + 1 < len(scene.doc) and token.dep_ == "prep":
            yield from according_report(scene, token)


def clause_report(scene: Scene, verb: Token) -> Iterator[Report]:
    """X said (that) …; …, X said; … that X has said …."""
    clause = said_clause(verb)
    if clause is None or is_quoted(scene, clause) or not asserted(scene, verb):
        return
    source = source_of(scene, verb)
    if source is None or source.tag_.startswith("W") or source.lower_ in scene.words.not_saying:
        return
    ahead = clause.i < verb.i
    if ahead and (is_to_come(scene, verb, source) or not behind_mark(scene, verb, source)):
        return
    start, end = span_ahead(verb, source, clause) if ahead else span_behind(verb, clause)
    if not scene.doc[start].tag_.startswith("W"):
        quoted = quoted_as(scene, verb)
        behind = according_behind(scene, start, end)
        yield Report(source, (verb, verb), start, behind[0], quoted[1] if quoted else behind[1])


def according_behind(scene: Scene, start: int, end: int) -> tuple[int, Token | None]:
    """The end of a clause before a closing ", according to Y", and Y; its own end without one."""
    for at in range(start + 2, end):
        last = according_end(scene, scene.doc[at]) if scene.doc[at - 1].text == "," else None
        source = whom(scene, scene.doc[at], last) if last is not None else None
        if source is not None:
            return at - 1, source
    return end, None


def is_quoted(scene: Scene, clause: Token) -> bool:
    """Whether a clause is a quotation, its subject included."""
    subjects = (child for child in clause.children if child.dep_ in SUBJECT)
    return bool(scene.inside[clause.i]) and all(scene.inside[subject.i] for subject in subjects)


def said_clause(verb: Token) -> Token | None:
    """The head of the clause that a verb of saying governs, or stands in; behind a relative one the verb after it."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is not None or not any(child.dep_ in SUBJECT for child in verb.children):
        return clause
    if verb.dep_ == "parataxis" and verb.head.i < verb.i:
        return verb.head
    if verb.dep_ != "relcl":
        return None
    return next((t for t in verb.rights if t.dep_ == "xcomp" and t.i == verb.i + 1 and t.tag_ in FINITE), None)


def is_to_come(scene: Scene, verb: Token, source: Token) -> bool:
    """Whether what is said follows the verb, whatever the parse took for it: a "that" or a subject of its own."""
    following = scene.doc[verb.i + 1 : verb.i + 3]
    clause = (t for t in following[:1] if t.dep_ in SUBJECT or (t.pos_ == "DET" and t.head.dep_ in SUBJECT))
    return any(token.lower_ in scene.words.that for token in following) or (source.i < verb.i and any(clause))


def behind_mark(scene: Scene, verb: Token, source: Token) -> bool:
    """Whether a comma, a dash or a quotation mark parts what is said from who says so behind it."""
    first = min(verb.i, source.left_edge.i)
    return first > 0 and (scene.doc[first - 1].text in PARTING or bool(scene.inside[first - 1]))


def span_ahead(verb: Token, source: Token, clause: Token) -> tuple[int, int]:
    """The tokens of a clause before its verb of saying; with that verb where the clause goes on behind it."""
    rest = (t.right_edge.i + 1 for t in clause.rights if t != verb and t.dep_ != "punct")
    end = max(rest, default=0)
    return clause.left_edge.i, end if end > verb.i else min(verb.i, source.left_edge.i)


def span_behind(verb: Token, clause: Token) -> tuple[int, int]:
    """The tokens behind its verb of saying, or around it where their subject stands before ("he, X said, is").

    The infinitives joined to its last verb are the clause's: small parsers join those to the verb of saying ("said
    money is needed to build, repair and learn"). A clause without a subject begins right behind the verb.
    """
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    subjects = [child.i for child in clause.children if child.dep_ in SUBJECT]
    marks = (t.i for t in clause.children if t.dep_ == "mark" and t.i < clause.i)
    around = bool(subjects) and subjects[0] < verb.i and verb.dep_ != "relcl"
    if not around:
        start = max(start, next(marks, start), verb.i + 1) if subjects else verb.i + 1
    for child in verb.rights:
        if child.i >= end and child.dep_ == "conj" and child.tag_ == "VB" and verb.tag_ != "VB":
            end = child.right_edge.i + 1
    return start, carried_on(verb, end)


def carried_on(verb: Token, end: int) -> int:
    """The end of a clause; where a noun or a finite verb follows without a mark, that of what the parse cut off."""
    doc, at = verb.doc, end
    following = doc[end] if end < len(doc) and not doc[end - 1].is_punct else None
    if following and following.pos_ in CUT_OFF and following.tag_ != "VBG" and following.ent_type_ not in WHEN:
        while at < len(doc) and not doc[at].is_punct and not doc[at].is_space and not doc[at].is_sent_start:
            at += 1
    return at


def according_report(scene: Scene, preposition: Token) -> Iterator[Report]:
    """According to X, …; …, according to X; …, according to X, …."""
    following = according_end(scene, preposition)
    source = whom(scene, preposition, following) if following is not None else None
    if following is None or source is None or source.tag_.startswith("W"):
        return
    sentence, verb = preposition.sent, verb_above(preposition.head)
    if is_report(scene, verb) and sentence.start and scene.inside[sentence.start - 1]:
        return
    behind = source.i + 1 if source.pos_ == "PRON" else preposition.right_edge.i + 1
    first = preposition.i == sentence.start
    start, end = (behind_comma(scene, behind), sentence.end) if first else (sentence.start, preposition.i)
    goes_on = any(child.i >= behind and child.dep_ not in JOINED for child in verb.rights)
    if not first and (goes_on or verb.i >= behind):
        end = sentence.end
    yield Report(source, (preposition, following), start, end)


def verb_above(token: Token) -> Token:
    """A token that is a verb, else the verb it depends on, or what its sentence has instead."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def behind_comma(scene: Scene, at: int) -> int:
    """Behind the comma that ends a phrase which opens a sentence: more than the parse knows can belong to it."""
    commas = (token.i + 1 for token in scene.doc[at : at + NEAR] if token.text == ",")
    return next(commas, at)


def asserted(scene: Scene, verb: Token) -> bool:
    """Whether it is told that something was said: not denied, asked or supposed, nor allowed ("let me say")."""
    if verb.tag_ == "VB" and verb.dep_ == "ccomp":
        return False
    bare = verb.dep_ == "conj" and verb.tag_ == "VB"
    words = [t.lower_ for each in (verb, *((verb.head,) if bare else ())) for t in each.children if t.dep_ in MODIFYING]
    return not any(word in scene.words.unreal for word in words)
