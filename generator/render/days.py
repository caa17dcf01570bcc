"""Dated events, as pages show them: in the order of time."""

from collections.abc import Iterable
from itertools import groupby

from generator.model import Brief, Event
from generator.render import passages
from generator.render.heads import date_words, head, passage
from generator.render.library import Library
from generator.render.views import Day
from generator.timeline import begins


def day(lib: Library, brief: Brief, event: Event) -> Day:
    """One event."""
    return Day(
        date=date_words(event.date),
        iso=event.date,
        context=passages.pieces(brief, event.context, (event,)),
        passage=passage(lib, brief, event),
        head=head(lib, brief),
    )


def timeline(lib: Library, briefs: Iterable[Brief]) -> tuple[Day, ...]:
    """The dated events of some briefs, the earliest first; each sentence once a date."""
    found = [(event, day(lib, brief, event)) for brief in briefs for event in brief.events if event.date]
    found.sort(key=lambda pair: (begins(pair[0].date), pair[0].date or "", pair[1].head.id, pair[0].start))
    once = {(view.iso, view.head.id, event.context): view for event, view in reversed(found)}
    return tuple(reversed(once.values()))


def unplaced(lib: Library, brief: Brief) -> tuple[Day, ...]:
    """The sentences that are dated by words without a known day ("the next day"), each once, in the article's order."""
    found = {(event.context.start, event.context.end): event for event in reversed(brief.events) if not event.date}
    placed = {(event.context.start, event.context.end) for event in brief.events if event.date}
    return tuple(day(lib, brief, event) for context, event in reversed(found.items()) if context not in placed)


def by_date(days: Iterable[Day]) -> tuple[tuple[str, tuple[Day, ...]], ...]:
    """Events under their date, written out."""
    return tuple((date or "", tuple(those)) for date, those in groupby(days, key=lambda one: one.date))
