"""The facts as files: JSON Lines and its schema, and one CSV table for each kind of fact."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from generator.model import Brief, Page, Range, brief_schema, to_json
from generator.render import passages
from generator.render.columns import COLUMNS, data_package
from generator.render.environment import fill
from generator.render.site import Site
from generator.render.tables import TABLES, table
from generator.settings import Settings


def data_pages(site: Site) -> Iterator[Page]:
    """Every file of `data/`, and the page that describes them."""
    lib = site.lib
    lines = (to_json(published(brief, lib.settings)) + "\n" for brief in lib.briefs.values())
    yield Page(path="data/briefs.jsonl", text="".join(lines))
    yield Page(path="data/brief.schema.json", text=json.dumps(brief_schema(), indent=1) + "\n")
    for name, (columns, rows) in TABLES.items():
        found = chain.from_iterable(rows(lib, brief) for brief in lib.briefs.values())
        yield Page(path=f"data/{name}.csv", text=table(columns, found))
    tables = {name: columns for name, (columns, _) in TABLES.items()}
    yield Page(path="data/datapackage.json", text=json.dumps(data_package(tables), indent=1) + "\n")
    text = fill("data", "data/index.md", tables=tables, columns=COLUMNS, source_text=lib.settings.source_text)
    yield Page(path="data/index.md", text=text)


def published(brief: Brief, settings: Settings) -> Brief:
    """The brief with only those words that the site shows; the others are blanks, so that every offset holds."""
    if settings.source_text == "none":
        return _masked(brief, passages.facts(brief))
    cited = passages.shown(brief, settings.source_text)
    return _masked(brief, (brief.paragraphs[number - 1] for number in sorted(cited)))


def _masked(brief: Brief, ranges: Iterable[Range]) -> Brief:
    letters = ["\n" if letter == "\n" else " " for letter in brief.text]
    for one in ranges:
        letters[one.start : one.end] = brief.text[one.start : one.end]
    return replace(brief, text="".join(letters))
