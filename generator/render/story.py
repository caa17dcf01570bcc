"""The page of one story: one event across outlets, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Brief, Comparison, Echo, Page, Ref, Story
from generator.render.actors import cast
from generator.render.clips import clip
from generator.render.days import by_date, timeline
from generator.render.environment import fill
from generator.render.heads import day_words, head, outlet, path
from generator.render.library import Library, age
from generator.render.numbers import ledger
from generator.render.site import Scene, Site
from generator.render.views import Cast, Head, Link, Number, Row, Said

MEMBERS, SHARED, DAYS = 12, 12, 24
"""How many articles, quotes or figures in several of them, and dated sentences a page shows of a story of any size."""

OUTLETS = 8
"""How many outlets a story names."""

ALONE = 2
"""How many quotes and figures are shown of those that one article alone has."""

HANDY = (60, 280)
"""The length, in characters, of a quote that a front page shows first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article of a story, and what no other has."""

    head: Head
    copy_of: Link | None
    said: tuple[Said, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A story in short."""

    link: Link
    dates: str | None
    outlets: tuple[str, ...]
    """The first few by name."""
    more_outlets: int
    articles: int
    origins: int
    """Articles that are no copy of another."""
    actors: tuple[Cast, ...]
    said: tuple[Said, ...]
    numbers: tuple[Number, ...]
    heads: tuple[Head, ...]


def story_pages(site: Site) -> Iterator[Page]:
    """One page for each story."""
    for story in site.lib.stories:
        where = path("stories", story.id)
        briefs = members(site.lib, story)
        days = timeline(site.lib, briefs)
        echoes, comparisons = _echoes(site.lib, briefs), _comparisons(site.lib, briefs)
        text = fill(
            "story",
            where,
            title=story.title,
            story=overview(site, story),
            clips=tuple(clip(site.lib, one) for one in echoes[:SHARED]),
            more_clips=len(echoes[SHARED:]),
            ledgers=tuple(ledger(site.lib, one) for one in comparisons[:SHARED]),
            more_ledgers=len(comparisons[SHARED:]),
            days=by_date(days[-DAYS:]),
            days_before=len(days[:-DAYS]),
            members=tuple(_member(site, brief) for brief in reversed(briefs[-MEMBERS:])),
            members_before=len(briefs[:-MEMBERS]),
        )
        yield Page(path=where, text=text)


def members(lib: Library, story: Story) -> tuple[Brief, ...]:
    """The story's briefs, oldest first."""
    return tuple(sorted((lib.briefs[one] for one in story.briefs), key=age))


def overview(site: Site, story: Story) -> Overview:
    """The story with the numbers and voices that matter."""
    briefs = members(site.lib, story)
    scenes = [site.scenes[brief.id] for brief in briefs]
    outlets = sorted({brief.outlet for brief in briefs if brief.outlet})
    return Overview(
        link=Link(story.title, path("stories", story.id)),
        dates=_dates(briefs),
        outlets=tuple(outlets[:OUTLETS]),
        more_outlets=len(outlets[OUTLETS:]),
        articles=len(briefs),
        origins=sum(brief.id not in site.lib.copy_of for brief in briefs),
        actors=tuple(cast(site, site.lib.identities[one]) for one in story.actors[:8] if one in site.lib.identities),
        said=_leading_voices(story, scenes),
        numbers=_leading_numbers(scenes),
        heads=tuple(head(site.lib, brief) for brief in reversed(briefs))[:6],
    )


def _dates(briefs: tuple[Brief, ...]) -> str | None:
    """From the first to the last day."""
    days = sorted(brief.published[:10] for brief in briefs if brief.published)
    ends = list(dict.fromkeys(day_words(day) or "" for day in (days[:1] + days[-1:])))
    return " to ".join(ends) or None


def _leading_voices(story: Story, scenes: list[Scene]) -> tuple[Said, ...]:
    """Whole sentences of known speakers, one each: words in several articles first, then the story's own actors."""
    known = [path("actors", one) for one in story.actors]
    own = [one for scene in scenes for one in scene.said if one.kind == "direct" and one.closed and one.speaker]
    ranked = sorted(own, key=lambda one: (-len(one.also), _rank(one.speaker, known), not _handy(one)))
    once = {one.same or one.parts: one for one in reversed(ranked)}
    apart = [one for one in ranked if once[one.same or one.parts] is one]
    first = {one.speaker: one for one in reversed(apart)}
    return tuple(one for one in apart if first[one.speaker] is one)[:3]


def _rank(speaker: Link | None, known: list[str]) -> int:
    """The place of a speaker among a story's actors; strangers come after all."""
    to = speaker.to if speaker else None
    return known.index(to) if to in known else len(known) + (to is None)


def _handy(one: Said) -> bool:
    """Long enough to say something, short enough for a front page."""
    return HANDY[0] <= len(" ".join(one.parts)) <= HANDY[1]


def _leading_numbers(scenes: list[Scene]) -> tuple[Number, ...]:
    """The most salient figures, those that several articles give first; no number and no counted thing twice.

    Where articles differ over the same thing, what each gives may stand.
    """
    ranked = [one for scene in scenes for one in scene.numbers[:3] if one.telling and one.counted]
    ranked.sort(key=lambda one: (-len(one.also), one.modifier is not None, -one.salience))
    found: list[Number] = []
    seen: set[str] = set()
    for one in ranked:
        about = {one.words.casefold(), (one.what or one.words).casefold()}
        about |= {one.same} if one.same and not one.differs else set()
        if not about & seen:
            found.append(one)
        seen |= about
    return tuple(found[:4])


def _echoes(lib: Library, briefs: tuple[Brief, ...]) -> list[Echo]:
    """The same words in several articles, the most carried first."""
    refs = (Ref(brief=brief.id, id=quote.id) for brief in briefs for quote in brief.quotes)
    echoes = {lib.echo_of[ref].id: lib.echo_of[ref] for ref in refs if ref in lib.echo_of}
    return sorted(echoes.values(), key=lambda echo: (-len(echo.quotes), echo.id))


def _comparisons(lib: Library, briefs: tuple[Brief, ...]) -> list[Comparison]:
    """The same thing counted in several articles, differences first."""
    refs = (Ref(brief=brief.id, id=figure.id) for brief in briefs for figure in brief.figures)
    found = {lib.comparison_of[ref].id: lib.comparison_of[ref] for ref in refs if ref in lib.comparison_of}
    return sorted(found.values(), key=lambda one: (not one.differs, -len(one.figures), one.id))


def _member(site: Site, brief: Brief) -> Member:
    """An article with what it alone has."""
    scene = site.scenes[brief.id]
    copy = site.lib.copy_of.get(brief.id)
    return Member(
        head=scene.head,
        copy_of=Link(outlet(site.lib.briefs[copy.of]), path("briefs", copy.of)) if copy else None,
        said=tuple(one for one in scene.said if one.kind == "direct" and not one.also)[:ALONE],
        rows=tuple(one for one in scene.rows if not one.also)[:ALONE],
    )
