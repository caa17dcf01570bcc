"""Which briefs belong together, and why."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from generator.link.stories import Likeness
from generator.model import Brief, Comparison, Copy, Echo, Identity, Reason, Relation, Story

MOST = 5  # related briefs of a brief
LEAST = 0.45  # the score of a relation worth showing
STORY, COPY, QUOTE, FIGURE, ACTOR, WORDS = 1.0, 1.0, 0.4, 0.3, 0.2, 1.0  # what each reason counts
RARE = 0.1  # an actor in more than this share of a corpus says nothing
ALWAYS_RARE = 12  # briefs, in a small corpus
MOST_NAMES = 4  # actors that a reason names


@dataclass(frozen=True, slots=True)
class Links:
    """What has been found to link the briefs."""

    stories: tuple[Story, ...] = ()
    echoes: tuple[Echo, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    copies: tuple[Copy, ...] = ()
    identities: tuple[Identity, ...] = ()
    likeness: Likeness = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """One reason two briefs belong together, and what it counts."""

    score: float
    reason: Reason


def find_relations(briefs: Sequence[Brief], links: Links) -> tuple[Relation, ...]:
    """For each brief, in order, up to five others with the reasons, the closest first."""
    places = {brief.id: place for place, brief in enumerate(briefs)}
    ties: defaultdict[tuple[int, int], list[Tie]] = defaultdict(list)
    for one, other, tie in all_ties(briefs, links):
        first, second = sorted((places[one], places[other]))
        ties[first, second].append(tie)
    others: defaultdict[int, list[Relation]] = defaultdict(list)
    for pair, found in ties.items():
        score = round(sum(tie.score for tie in found) + WORDS * links.likeness.get(pair, 0.0), 3)
        for here, there in (pair, pair[::-1]):
            others[here].append(relation(briefs[here], briefs[there], score, found))
    return tuple(one for place in range(len(briefs)) for one in closest(others[place]))


def relation(one: Brief, other: Brief, score: float, ties: Sequence[Tie]) -> Relation:
    """The relation from one brief to another."""
    return Relation(brief=one.id, other=other.id, score=score, reasons=tuple(tie.reason for tie in ties))


def closest(relations: list[Relation]) -> list[Relation]:
    """The first few by score, then by id; none that is hardly related."""
    close = [one for one in relations if one.score >= LEAST]
    return sorted(close, key=lambda one: (-one.score, one.other))[:MOST]


def all_ties(briefs: Sequence[Brief], links: Links) -> Iterable[tuple[str, str, Tie]]:
    """Each tie between two briefs, with their ids; the strongest kinds first, as reasons are then told."""
    return chain(
        copy_ties(links.copies),
        tied((story.briefs, Tie(STORY, Reason(kind="story", text=story.title))) for story in links.stories),
        quote_ties(briefs, links.echoes),
        tied(
            ([ref.brief for ref in one.figures], Tie(FIGURE, Reason(kind="figure", text=one.what)))
            for one in links.comparisons
        ),
        actor_ties(links.identities, briefs),
    )


def tied(groups: Iterable[tuple[Iterable[str], Tie]]) -> Iterable[tuple[str, str, Tie]]:
    """A tie between each two briefs of a group."""
    return ((one, other, tie) for ids, tie in groups for one, other in pairs(ids))


def copy_ties(copies: Sequence[Copy]) -> Iterable[tuple[str, str, Tie]]:
    """A tie between a copy and its original."""
    return ((one.brief, one.of, Tie(COPY, Reason(kind="copy", text=f"{one.share:.0%}"))) for one in copies)


def quote_ties(briefs: Sequence[Brief], echoes: Sequence[Echo]) -> Iterable[tuple[str, str, Tie]]:
    """A tie between briefs that share a quote, told in its shortest wording."""
    texts = {(brief.id, quote.id): quote.text for brief in briefs for quote in brief.quotes}
    for echo in echoes:
        shortest = min((texts[ref.brief, ref.id] for ref in echo.quotes), key=len)
        yield from tied([([ref.brief for ref in echo.quotes], Tie(QUOTE, Reason(kind="quote", text=shortest)))])


def actor_ties(identities: Sequence[Identity], briefs: Sequence[Brief]) -> Iterable[tuple[str, str, Tie]]:
    """For each two briefs that share rare actors, one tie that names those that matter most to both."""
    salience = {(brief.id, actor.id): actor.salience for brief in briefs for actor in brief.actors}
    shared: defaultdict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for identity in identities:
        found: defaultdict[str, float] = defaultdict(float)
        for ref in identity.members:
            found[ref.brief] = max(found[ref.brief], salience[ref.brief, ref.id])
        if 1 < len(found) <= max(ALWAYS_RARE, RARE * len(briefs)):
            rarity = ACTOR * math.log(1 + len(briefs) / len(found))
            for one, other in pairs(found):
                shared[one, other].append((-rarity * min(found[one], found[other]), identity.name))
    for (one, other), named in shared.items():
        named.sort()
        names = ", ".join(name for _, name in named[:MOST_NAMES])
        yield one, other, Tie(-sum(weight for weight, _ in named), Reason(kind="actor", text=names))


def pairs(ids: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Each two different ids."""
    known = sorted(set(ids))
    return ((one, other) for n, one in enumerate(known) for other in known[n + 1 :])
