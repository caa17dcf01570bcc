"""Fields that a source states by name: header lines, front matter, records of an archive."""

import re

from generator.language.reading import ReadingWords
from generator.read.bylines import names
from generator.read.dates import iso_date
from generator.read.draft import Found

ADDRESS = re.compile(r"https?://[^\s<>\"]+$", re.IGNORECASE)
CODE = re.compile(r"\s*([a-z]{2})(?![a-z\d])", re.IGNORECASE)
STATED_NAME = re.compile(r"\s*;\s*|\s+and\s+|,\s+(?=[^\W\d_][\w.'’-]*\s+[^\W\d_])")


def labelled_field(name: str, value: str, words: ReadingWords, origin: str) -> dict[str, Found]:
    """A field as the article carries it; empty where the value is no such thing."""
    found: str | tuple[str, ...] | None = value
    if name == "authors":
        found = names(value, words) or stated_names(value, words)
    elif name in {"published", "modified"}:
        found = iso_date(value)
    elif name == "url":
        found = value if ADDRESS.match(value) else None
    elif name == "language":
        found = language_code(value)
    return {name: Found(found, origin)} if found else {}


def language_code(text: str) -> str | None:
    """The ISO 639-1 code that a language tag begins with ("en" of "en-GB"); None of names and longer codes."""
    match = CODE.match(text)
    return match[1].lower() if match else None


def stated_names(value: str, words: ReadingWords) -> tuple[str, ...]:
    """Names as stated where they do not look like names: whoever labels them knows."""
    found = (part.strip(" \ufffd") for part in STATED_NAME.split(value))
    return tuple(part for part in found if part and part.lower() not in words.no_authors)
