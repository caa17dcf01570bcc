"""One segment in quotation marks as the rules of attribution see it: what stands around it, who spoke before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Token

from generator.extract.quotes.scene import SENTENCE_END, Scene
from generator.extract.quotes.sources import NOMINAL, is_cue, source_of

FUNCTION = frozenset(("ADP", "CCONJ", "SCONJ", "DET", "AUX", "PART"))
VERBAL = frozenset(("VERB", "AUX"))
DASHES = frozenset(("—", "–", "-", "--"))
SENTENCE_ENDS = SENTENCE_END | frozenset("…")
"""How a whole sentence in quotation marks ends."""
NEAR = 6
"""How many tokens before a quotation a cue is right before it."""
NESTED = "'’”\"» "
"""Marks that can stand between the last word of a segment and its end."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The construction, the head of the words that name the source, the cue, and the head of who relays it."""

    rule: str
    source: Token
    cue: Token | None
    via: Token | None = None


@dataclass(frozen=True)
class Case:
    """The segment of a number, and the attributions of those before it."""

    scene: Scene
    k: int
    earlier: Sequence[Attribution | None]

    @cached_property
    def before(self) -> list[Token]:
        """The sentence before the segment, back to the segment before it."""
        return self.scene.before(self.k)

    @cached_property
    def after(self) -> list[Token]:
        """The sentence behind the segment, up to the next segment; none of it where a colon led to a whole sentence."""
        return [] if self.after_colon and self.last in SENTENCE_ENDS else self.scene.after(self.k)

    @property
    def after_colon(self) -> bool:
        """Whether a colon stands right before the segment."""
        return bool(self.before) and self.before[-1].text == ":"

    @property
    def start(self) -> int:
        """The first token, the mark."""
        return self.scene.spans[self.k][0]

    @property
    def end(self) -> int:
        """The token behind the closing mark."""
        return self.scene.spans[self.k][1]

    @property
    def previous(self) -> Attribution | None:
        """The attribution of the segment before."""
        return self.earlier[self.k - 1] if self.k else None

    @property
    def follows_closely(self) -> bool:
        """Whether the segment before stands in the same sentence."""
        return bool(self.k and self.before) and self.before[0].i == self.scene.spans[self.k - 1][1]

    @property
    def alone_in_line(self) -> bool:
        """Whether the segment takes up its line."""
        return not self.before and self.scene.begins_line(self.start) and self.scene.ends_line(self.end - 1)

    @cached_property
    def last(self) -> str:
        """The segment's last character but for nested marks, or the comma right behind its mark."""
        segment, text = self.scene.segments[self.k], self.scene.text
        behind = text[segment.outer_end : segment.outer_end + 1]
        return behind if behind == "," else text[segment.start : segment.end].rstrip(NESTED)[-1:]

    def cues(self, tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
        """The cues among tokens that have a source, with it."""
        for token in tokens:
            source = source_of(self.scene, token) if is_cue(self.scene, token) else None
            if source is not None and self.can_speak(source):
                yield token, source

    def can_speak(self, source: Token) -> bool:
        """Whether a source is none of the words that never speak."""
        return source.lower_ not in self.scene.words.not_saying

    def can_act(self, source: Token) -> bool:
        """Whether a subject can be somebody where no cue says so: not "it", nor what never speaks."""
        return self.can_speak(source) and source.lower_ not in self.scene.words.pronouns.neuter


def first_name(tokens: Sequence[Token]) -> Token | None:
    """The head of the first noun phrase of a run of tokens, by its place alone: for where the parse is wrong."""
    start = next((n for n, token in enumerate(tokens[:6]) if can_name(token)), None)
    if start is None:
        return None
    end = start
    while end + 1 < len(tokens) and tokens[end + 1].pos_ in ("NOUN", "PROPN"):
        end += 1
    return tokens[end]


def can_name(token: Token) -> bool:
    """Whether a token can be of a name or a noun phrase's head, as far as its form goes."""
    return token.pos_ in NOMINAL or token.pos_ == "NUM" or (token.is_title and token.pos_ not in FUNCTION)


def last_name(tokens: Sequence[Token]) -> Token | None:
    """The name right before the end of a run of tokens, but for a comma; else a name with a description.

    Without them the first name, or the first noun.
    """
    kept = without_aside(tokens[:-1] if tokens and tokens[-1].text == "," else tokens)
    if kept and (kept[-1].pos_ in ("PROPN", "PRON") or (kept[-1].is_title and can_name(kept[-1]))):
        return kept[-1]
    described = (t for t, comma in pairwise(kept) if t.pos_ == "PROPN" and t.ent_type_ and comma.text == ",")
    names = (t for t in kept if t.pos_ == "PROPN")
    last_described = max(described, key=lambda t: t.i, default=None)
    return last_described or next(names, None) or first_name(kept) or adjective_for_noun(kept)


def adjective_for_noun(tokens: Sequence[Token]) -> Token | None:
    """The last token, where it stands behind an article and was taken for an adjective ("the editorial read")."""
    article = len(tokens) > 1 and tokens[-2].pos_ == "DET"
    return tokens[-1] if article and tokens[-1].pos_ == "ADJ" else None


def without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the brackets at their end ("Ryan (R-Wis.)")."""
    opening = [n for n, token in enumerate(tokens) if token.text == "("]
    return tokens[: opening[-1]] if opening and tokens[-1].text == ")" else tokens


def main_subject(scene: Scene, sentence: Sequence[Token]) -> Token | None:
    """The subject of the main verb of a sentence, or of what is left of it."""
    at = {token.i for token in sentence}
    verbs = (t for t in sentence if t.pos_ in ("VERB", "AUX") and (t.head == t or t.head.i not in at))
    root = next(verbs, None)
    return source_of(scene, root) if root is not None else None
