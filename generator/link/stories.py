"""One event across outlets."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.link.clusters import Pair, average_link
from generator.link.order import day_of
from generator.link.vectors import alike, cast_vectors, vectors
from generator.model import Brief, Echo, Identity, Story

LEAST = 0.05  # below this two briefs have nothing in common
CAST = 0.1  # how much of the likeness is that of the actors
SAME_EVENT = 0.1  # the average likeness within a story
ECHO = 0.05  # what each quote in common adds, up to three
SAME_DAYS = 3  # days within which dates say nothing against
FADING = 70.0  # days after which likeness counts half
UNDATED = 0.32  # what likeness counts where a date is unknown: alike are all reports of one campaign, or season
STRANGERS = 0.7  # what it counts between briefs that have nobody in common: sharing a country is not an event
WHO = frozenset({"person", "organisation"})  # kinds of actors by which briefs are no strangers
MOST_ACTORS = 12

Likeness = Mapping[Pair, float]
Present = Mapping[str, Sequence[Identity]]


def find_stories(
    briefs: Sequence[Brief], identities: Sequence[Identity], echoes: Sequence[Echo], likeness: Likeness
) -> tuple[Story, ...]:
    """The stories that two briefs or more tell, in the order of their first brief.

    `briefs` are in order of publication, and `likeness` is `likenesses(briefs, identities)`.
    """
    places = {brief.id: place for place, brief in enumerate(briefs)}
    present = by_brief(identities)
    similar = acquainted(likeness, [actors_of(brief, present) for brief in briefs])
    for pair, count in quoted_alike(echoes, places).items():
        similar[pair] = similar.get(pair, 0.0) + ECHO * min(3, count)
    groups = average_link(len(briefs), similar, SAME_EVENT)
    return tuple(
        story([briefs[place] for place in group], present, similar, places) for group in groups if len(group) > 1
    )


def likenesses(briefs: Sequence[Brief], identities: Sequence[Identity]) -> Likeness:
    """How alike each two briefs are, by their places: in words and actors, less with each day between them."""
    words = alike(vectors(briefs))
    cast = alike(cast_vectors(briefs, identities))
    return {
        pair: value * nearness(briefs[pair[0]], briefs[pair[1]])
        for pair, cosine in words.items()
        if (value := (1 - CAST) * cosine + CAST * cast.get(pair, 0.0)) >= LEAST
    }


def acquainted(likeness: Likeness, actors: Sequence[frozenset[str]]) -> dict[Pair, float]:
    """The likenesses, less between briefs without a person or organisation in common."""
    return {
        (one, other): value * (1.0 if actors[one] & actors[other] else STRANGERS)
        for (one, other), value in likeness.items()
    }


def actors_of(brief: Brief, present: Present) -> frozenset[str]:
    """The people and organisations that take part in a brief."""
    return frozenset(identity.id for identity in present.get(brief.id, ()) if identity.kind in WHO)


def nearness(one: Brief, other: Brief) -> float:
    """How near in time two briefs were published, 0 to 1."""
    days = day_of(one), day_of(other)
    if days[0] is None or days[1] is None:
        return UNDATED
    return FADING / (FADING + max(0, abs((days[0] - days[1]).days) - SAME_DAYS))


def quoted_alike(echoes: Sequence[Echo], places: Mapping[str, int]) -> Counter[Pair]:
    """For each two briefs, by their places, how many quotes they share."""
    counts: Counter[Pair] = Counter()
    for echo in echoes:
        found = sorted({places[quote.brief] for quote in echo.quotes})
        counts.update((one, other) for n, one in enumerate(found) for other in found[n + 1 :])
    return counts


def story(members: Sequence[Brief], present: Present, similar: Likeness, places: Mapping[str, int]) -> Story:
    """The story that briefs tell; named after the first, titled like the one most like all the others."""
    titled = [brief for brief in members if brief.title] or list(members)
    centre = max(
        titled, key=lambda brief: sum(value_of(similar, places[brief.id], places[other.id]) for other in members)
    )
    return Story(
        id=members[0].id,
        title=centre.title or centre.id,
        briefs=tuple(brief.id for brief in members),
        actors=telling(members, present),
    )


def value_of(similar: Likeness, one: int, other: int) -> float:
    """How alike two briefs are, in either order."""
    return similar.get((min(one, other), max(one, other)), 0.0)


def telling(members: Sequence[Brief], present: Present) -> tuple[str, ...]:
    """Ids of the identities that stand in two of the briefs or more, those in most of them first."""
    counts = Counter(identity.id for brief in members for identity in present.get(brief.id, ()))
    known = {identity.id: identity for brief in members for identity in present.get(brief.id, ())}
    shared = [identity for identity in known.values() if counts[identity.id] > 1]
    shared.sort(key=lambda one: (-counts[one.id], -one.salience, one.id))
    return tuple(identity.id for identity in shared[:MOST_ACTORS])


def by_brief(identities: Sequence[Identity]) -> Present:
    """The identities that take part in each brief."""
    present: defaultdict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        for name in sorted({ref.brief for ref in identity.members}):
            present[name].append(identity)
    return present
