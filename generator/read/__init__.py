"""Files become articles; the only code that reads sources."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.model import Article, Source
from generator.read.draft import to_article
from generator.read.finish import finished
from generator.read.html import read_html
from generator.read.plain import read_plain


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and the pieces of its source that were cut away, in order, each with the reason."""

    article: Article
    cut: tuple[tuple[str, str], ...]


def read_source(path: Path, name: str) -> tuple[Reading, ...]:
    """The articles of a file; `name` is its path as the site shows it. Raises `SourceError`."""
    data = path.read_bytes()
    html = b"<" in data[:300] and (b"<html" in data[:5000].lower() or b"<!doctype html" in data[:5000].lower())
    source = Source(path=name, sha256=sha256(data).hexdigest(), media_type="text/html" if html else "text/plain")
    return tuple(
        Reading(to_article(finished(draft), source), draft.cut) for draft in (read_html if html else read_plain)(data)
    )
