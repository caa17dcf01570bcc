"""One event across outlets."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.link.clusters import Pair, average_link
from generator.link.order import day_of
from generator.link.vectors import alike, vectors
from generator.model import Brief, Echo, Identity, Story

LEAST = 0.05  # below this two briefs have nothing in common
SAME_EVENT = 0.11  # the average likeness within a story
ECHO = 0.05  # what each quote in common adds, up to three
SAME_DAYS = 3  # days within which dates say nothing against
FADING = 40.0  # days after which likeness counts half
UNDATED = 0.75  # what likeness counts where a date is unknown
MOST_ACTORS = 12

Likeness = Mapping[Pair, float]


def find_stories(
    briefs: Sequence[Brief], identities: Sequence[Identity], echoes: Sequence[Echo], likeness: Likeness
) -> tuple[Story, ...]:
    """The stories that two briefs or more tell, in the order of their first brief.

    `briefs` are in order of publication, and `likeness` is `likenesses(briefs)`.
    """
    places = {brief.id: place for place, brief in enumerate(briefs)}
    similar = dict(likeness)
    for pair, count in quoted_alike(echoes, places).items():
        similar[pair] = similar.get(pair, 0.0) + ECHO * min(3, count)
    groups = average_link(len(briefs), similar, SAME_EVENT)
    return tuple(
        story([briefs[place] for place in group], identities, similar, places) for group in groups if len(group) > 1
    )


def likenesses(briefs: Sequence[Brief]) -> Likeness:
    """How alike each two briefs are, by their places: what they are about, less with each day between them."""
    pairs = alike(vectors(briefs), LEAST)
    return {(one, other): value * nearness(briefs[one], briefs[other]) for (one, other), value in pairs.items()}


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


def story(
    members: Sequence[Brief], identities: Sequence[Identity], similar: Likeness, places: Mapping[str, int]
) -> Story:
    """The story that briefs tell; named after the first, titled like the one most like all the others."""
    ids = {brief.id for brief in members}
    titled = [brief for brief in members if brief.title] or list(members)
    centre = max(
        titled, key=lambda brief: sum(value_of(similar, places[brief.id], places[other.id]) for other in members)
    )
    return Story(
        id=members[0].id,
        title=centre.title or centre.id,
        briefs=tuple(brief.id for brief in members),
        actors=telling(ids, identities),
    )


def value_of(similar: Likeness, one: int, other: int) -> float:
    """How alike two briefs are, in either order."""
    return similar.get((min(one, other), max(one, other)), 0.0)


def telling(ids: set[str], identities: Sequence[Identity]) -> tuple[str, ...]:
    """Ids of the identities that tell this story from others: in most of its briefs, and in few others."""
    inside = {identity.id: len({ref.brief for ref in identity.members} & ids) for identity in identities}
    shared = [identity for identity in identities if inside[identity.id] > 1]
    shared.sort(key=lambda one: (-inside[one.id], -one.salience, one.id))
    return tuple(identity.id for identity in shared[:MOST_ACTORS])
