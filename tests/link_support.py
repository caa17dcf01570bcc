"""Briefs made by hand for the tests of link: a text, and the quotes and figures that a case names in it."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

from article_support import bare_article, bare_brief

from generator.model import Actor, Brief, Figure, Quote, Range, Ref, Source, Speaker
from generator.text import slug

Names = list[list[str]]


def brief(title: str, text: str, published: str | None = "2024-03-01", outlet: str = "The Paper") -> Brief:
    """A brief without facts."""
    digest = sha256(text.encode()).hexdigest()
    source = Source(path=f"{slug(title)}.txt", sha256=digest, media_type="text/plain")
    article = bare_article(text, source=source, title=title, outlet=outlet, published=published)
    return bare_brief(article, slug(title))


def brief_of(case: dict[str, Any]) -> Brief:
    """The brief that a case describes: title, text, published, quotes and figures."""
    made = brief(case["title"], case["text"].strip(), case.get("published", "2024-03-01"))
    quotes = [quote(made, n, **given) for n, given in enumerate(case.get("quotes", ()), start=1)]
    figures = [figure(made, n, **given) for n, given in enumerate(case.get("figures", ()), start=1)]
    return replace(made, quotes=tuple(quotes), figures=tuple(figures), actors=tuple(speakers_of(quotes)))


def speakers_of(quotes: list[Quote]) -> list[Actor]:
    """One actor for each name that speaks."""
    names = sorted({quote.speaker.name for quote in quotes if quote.speaker})
    return [
        Actor(id=slug(name), name=name, kind="person", roles=(), aliases=(), mentions=(), salience=0.5)
        for name in names
    ]


def quote(made: Brief, number: int, text: str, speaker: str | None = None) -> Quote:
    """A quote that stands in the brief's text, of a named speaker."""
    start = made.text.index(text)
    by = (
        Speaker(start=0, end=0, text="", actor=slug(speaker), name=speaker, role=None, rule="name", antecedent=None)
        if speaker
        else None
    )
    return Quote(
        start=start,
        end=start + len(text),
        text=text,
        id=f"q{number}",
        kind="direct",
        speaker=by,
        cue=None,
        context=Range(start=start, end=start + len(text)),
        rule="case",
        continues=None,
        closed=True,
    )


def figure(made: Brief, number: int, text: str, value: float, unit: str | None = None, **more: Any) -> Figure:
    """A figure that stands in the brief's text; its context is the sentence around it."""
    start = made.text.index(text)
    before = made.text.rfind(". ", 0, start) + 1
    after = made.text.find(". ", start)
    return Figure(
        start=start,
        end=start + len(text),
        text=text,
        id=f"f{number}",
        value=value,
        value_high=more.get("high"),
        unit=unit,
        modifier=more.get("modifier", "="),
        ordinal=more.get("ordinal", False),
        what=more.get("what"),
        when=None,
        where=None,
        attributed_to=None,
        quote=None,
        linked=None,
        context=Range(start=before, end=after if after > 0 else len(made.text)),
        salience=0.9,
    )


def texts(briefs: tuple[Brief, ...], refs: tuple[Ref, ...]) -> list[str]:
    """The words of the quotes or figures that refs lead to."""
    facts = {(one.id, fact.id): fact.text for one in briefs for fact in (*one.quotes, *one.figures)}
    return [facts[ref.brief, ref.id] for ref in refs]
