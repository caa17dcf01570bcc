"""Groups of things that are alike: by average link, or by any link."""

import heapq
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


def connected(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """The groups of the numbers below `count` that any chain of pairs connects; each in order, singles too."""
    root = list(range(count))
    for one, other in pairs:
        low, high = sorted((found(root, one), found(root, other)))
        root[high] = low
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(count):
        groups[found(root, place)].append(place)
    return list(groups.values())


def found(root: list[int], place: int) -> int:
    """The root of a place, its path halved on the way."""
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def average_link(count: int, similar: Mapping[Pair, float], least: float) -> list[list[int]]:
    """The groups of the numbers below `count`: the two most alike are joined while their average reaches `least`.

    Agglomerative clustering with average linkage (Sokal and Michener 1958); pairs that `similar` lacks count 0.
    """
    groups = {place: [place] for place in range(count)}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in similar.items():
        sums[one][other] = sums[other][one] = value
    heap = [(-value, one, other) for (one, other), value in similar.items()]
    heapq.heapify(heap)
    numbers = itertools.count(count)
    while heap:
        value, one, other = heapq.heappop(heap)
        if -value < least:
            break
        if one in groups and other in groups:
            merged = next(numbers)
            join(groups, sums, (one, other), merged)
            heap_up(heap, groups, sums, merged)
    return sorted(groups.values())


def join(groups: dict[int, list[int]], sums: dict[int, dict[int, float]], parts: Pair, merged: int) -> None:
    """Replace two groups by their union under the number `merged`."""
    groups[merged] = sorted(member for part in parts for member in groups.pop(part))
    row: defaultdict[int, float] = defaultdict(float)
    for part in parts:
        for neighbour, value in sums.pop(part).items():
            if neighbour not in parts:
                row[neighbour] += value
                sums[neighbour][merged] = sums[neighbour].get(merged, 0.0) + value
                del sums[neighbour][part]
    sums[merged] = row


def heap_up(
    heap: list[tuple[float, int, int]], groups: dict[int, list[int]], sums: dict[int, dict[int, float]], merged: int
) -> None:
    """Push the averages between a new group and its neighbours."""
    for neighbour, total in sums[merged].items():
        average = total / (len(groups[merged]) * len(groups[neighbour]))
        heapq.heappush(heap, (-average, neighbour, merged))
