"""JSON Lines (and JSON arrays) of articles, as news APIs and crawlers write them."""

import json
from collections.abc import Iterator
from typing import Any

from generator.errors import SourceError
from generator.language.reading import ReadingWords, reading_words
from generator.read.clean import clean_source
from generator.read.decode import decode
from generator.read.draft import Draft, merged
from generator.read.fields import labelled_field
from generator.read.given import Given, Member
from generator.read.html import read_page
from generator.read.plain import read_clean_text

TEXT_KEYS = (
    "text",
    "body",
    "articleBody",
    "article_body",
    "content",
    "maintext",
    "full_text",
    "fulltext",
    "plain_text",
)
HTML_KEYS = ("html", "raw_html", "body_html", "content_html", "page")
KEYS = {
    "title": ("title", "headline", "name"),
    "subtitle": ("subtitle", "standfirst", "abstract"),
    "authors": ("authors", "author", "byline", "creator"),
    "published": (
        "published",
        "published_at",
        "publishedAt",
        "date_publish",
        "datePublished",
        "publish_date",
        "pub_date",
        "pubDate",
        "date",
        "publication_date",
        "timestamp",
    ),
    "modified": ("modified", "updated", "updated_at", "date_modify", "dateModified", "last_modified"),
    "url": ("url", "link", "canonical_url", "source_url", "web_url"),
    "outlet": ("outlet", "publisher", "source", "source_name", "site_name", "source_domain", "publication", "domain"),
    "language": ("language", "lang", "inLanguage"),
    "dateline": ("dateline",),
    "credit": ("credit",),
}
ORIGIN = "record"


def each_record(data: bytes, given: Given) -> Iterator[Member]:
    """The records, numbered from 1; each line is one, or each item of one array."""
    text = decode(data)
    whole = array_of(text)
    parts = (json.dumps(item, ensure_ascii=False) for item in whole) if whole else text.split("\n")
    for number, line in enumerate(parts, 1):
        if line.strip():
            yield Member(
                place=str(number), data=line.encode("utf-8", "replace"), media_type="application/json", given=given
            )


def array_of(text: str) -> list[Any]:
    """The items where the whole text is one JSON array or object; none otherwise."""
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return []
    return value if isinstance(value, list) else [value]


def read_record(data: bytes, given: Given) -> Draft:
    """The article of one record. Raises `SourceError` where it is no JSON object with a text."""
    try:
        record = json.loads(decode(data), strict=False)
    except (ValueError, RecursionError) as error:
        raise SourceError(given.name, f"not JSON ({error}); each line must be one object") from error
    if not isinstance(record, dict):
        raise SourceError(given.name, 'not a JSON object; expected one like {"title": "…", "text": "…"}')
    html, text = first(record, HTML_KEYS), first(record, TEXT_KEYS)
    if not html and not text:
        raise SourceError(given.name, f"the record has no text; expected one of: {', '.join(TEXT_KEYS)}")
    draft = read_text_or_html(text, html, given)
    words = reading_words(None)
    return Draft(blocks=draft.blocks, fields=merged(draft.fields, record_fields(record, words)), cut=draft.cut)


def read_text_or_html(text: str, html: str, given: Given) -> Draft:
    """The draft of a record's text; of its HTML where it has no text."""
    if not text or (text.lstrip().startswith("<") and "</" in text):
        return read_page(html or text, given)
    return read_clean_text(clean_source(text), given, titled=False)


def first(record: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The first of the keys that holds something, as text."""
    return next((found for key in keys if (found := flat(record.get(key)))), "")


def flat(value: Any) -> str:
    """A value as text: an object by its name, a list with semicolons."""
    if isinstance(value, dict):
        return flat(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return "; ".join(flat(one) for one in value[:50])
    return value.strip() if isinstance(value, str) else ""


def record_fields(record: dict[str, Any], words: ReadingWords) -> dict[str, Any]:
    """What the record says about the article."""
    fields: dict[str, Any] = {}
    for name, keys in KEYS.items():
        fields |= labelled_field(name, " ".join(first(record, keys).split()), words, ORIGIN)
    return fields
