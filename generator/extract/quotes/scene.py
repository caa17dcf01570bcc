"""What the rules of attribution look at: an article's tokens, told apart by whether they stand in quotation marks."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from generator.extract.parse import Parsed
from generator.extract.quotes.segments import Segment
from generator.language.quotes import QuoteWords
from generator.model import Paragraph, Range

SENTENCE_END = frozenset(".?!")
RUN = 6
"""So many words in a row are hardly written twice by chance."""
REACH = 200
"""How many tokens around a segment are looked at, so that a text without full stops costs no more."""


def bare_words(text: str) -> list[str]:
    """The words of a text in small letters, without the marks on them."""
    return [word.strip(".,;:!?…'’‘\"“”()").casefold() for word in text.split()]


@dataclass(frozen=True)
class Scene:
    """An article, its segments in quotation marks, and the words that tell who speaks."""

    parsed: Parsed
    words: QuoteWords
    segments: tuple[Segment, ...]

    @property
    def doc(self) -> Doc:
        """The parse."""
        return self.parsed.doc

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parsed.text

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The first token of each segment with its marks, and the token behind it."""
        return tuple(self.tokens(s.outer_start, s.outer_end if s.closed else s.end) for s in self.segments)

    @cached_property
    def span_starts(self) -> tuple[int, ...]:
        """The first token of each segment."""
        return tuple(start for start, _ in self.spans)

    def span_upto(self, at: int) -> tuple[int, int]:
        """The tokens of the last segment that begins at a token or before it; (0, 0) where none does."""
        k = bisect_right(self.span_starts, at) - 1
        return self.spans[k] if k >= 0 else (0, 0)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The first token that the characters touch, and the token behind them."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return (span.start, span.end) if span is not None else (0, 0)

    def wording(self, k: int) -> str:
        """The words of a segment, without the marks at their ends and in small letters."""
        segment = self.segments[k]
        return self.text[segment.start : segment.end].strip(".,;:!?'‘’ ").casefold()

    @cached_property
    def inside(self) -> bytearray:
        """For each token, whether it stands in quotation marks."""
        marked = bytearray(len(self.doc))
        for start, end in self.spans:
            marked[start:end] = b"\1" * (end - start)
        return marked

    @cached_property
    def narrated(self) -> frozenset[tuple[str, ...]]:
        """All runs of a few words that stand outside of quotation marks."""
        edges = [
            0,
            *(at for segment in self.segments for at in (segment.outer_start, segment.outer_end)),
            len(self.text),
        ]
        plain = (bare_words(self.text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))
        return frozenset(tuple(words[at : at + RUN]) for words in plain for at in range(len(words) - RUN + 1))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each segment begins, its mark included."""
        return tuple(segment.outer_start for segment in self.segments)

    @cached_property
    def paragraph_starts(self) -> tuple[int, ...]:
        """Where each paragraph begins."""
        return tuple(paragraph.start for paragraph in self.parsed.article.paragraphs)

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that a character stands in."""
        return self.parsed.article.paragraphs[max(0, bisect_right(self.paragraph_starts, offset) - 1)]

    def context(self, start: int, end: int) -> Range:
        """The sentence or sentences that two offsets stand in, without the space behind them."""
        sentence = self.parsed.sentence_at(start, end)
        return Range(start=sentence.start_char, end=sentence.start_char + len(sentence.text.rstrip()))

    def before(self, k: int) -> list[Token]:
        """The tokens of the sentence before segment `k`, back to the segment before it."""
        at = start = self.spans[k][0]
        while at > max(0, start - REACH) and not self.inside[at - 1] and not self.ends_sentence(at - 1):
            at -= 1
        return [token for token in self.doc[at:start] if not token.is_space]

    def after(self, k: int) -> list[Token]:
        """The tokens of the sentence behind segment `k`, up to the next segment."""
        at = end = self.spans[k][1]
        while at < min(len(self.doc), end + REACH) and not self.inside[at] and not self.ends_sentence(at):
            at += 1
        return [token for token in self.doc[end:at] if not token.is_space]

    def ends_sentence(self, at: int) -> bool:
        """Whether the token ends a sentence or a paragraph; the full stop of an abbreviation does not."""
        token = self.doc[at]
        if token.is_space:
            return "\n" in token.text
        if token.text not in SENTENCE_END:
            return False
        following = at + 1
        return following == len(self.doc) or bool(
            self.inside[following] or self.doc[following].is_sent_start or self.doc[following].is_space
        )

    def begins_line(self, at: int) -> bool:
        """Whether a token is the first of its line."""
        return at == 0 or "\n" in self.doc[at - 1].text

    def ends_line(self, at: int) -> bool:
        """Whether a token is the last of its line."""
        return at + 1 == len(self.doc) or "\n" in self.doc[at + 1].text

    def begins_new_line(self, start: int, end: int) -> bool:
        """Whether a line ends between two tokens."""
        return any("\n" in token.text for token in self.doc[start:end])
