"""What a page says of its article in JSON-LD (schema.org's NewsArticle and its kin)."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from bs4 import BeautifulSoup

from generator.language.reading import ReadingWords
from generator.read.bylines import names
from generator.read.dates import iso_date
from generator.read.draft import Found
from generator.read.furniture import plain

ARTICLE_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BlogPosting",
    "Article",
    "LiveBlogPosting",
    "ReviewNewsArticle",
    "TechArticle",
    "Report",
    "SocialMediaPosting",
)
ORIGIN = "json-ld"
MOST_NODES = 2000


def jsonld_fields(soup: BeautifulSoup, heading: str | None, words: ReadingWords) -> dict[str, Found]:
    """The fields of the page's article node; of several, the one whose headline is the page's heading."""
    nodes = [node for node in all_nodes(soup) if is_article(node)]
    same = (node for node in nodes if heading and plain(text_of(node.get("headline"))) == plain(heading))
    node = next(same, nodes[0] if nodes else None)
    if node is None:
        return {}
    values: dict[str, str | tuple[str, ...]] = {
        "title": text_of(node.get("headline")),
        "outlet": name_of(node.get("publisher")),
        "authors": author_names(node.get("author") or node.get("creator"), words),
        "published": iso_date(text_of(node.get("datePublished"))) or "",
        "modified": iso_date(text_of(node.get("dateModified"))) or "",
        "url": address_of(node),
        "language": text_of(node.get("inLanguage"))[:2].lower(),
    }
    return {name: Found(value, ORIGIN) for name, value in values.items() if value}


def all_nodes(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outer ones first; broken scripts say nothing."""
    waiting: list[Any] = [parsed(tag.get_text()) for tag in soup.find_all("script", type="application/ld+json")]
    seen = 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def parsed(text: str) -> Any:
    """The script's JSON, None where it is broken or nested beyond reason."""
    try:
        return json.loads(text.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def is_article(node: dict[str, Any]) -> bool:
    """Whether an object describes an article."""
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(one in ARTICLE_TYPES for one in kinds)


def text_of(value: Any) -> str:
    """A string's plain text; empty for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(unescape(unescape(value)).split()) if isinstance(value, str) else ""


def name_of(value: Any) -> str:
    """The name of an organisation, given as an object or a string."""
    value = value[0] if isinstance(value, list) and value else value
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)


def author_names(value: Any, words: ReadingWords) -> tuple[str, ...]:
    """The persons among the authors."""
    authors = value if isinstance(value, list) else [value]
    persons = (a for a in authors if not (isinstance(a, dict) and a.get("@type") == "Organization"))
    found = (name for person in persons for one in listed(person) for name in names(one, words))
    return tuple(dict.fromkeys(found))


def listed(person: Any) -> list[str]:
    """The name or names of an author object."""
    value = person.get("name") if isinstance(person, dict) else person
    return [text_of(one) for one in value] if isinstance(value, list) else [text_of(value)]


def address_of(node: dict[str, Any]) -> str:
    """The article's address."""
    page = node.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    return next((text_of(x) for x in (node.get("url"), page) if text_of(x).startswith("http")), "")
