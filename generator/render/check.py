"""What is uncertain, in one place, for whoever checks the briefs before they are relied on."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Comparison, Page
from generator.render.environment import fill
from generator.render.heads import path
from generator.render.indexes import by_article
from generator.render.site import Site, newest
from generator.render.views import Head, Link, Said

MOST = 25
"""How much of each kind of doubt is listed; the rest is counted, and is in the data."""

PATH = "check/index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing that is left open: in which articles, or with which quotes."""

    title: str
    anchor: str
    why: str
    total: int
    heads: tuple[Head, ...] = ()
    quotes: tuple[tuple[Head, tuple[Said, ...]], ...] = ()


def check_page(site: Site) -> Iterator[Page]:
    """The one page of doubts; it says so where nothing is left open."""
    differing = _differing(site)
    text = fill(
        "check",
        PATH,
        refused=site.lib.refused[:MOST],
        more_refused=len(site.lib.refused[MOST:]),
        unmatched=site.lib.unmatched[:MOST],
        differing=differing[:MOST],
        more_differing=len(differing[MOST:]),
        most=MOST,
        doubts=tuple(one for one in (*_of_articles(site), *_of_quotes(site)) if one.total),
    )
    yield Page(path=PATH, text=text)


def _of_articles(site: Site) -> Iterator[Doubt]:
    """Articles that say too little of themselves, or are in a language that cannot be read."""
    undated = [scene.head for scene in newest(site) if not scene.brief.published]
    yield Doubt(
        title="Articles without a date",
        anchor="undated",
        why="The source does not say when it was published; words such as “on Friday” are left without a date.",
        total=len(undated),
        heads=tuple(undated[:MOST]),
    )
    partly = [scene.head for scene in newest(site) if scene.brief.missing]
    yield Doubt(
        title="Articles that are only partly read",
        anchor="partly",
        why="Facts were not looked for, because their language cannot be read here.",
        total=len(partly),
        heads=tuple(partly[:MOST]),
    )


def _of_quotes(site: Site) -> Iterator[Doubt]:
    """Quotes that nobody is known to say, and quotes that may hold too much."""
    said = [one for scene in newest(site) for one in scene.said if one.kind != "reported"]
    unclosed = [one for one in said if not one.closed]
    yield Doubt(
        title="Quotes that do not end",
        anchor="unclosed",
        why="Their mark is never closed in the source; they may hold words that are not the speaker’s.",
        total=len(unclosed),
        quotes=by_article(unclosed[:MOST]),
    )
    unattributed = [one for one in said if one.speaker is None]
    yield Doubt(
        title="Unattributed quotes",
        anchor="unattributed",
        why="The article does not settle who says them, or settles it in a way that the program does not follow.",
        total=len(unattributed),
        quotes=by_article(unattributed[:MOST]),
    )


def _differing(site: Site) -> tuple[Link, ...]:
    """What articles count differently, where they are set side by side."""
    differing = {one.id: one for one in site.lib.comparison_of.values() if one.differs}
    ranked = sorted(differing.values(), key=lambda one: (-len(one.figures), one.what, one.id))
    return tuple(_place(site, one) for one in ranked)


def _place(site: Site, one: Comparison) -> Link:
    first = one.figures[0].brief
    story = site.lib.story_of.get(first)
    to = f"{path('stories', story.id)}#figures" if story else path("briefs", first)
    return Link(f"{one.what}, in {len(one.figures)} places", to)
