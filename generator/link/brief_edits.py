"""Applies the editor's corrections that hold for one article: its actors, its quotes' speakers, its figures."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.link.overrides import Drop, Hide, Merge, Overrides, Rename, Retype, SpeakerFix
from generator.model import Actor, Brief, Figure, Quote, Speaker
from generator.text import slug

Edit = Callable[[Brief], Brief | None]
"""An edit of one brief; None where it matches nothing."""
SEVERAL = 2
"""Actors that it takes to make one of them."""
Spoken = TypeVar("Spoken", Speaker, Speaker | None)


def apply_overrides(briefs: Iterable[Brief], overrides: Overrides) -> tuple[tuple[Brief, ...], tuple[str, ...]]:
    """The briefs with the corrections made, and a line for every correction that matched nothing."""
    by_id = {brief.id: brief for brief in briefs}
    unmatched = []
    for label, article, edit in edits(overrides):
        brief = by_id.get(article)
        edited = edit(brief) if brief is not None else None
        if brief is None:
            unmatched.append(f"{label}: there is no article '{article}'")
        elif edited is None:
            unmatched.append(f"{label}: nothing in '{article}' matches it any more")
        else:
            by_id[article] = edited
    return tuple(by_id.values()), tuple(unmatched)


def edits(overrides: Overrides) -> Iterator[tuple[str, str, Edit]]:
    """What to call each correction, the article it is for, and the edit."""
    yield from actor_edits(overrides)
    for fix in overrides.speaker:
        yield f"speaker of {fix.quote}", fix.article, spoken_by(fix)
    for drop in overrides.drop:
        yield f"drop {drop.quote or drop.figure}", drop.article, dropped_by(drop)


def actor_edits(overrides: Overrides) -> Iterator[tuple[str, str, Edit]]:
    """The corrections of actors that name an article."""
    for merge in overrides.merge:
        if merge.article:
            yield f"merge {' + '.join(merge.actors)}", merge.article, merged_by(merge)
    for rename in overrides.rename:
        if rename.article:
            yield f"rename {rename.actor}", rename.article, changed_by(rename.actor, renamed(rename))
    for retype in overrides.retype:
        if retype.article:
            yield f"retype {retype.actor}", retype.article, changed_by(retype.actor, retyped(retype))
    for hide in overrides.hide:
        if hide.article:
            yield f"hide {hide.actor}", hide.article, hidden_by(hide)


# --- actors ------------------------------------------------------------------------------------------------


def actor_called(brief: Brief, name: str) -> Actor | None:
    """The brief's actor with an id, or with a name."""
    return next((actor for actor in brief.actors if name in {actor.id, actor.name, slug(actor.name)}), None)


def changed_by(name: str, change: Callable[[Actor], Actor]) -> Edit:
    """The edit that changes one actor."""

    def edit(brief: Brief) -> Brief | None:
        actor = actor_called(brief, name)
        if actor is None:
            return None
        return replace(brief, actors=tuple(change(one) if one is actor else one for one in brief.actors))

    return edit


def renamed(rename: Rename) -> Callable[[Actor], Actor]:
    """The change of an actor's name."""
    return lambda actor: replace(actor, name=rename.name, edited=rename.reason)


def retyped(retype: Retype) -> Callable[[Actor], Actor]:
    """The change of an actor's kind."""
    return lambda actor: replace(actor, kind=retype.kind, edited=retype.reason)


def hidden_by(hide: Hide) -> Edit:
    """The edit that takes an actor out of a brief."""

    def edit(brief: Brief) -> Brief | None:
        actor = actor_called(brief, hide.actor)
        return without_actors(brief, {actor.id: None}) if actor else None

    return edit


def merged_by(merge: Merge) -> Edit:
    """The edit that makes one actor of several."""

    def edit(brief: Brief) -> Brief | None:
        found = [actor_called(brief, name) for name in merge.actors]
        actors = list(dict.fromkeys(actor for actor in found if actor is not None))
        if None in found or len(actors) < SEVERAL:
            return None
        first, *others = actors
        one = replace(together(actors, merge.name or first.name), edited=merge.reason)
        rest = without_actors(brief, {other.id: one.id for other in others})
        return replace(rest, actors=tuple(one if actor.id == one.id else actor for actor in rest.actors))

    return edit


def together(actors: Sequence[Actor], name: str) -> Actor:
    """One actor of several, under the first one's id."""
    return replace(
        actors[0],
        name=name,
        roles=tuple(role for actor in actors for role in actor.roles),
        aliases=tuple(alias for actor in actors for alias in actor.aliases),
        mentions=tuple(sorted((m for actor in actors for m in actor.mentions), key=lambda m: (m.start, m.end))),
        salience=max(actor.salience for actor in actors),
    )


def without_actors(brief: Brief, gone: dict[str, str | None]) -> Brief:
    """The brief without some actors; what named them names what each maps to."""

    def moved(speaker: Spoken) -> Spoken:
        return replace(speaker, actor=gone[speaker.actor]) if speaker and speaker.actor in gone else speaker

    def present(names: tuple[str, ...]) -> tuple[str, ...]:
        kept = (gone.get(name, name) for name in names)
        return tuple(dict.fromkeys(name for name in kept if name is not None))

    return replace(
        brief,
        actors=tuple(actor for actor in brief.actors if actor.id not in gone),
        quotes=tuple(replace(quote, speaker=moved(quote.speaker)) for quote in brief.quotes),
        statements=tuple(replace(one, speaker=moved(one.speaker)) for one in brief.statements),
        figures=tuple(replace(figure, attributed_to=moved(figure.attributed_to)) for figure in brief.figures),
        events=tuple(replace(event, actors=present(event.actors)) for event in brief.events),
    )


# --- quotes and figures ------------------------------------------------------------------------------------


def spoken_by(fix: SpeakerFix) -> Edit:
    """The edit that gives a quote its speaker, or takes it: with the parts that go on from it and their figures."""

    def edit(brief: Brief) -> Brief | None:
        quote = next((quote for quote in brief.quotes if quote.id == fix.quote), None)
        actor = actor_called(brief, fix.speaker) if fix.speaker is not None else None
        if quote is None or (fix.speaker is not None and (actor is None or not actor.mentions)):
            return None
        fixed = {
            one.id: replace(one, speaker=speaker_of(brief, one, actor) if actor else None, edited=fix.reason)
            for one in utterance(brief, quote, actor)
        }
        return with_quotes(brief, fixed)

    return edit


def utterance(brief: Brief, quote: Quote, actor: Actor | None) -> Iterator[Quote]:
    """A quote and those that go on from it; it goes on itself only from the actor's own words."""
    before = next((one for one in brief.quotes if one.id == quote.continues), None)
    goes_on = actor and before and before.speaker and before.speaker.actor == actor.id
    yield quote if goes_on else replace(quote, continues=None)
    said = {quote.id}
    for one in sorted(brief.quotes, key=lambda one: one.start):
        if one.continues in said:
            said.add(one.id)
            yield one


def with_quotes(brief: Brief, fixed: Mapping[str, Quote]) -> Brief:
    """The brief with some quotes replaced; a figure in one of them is its speaker's."""
    return replace(
        brief,
        quotes=tuple(fixed.get(one.id, one) for one in brief.quotes),
        figures=tuple(
            replace(one, attributed_to=said.speaker) if (said := fixed.get(one.quote or "")) else one
            for one in brief.figures
        ),
    )


def speaker_of(brief: Brief, quote: Quote, actor: Actor) -> Speaker:
    """The actor as a quote's speaker: where it stands nearest to the quote."""
    near = min(actor.mentions, key=lambda m: (min(abs(m.start - quote.end), abs(quote.start - m.end)), m.start))
    return Speaker(
        start=near.start,
        end=near.end,
        text=brief.text[near.start : near.end],
        actor=actor.id,
        name=actor.name,
        role=actor.roles[0].text if actor.roles else None,
        rule="editor",
        antecedent=None,
    )


def dropped_by(drop: Drop) -> Edit:
    """The edit that drops a quote or a figure, and what refers to it."""

    def edit(brief: Brief) -> Brief | None:
        quotes = tuple(quote for quote in brief.quotes if quote.id != drop.quote)
        figures = tuple(figure for figure in brief.figures if figure.id != drop.figure)
        if len(quotes) + len(figures) == len(brief.quotes) + len(brief.figures):
            return None
        return replace(
            brief,
            quotes=tuple(replace(q, continues=None) if q.continues == drop.quote else q for q in quotes),
            figures=tuple(without_references(figure, drop) for figure in figures),
        )

    return edit


def without_references(figure: Figure, drop: Drop) -> Figure:
    """The figure without a reference to what was dropped."""
    return replace(
        figure,
        quote=None if drop.quote and figure.quote == drop.quote else figure.quote,
        linked=None if drop.figure and figure.linked == drop.figure else figure.linked,
    )
