"""An article that says nothing but what a test gives it."""

from typing import Any

from generator.model import Article, Paragraph, Source


def bare_article(text: str, **said: Any) -> Article:
    """An English article of one paragraph without anything around its text; `said` gives other fields their values."""
    fields: dict[str, Any] = {
        "source": Source(path="case.txt", sha256="0" * 64, media_type="text/plain"),
        "title": None,
        "subtitle": None,
        "outlet": None,
        "authors": (),
        "published": None,
        "modified": None,
        "dateline": None,
        "url": None,
        "language": "en",
        "credit": None,
        "origins": {},
        "paragraphs": (Paragraph(start=0, end=len(text)),),
        "posts": (),
    }
    return Article(text=text, **(fields | said))
