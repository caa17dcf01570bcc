"""The lists of actors: the most reported of each kind on one page, and behind it a list for each kind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model import Identity, Page
from generator.render.environment import fill
from generator.render.heads import actor
from generator.render.sheets import sheets
from generator.render.site import Site
from generator.render.views import Cast, Group, Link

KINDS = {"person": "People", "organisation": "Organisations", "group": "Groups", "place": "Places"}
"""The order in which actors are listed."""

FIRST = 30
"""How many of a kind stand on the page of all kinds."""

A_PAGE = 100

INDEX = "actors/index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All actors of one kind, whoever is in most articles first."""

    title: str
    anchor: str
    members: tuple[Cast, ...]


def actor_index(site: Site) -> Iterator[Page]:
    """The page of all kinds, and the whole list of each kind that does not fit on it."""
    shelves = _shelves(site)
    ways = tuple(Link(f"{one.title} ({len(one.members)})", f"{INDEX}#{one.anchor}") for one in shelves)
    lists = tuple(
        replace(way, to=rest.to) if (rest := _rest(one)) else way for way, one in zip(ways, shelves, strict=True)
    )
    first = tuple((one, one.members[:FIRST], _rest(one)) for one in shelves)
    yield Page(path=INDEX, text=fill("actors", INDEX, ways=ways, shelves=first))
    for one in shelves:
        if len(one.members) > FIRST:
            yield from _list(one, lists)


def _shelves(site: Site) -> tuple[Shelf, ...]:
    order = list(KINDS)
    known = [one for one in site.lib.identities.values() if one.id in site.lib.with_page]
    known.sort(key=lambda one: (order.index(one.kind), -len(site.briefs_of.get(one.id, ())), one.name, one.id))
    return tuple(
        Shelf(title=KINDS[kind], anchor=KINDS[kind].lower(), members=tuple(cast(site, one) for one in those))
        for kind, those in groupby(known, key=lambda one: one.kind)
    )


def cast(site: Site, one: Identity) -> Cast:
    """An actor with its first role and the number of its briefs."""
    return Cast(
        link=actor(site.lib, one),
        kind=one.kind,
        note=one.roles[0].text if one.roles else None,
        count=len(site.briefs_of.get(one.id, ())),
        passage=None,
    )


def _rest(shelf: Shelf) -> Link | None:
    """The way to the whole list."""
    all_of_them = f"All {len(shelf.members)} {shelf.title.lower()}"
    return Link(all_of_them, f"actors/{shelf.anchor}.md") if len(shelf.members) > FIRST else None


def _list(shelf: Shelf, ways: tuple[Link, ...]) -> Iterator[Page]:
    """One kind, those in several articles apart from those in one."""
    for sheet, part in sheets(shelf.members, A_PAGE, f"actors/{shelf.anchor}.md", f"actors/{shelf.anchor}-{{}}.md"):
        groups = tuple(
            Group(title="In several articles" if several else "In one article", members=tuple(those))
            for several, those in groupby(part, key=lambda one: one.count > 1)
        )
        text = fill("cast", sheet.path, sheet=sheet, ways=ways, shelf=shelf, groups=groups, total=len(shelf.members))
        yield Page(path=sheet.path, text=text)
