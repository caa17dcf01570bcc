"""Briefs made by hand for tests of identities and overrides: a text of names, and actors, quotes and figures in it."""

from collections.abc import Iterable
from typing import Any

from article_support import bare_article, bare_brief

from generator.model import Actor, Brief, Figure, Quote, Range, Source, Span, Speaker


def brief_of(case: dict[str, Any]) -> Brief:
    """A brief whose text is the names and roles of its actors, one a line, then the case's quotes and figures."""
    names = [
        name for actor in case["actors"] for name in (actor["name"], *actor.get("aliases", ()), *actor.get("roles", ()))
    ]
    text = "\n\n".join([*names, *case.get("quotes", {}), *case.get("figures", ())]) or "Nobody."
    source = Source(path=f"{case['id']}.txt", sha256="0" * 64, media_type="text/plain")
    return bare_brief(
        bare_article(text, source=source, title=case["id"]),
        case["id"],
        quotes=tuple(quotes_of(case, text)),
        figures=tuple(figures_of(case, text)),
        actors=tuple(actor_of(actor, text) for actor in case["actors"]),
    )


def span_of(text: str, words: str) -> Span:
    """Where words stand first in a text."""
    at = text.index(words)
    return Span(start=at, end=at + len(words), text=words)


def actor_of(case: dict[str, Any], text: str) -> Actor:
    """An actor with its names as mentions."""
    names = [span_of(text, name) for name in (case["name"], *case.get("aliases", ()))]
    return Actor(
        id=case.get("id", case["name"].lower().replace(" ", "-")),
        name=case["name"],
        kind=case["kind"],
        roles=tuple(span_of(text, role) for role in case.get("roles", ())),
        aliases=tuple(names[1:]),
        mentions=tuple(Range(start=name.start, end=name.end) for name in names),
        salience=case.get("salience", 0.5),
    )


def quotes_of(case: dict[str, Any], text: str) -> Iterable[Quote]:
    """The case's quotes, each with the name of its speaker or None."""
    actors = {actor["name"]: actor_of(actor, text) for actor in case["actors"]}
    for number, (words, name) in enumerate(case.get("quotes", {}).items(), 1):
        span = span_of(text, words)
        yield Quote(
            start=span.start,
            end=span.end,
            text=words,
            id=f"q{number}",
            kind="direct",
            speaker=speaker_of(actors[name]) if name else None,
            cue=None,
            context=Range(start=span.start, end=span.end),
            rule="case",
            continues=case.get("continues", {}).get(f"q{number}"),
            closed=True,
        )


def speaker_of(actor: Actor) -> Speaker:
    """An actor as a speaker."""
    at = actor.mentions[0]
    return Speaker(
        start=at.start,
        end=at.end,
        text=actor.name,
        actor=actor.id,
        name=actor.name,
        role=None,
        rule="name",
        antecedent=None,
    )


def figures_of(case: dict[str, Any], text: str) -> Iterable[Figure]:
    """The case's figures, each in the quote that its words stand in, else in the first, and its speaker's."""
    quotes = list(quotes_of(case, text))
    for number, words in enumerate(case.get("figures", ()), 1):
        inside = next((quote for quote in quotes if words in quote.text), quotes[0])
        span = span_of(text, words)
        yield figure_of(span, number, inside)


def figure_of(span: Span, number: int, quote: Quote) -> Figure:
    """A figure in a quote."""
    return Figure(
        start=span.start,
        end=span.end,
        text=span.text,
        id=f"f{number}",
        value=number,
        value_high=None,
        unit=None,
        modifier="=",
        ordinal=False,
        what=None,
        when=None,
        where=None,
        attributed_to=quote.speaker,
        quote=quote.id,
        linked=None,
        context=Range(start=span.start, end=span.end),
        salience=0.5,
    )
