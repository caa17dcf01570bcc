"""The page of one actor: roles and names with their proof, and everything it said.

Articles in which it says something come first, and of those and the others the newest.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model import Brief, Identity, Page, Range, Ref
from generator.model import Passage as Proof
from generator.render import passages
from generator.render.actors import cast
from generator.render.environment import fill
from generator.render.heads import actor, passage, path
from generator.render.library import Library
from generator.render.numbers import rows
from generator.render.sheets import sheets
from generator.render.site import Scene, Site
from generator.render.views import Cast, Head, Link, Piece, Row, Said

BRIEFS_A_PAGE = 20
BESIDE = 8
"""How many others it appears with are named."""
WORDINGS = 12
"""How many roles, and how many other names, are shown; an actor may be given as many as it has articles."""
PLACES = 8
"""How many passages of one article that name it are linked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """What one brief has of an actor."""

    head: Head
    said: tuple[Said, ...]
    rows: tuple[Row, ...]
    excerpt: tuple[Piece, ...]
    """Where the actor is first named, if it says nothing here."""
    mentions: tuple[Link, ...]
    """The first passages that name the actor, each once."""
    unlisted: int
    """How many more there are."""

    @property
    def speaks(self) -> bool:
        """Whether it says something here, or gives a figure."""
        return bool(self.said or self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """A wording, and where an article has it."""

    text: str
    outlet: str | None
    passage: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is said of the actor itself."""

    name: str
    kind: str
    roles: tuple[Proven, ...]
    aliases: tuple[Proven, ...]
    beside: tuple[Cast, ...]
    edited: str | None
    stands_for: Link | None
    """The organisation that a metonym means."""
    briefs: int
    silent: int
    """In how many of them it says nothing."""
    quotes: int


def actor_pages(site: Site) -> Iterator[Page]:
    """One page for each actor that has something to tell, more where it is in many briefs."""
    for identity in site.lib.identities.values():
        if identity.id in site.lib.with_page:
            yield from _pages(site, identity)


def _pages(site: Site, identity: Identity) -> Iterator[Page]:
    newest = reversed(site.briefs_of.get(identity.id, ()))
    found = sorted((_appearance(site, identity, site.scenes[one]) for one in newest), key=lambda one: not one.speaks)
    first = path("actors", identity.id)
    profile = _profile(site, identity, found)
    for sheet, part in sheets(found, BRIEFS_A_PAGE, first, first.removesuffix(".md") + "/page-{}.md"):
        groups = tuple((speaks, tuple(those)) for speaks, those in groupby(part, key=lambda one: one.speaks))
        yield Page(path=sheet.path, text=fill("actor", sheet.path, actor=profile, groups=groups, sheet=sheet))


def _profile(site: Site, identity: Identity, found: Sequence[Appearance]) -> Profile:
    return Profile(
        name=identity.name,
        kind=identity.kind,
        roles=_proven(site.lib, identity.roles),
        aliases=_proven(site.lib, identity.aliases),
        beside=_beside(site, identity),
        edited=identity.edited,
        stands_for=actor(site.lib, site.lib.identities[identity.stands_for]) if identity.stands_for else None,
        briefs=len(found),
        silent=sum(not one.speaks for one in found),
        quotes=sum(one.kind != "reported" for appearance in found for one in appearance.said),
    )


def _proven(lib: Library, proofs: tuple[Proof, ...]) -> tuple[Proven, ...]:
    """Wordings with the first passage that has each."""
    found = [(proof, lib.briefs[proof.brief]) for proof in proofs if proof.brief in lib.briefs][:WORDINGS]
    return tuple(
        Proven(text=proof.text, outlet=brief.outlet, passage=passage(lib, brief, proof)) for proof, brief in found
    )


def _appearance(site: Site, identity: Identity, scene: Scene) -> Appearance:
    """What the actor says in a brief, or else where it is named."""
    link, brief = actor(site.lib, identity), scene.brief
    said = tuple(one for one in scene.said if one.speaker == link)
    seen = _within(brief, said)
    given = {one.anchor for one in scene.numbers if one.by == link and (one.also or one.anchor not in seen)}
    mentions = _mentions(identity, brief)
    places = _links(site.lib, brief, mentions)
    passages_in = len({passages.number(brief, place) for place in mentions})
    named = mentions[:1] if not said and site.lib.cited[brief.id] else []
    return Appearance(
        head=scene.head,
        said=said,
        rows=rows(site.lib, brief, (one for one in brief.figures if one.id in given)),
        excerpt=tuple(piece for place in named for piece in _named(brief, place)),
        mentions=places[:PLACES],
        unlisted=passages_in - len(places[:PLACES]),
    )


def _within(brief: Brief, said: tuple[Said, ...]) -> set[str]:
    """The figures that stand in the words, or the sentences, that are shown as said."""
    whole = {anchor for one in said if one.kind in {"partial", "reported"} for anchor in one.anchors}
    words = {anchor for one in said for anchor in one.anchors} - whole
    shown: list[Range] = [one for one in brief.quotes if one.id in words]
    shown += [one.context for one in brief.quotes if one.id in whole]
    shown += [one.context for one in brief.statements if one.id in whole]
    return {one.id for one in brief.figures if any(place.start <= one.start < place.end for place in shown)}


def _named(brief: Brief, place: Range) -> tuple[Piece, ...]:
    """A mention with the words around it."""
    return passages.excerpt(brief, place, brief.paragraphs[passages.number(brief, place) - 1])


def _mentions(identity: Identity, brief: Brief) -> list[Range]:
    """Where a brief names the actor, in the order of the text."""
    ids = {ref.id for ref in identity.members if ref.brief == brief.id}
    return sorted((place for one in brief.actors if one.id in ids for place in one.mentions), key=_start)


def _links(lib: Library, brief: Brief, mentions: list[Range]) -> tuple[Link, ...]:
    """Each passage once; where some can be gone to, only those."""
    first = {passages.number(brief, place): place for place in reversed(mentions)}
    found = tuple(passage(lib, brief, first[number]) for number in sorted(first))
    return tuple(one for one in found if one.to) or found


def _start(place: Range) -> int:
    return place.start


def _beside(site: Site, identity: Identity) -> tuple[Cast, ...]:
    """Whom it appears with, by the number of briefs they share."""
    briefs = [site.lib.briefs[one] for one in site.briefs_of.get(identity.id, ())]
    refs = {(brief.id, Ref(brief=brief.id, id=one.id)) for brief in briefs for one in brief.actors}
    pairs = {(brief, site.lib.identity_of[ref].id) for brief, ref in refs if ref in site.lib.identity_of}
    shared = Counter(one for _, one in pairs if one != identity.id and one in site.lib.with_page)
    ranked = sorted(shared, key=lambda one: (-shared[one], -site.lib.identities[one].salience, one))
    return tuple(replace(cast(site, site.lib.identities[one]), count=shared[one]) for one in ranked[:BESIDE])
