"""Where a fact stands: numbered passages, which of them are shown, and links that lead to the words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal
from urllib.parse import quote

from generator.model import Brief, Event, Figure, Quote, Range, Span, Statement
from generator.render.views import Piece
from generator.spans import spans, speakers, speech

FRAGMENT_WORDS = 5
"""How many words at each end of a long passage a text fragment names: enough to be found once."""

AROUND = 120
"""How many characters of an excerpt stand on each side."""


def number(brief: Brief, place: Range) -> int:
    """The number of the passage a range begins in, from 1."""
    return max(1, bisect_right(brief.paragraphs, place.start, key=lambda paragraph: paragraph.start))


OPENING = 3
"""Paragraphs that stand for an article whose language cannot be searched for facts."""


def facts(brief: Brief) -> Iterator[Range]:
    """Every range that the pages and the data cite: all that is verbatim, the sentences around it, whom "she" means."""
    yield from spans(brief)
    found: Iterable[Quote | Statement | Figure | Event] = chain(speech(brief), brief.figures, brief.events)
    yield from (fact.context for fact in found)
    yield from (speaker.antecedent for speaker in speakers(brief) if speaker.antecedent)
    yield from chain.from_iterable(actor.mentions[:1] for actor in brief.actors)
    if brief.missing:
        yield from brief.paragraphs[:OPENING]


def shown(brief: Brief, source_text: Literal["cited", "full", "none"]) -> frozenset[int]:
    """The numbers of the passages that the brief's page shows."""
    if source_text == "none":
        return frozenset()
    if source_text == "full":
        return frozenset(range(1, len(brief.paragraphs) + 1))
    return frozenset(chain.from_iterable(_numbers(brief, place) for place in facts(brief)))


def _numbers(brief: Brief, place: Range) -> range:
    """All passages that a range touches."""
    last = Range(start=max(place.start, place.end - 1), end=place.end)
    return range(number(brief, place), number(brief, last) + 1)


def pieces(brief: Brief, context: Range, marks: Iterable[Range]) -> tuple[Piece, ...]:
    """The words of a context, with the given ranges in it marked."""
    made, at = [], context.start
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        start, end = max(at, mark.start), min(context.end, mark.end)
        if start < end:
            made += [Piece(brief.text[at:start], False), Piece(brief.text[start:end], True)]
            at = end
    made.append(Piece(brief.text[at : context.end], False))
    return tuple(piece for piece in made if piece.text)


def excerpt(brief: Brief, place: Range, within: Range) -> tuple[Piece, ...]:
    """A place with the words around it, cut at spaces; an ellipsis stands for what is left out of `within`."""
    start = max(within.start, place.start - AROUND)
    end = min(within.end, place.end + AROUND)
    if start > within.start:
        start = brief.text.find(" ", start, place.start) + 1 or place.start
    if end < within.end:
        end = max(brief.text.rfind(" ", place.end, end), place.end)
    before = (Piece("… ", False),) if start > within.start else ()
    after = (Piece(" …", False),) if end < within.end else ()
    return (*before, *pieces(brief, Range(start=start, end=end), (place,)), *after)


def original(brief: Brief, span: Span) -> str | None:
    """The article's address with a text fragment, so that a browser scrolls to the words; None without one."""
    if not brief.url:
        return None
    words = span.text.split("\n")[0].split()
    ends = [words] if len(words) <= 2 * FRAGMENT_WORDS else [words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:]]
    fragment = ",".join(_encoded(" ".join(end)) for end in ends)
    return f"{brief.url}{'' if '#' in brief.url else '#'}:~:text={fragment}"


def _encoded(text: str) -> str:
    """A hyphen is a delimiter of text fragments, so it is encoded as well."""
    return quote(text.encode("utf-8", "replace"), safe="").replace("-", "%2D")
