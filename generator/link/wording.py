"""The words of a quote or text, as they are compared: without case, marks, or what an editor put in brackets."""

import re
from collections.abc import Iterator, Sequence

from generator.text import folded

INSERTED = re.compile(r"\[[^\]]{0,300}\]|\([^)]{0,300}\)")
WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")

Shingle = tuple[str, ...]


def wording(text: str) -> list[str]:
    """The text's words in lower case, without those in square or round brackets."""
    return WORD.findall(INSERTED.sub(" ", folded(text)))


def shingles(words: Sequence[str], size: int) -> Iterator[Shingle]:
    """Each run of `size` words."""
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))
