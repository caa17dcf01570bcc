"""LexRank: a sentence matters as far as sentences that matter say similar things."""

import math
from collections import defaultdict

from generator.extract.summary.sentences import Sentence

DAMPING = 0.85
ROUNDS = 20

Similarity = list[dict[int, float]]


def centrality(similar: Similarity) -> list[float]:
    """Each sentence's weight, the greatest being 1: PageRank on the graph of similarities.

    After Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization" (JAIR 22,
    2004), continuous form.
    """
    count = len(similar)
    out = [sum(row.values()) for row in similar]
    weights = [1.0] * count
    for _ in range(ROUNDS):
        flow = [weight / total if total else 0.0 for weight, total in zip(weights, out, strict=True)]
        weights = [1 - DAMPING + DAMPING * sum(value * flow[other] for other, value in row.items()) for row in similar]
    most = max(weights, default=1.0)
    return [weight / most for weight in weights]


def similarities(sentences: tuple[Sentence, ...]) -> Similarity:
    """For each sentence the cosine (TF-IDF within the article) with the sentences that share a word with it."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        for word in sorted(sentence.words):
            postings[word].append(place)
    rarity = {word: math.log(1 + len(sentences) / len(places)) for word, places in postings.items()}
    shared: list[defaultdict[int, float]] = [defaultdict(float) for _ in sentences]
    for word, places in postings.items():
        for one in places:
            for other in places:
                shared[one][other] += rarity[word] ** 2
    norms = [math.sqrt(row[place]) for place, row in enumerate(shared)]
    return [
        {other: value / (norms[place] * norms[other]) for other, value in row.items() if other != place}
        for place, row in enumerate(shared)
    ]
