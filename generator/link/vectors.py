"""What each brief is about, as weighted words and actors, and how alike two briefs are."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from generator.language.stories import common_words
from generator.model import Brief, Identity
from generator.text import folded

WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")
OPENING = 3000  # characters of the body looked at: news says first what it is about
TITLE = 3.0  # how often a title's word counts
NAME = 1.5  # how much more a capitalised word weighs
STEM = 6  # letters by which forms of a word agree
MOST_WORDS = 80  # a brief's heaviest words, which are kept
BACKGROUND = 200  # articles the corpus is imagined among, so that in a small one rarity still means something
BACKGROUND_SHARE = 0.01  # of which a word stands in

Vector = dict[str, float]


def vectors(briefs: Sequence[Brief]) -> list[Vector]:
    """For each brief its heaviest words with their weights, of length 1: TF-IDF with sublinear counts.

    Counts within the corpus are smoothed by an imagined background, so five articles on one event still resemble
    each other by what they share.
    """
    counts = [word_counts(brief) for brief in briefs]
    spread = Counter(word for words in counts for word in words)
    known = math.log(len(briefs) + BACKGROUND)
    rarity = {word: known - math.log(n + BACKGROUND * BACKGROUND_SHARE) for word, n in spread.items()}
    return [unit({word: (1 + math.log(n)) * rarity[word] for word, n in words.items()}) for words in counts]


def cast_vectors(briefs: Sequence[Brief], identities: Sequence[Identity]) -> list[Vector]:
    """For each brief the identities that take part, by salience and rarity, of length 1."""
    places = {brief.id: place for place, brief in enumerate(briefs)}
    salience = {(brief.id, actor.id): actor.salience for brief in briefs for actor in brief.actors}
    rows: list[defaultdict[str, float]] = [defaultdict(float) for _ in briefs]
    known = math.log(len(briefs) + BACKGROUND)
    for identity in identities:
        spread = len({ref.brief for ref in identity.members})
        rarity = known - math.log(spread + BACKGROUND * BACKGROUND_SHARE)
        for ref in identity.members:
            rows[places[ref.brief]][identity.id] += rarity * salience[ref.brief, ref.id]
    return [unit(row) for row in rows]


def word_counts(brief: Brief) -> dict[str, float]:
    """How much each word of the title and the opening counts, by how it begins; common words left out."""
    common = common_words(brief.language)
    counts: defaultdict[str, float] = defaultdict(float)
    for text, times in ((brief.title or "", TITLE), (brief.text[:OPENING], 1.0)):
        for match in WORD.finditer(text):
            word = base(match[0])
            if len(word) > 1 and word not in common:
                counts[word[:STEM]] += times * (NAME if match[0][0].isupper() else 1.0)
    return counts


@cache
def base(word: str) -> str:
    """The word in lower case, without a possessive ending or the points of an abbreviation."""
    return folded(word).removesuffix("'s").replace(".", "")


def unit(weights: Vector) -> Vector:
    """The heaviest of the weights, scaled so that their squares sum to 1."""
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
    norm = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {word: weight / norm for word, weight in heaviest}


def alike(rows: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """The cosine of each pair of rows that share a word, by their places, the smaller first."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for word in row:
            postings[word].append(place)
    return {
        (place, other): total for place, row in enumerate(rows) for other, total in products(place, row, rows, postings)
    }


def products(
    place: int, row: Vector, rows: Sequence[Vector], postings: dict[str, list[int]]
) -> Iterable[tuple[int, float]]:
    """The scalar product of a row with each later row that shares a word with it."""
    totals: defaultdict[int, float] = defaultdict(float)
    for word, weight in row.items():
        for other in reversed(postings[word]):
            if other <= place:
                break
            totals[other] += weight * rows[other][word]
    return totals.items()
