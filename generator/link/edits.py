"""Applies all of the editor's corrections: first those for one article, then those for an actor everywhere."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.link.brief_edits import SEVERAL, apply_overrides, without_actors
from generator.link.identity import find_identities, identity, with_ids
from generator.link.members import Member, members
from generator.link.metonyms import with_meanings
from generator.link.overrides import Hide, Merge, Overrides, Rename, Retype, Split
from generator.model import Brief, Identity, Ref
from generator.text import slug

Change = Callable[[tuple[Identity, ...], "Known"], tuple[Identity, ...] | None]
"""A correction of the identities; None where it matches nothing."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The briefs and identities as the editor wants them, and a line for every correction that matched nothing."""

    briefs: tuple[Brief, ...]
    identities: tuple[Identity, ...]
    unmatched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What an identity is made of anew: the briefs' actors and texts."""

    members: dict[Ref, Member]
    texts: dict[str, str]


def edited(briefs: Iterable[Brief], overrides: Overrides) -> Edited:
    """The briefs and their identities with all corrections made."""
    changed, unmatched = apply_overrides(briefs, overrides)
    found = members(changed)
    known = Known({ref_of(member): member for member in found}, {brief.id: brief.text for brief in changed})
    identities = marked(find_identities(changed), known.members)
    missing = list(unmatched)
    for label, change in changes(overrides):
        result = change(identities, known)
        identities = identities if result is None else result
        missing += [f"{label}: no actor matches it any more"] if result is None else []
    hidden = set(known.members) - {ref for one in identities for ref in one.members}
    whole = with_meanings(with_ids(identities), lambda one: known.members[one.members[0]].known)
    return Edited(without_refs(changed, hidden), whole, tuple(missing))


def ref_of(member: Member) -> Ref:
    """The reference to a brief's actor."""
    return Ref(brief=member.brief, id=member.actor.id)


def changes(overrides: Overrides) -> Iterator[tuple[str, Change]]:
    """What to call each correction that holds everywhere, and the correction."""
    for merge in overrides.merge:
        if not merge.article:
            yield f"merge {' + '.join(merge.actors)}", merged(merge)
    for split in overrides.split:
        yield f"split {split.actor}", divided(split)
    for rename in overrides.rename:
        if not rename.article:
            yield f"rename {rename.actor}", renamed(rename)
    for retype in overrides.retype:
        if not retype.article:
            yield f"retype {retype.actor}", retyped(retype)
    for hide in overrides.hide:
        if not hide.article:
            yield f"hide {hide.actor}", hidden_by(hide)


def called(identities: Sequence[Identity], name: str) -> Identity | None:
    """The identity with an id or a name."""
    return next((one for one in identities if name in {one.id, one.name}), None)


def remade(one: Identity, refs: Sequence[Ref], name: str, reason: str, known: Known) -> Identity:
    """An identity made anew of some of the briefs' actors."""
    group = sorted((known.members[ref] for ref in refs), key=lambda member: (member.brief, member.actor.id))
    made = identity(one.kind, group, one.salience, known.texts, name)
    return replace(made, id=one.id, edited=reason)


def merged(merge: Merge) -> Change:
    """The correction that makes one identity of several."""

    def change(identities: tuple[Identity, ...], known: Known) -> tuple[Identity, ...] | None:
        found = [called(identities, name) for name in merge.actors]
        several = list(dict.fromkeys(one for one in found if one is not None))
        if None in found or len(several) < SEVERAL:
            return None
        refs = [ref for one in several for ref in one.members]
        first = replace(several[0], salience=max(one.salience for one in several))
        whole = remade(first, refs, merge.name or first.name, merge.reason, known)
        return tuple(
            whole if one is several[0] else one for one in identities if one is several[0] or one not in several
        )

    return change


def changed(name: str, change: Callable[[Identity, Known], tuple[Identity, ...] | None]) -> Change:
    """The correction that puts others, or none, in the place of one identity."""

    def correction(identities: tuple[Identity, ...], known: Known) -> tuple[Identity, ...] | None:
        one = called(identities, name)
        others = change(one, known) if one else None
        if others is None:
            return None
        return tuple(new for old in identities for new in (others if old is one else (old,)))

    return correction


def divided(split: Split) -> Change:
    """The correction that makes somebody else of an identity in some articles."""

    def parts(one: Identity, known: Known) -> tuple[Identity, ...] | None:
        moved = [ref for ref in one.members if ref.brief in split.articles]
        stay = [ref for ref in one.members if ref not in moved]
        if not moved:
            return None
        other = remade(replace(one, id=slug(split.name) or one.id), moved, split.name, split.reason, known)
        return (remade(one, stay, one.name, split.reason, known), other) if stay else (other,)

    return changed(split.actor, parts)


def renamed(rename: Rename) -> Change:
    """The correction of an identity's name."""
    return changed(rename.actor, lambda one, known: (remade(one, one.members, rename.name, rename.reason, known),))


def retyped(retype: Retype) -> Change:
    """The correction of an identity's kind."""
    return changed(retype.actor, lambda one, _: (replace(one, kind=retype.kind, edited=retype.reason),))


def hidden_by(hide: Hide) -> Change:
    """The correction that takes an identity away."""
    return changed(hide.actor, lambda *_: ())


def marked(identities: Iterable[Identity], members: Mapping[Ref, Member]) -> tuple[Identity, ...]:
    """The identities, those with an actor that was corrected in one article with that reason."""
    return tuple(
        replace(one, edited=next(filter(None, (members[ref].actor.edited for ref in one.members)), one.edited))
        for one in identities
    )


def without_refs(briefs: Iterable[Brief], hidden: set[Ref]) -> tuple[Brief, ...]:
    """The briefs without hidden actors."""
    gone: dict[str, dict[str, str | None]] = {}
    for ref in hidden:
        gone.setdefault(ref.brief, {})[ref.id] = None
    return tuple(without_actors(brief, gone[brief.id]) if brief.id in gone else brief for brief in briefs)
