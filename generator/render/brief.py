"""The page of one brief: who says what, how many, who, when, in short, and the passages that prove it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model import Actor, Brief, Identity, Page, Range, Reason, Ref
from generator.render import passages
from generator.render.actors import KINDS
from generator.render.days import by_date, unplaced
from generator.render.environment import fill
from generator.render.heads import (
    actor,
    day_words,
    has_unread_marks,
    head,
    headline,
    language_name,
    original,
    passage,
    path,
    speaker,
)
from generator.render.library import Library
from generator.render.site import Scene, Site
from generator.render.views import Cast, Group, Link, Number, Passage, Related, Resolved, Row, Sentence
from generator.render.voices import voices

KEY_FIGURES = 6
"""How many figures stand open on the page; the others fold."""


HOW = {
    "name": "the article calls them so",
    "name beside the description": "named beside it",
    "pronoun: nearest before": "the nearest named before who fits",
    "pronoun: running speaker": "who has been speaking",
    "pronoun: same sentence": "named in the same sentence",
    "relative pronoun": "named right before",
    "signature": "signed so",
}
"""How a speaker was found, by the rule's name, in words for readers."""


def brief_pages(site: Site) -> Iterator[Page]:
    """One page for each brief."""
    for scene in site.scenes.values():
        yield _page(site.lib, scene)


def _page(lib: Library, scene: Scene) -> Page:
    brief, where = scene.brief, path("briefs", scene.brief.id)
    text = fill(
        "brief",
        where,
        brief=brief,
        title=headline(brief),
        head=scene.head,
        address=Link("Read the original", brief.url) if brief.url else None,
        story=_story(lib, brief),
        copy=_copy(lib, brief),
        summary=tuple(
            Sentence(text=one.text, passage=passage(lib, brief, one), original=original(brief, one))
            for one in brief.summary
        ),
        voices=voices(scene.said),
        key_numbers=_key_numbers(scene),
        more_rows=_more(scene),
        groups=_groups(lib, brief),
        days=by_date(scene.days),
        unplaced=unplaced(lib, brief),
        related=_related(lib, brief),
        source=tuple(_source(lib, brief)),
        resolved=_resolved(lib, brief),
        text_setting=lib.settings.source_text,
        language=language_name(brief.language),
        citation=citation(brief),
        unread_marks=has_unread_marks(brief),
    )
    return Page(path=where, text=text)


def citation(brief: Brief) -> str:
    """The article as a source is cited: authors, title, outlet, day, address; what is unknown is left out."""
    day = day_words(brief.published)
    parts = (", ".join(brief.authors), f"“{headline(brief)}”", brief.outlet, day, brief.url)
    return ", ".join(part for part in parts if part)


def _story(lib: Library, brief: Brief) -> Link | None:
    story = lib.story_of.get(brief.id)
    return Link(f"{len(story.briefs)} articles", path("stories", story.id)) if story else None


def _copy(lib: Library, brief: Brief) -> Link | None:
    """The earlier brief that this one's text is taken from."""
    copy = lib.copy_of.get(brief.id)
    return head(lib, lib.briefs[copy.of]).link if copy else None


def _key_numbers(scene: Scene) -> tuple[Number, ...]:
    """The figures that stand open, each thing once."""
    once: dict[tuple[str | None, ...], Number] = {}
    for one in scene.numbers:
        if one.telling and one.counted:
            once.setdefault((one.words, one.noun, one.what), one)
    return tuple(once.values())[:KEY_FIGURES]


def _more(scene: Scene) -> tuple[Row, ...]:
    """The sentences with figures that do not stand open."""
    rest = {one.anchor for one in scene.numbers} - {one.anchor for one in _key_numbers(scene)}
    return tuple(row for row in scene.rows if rest.intersection(row.anchors))


def _groups(lib: Library, brief: Brief) -> tuple[Group, ...]:
    """Who is involved, by kind, the most salient first."""
    order = list(KINDS)
    ranked = sorted(brief.actors, key=lambda one: (order.index(one.kind), -one.salience, one.name))
    return tuple(
        Group(title=KINDS[kind], members=tuple(_cast(lib, brief, one) for one in members))
        for kind, members in groupby(ranked, key=lambda one: one.kind)
    )


def _cast(lib: Library, brief: Brief, one: Actor) -> Cast:
    identity = lib.identity_of.get(Ref(brief=brief.id, id=one.id))
    return Cast(
        link=actor(lib, identity) if identity else Link(one.name, None),
        kind=one.kind,
        note=one.roles[0].text if one.roles else _meaning(lib, identity),
        count=len(one.mentions),
        passage=passage(lib, brief, one.mentions[0]) if one.mentions else None,
        edited=one.edited,
    )


def _meaning(lib: Library, identity: Identity | None) -> str | None:
    """Whom a metonym stands for, in words."""
    meant = lib.identities.get(identity.stands_for) if identity and identity.stands_for else None
    return f"stands for {meant.name}" if meant else None


def _related(lib: Library, brief: Brief) -> tuple[Related, ...]:
    """Other briefs, the closest first, with the reasons."""
    return tuple(
        Related(head=head(lib, lib.briefs[one.other]), reasons=reason_words(one.reasons))
        for one in lib.relations_of.get(brief.id, ())
    )


def reason_words(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Why two briefs belong together, a phrase for each kind of reason."""
    found: dict[str, list[str]] = defaultdict(list)
    for reason in reasons:
        found[reason.kind].append(reason.text)
    return tuple(_reason(kind, texts) for kind, texts in found.items())


def _reason(kind: str, texts: list[str]) -> str:
    """One kind of reason in words."""
    if kind == "quote":
        return f"“{texts[0].rstrip(',.')}”" if len(texts) == 1 else f"{len(texts)} quotes in common"
    if kind == "figure":
        return f"same figures: {', '.join(dict.fromkeys(texts))}"
    return {"story": "same event", "copy": f"{texts[0]} the same words"}.get(kind, ", ".join(texts))


def _source(lib: Library, brief: Brief) -> Iterator[Passage]:
    """The passages that the page shows, with one gap where any number of them are left out."""
    cited, before = lib.cited[brief.id], 0
    quotes = [Range(start=quote.start, end=quote.end) for quote in brief.quotes]
    for number, paragraph in enumerate(brief.paragraphs, start=1):
        if number in cited:
            if number > before + 1:
                yield Passage(number=before + 1, kind="gap", pieces=())
            yield Passage(
                number=number, kind=paragraph.kind, pieces=passages.pieces(brief, paragraph, _within(quotes, paragraph))
            )
            before = number
    if cited and before < len(brief.paragraphs):
        yield Passage(number=before + 1, kind="gap", pieces=())


def _within(quotes: list[Range], paragraph: Range) -> list[Range]:
    return [one for one in quotes if one.start < paragraph.end and one.end > paragraph.start]


def _resolved(lib: Library, brief: Brief) -> tuple[Resolved, ...]:
    """Speakers whom the words beside the quote do not name, how each was found, and where."""
    places: dict[tuple[str, Link, str], dict[Link, str]] = defaultdict(dict)
    for quote in brief.quotes:
        one = quote.speaker
        if one and one.rule and _words(one.text).isdisjoint(_words(one.name)):
            name = speaker(lib, brief, one) or Link(one.name, None)
            places[one.text.casefold(), name, HOW.get(one.rule, one.rule)][passage(lib, brief, quote)] = one.text
    return tuple(
        Resolved(words=next(iter(found.values())), name=name, how=how, passages=tuple(found))
        for (_, name, how), found in places.items()
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
