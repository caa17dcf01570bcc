"""What templates are given: frozen values that hold exactly what a page shows, worked out beforehand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead."""

    text: str
    to: str | None
    """A source path below `docs/` with its anchor, a web address, or None: then the words stand alone."""
    label: str | None = None
    """What a screen reader says for words that are signs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence, and whether it is what the sentence is shown for."""

    text: str
    mark: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A brief in one line."""

    id: str
    link: Link
    by: Link
    """The same by the outlet's name, where there is one."""
    outlet: str
    date: str
    """Written out for readers ("3 November 2023"), or that it is unknown."""
    teaser: str | None
    """The first sentence of the summary."""
    passage: Link | None
    """Where the teaser stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something said: one utterance with all its parts, or a reported statement."""

    anchors: tuple[str, ...]
    kind: str
    """How it is shown: as `Quote.kind`, or "reported"."""
    parts: tuple[str, ...]
    """The speaker's own words, part by part."""
    context: tuple[Piece, ...]
    """The sentence they stand in, with those words marked."""
    speaker: Link | None
    role: str | None
    via: str | None
    """Who passes the words on, in the article's words."""
    cue: str | None
    passage: Link
    original: Link | None
    also: tuple[Link, ...]
    """Other articles with the same words."""
    same: str | None
    """Id of the echo it belongs to."""
    closed: bool
    edited: str | None
    """The editor's reason for another speaker than the program found."""
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure."""

    anchor: str
    modifier: str | None
    """As printed: "more than"; None for a plain number."""
    words: str
    """The number as printed: "9,000"."""
    noun: str | None
    """What follows it: "people", "miles per hour"."""
    what: str | None
    """What is counted, in the article's words, where the noun does not say it."""
    by: Link | None
    context: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    """The words right around it."""
    passage: Link
    original: Link | None
    also: tuple[Link, ...]
    """Other articles that count the same thing."""
    same: str | None
    """Id of the comparison it belongs to."""
    differs: bool
    """True where another article gives another number for the same thing."""
    counted: bool
    """False where the article does not say, near the number, of what it is."""
    telling: bool
    """False for what only the complete list needs: "one of his advisers"."""
    salience: float
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence with all its figures marked."""

    anchors: tuple[str, ...]
    context: tuple[Piece, ...]
    by: Link | None
    passage: Link
    also: tuple[Link, ...]
    same: tuple[str | None, ...]
    """For each figure, the id of the comparison it belongs to."""
    differs: bool
    telling: bool
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A dated event."""

    date: str | None
    """Written out for readers; None where the words could not be resolved."""
    iso: str | None
    context: tuple[Piece, ...]
    passage: Link
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words of an article and where they stand."""

    text: str
    passage: Link
    original: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Everything one speaker says in a brief."""

    speaker: Link | None
    role: str | None
    own: tuple[Said, ...]
    """In the speaker's own words."""
    reported: tuple[Said, ...]
    """In the article's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """An actor among others."""

    link: Link
    kind: str
    note: str | None
    """The first role that a source gives, or whom a metonym stands for."""
    count: int
    """Of what, the template says: mentions in a brief, briefs on an index."""
    passage: Link | None
    edited: str | None = None
    """The editor's reason, where it was changed here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Actors of one kind."""

    title: str
    members: tuple[Cast, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A numbered paragraph of a source, or the gap where some are left out."""

    number: int
    kind: str
    """As `Paragraph.kind`, or "gap"."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A speaker whom the text calls by other words than the name, how the name was found, and for which quotes."""

    words: str
    name: Link
    how: str
    passages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another brief and why it belongs here."""

    head: Head
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One article's version of the same words, with those marked that the fullest version does not have."""

    said: Said
    words: tuple[Piece, ...]
    by: Link | None
    """Whom this article names, where that is not whom the words are shown under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """The same words in several articles: the fullest first."""

    speaker: Link | None
    """The first who has a page, else the first who is named."""
    versions: tuple[Version, ...]
    more: int
    """How many further articles have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The same thing counted in several articles."""

    what: str
    differs: bool
    numbers: tuple[Number, ...]
    more: int
    """How many further figures there are."""
    chart: str
    """Static SVG, or nothing where a picture would not help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a list that may go on."""

    path: str
    number: int
    count: int
    links: tuple[Link, ...]
    """The page before, the pages by their numbers with gaps where many are left out, the page after."""
