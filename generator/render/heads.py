"""What every page says the same way: a brief in one line, a date, and links to actors, passages and originals."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Brief, Identity, Range, Ref, Span, Speaker
from generator.render import passages
from generator.render.library import Library
from generator.render.views import Head, Link

TAKEN = re.compile(r"(index|page|people|organisations|groups|places)(-\d+)?")
"""Names that list pages take; a brief or actor of such a name gets a hyphen behind it."""

LONGEST_QUOTED = 500
"""Characters between two marks, at most: a mark that nothing closes is searched no further."""

UNDATED = "date unknown"
"""What stands for the day of an article whose source does not state it."""


def path(folder: str, name: str) -> str:
    """The path of one brief's, actor's or story's page below `docs/`."""
    return f"{folder}/{name}{'-' if TAKEN.fullmatch(name) else ''}.md"


def headline(brief: Brief) -> str:
    """The title, or the file's name where the source has none."""
    return brief.title or brief.source.path.rsplit("/", 1)[-1]


def outlet(brief: Brief) -> str:
    """Whose article it is, as a reader would say it."""
    return brief.outlet or "Outlet unknown"


@cache
def date_words(iso: str | None) -> str | None:
    """An ISO 8601 date, week, month, year or interval written out; None stays None."""
    if iso is None:
        return None
    if "/" in iso:
        return " to ".join(date_words(end) or "" for end in iso.split("/", 1))
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", iso):
        return _week_words(int(week[1]), int(week[2])) or iso
    if month := re.fullmatch(r"(\d{4})-(\d\d)", iso):
        return format_date(date(int(month[1]), int(month[2]), 1), "MMMM y", locale="en")
    return _day_words(iso)


def _week_words(year: int, number: int) -> str | None:
    """A week by its first day; None where the year has no such week."""
    try:
        first = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return f"week of {format_date(first, 'd MMMM y', locale='en')}"


def _day_words(iso: str) -> str:
    """A day written out, with the time of day where the source gives one; anything else as it is."""
    try:
        day = format_date(date.fromisoformat(iso[:10]), "d MMMM y", locale="en")
    except ValueError:
        return iso
    clock = re.match(r".{10}T(\d\d:\d\d)", iso)
    return f"{day}, {clock[1]}" if clock and clock[1] != "00:00" else day


def day_words(iso: str | None) -> str | None:
    """The day of a date-time, written out."""
    return date_words(iso[:10]) if iso else None


def language_name(code: str | None) -> str | None:
    """A language by its English name; None where it has none."""
    return Locale("en").languages.get(code) if code else None


def head(lib: Library, brief: Brief) -> Head:
    """The brief in one line."""
    first = brief.summary[0] if brief.summary else None
    return Head(
        id=brief.id,
        link=Link(headline(brief), path("briefs", brief.id)),
        by=Link(brief.outlet or headline(brief), path("briefs", brief.id)),
        outlet=outlet(brief),
        date=day_words(brief.published) or UNDATED,
        teaser=first.text if first else None,
        passage=passage(lib, brief, first) if first else None,
    )


def passage(lib: Library, brief: Brief, place: Range) -> Link:
    """The passage's number, leading to it where the brief's page shows it."""
    number = passages.number(brief, place)
    here = f"{path('briefs', brief.id)}#p{number}" if number in lib.cited[brief.id] else None
    return Link(f"¶ {number}", here or _original_of(brief, place), f"passage {number}")


def _original_of(brief: Brief, place: Range) -> str | None:
    """Without passages on our own pages, the original is the proof."""
    return passages.original(brief, Span(start=place.start, end=place.end, text=brief.text[place.start : place.end]))


def original(brief: Brief, span: Span) -> Link | None:
    """The words in the outlet's own page."""
    address = passages.original(brief, span)
    return Link("↗", address, "the words in the original") if address else None


def actor(lib: Library, identity: Identity) -> Link:
    """An actor by name, leading to its page where it has one."""
    return Link(identity.name, path("actors", identity.id) if identity.id in lib.with_page else None)


def speaker(lib: Library, brief: Brief, source: Speaker | None) -> Link | None:
    """Who says it; None where the text does not settle it: "she" without anybody she can be is nobody's name."""
    if source is None or (source.actor is None and is_pronoun(source.text, brief.language)):
        return None
    identity = lib.identity_of.get(Ref(brief=brief.id, id=source.actor)) if source.actor else None
    return actor(lib, identity) if identity else Link(source.name, None)


def is_pronoun(words: str, language: str | None) -> bool:
    """Whether words are a pronoun of the language."""
    known = table(language or "en", "quotes", QuoteWords)
    return known is not None and words.casefold() in known.pronouns.all


def has_unread_marks(brief: Brief) -> bool:
    """Whether words stand between marks of the language that are typed with other characters and not read as quotes."""
    known = table(brief.language or "en", "quotes", QuoteWords)
    unread = set(known.typed_marks) - set(known.marks) if known else ()
    return any(re.search(_between(*pair.split()), brief.text) for pair in unread)


@cache
def _between(opening: str, closing: str) -> str:
    """A pattern for some words between two marks."""
    return rf"{re.escape(opening)}\w.{{1,{LONGEST_QUOTED}}}?{re.escape(closing)}"


def others(lib: Library, brief: Brief, refs: Iterable[Ref]) -> tuple[Link, ...]:
    """The other briefs among some facts: by outlet, or by title where the outlet does not tell them apart."""
    ids = dict.fromkeys(ref.brief for ref in refs if ref.brief != brief.id and ref.brief in lib.briefs)
    found = [lib.briefs[one] for one in ids]
    carried = Counter(one.outlet for one in (brief, *found))
    return tuple(
        Link(one.outlet if one.outlet and carried[one.outlet] == 1 else headline(one), path("briefs", one.id))
        for one in found
    )
