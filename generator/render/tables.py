"""The CSV tables: one row a fact, the same columns in the same order, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from generator.model import Brief, Ref, Speaker
from generator.render import passages
from generator.render.library import Library

Row = tuple[str | int | float | bool | None, ...]
Rows = Callable[[Library, Brief], Iterator[Row]]


def table(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """Rows as CSV under a header; an unknown is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def guarded(cell: str | int | float | bool | None) -> str | int | float | bool | None:
    """A cell that a spreadsheet takes for text: one that would be a formula gets an apostrophe before it."""
    risky = isinstance(cell, str) and cell.lstrip()[:1] in set("=+-@")
    return f"'{cell}" if risky else cell


def _actor(lib: Library, brief: Brief, speaker: Speaker | None) -> str | None:
    """The id, on the site, of whoever says something."""
    if speaker is None or speaker.actor is None:
        return None
    identity = lib.identity_of.get(Ref(brief=brief.id, id=speaker.actor))
    return identity.id if identity else None


def _quotes(lib: Library, brief: Brief) -> Iterator[Row]:
    for one in brief.quotes:
        who = one.speaker
        echo = lib.echo_of.get(Ref(brief=brief.id, id=one.id))
        yield (
            brief.id, one.id, passages.number(brief, one), one.start, one.end, one.text, one.kind,
            who.name if who else None, _actor(lib, brief, who), who.role if who else None,
            one.via.text if one.via else None, one.cue.text if one.cue else None, echo.id if echo else None,
        )  # fmt: skip


def _statements(lib: Library, brief: Brief) -> Iterator[Row]:
    for one in brief.statements:
        yield (
            brief.id, one.id, passages.number(brief, one), one.start, one.end, one.text,
            one.speaker.name, _actor(lib, brief, one.speaker), one.speaker.role,
            one.via.text if one.via else None, one.cue.text,
        )  # fmt: skip


def _figures(lib: Library, brief: Brief) -> Iterator[Row]:
    for one in brief.figures:
        who = one.attributed_to
        compared = lib.comparison_of.get(Ref(brief=brief.id, id=one.id))
        yield (
            brief.id, one.id, passages.number(brief, one), one.start, one.end, one.text, one.value, one.value_high,
            one.unit, one.modifier, one.what, one.when, one.where, who.name if who else None,
            _actor(lib, brief, who), compared.id if compared else None,
        )  # fmt: skip


def _actors(lib: Library, brief: Brief) -> Iterator[Row]:
    for one in brief.actors:
        identity = lib.identity_of.get(Ref(brief=brief.id, id=one.id))
        role = one.roles[0].text if one.roles else None
        aliases = "; ".join(alias.text for alias in one.aliases) or None
        yield (brief.id, identity.id if identity else None, one.name, one.kind, role, aliases, len(one.mentions))


def _events(lib: Library, brief: Brief) -> Iterator[Row]:
    del lib  # dates need no other article
    for one in brief.events:
        yield (
            brief.id, one.id, passages.number(brief, one), one.start, one.end, one.text,
            one.date, one.granularity, one.place,
        )  # fmt: skip


PLACE = ("brief", "id", "passage", "start", "end", "text")

TABLES: dict[str, tuple[tuple[str, ...], Rows]] = {
    "quotes": ((*PLACE, "kind", "speaker", "actor", "role", "via", "cue", "same_words"), _quotes),
    "statements": ((*PLACE, "speaker", "actor", "role", "via", "cue"), _statements),
    "figures": (
        (*PLACE, "value", "value_high", "unit", "modifier", "what", "when", "where", "speaker", "actor", "compared"),
        _figures,
    ),
    "actors": (("brief", "actor", "name", "kind", "role", "aliases", "mentions"), _actors),
    "events": ((*PLACE, "date", "granularity", "place"), _events),
}
