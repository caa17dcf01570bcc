"""The lists: all briefs, actors, stories, quotes, figures and dates, a page at a time."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model import Page
from generator.render.brief import KINDS
from generator.render.days import begins, by_date
from generator.render.environment import fill
from generator.render.heads import actor
from generator.render.sheets import folder
from generator.render.site import Site, newest
from generator.render.story import overview
from generator.render.views import Cast, Group, Head, Row, Said

A_PAGE = {"briefs": 50, "actors": 100, "stories": 10, "quotes": 50, "figures": 60, "dates": 60}


def brief_index(site: Site) -> Iterator[Page]:
    """All briefs, the newest first."""
    heads = tuple(scene.head for scene in newest(site))
    for sheet, part in folder(heads, A_PAGE["briefs"], "briefs"):
        days = by_day(part)
        yield Page(path=sheet.path, text=fill("briefs", sheet.path, sheet=sheet, days=days, total=len(heads)))


def by_day(heads: Iterable[Head]) -> tuple[tuple[str, tuple[Head, ...]], ...]:
    """Briefs under their day of publication."""
    grouped = groupby(heads, key=lambda head: head.date or "Date unknown")
    return tuple((day, tuple(those)) for day, those in grouped)


def actor_index(site: Site) -> Iterator[Page]:
    """All actors with a page, by kind, whoever is in most briefs first."""
    order = list(KINDS)
    known = [one for one in site.lib.identities.values() if one.id in site.lib.with_page]
    known.sort(key=lambda one: (order.index(one.kind), -len(site.briefs_of.get(one.id, ())), one.name))
    cast = tuple(
        Cast(
            link=actor(site.lib, one),
            kind=one.kind,
            note=one.roles[0].text if one.roles else None,
            count=len(site.briefs_of.get(one.id, ())),
            passage=None,
        )
        for one in known
    )
    for sheet, part in folder(cast, A_PAGE["actors"], "actors"):
        groups = tuple(
            Group(title=KINDS[kind], members=tuple(those)) for kind, those in groupby(part, key=lambda one: one.kind)
        )
        yield Page(path=sheet.path, text=fill("actors", sheet.path, sheet=sheet, groups=groups, total=len(cast)))


def story_index(site: Site) -> Iterator[Page]:
    """All stories, the newest first."""
    for sheet, part in folder(site.lib.stories, A_PAGE["stories"], "stories"):
        stories = tuple(overview(site, story) for story in part)
        total = len(site.lib.stories)
        yield Page(path=sheet.path, text=fill("stories", sheet.path, sheet=sheet, stories=stories, total=total))


def quote_index(site: Site) -> Iterator[Page]:
    """All quotes, the newest first; what several articles carry is one entry."""
    said = [one for scene in newest(site) for one in scene.said if one.kind != "reported"]
    found = tuple(_once(said))
    for sheet, part in folder(found, A_PAGE["quotes"], "quotes"):
        yield Page(path=sheet.path, text=fill("quotes", sheet.path, sheet=sheet, quotes=part, total=len(found)))


def _once(quotes: Iterable[Said]) -> Iterator[Said]:
    """Of quotes that are the same words, the first."""
    seen: set[str | None] = set()
    for quote in quotes:
        if quote.same is None or quote.same not in seen:
            yield quote
        seen.add(quote.same)


def figure_index(site: Site) -> Iterator[Page]:
    """The telling figures in their sentences, the newest first; what several articles give is one entry."""
    found = tuple(_new_rows(row for scene in newest(site) for row in scene.rows if row.telling))
    total = sum(one.telling for scene in site.scenes.values() for one in scene.numbers)
    for sheet, part in folder(found, A_PAGE["figures"], "figures"):
        yield Page(path=sheet.path, text=fill("figures", sheet.path, sheet=sheet, rows=part, total=total))


def _new_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows with at least one figure that no row before has."""
    seen: set[str | None] = set()
    for row in rows:
        if any(one is None or one not in seen for one in row.same):
            yield row
        seen.update(row.same)


def date_index(site: Site) -> Iterator[Page]:
    """All dated events, the latest first."""
    days = sorted(
        (one for scene in newest(site) for one in scene.days),
        key=lambda one: (begins(one.iso), one.iso or ""),
        reverse=True,
    )
    for sheet, part in folder(days, A_PAGE["dates"], "dates"):
        yield Page(path=sheet.path, text=fill("dates", sheet.path, sheet=sheet, days=by_date(part), total=len(days)))
