"""An article's sentences, whole: none cut inside a quotation, none of a heading, list or post."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from spacy.tokens import Span, Token

from generator.extract.parse import Parsed

OPENING = frozenset("“„‟«")
CLOSING = frozenset("”»")
STRAIGHT = '"'
APOSTROPHE = "'"
TYPED = "''"  # the same as the straight mark, in old archives
MOST_QUOTED = 6  # a quotation over more sentences than this is a stray mark


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article and its place among them, from 0."""

    span: Span
    order: int
    words: frozenset[str]
    """Lemmas of the words that carry meaning."""
    length: int
    """In words."""


def sentences_of(parsed: Parsed, most: int) -> tuple[Sentence, ...]:
    """The first `most` sentences of the article's prose, with those a quotation runs over joined."""
    spans = (span for block in prose(parsed) for span in joined(block))
    return tuple(sentence(span, order) for order, span in enumerate(islice(spans, most)))


def sentence(span: Span, order: int) -> Sentence:
    """The sentence of a span."""
    words = frozenset(token.lemma_.lower() for token in span if carries_meaning(token))
    return Sentence(span, order, words, len(span.text.split()))


def carries_meaning(token: Token) -> bool:
    """Whether a word says what its sentence is about."""
    return token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and not token.is_stop and token.text[0].isalnum()


def prose(parsed: Parsed) -> Iterator[list[Span]]:
    """For each paragraph of prose its sentences, as the parser cut them."""
    paragraphs = parsed.article.paragraphs
    starts = [paragraph.start for paragraph in paragraphs]
    for place, spans in groupby(parsed.doc.sents, lambda span: bisect_right(starts, span.start_char) - 1):
        if place >= 0 and paragraphs[place].kind == "prose":
            yield list(spans)


def joined(rest: list[Span]) -> Iterator[Span]:
    """The sentences, each that opens a quotation with those up to the one that closes it.

    Where none closes it, the sentence is left out: it is cut, or its mark is a stray one.
    """
    while rest:
        count = closed_after(rest[:MOST_QUOTED])
        if count:
            yield trimmed(rest[0].doc[rest[0].start : rest[count - 1].end])
        rest = rest[count or 1 :]


def closed_after(spans: list[Span]) -> int:
    """How many of the sentences it takes until no quotation is open; 0 where it stays open.

    What begins with a small letter goes on with the sentence before, which only the mark of a quotation seemed to end.
    """
    inside = False
    for count, span in enumerate(spans, start=1):
        inside = list(quoted(span.text, inside=inside))[-1]
        if not inside and not any(after.text[0].islower() for after in spans[count : count + 1]):
            return count
    return 0


def quoted(text: str, *, inside: bool = False) -> Iterator[bool]:
    """For each character whether it stands in a quotation, opening marks included.

    A closing mark that stands right before a word, outside any quotation, opens one.
    """
    for place, char in enumerate(text):
        if char in OPENING:
            inside = True
        elif char in CLOSING:
            inside = not inside and text[place + 1 : place + 2].isalnum()
        elif char == STRAIGHT or (char == APOSTROPHE and begins_typed(text, place)):
            inside = not inside
        yield inside


def begins_typed(text: str, place: int) -> bool:
    """Whether two apostrophes begin at a place; of three, the first two."""
    return text.startswith(TYPED, place) and not text.startswith(TYPED, place - 1)


def quoted_share(text: str) -> float:
    """The share of the text's characters that stand in quotations, 0 to 1."""
    return sum(quoted(text)) / max(1, len(text))


def reported(span: Span) -> Iterator[Token]:
    """The tokens outside quotations: the reporter's own words."""
    inside = list(quoted(span.text))
    return (token for token in span if not inside[token.idx - span.start_char])


def trimmed(span: Span) -> Span:
    """The span without space at its ends."""
    start, end = span.start, span.end
    while start < end and span.doc[end - 1].is_space:
        end -= 1
    while start < end and span.doc[start].is_space:
        start += 1
    return span.doc[start:end]
