"""An article and a brief that say nothing but what a test gives them."""

from typing import Any

from generator.model import SCHEMA_VERSION, Article, Brief, Paragraph, Source, article_fields


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


def bare_brief(article: Article, id: str, **found: Any) -> Brief:  # noqa: A002 - the field's name
    """The article's brief without a fact; `found` gives its fields their values."""
    nothing = dict.fromkeys(("summary", "quotes", "statements", "figures", "actors", "events", "missing"), ())
    return Brief(**article_fields(article), schema_version=SCHEMA_VERSION, id=id, **(nothing | found))
