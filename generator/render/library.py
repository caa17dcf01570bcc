"""The corpus, looked up from every side: what a page needs to know about a brief, a fact or an actor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Brief, Comparison, Copy, Corpus, Echo, Identity, Problem, Ref, Relation, Story
from generator.render import passages
from generator.render.wordings import with_telling_words
from generator.settings import Settings
from generator.spans import speakers
from generator.timeline import moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A corpus with its indexes; every listing in one order, whatever the order of the input."""

    settings: Settings
    briefs: Mapping[str, Brief]
    """By id, oldest first; undated ones before all."""
    identities: Mapping[str, Identity]
    """By id, the most salient first."""
    stories: tuple[Story, ...]
    """The newest first."""
    identity_of: Mapping[Ref, Identity]
    echo_of: Mapping[Ref, Echo]
    comparison_of: Mapping[Ref, Comparison]
    story_of: Mapping[str, Story]
    relations_of: Mapping[str, tuple[Relation, ...]]
    copy_of: Mapping[str, Copy]
    cited: Mapping[str, frozenset[int]]
    """The numbers of each brief's passages that its page shows."""
    with_page: frozenset[str]
    """Ids of identities that have a page of their own."""
    refused: tuple[Problem, ...]
    unmatched: tuple[str, ...]


def library(corpus: Corpus, settings: Settings) -> Library:
    """The corpus with its indexes."""
    briefs = {brief.id: brief for brief in sorted(corpus.briefs, key=age)}
    ranked = sorted(corpus.identities, key=lambda one: (-one.salience, one.id))
    identities = [with_telling_words(one, briefs) for one in ranked]
    identity_of = {ref: one for one in identities for ref in one.members}
    return Library(
        settings=settings,
        briefs=briefs,
        identities={one.id: one for one in identities},
        stories=tuple(sorted(corpus.stories, key=lambda story: _news(story, briefs), reverse=True)),
        identity_of=identity_of,
        echo_of={ref: echo for echo in corpus.echoes for ref in echo.quotes},
        comparison_of={ref: one for one in corpus.comparisons for ref in one.figures},
        story_of={brief: story for story in corpus.stories for brief in story.briefs},
        relations_of=_relations(corpus.relations),
        copy_of={copy.brief: copy for copy in corpus.copies},
        cited={brief.id: passages.shown(brief, settings.source_text) for brief in briefs.values()},
        with_page=frozenset(_with_page(identities, briefs, identity_of)),
        refused=tuple(sorted(corpus.refused, key=lambda one: (one.path, one.reason))),
        unmatched=corpus.unmatched,
    )


def age(brief: Brief) -> tuple[str, str, str]:
    """The key that sorts briefs for readers: by the day that each source states, then by the moment; undated first."""
    return ((brief.published or "")[:10], moment(brief.published) or "", brief.id)


def _news(story: Story, briefs: Mapping[str, Brief]) -> tuple[str, int, str]:
    """A story is as new as its newest brief; of equals the larger comes first."""
    return (max(briefs[one].published or "" for one in story.briefs)[:10], len(story.briefs), story.id)


def _relations(relations: Iterable[Relation]) -> dict[str, tuple[Relation, ...]]:
    """Each brief's relations, the closest first."""
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in sorted(relations, key=lambda one: (-one.score, one.other)):
        found[relation.brief].append(relation)
    return {brief: tuple(those) for brief, those in found.items()}


def _with_page(
    identities: Iterable[Identity], briefs: Mapping[str, Brief], identity_of: Mapping[Ref, Identity]
) -> Iterator[str]:
    """An actor has a page where it tells more than the brief: it speaks, has a role, or is in several briefs."""
    for brief in briefs.values():
        refs = (Ref(brief=brief.id, id=one.actor) for one in speakers(brief) if one.actor)
        yield from (identity_of[ref].id for ref in refs if ref in identity_of)
    for one in identities:
        if one.roles or len({ref.brief for ref in one.members}) > 1:
            yield one.id
