"""What a page says of its article in JSON-LD (schema.org's NewsArticle and its kin)."""

import json
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from bs4 import BeautifulSoup

from generator.language.names import is_given_name
from generator.language.reading import ReadingWords
from generator.read.bylines import names
from generator.read.dates import iso_date
from generator.read.draft import Found
from generator.read.fields import language_code
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
    graph = tuple(all_nodes(soup))
    nodes = [node for node in graph if is_article(node)]
    same = (node for node in nodes if heading and plain(text_of(node.get("headline"))) == plain(heading))
    node = next(same, nodes[0] if nodes else None)
    if node is None:
        return {}
    named = {str(one["@id"]): one for one in graph if "@id" in one and "name" in one}
    values: dict[str, str | tuple[str, ...]] = {
        "title": text_of(node.get("headline")),
        "outlet": name_of(whole(node.get("publisher"), named)),
        "authors": author_names(node.get("author") or node.get("creator"), named, words),
        "published": iso_date(text_of(node.get("datePublished"))) or "",
        "modified": iso_date(text_of(node.get("dateModified"))) or "",
        "url": address_of(node),
        "language": language_code(text_of(node.get("inLanguage"))) or "",
    }
    return {name: Found(value, ORIGIN) for name, value in values.items() if value}


def all_nodes(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outer ones first; broken scripts say nothing."""
    waiting = deque(parsed(tag.get_text()) for tag in soup.find_all("script", type="application/ld+json"))
    seen = 0
    while waiting and seen < MOST_NODES:
        node = waiting.popleft()
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


def whole(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    """The object itself where a page gives only its id, as the most used plug-in for search engines does."""
    return named.get(str(value.get("@id")), value) if isinstance(value, dict) and "name" not in value else value


def author_names(value: Any, named: dict[str, dict[str, Any]], words: ReadingWords) -> tuple[str, ...]:
    """The persons among the authors."""
    authors = [whole(one, named) for one in (value if isinstance(value, list) else [value])]
    found = (name for author in authors for one in listed(author) for name in persons(author, one, words))
    return tuple(dict.fromkeys(found))


def persons(author: Any, text: str, words: ReadingWords) -> tuple[str, ...]:
    """The persons that an author's name names; a single given name counts only where the page calls it a person's."""
    kind = author.get("@type") if isinstance(author, dict) else None
    if kind == "Organization":
        return ()
    if kind in ("Person", ["Person"]) and text.istitle() and text.isalpha() and is_given_name(text):
        return (text,)
    return names(text, words)


def listed(person: Any) -> list[str]:
    """The name or names of an author object."""
    value = person.get("name") if isinstance(person, dict) else person
    return [text_of(one) for one in value] if isinstance(value, list) else [text_of(value)]


def address_of(node: dict[str, Any]) -> str:
    """The article's address."""
    page = node.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    return next((text_of(x) for x in (node.get("url"), page) if text_of(x).startswith("http")), "")
