"""Files become articles; the only code that reads sources."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.model import Article, Paragraph, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and the pieces of its source that were cut away, in order, each with the reason."""

    article: Article
    cut: tuple[tuple[str, str], ...]


def read_source(path: Path, name: str) -> tuple[Reading, ...]:
    """The articles of a file; `name` is its path as the site shows it. Raises `SourceError`."""
    data = path.read_bytes()
    blocks = [b.strip() for b in data.decode("utf-8").split("\n\n") if b.strip()]
    title, *blocks = blocks if len(blocks) > 1 else [None, *blocks]
    text, paragraphs = "", []
    for block in blocks:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{block}" if text else block
        paragraphs.append(Paragraph(start=start, end=len(text)))
    article = Article(
        source=Source(path=name, sha256=sha256(data).hexdigest(), media_type="text/plain"),
        title=title, subtitle=None, outlet=None, authors=(), published=None, modified=None, dateline=None, url=None,
        language="en", credit=None, origins={}, text=text, paragraphs=tuple(paragraphs), posts=(),
    )  # fmt: skip
    return (Reading(article, ()),)
