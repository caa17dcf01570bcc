"""Makes the content of a report whole: no word cut off, no bracket or quotation left open, no marks at its edges."""

from dataclasses import replace

from spacy.tokens import Token

from generator.extract.quotes.scene import Scene
from generator.extract.statements.reports import Report

EDGES = frozenset((",", ":", ";", ".", "—", "–", "-", "--"))
"""Tokens at the edges of a clause that are none of its content."""
MARKS = frozenset(("“", "”", '"', "''", "``", "«", "»"))
BEFORE_THAT = 8
"""How many tokens a date or a hearer between a verb of saying and its "that" can have."""
SHORTEST = 4
"""How many tokens a statement has at least."""
ASIDE = 20
"""How many tokens an aside in brackets may have to be kept."""


def whole(scene: Scene, report: Report) -> Report | None:
    """The report with the content that a reader can take for itself; None where too little is left."""
    start = opened(scene, report.cue[1].i, beginning(scene, report.start, report.end))
    end = ending(scene, start, closed_aside(scene, start, closed(scene, report.end)))
    return replace(report, start=start, end=end) if end - start >= SHORTEST else None


def beginning(scene: Scene, start: int, end: int) -> int:
    """The first token behind the marks and the "that"; what stands before it tells when it was said, or to whom."""
    that = next((at + 1 for at in range(start, min(start + BEFORE_THAT, end)) if is_that(scene, at)), start)
    if not any(says_on(token, scene.doc[that - 1]) for token in scene.doc[start : that - 1]):
        start = that
    while start < end and (scene.doc[start].is_space or is_edge(scene, start) or is_that(scene, start)):
        start += 1
    return start


def says_on(token: Token, that: Token) -> bool:
    """Whether a token before "that" is of the content: a verb, or what the clause explains ("the fact that …")."""
    return token.pos_ in ("VERB", "AUX") or (that.head.dep_ == "acl" and that.head.head == token)


def is_edge(scene: Scene, at: int) -> bool:
    """Whether a token is a mark at an edge; a quotation mark is one only where no quotation begins or ends."""
    token = scene.doc[at]
    return token.text in EDGES or (token.text in MARKS and not scene.inside[at])


def is_that(scene: Scene, at: int) -> bool:
    """Whether a token only introduces the clause; in "that is why" and "that plan" it belongs to it."""
    token = scene.doc[at]
    return token.lower_ in scene.words.that and (token.dep_ == "mark" or token.pos_ == "SCONJ")


def opened(scene: Scene, cue: int, start: int) -> int:
    """Where the quotation begins that the token stands in, or that stands between the cue and it."""
    first, behind = scene.span_upto(start)
    return first if start < behind or (start == behind and first == cue + 1) else start


def closed(scene: Scene, end: int) -> int:
    """Behind the quotation that the last token stands in; before it where it only opens there."""
    last = end - 1
    first, behind = scene.span_upto(last)
    if last >= behind:
        return end
    return last if first == last else behind


def closed_aside(scene: Scene, start: int, end: int) -> int:
    """Behind the bracket that closes one opened in the content; before the open one where none does."""
    words = [token.text for token in scene.doc[start:end]]
    if words.count("(") <= words.count(")"):
        return end
    limit = min(len(scene.doc), end + ASIDE)
    closing = next((at + 1 for at in range(end, limit) if scene.doc[at].text == ")"), None)
    return closing or end - 1 - words[::-1].index("(")


def ending(scene: Scene, start: int, end: int) -> int:
    """Behind the last token that is no mark and no "and"."""
    while start < end and (scene.doc[end - 1].is_space or is_edge(scene, end - 1) or scene.doc[end - 1].dep_ == "cc"):
        end -= 1
    return end
