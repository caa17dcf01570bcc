"""Which briefs are of one article: saved twice, in two folders, or before and after an addition."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.link.clusters import Pair, connected
from generator.link.wording import Shingle, shingles, wording
from generator.model import Brief, Outcome, Problem
from generator.store import key_of

SIZE = 3  # words of a shingle: short texts have some too
CONTAINED = 0.5  # of a text's shingles stand in its other version


def distinct(outcomes: Iterable[Outcome]) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """The briefs, each article once and each id once; and the problems, those of repeated articles among them."""
    made = list(outcomes)
    groups = same_articles([brief for outcome in made for brief in outcome.briefs])
    repeated = [(group[0].source.path, brief.source.path) for group in groups for brief in group[1:]]
    problems = [problem for outcome in made for problem in outcome.problems]
    problems += [
        Problem(path=path, reason=f"the same article as {first}; the longer text makes the brief, remove either file")
        for first, path in repeated
    ]
    once = [replace(group[0], also=tuple(brief.source for brief in group[1:])) for group in groups]
    return with_own_ids(once), tuple(problems)


def same_articles(briefs: Sequence[Brief]) -> list[list[Brief]]:
    """The briefs in groups of one article each, in whatever order they come; in each the longest text first.

    One article have those with the same words, and those with one address of which one holds most of the other: many
    sites give every page the address of the front page.
    """
    groups = connected(len(briefs), [*same_words(briefs), *versions(briefs)])
    found = [[briefs[place] for place in group] for group in groups]
    return [sorted(group, key=lambda brief: (-len(brief.text), brief.source.path)) for group in found]


def same_words(briefs: Iterable[Brief]) -> Iterator[Pair]:
    """Each brief with the first that has the same words."""
    first: dict[str, int] = {}
    for place, brief in enumerate(briefs):
        yield place, first.setdefault(key_of("".join(brief.text.split()).casefold()), place)


def versions(briefs: Iterable[Brief]) -> Iterator[Pair]:
    """The briefs with one address of which one holds most of the other, by shingles of words (Broder 1997)."""
    by_address: defaultdict[str, list[tuple[int, Brief]]] = defaultdict(list)
    for place, brief in enumerate(briefs):
        if brief.url:
            by_address[brief.url].append((place, brief))
    for group in by_address.values():
        if len(group) > 1:
            yield from containing({place: frozenset(shingles(wording(brief.text), SIZE)) for place, brief in group})


def containing(texts: dict[int, frozenset[Shingle]]) -> Iterator[Pair]:
    """The pairs of which one holds most of the other's shingles."""
    holders: defaultdict[Shingle, list[int]] = defaultdict(list)
    for place in sorted(texts, key=lambda place: -len(texts[place])):
        shared = Counter(other for shingle in texts[place] for other in holders[shingle])
        yield from ((other, place) for other, count in shared.items() if count >= CONTAINED * len(texts[place]))
        for shingle in texts[place]:
            holders[shingle].append(place)


def with_own_ids(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """The briefs, those that would share an id told apart by their source's content, in the order of their ids."""
    ordered = sorted(briefs, key=lambda brief: (brief.id, brief.source.path))
    groups = (list(group) for _, group in groupby(ordered, key=lambda brief: brief.id))
    return tuple(
        brief if len(group) == 1 else replace(brief, id=f"{brief.id}-{brief.source.sha256[:8]}")
        for group in groups
        for brief in group
    )
