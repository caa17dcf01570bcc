"""What is uncertain, in one place, for whoever checks the briefs before they are relied on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model import Brief, Comparison, Page
from generator.render.environment import fill
from generator.render.heads import has_unread_marks, path
from generator.render.indexes import by_article
from generator.render.numbers import ledger
from generator.render.site import Site, newest
from generator.render.views import Head, Link, Number, Said

MOST = 25
"""How much of each kind of doubt is listed; the rest is counted, and is in the data."""

SIDES = 4
"""How many numbers are shown of a thing that articles count differently."""

PATH = "check/index.md"

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern(Generic[Fact]):
    """What can be uncertain of an article or a quote, and how to tell."""

    title: str
    anchor: str
    why: str
    arises: Callable[[Fact], bool]


OF_ARTICLES: tuple[Concern[Brief], ...] = (
    Concern(
        title="Articles without a date",
        anchor="undated",
        why="The source does not say when it was published; words such as “on Friday” are left without a date.",
        arises=lambda brief: not brief.published,
    ),
    Concern(
        title="Articles that are only partly read",
        anchor="partly",
        why="Facts were not looked for, because their language cannot be read here.",
        arises=lambda brief: bool(brief.missing),
    ),
    Concern(
        title="Articles with quotation marks that are not read",
        anchor="unread-marks",
        why="Their marks are typed as two apostrophes; what stands between them is not among the quotes.",
        arises=has_unread_marks,
    ),
)
OF_QUOTES: tuple[Concern[Said], ...] = (
    Concern(
        title="Quotes that do not end",
        anchor="unclosed",
        why="Their mark is never closed in the source; they may hold words that are not the speaker’s.",
        arises=lambda said: not said.closed,
    ),
    Concern(
        title="Unattributed quotes",
        anchor="unattributed",
        why="The article does not settle who says them, or settles it in a way that the program does not follow.",
        arises=lambda said: said.speaker is None,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A concern with the articles or the quotes that it is about, at most `MOST` of `total`."""

    concern: Concern[Brief] | Concern[Said]
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
        more_unmatched=len(site.lib.unmatched[MOST:]),
        differing=differing[:MOST],
        more_differing=len(differing[MOST:]),
        most=MOST,
        doubts=tuple(one for one in (*_of_articles(site), *_of_quotes(site)) if one.total),
    )
    yield Page(path=PATH, text=text)


def _of_articles(site: Site) -> Iterator[Doubt]:
    """Articles that say too little of themselves, or that cannot wholly be read."""
    for concern in OF_ARTICLES:
        heads = [scene.head for scene in newest(site) if concern.arises(scene.brief)]
        yield Doubt(concern=concern, total=len(heads), heads=tuple(heads[:MOST]))


def _of_quotes(site: Site) -> Iterator[Doubt]:
    """Quotes that nobody is known to say, and quotes that may hold too much."""
    quotes = [one for scene in newest(site) for one in scene.said if one.kind != "reported"]
    for concern in OF_QUOTES:
        doubtful = [one for one in quotes if concern.arises(one)]
        yield Doubt(concern=concern, total=len(doubtful), quotes=by_article(doubtful[:MOST]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that articles count differently: where they are set side by side, and what some of them give."""

    place: Link
    numbers: tuple[Number, ...]
    more: int
    """How many further numbers there are."""


def _differing(site: Site) -> tuple[Difference, ...]:
    """What articles count differently, what most of them count first."""
    differing = {one.id: one for one in site.lib.comparison_of.values() if one.differs}
    ranked = sorted(differing.values(), key=lambda one: (-len(one.figures), one.what, one.id))
    return tuple(_difference(site, one) for one in ranked)


def _difference(site: Site, one: Comparison) -> Difference:
    """Each number once, in the order of publication."""
    first = one.figures[0].brief
    story = site.lib.story_of.get(first)
    to = f"{path('stories', story.id)}#figures" if story else path("briefs", first)
    once = {(number.modifier, number.words): number for number in reversed(ledger(site.lib, one).numbers)}
    numbers = tuple(reversed(once.values()))
    return Difference(place=Link(one.what, to), numbers=numbers[:SIDES], more=len(numbers[SIDES:]))
