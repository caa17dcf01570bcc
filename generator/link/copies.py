"""Which briefs are, nearly word for word, an earlier one: a wire story in several outlets."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from zlib import crc32

from generator.link.wording import Shingle, wording
from generator.model import Brief, Copy

SIZE = 8  # words of a shingle
ONE_IN = 4  # shingles are kept where the hash of their first word is a multiple of this
FEWEST = 8  # kept shingles from which a share means something
NEARLY_ALL = 0.7  # of a copy's shingles stand in the original


def find_copies(briefs: Sequence[Brief]) -> tuple[Copy, ...]:
    """The copies, each of the earliest brief that holds most of it; `briefs` in order of publication.

    Containment of sampled word shingles, after Broder, "On the resemblance and containment of documents" (1997).
    """
    seen: defaultdict[Shingle, list[int]] = defaultdict(list)
    copies = []
    for place, brief in enumerate(briefs):
        kept = sample(brief.text)
        original, share = first_source(kept, seen)
        if len(kept) >= FEWEST and share >= NEARLY_ALL:
            copies.append(Copy(brief=brief.id, of=briefs[original].id, share=round(share, 3)))
            continue  # a copy of a copy is a copy of the original
        for shingle in kept:
            seen[shingle].append(place)
    return tuple(copies)


def sample(text: str) -> frozenset[Shingle]:
    """About one in four of the text's shingles, always the same ones for the same words."""
    words = wording(text)
    starts = (start for start, word in enumerate(words[: -SIZE + 1]) if is_kept(word))
    return frozenset(tuple(words[start : start + SIZE]) for start in starts)


@cache
def is_kept(word: str) -> bool:
    """Whether the shingles that begin with the word are kept."""
    return crc32(word.encode()) % ONE_IN == 0


def first_source(kept: frozenset[Shingle], seen: dict[Shingle, list[int]]) -> tuple[int, float]:
    """The place of the brief that holds most of the shingles, the earliest of several, and its share of them."""
    counts = Counter(place for shingle in kept for place in seen.get(shingle, ()))
    place, count = min(counts.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
    return place, count / max(1, len(kept))
