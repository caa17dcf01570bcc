"""The same words in several articles, side by side: who carries them in full, and which words drifted."""

import re
from difflib import SequenceMatcher

from generator.model import Echo, Ref
from generator.render.library import Library
from generator.render.views import Clip, Link, Piece, Said, Version
from generator.render.voices import said, utterances
from generator.text import folded

WORD = re.compile(r"\S+\s*")
EDGES = ".,;:!?\"'-"

BESIDE = 5
"""How many versions stand beside the fullest: a wire report's words may be in hundreds of articles."""


def clip(lib: Library, echo: Echo) -> Clip:
    """The fullest version first, the others in the order of publication, with what the fullest does not have marked."""
    found = [_version(lib, ref) for ref in echo.quotes]
    fullest = max(found, key=lambda one: len(" ".join(one.parts)))
    rest = [one for one in found if one is not fullest]
    speakers = [one.speaker for one in (fullest, *rest) if one.speaker]
    speaker = max(speakers, key=lambda one: one.to is not None, default=None)
    return Clip(
        speaker=speaker,
        versions=tuple(_beside(one, fullest, speaker) for one in (fullest, *rest[:BESIDE])),
        more=len(rest[BESIDE:]),
    )


def _version(lib: Library, ref: Ref) -> Said:
    """The utterance that a quote belongs to."""
    brief = lib.briefs[ref.brief]
    group = next(one for one in utterances(brief.quotes) if ref.id in {quote.id for quote in one})
    return said(lib, brief, group)


def _beside(one: Said, fullest: Said, speaker: Link | None) -> Version:
    words = changed(" … ".join(one.parts), " … ".join(fullest.parts))
    return Version(said=one, words=words, by=one.speaker if one.speaker != speaker else None)


def changed(text: str, other: str) -> tuple[Piece, ...]:
    """The text, with the words marked that the other does not have in the same order."""
    words = WORD.findall(text)
    matcher = SequenceMatcher(None, _compared(words), _compared(WORD.findall(other)), autojunk=False)
    return tuple(
        Piece("".join(words[start:end]), tag != "equal")
        for tag, start, end, _, _ in matcher.get_opcodes()
        if start < end
    )


def _compared(words: list[str]) -> list[str]:
    """Words without what printing changes: case, the form of marks, punctuation at the edges."""
    return [folded(word.strip()).strip(EDGES) for word in words]
