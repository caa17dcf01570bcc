"""What the stages hand to each other: frozen values without logic, and their JSON.

All offsets are Unicode code points into `Article.text`; `text[start:end] == span.text` always holds.
A fact is a `Span` with fields of its own, so its JSON is flat. Unknown is `None`, never a guess.
"""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

import msgspec

SCHEMA_VERSION = 1

ParagraphKind = Literal["prose", "heading", "list", "post"]
QuoteKind = Literal["direct", "partial", "post"]
ActorKind = Literal["person", "organisation", "place", "group"]
Modifier = Literal["=", "~", ">", ">=", "<", "<=", "up", "down"]
Granularity = Literal["minute", "hour", "day", "week", "month", "year", "decade", "interval"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Where something stands in its article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Range):
    """A piece of an article, word for word."""

    text: str


# --- an article: what `read` makes of a file ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file an article was read from."""

    path: str
    """Relative to the project folder, with `/`; an archive's member as `archive.jsonl#3`."""
    sha256: str
    """Of the bytes the article was made from, in hex."""
    media_type: str
    """`text/html`, `text/markdown`, `text/plain`, …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Range):
    """A block of the text; blocks are separated by one blank line."""

    kind: ParagraphKind = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Range):
    """An embedded social-media post: its whole block, with the words and the signature told apart."""

    words: Span
    author: Span | None
    handle: str | None
    date: str | None
    """ISO 8601 day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A clean article: the body in `text`, and what the source says about itself."""

    source: Source
    title: str | None
    subtitle: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    """ISO 8601 date or date-time, as exact as the source."""
    modified: str | None
    dateline: str | None
    """The place a story was filed from, as it stands ("Washington, DC")."""
    url: str | None
    """Canonical where the source gives one; only http(s)."""
    language: str | None
    """ISO 639-1."""
    credit: str | None
    """The agencies or people credited ("Al Jazeera and news agencies")."""
    origins: dict[str, str]
    """Where each field above came from: {"published": "json-ld"}."""
    text: str
    paragraphs: tuple[Paragraph, ...]
    posts: tuple[Post, ...]


# --- a brief: what `extract` makes of an article -----------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Span):
    """Who says something: the words that name the source, and whom they lead to."""

    actor: str | None
    """Id of one of the brief's actors, or None where the text does not settle it."""
    name: str
    """The actor's name; without an actor the source's own words ("an official")."""
    role: str | None
    rule: str | None
    """The rule that led from the words to the actor ("name", "pronoun: running speaker", …)."""
    antecedent: Range | None
    """The mention that a pronoun or description was resolved to: an earlier one, or the name beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Span):
    """Words the article gives as somebody's own; the span is the words inside the marks."""

    id: str
    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None
    context: Range
    """The sentence or sentences the quote stands in."""
    rule: str
    """The construction that was recognised, for readers who ask why."""
    continues: str | None
    """Id of the quote whose utterance goes on here ("…," she said, "…", or a next paragraph)."""
    closed: bool
    """False where no closing mark was found."""
    via: Span | None = None
    """Who passes the speaker's words on, as the article names them ("“…,” X said, according to *the Gazette*")."""
    edited: str | None = None
    """The editor's reason, where an override changed the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Span):
    """Reported (indirect) speech: the article's words about what somebody said, never verbatim speech."""

    id: str
    speaker: Speaker
    cue: Span
    context: Range
    via: Span | None = None
    """Who passes it on, as with a quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Span):
    """A number that the article gives, and what it counts."""

    id: str
    value: int | float | None
    value_high: int | float | None
    """The upper end of a range, else None."""
    unit: str | None
    """ISO 4217 for money, "percent", "percentage-point", a unit's name, or the counted noun ("person")."""
    modifier: Modifier
    ordinal: bool
    what: str | None
    """The counted thing in the article's words; stands in the context, or, of more of it ("27 more"), before that."""
    when: str | None
    """The time it holds for, in words of the context; so with the place in `where`."""
    where: str | None
    attributed_to: Speaker | None
    quote: str | None
    """Id of the quote the figure stands in."""
    linked: str | None
    """Id of the figure it is set against in the article (from X to Y)."""
    context: Range
    salience: float
    """How much a reader wants it first, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone or something that takes part, with every name the article uses."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[Span, ...]
    aliases: tuple[Span, ...]
    """Other names, each with one passage that proves it."""
    mentions: tuple[Range, ...]
    salience: float
    edited: str | None = None
    """The editor's reason, where an override for this article changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Span):
    """A dated event: the words that date it, resolved."""

    id: str
    date: str | None
    """ISO 8601: `2023-11-03`, `2023-W44`, `2023-11`, `2023`, or an interval `2015/2018`."""
    granularity: Granularity | None
    context: Range
    actors: tuple[str, ...]
    place: str | None
    """In words of the context."""
    ahead: Span | None = None
    """The words that put it after the day of publication ("will", "primary", its own "2030"); None where it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Article):
    """An article and the facts found in it."""

    schema_version: int
    id: str
    summary: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    missing: tuple[str, ...]
    """Kinds of fact that could not be looked for, e.g. all of them without a pipeline for the language."""
    also: tuple[Source, ...] = ()
    """Other files that hold the same article."""


# --- a run: what becomes of a file -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, and its path as the site shows it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A source that gave no brief, or less than it should, and what to do about it."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source."""

    briefs: tuple[Brief, ...] = ()
    problems: tuple[Problem, ...] = ()


# --- a corpus: what `link` makes of the briefs -------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A fact or an actor of one brief."""

    brief: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Span):
    """A span and the brief it stands in."""

    brief: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One actor across briefs."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[Passage, ...]
    aliases: tuple[Passage, ...]
    members: tuple[Ref, ...]
    """The briefs' own actors that are this one."""
    salience: float
    edited: str | None
    """The editor's reason, where an override changed it."""
    stands_for: str | None = None
    """Id of the organisation that a metonym means ("the Pentagon"), where the briefs name it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """The same words quoted in several articles, in the order of publication."""

    id: str
    quotes: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The same thing counted in several articles."""

    id: str
    what: str
    unit: str | None
    figures: tuple[Ref, ...]
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event across outlets."""

    id: str
    title: str
    briefs: tuple[str, ...]
    actors: tuple[str, ...]
    """Ids of identities, the most telling first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two briefs belong together, in words and with what they share."""

    kind: Literal["story", "quote", "figure", "actor", "copy"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two briefs that belong together; stored once from each side."""

    brief: str
    other: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A brief whose text is, nearly word for word, an earlier brief's."""

    brief: str
    of: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All briefs and their cross-links."""

    briefs: tuple[Brief, ...]
    identities: tuple[Identity, ...]
    echoes: tuple[Echo, ...]
    comparisons: tuple[Comparison, ...]
    stories: tuple[Story, ...]
    relations: tuple[Relation, ...]
    copies: tuple[Copy, ...]
    unmatched: tuple[str, ...] = ()
    """The editor's corrections that match nothing, each with what was looked for."""
    refused: tuple[Problem, ...] = ()
    """Sources that gave no brief, or less than they should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site: a path below `docs/`, and its text."""

    path: str
    text: str


# --- JSON --------------------------------------------------------------------------------------------------


def to_json(value: Any) -> str:
    """The value's JSON on one line; fields in the order they are declared, so equal values give equal bytes."""
    return msgspec.json.encode(value).decode("utf-8")


def brief_from_json(data: str | bytes) -> Brief:
    """The inverse of `to_json` for a brief; raises `msgspec.ValidationError` naming the field that does not fit."""
    return msgspec.json.decode(data, type=Brief)


def brief_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a brief."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Brief)}


def article_fields(article: Article) -> dict[str, Any]:
    """An article's fields by name, to build the brief that extends it."""
    return {field.name: getattr(article, field.name) for field in fields(Article)}
