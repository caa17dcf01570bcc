"""What the columns of the CSV tables hold, for readers and as a Frictionless data package."""

from collections.abc import Mapping
from typing import Any

COLUMNS: Mapping[str, tuple[str, str]] = {
    "brief": ("string", "id of the brief, as in the address of its page"),
    "id": ("string", "id of the fact in its brief"),
    "passage": ("integer", "number of the passage it begins in, from 1"),
    "start": ("integer", "where it begins in the brief's text, in Unicode code points from 0"),
    "end": ("integer", "where it ends"),
    "text": ("string", "the article's own words"),
    "kind": ("string", "of a quote: direct, partial or post; of an actor: person, organisation, group or place"),
    "speaker": ("string", "who says it, by name or in the article's words; empty: unattributed"),
    "actor": ("string", "id of the actor across all briefs"),
    "role": ("string", "role as the article gives it"),
    "via": ("string", "who passes it on, in the article's words: X of 'according to X'"),
    "cue": ("string", "the words that introduce what is said"),
    "same_words": ("string", "the same in all quotes that carry the same words"),
    "value": ("number", "the number; of a range the lower end"),
    "value_high": ("number", "the upper end of a range"),
    "unit": ("string", "ISO 4217 for money, percent, a unit's name, or what is counted"),
    "modifier": ("string", "=, ~, >, >=, <, <=, up or down"),
    "what": ("string", "what is counted, in the article's words"),
    "when": ("string", "when, in the article's words"),
    "where": ("string", "where, in the article's words"),
    "compared": ("string", "the same in all figures that count the same thing"),
    "name": ("string", "name in this brief"),
    "aliases": ("string", "other names in this brief"),
    "mentions": ("integer", "how often the brief names the actor"),
    "date": ("string", "ISO 8601 day, week, month, year or interval"),
    "granularity": ("string", "how exact the date is"),
    "place": ("string", "where"),
}


def data_package(tables: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """The Frictionless description (https://datapackage.org) of tables, given by name with their columns."""
    return {"name": "briefs", "resources": [_resource(name, columns) for name, columns in tables.items()]}


def _resource(name: str, columns: tuple[str, ...]) -> dict[str, Any]:
    fields = [{"name": one, "type": COLUMNS[one][0], "description": COLUMNS[one][1]} for one in columns]
    return {"name": name, "path": f"{name}.csv", "encoding": "utf-8", "schema": {"fields": fields}}
