"""The lists of briefs, stories, quotes and figures, a page at a time."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from generator.model import Page
from generator.render.environment import fill
from generator.render.sheets import folder
from generator.render.site import Site, newest
from generator.render.story import overview
from generator.render.views import Head, Row, Said

Fact = TypeVar("Fact", Said, Row)

A_PAGE = {"briefs": 50, "stories": 10, "quotes": 50, "figures": 60}


def brief_index(site: Site) -> Iterator[Page]:
    """All briefs, the newest first."""
    heads = tuple(scene.head for scene in newest(site))
    for sheet, part in folder(heads, A_PAGE["briefs"], "briefs"):
        days = by_day(part)
        yield Page(path=sheet.path, text=fill("briefs", sheet.path, sheet=sheet, days=days, total=len(heads)))


def by_day(heads: Iterable[Head]) -> tuple[tuple[str, tuple[Head, ...]], ...]:
    """Briefs under their day of publication."""
    return tuple((day, tuple(those)) for day, those in groupby(heads, key=lambda head: head.date))


def story_index(site: Site) -> Iterator[Page]:
    """All stories, the newest first."""
    for sheet, part in folder(site.lib.stories, A_PAGE["stories"], "stories"):
        stories = tuple(overview(site, story) for story in part)
        total = len(site.lib.stories)
        yield Page(path=sheet.path, text=fill("stories", sheet.path, sheet=sheet, stories=stories, total=total))


def quote_index(site: Site) -> Iterator[Page]:
    """All quotes under their articles, the newest first; what several articles carry is one entry."""
    found = all_quotes(site)
    for sheet, part in folder(found, A_PAGE["quotes"], "quotes"):
        groups = by_article(part)
        yield Page(path=sheet.path, text=fill("quotes", sheet.path, sheet=sheet, groups=groups, total=len(found)))


def all_quotes(site: Site) -> tuple[Said, ...]:
    """The newest first; of quotes that are the same words, the first."""
    return tuple(_once(one for scene in newest(site) for one in scene.said if one.kind != "reported"))


def _once(quotes: Iterable[Said]) -> Iterator[Said]:
    seen: set[str | None] = set()
    for quote in quotes:
        if quote.same is None or quote.same not in seen:
            yield quote
        seen.add(quote.same)


def by_article(facts: Iterable[Fact]) -> tuple[tuple[Head, tuple[Fact, ...]], ...]:
    """Facts under the articles they stand in."""
    return tuple((head, tuple(those)) for head, those in groupby(facts, key=lambda one: one.head))


def figure_index(site: Site) -> Iterator[Page]:
    """The telling figures in their sentences, the newest first; what several articles give is one entry."""
    found = tuple(_new_rows(row for scene in newest(site) for row in scene.rows if row.telling))
    total = telling_figures(site)
    for sheet, part in folder(found, A_PAGE["figures"], "figures"):
        yield Page(path=sheet.path, text=fill("figures", sheet.path, sheet=sheet, groups=by_article(part), total=total))


def telling_figures(site: Site) -> int:
    """How many figures the lists are made for."""
    return sum(one.telling for scene in site.scenes.values() for one in scene.numbers)


def _new_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows with at least one figure that no row before has."""
    seen: set[str | None] = set()
    for row in rows:
        if any(one is None or one not in seen for one in row.same):
            yield row
        seen.update(row.same)
