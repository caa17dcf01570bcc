"""What every reader makes of a source before it becomes an article: blocks of text, and fields with their origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from generator.model import Article, Paragraph, ParagraphKind, Post, Source, Span

Fields = Mapping[str, "Found"]
Cut = tuple[tuple[str, str], ...]
SEPARATOR = "\n\n"
TEASER = "link to another article"
"""The reason for a cut that section fronts are full of."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a source says about itself, and where it says so ("json-ld", "byline", …)."""

    value: str | tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostParts:
    """Where in its block a post's words and author stand, as (start, end), and what its signature says."""

    words: tuple[int, int]
    author: tuple[int, int] | None
    handle: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph to be: its clean text, and its kind."""

    text: str
    kind: ParagraphKind = "prose"
    post: PostParts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reader's result. `fields` are named as in `Article`; `cut` holds (piece, reason) in the source's order."""

    blocks: tuple[Block, ...]
    fields: Fields = field(default_factory=dict)
    cut: Cut = ()

    @property
    def text(self) -> str:
        """The body: the blocks, one blank line between them."""
        return SEPARATOR.join(block.text for block in self.blocks)


def merged(*weakest_first: Fields) -> dict[str, Found]:
    """All fields; what a later mapping says wins."""
    return {name: found for fields in weakest_first for name, found in fields.items() if found.value}


def to_article(draft: Draft, source: Source) -> Article:
    """The article of a draft."""
    starts = block_starts(draft.blocks)
    return Article(
        source=source,
        title=stated(draft, "title"),
        subtitle=stated(draft, "subtitle"),
        outlet=stated(draft, "outlet"),
        authors=stated_names(draft),
        published=stated(draft, "published"),
        modified=stated(draft, "modified"),
        dateline=stated(draft, "dateline"),
        url=stated(draft, "url"),
        language=stated(draft, "language"),
        credit=stated(draft, "credit"),
        origins={name: found.origin for name, found in sorted(draft.fields.items())},
        text=draft.text,
        paragraphs=tuple(
            Paragraph(start=start, end=start + len(block.text), kind=block.kind)
            for start, block in zip(starts, draft.blocks, strict=True)
        ),
        posts=tuple(
            to_post(block, block.post, start) for start, block in zip(starts, draft.blocks, strict=True) if block.post
        ),
    )


def block_starts(blocks: tuple[Block, ...]) -> list[int]:
    """The offset of each block in the joined text."""
    return list(accumulate((len(block.text) + len(SEPARATOR) for block in blocks[:-1]), initial=0))[: len(blocks)]


def to_post(block: Block, parts: PostParts, start: int) -> Post:
    """A post with its spans in the article's text."""

    def span(ends: tuple[int, int]) -> Span:
        return Span(start=start + ends[0], end=start + ends[1], text=block.text[slice(*ends)])

    return Post(
        start=start,
        end=start + len(block.text),
        words=span(parts.words),
        author=span(parts.author) if parts.author else None,
        handle=parts.handle,
        date=parts.date,
    )


def stated(draft: Draft, name: str) -> str | None:
    """A field of one value, None where the source does not say."""
    found = draft.fields.get(name)
    return found.value if found and isinstance(found.value, str) else None


def stated_names(draft: Draft) -> tuple[str, ...]:
    """The authors."""
    found = draft.fields.get("authors")
    return found.value if found and isinstance(found.value, tuple) else ()
