"""What an HTML page says about its article, from the strongest statement to the weakest.

The order: JSON-LD, OpenGraph, <meta>, microdata, <time>, byline and other visible text, page title, address. Where
two say something, the earlier one is taken, and `Found.origin` names it. Exceptions: the outlet is OpenGraph's site
name before JSON-LD's publisher (often the agency or the platform); the title is the heading where <meta> agrees; the
address is the canonical link's. Of the dates, one that cannot be true gives way to the next (`timely`).
"""

import re
from collections.abc import Iterable
from itertools import islice

from bs4 import BeautifulSoup, Tag

from generator.language.reading import ReadingWords
from generator.read.bylines import names
from generator.read.dates import iso_date
from generator.read.dom import classes
from generator.read.draft import Found, merged
from generator.read.fields import language_code
from generator.read.furniture import plain
from generator.read.head import date_fields, is_date_line
from generator.read.jsonld import jsonld_fields
from generator.read.timely import ADDRESS, with_publication, without_later
from generator.read.titles import first_part, headline, without_outlet

Fields = dict[str, Found]

META = {  # name or property, lower case -> (field, origin), strongest first within a field
    "og:title": ("title", "opengraph"),
    "og:site_name": ("outlet", "opengraph"),
    "article:published_time": ("published", "opengraph"),
    "og:published_time": ("published", "opengraph"),
    "article:published": ("published", "opengraph"),
    "article:modified_time": ("modified", "opengraph"),
    "og:updated_time": ("modified", "opengraph"),
    "article:author": ("authors", "opengraph"),
    "og:article:author": ("authors", "opengraph"),
    "og:url": ("url", "opengraph"),
    "og:locale": ("language", "opengraph"),
    "author": ("authors", "meta"),
    "byl": ("authors", "meta"),
    "dc.creator": ("authors", "meta"),
    "dcterms.creator": ("authors", "meta"),
    "citation_author": ("authors", "meta"),
    "sailthru.author": ("authors", "meta"),
    "parsely-author": ("authors", "meta"),
    "article.published": ("published", "meta"),
    "datepublished": ("published", "meta"),
    "pubdate": ("published", "meta"),
    "publishdate": ("published", "meta"),
    "publish-date": ("published", "meta"),
    "publish_date": ("published", "meta"),
    "publication_date": ("published", "meta"),
    "parsely-pub-date": ("published", "meta"),
    "sailthru.date": ("published", "meta"),
    "dc.date.issued": ("published", "meta"),
    "dcterms.created": ("published", "meta"),
    "dc.date": ("published", "meta"),
    "citation_publication_date": ("published", "meta"),
    "cxenseparse:recs:publishtime": ("published", "meta"),
    "date": ("published", "meta"),
    "datemodified": ("modified", "meta"),
    "article.updated": ("modified", "meta"),
    "last-modified": ("modified", "meta"),
    "dcterms.modified": ("modified", "meta"),
    "sailthru.title": ("title", "meta"),
    "dc.title": ("title", "meta"),
    "twitter:title": ("title", "meta"),
    "citation_journal_title": ("outlet", "meta"),
    "application-name": ("outlet", "meta"),
    "dc.publisher": ("outlet", "meta"),
}
URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_-])")
AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|author-?name|by-author|writer|contributor)(?:$|[\s_-])", re.IGNORECASE
)
DATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:date|dateline|datetime|timestamp|published|pub-?date|post-?date|entry-date|time)(?:$|[\s_-])",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"comment|related|sidebar|widget|recommend|promo|footer|popular|trending|teaser", re.IGNORECASE)
MOST_TAGS, DEPTH = 40, 40


def page_fields(soup: BeautifulSoup, words: ReadingWords, fetched: str | None = None) -> Fields:
    """The page's fields, each from its strongest statement; `fetched` is when the page was, in ISO 8601."""
    heading = heading_of(soup)
    meta = meta_fields(soup, words)
    site = {name: found for name, found in meta.items() if name == "outlet" and not is_address(found)}
    weakest_first = (
        url_fields(soup),
        title_fields(soup, words),
        {"title": Found(heading, "heading")} if heading else {},
        visible_fields(soup, words),
        time_fields(soup),
        itemprop_fields(soup, words),
        language_fields(soup),
        meta,
        jsonld_fields(soup, heading, words),
        site,
        canonical_fields(soup),
    )
    possible = [without_later(fields, fetched) for fields in weakest_first]
    said = with_publication(merged(*possible), possible)
    shown = title_shown(heading, meta)
    return said | outlet_fields(said | shown, title_fields(soup, words).get("outlet"))


def title_shown(heading: str | None, meta: Fields) -> Fields:
    """The heading as title where the page repeats it in its <meta>: JSON-LD may hold one made for search engines."""
    same = heading and "title" in meta and plain(heading) == plain(str(meta["title"].value))
    return {"title": Found(heading, "heading")} if heading and same else {}


def outlet_fields(said: Fields, in_title: Found | None) -> Fields:
    """The outlet without slogan, as whole as the page's title has it ("nj.com"), and the title without the outlet."""
    outlet = first_part(str(said["outlet"].value)) if "outlet" in said else ""
    if outlet and in_title and str(in_title.value).lower().startswith(f"{outlet.lower()}."):
        outlet = str(in_title.value)
    outlet = re.sub(r"^(?:https?://)?(?:www\.)?", "", outlet).rstrip("/")
    title = without_outlet(str(said["title"].value), outlet) if "title" in said else ""
    parts = {"outlet": outlet, "title": title}
    return {name: Found(value, said[name].origin) for name, value in parts.items() if value}


def is_address(found: Found) -> bool:
    """Whether an outlet's name is only the site's address."""
    return re.fullmatch(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", str(found.value), re.IGNORECASE) is not None


def heading_of(soup: BeautifulSoup) -> str | None:
    """The page's main heading: the longest that its title holds too, since logos are headings as well."""
    page_title = plain(soup.title.get_text()) if soup.title else ""
    texts = [" ".join(tag.get_text(" ").split()) for tag in soup.find_all("h1", limit=MOST_TAGS)]
    shared = [text for text in texts if not page_title or shares_words(plain(text), page_title)]
    return max(shared, key=len, default="") or None


def shares_words(text: str, other: str) -> bool:
    """Whether half of a text's words stand in the other."""
    words = text.split()
    return bool(words) and sum(word in other for word in words) * 2 >= len(words)


def meta_fields(soup: BeautifulSoup, words: ReadingWords) -> Fields:
    """The fields of the <meta> elements; OpenGraph before others."""
    said: dict[str, list[str]] = {}
    for tag in soup.find_all("meta"):
        key = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        if key in META:
            said.setdefault(key, []).append(" ".join(str(tag.get("content") or "").split()))
    fields: Fields = {}
    for key, (field, origin) in META.items():
        value = meta_value(field, said.get(key, []), words)
        if value and field not in fields:
            fields[field] = Found(value, origin)
    return fields


def meta_value(field: str, values: list[str], words: ReadingWords) -> str | tuple[str, ...]:
    """A field's value as articles carry it; empty where the content is no such thing."""
    if field == "authors":
        return tuple(dict.fromkeys(name for value in values for name in names(value, words)))
    if field in {"published", "modified"}:
        return next((iso for value in values if (iso := iso_date(value))), "")
    value = values[0] if values else ""
    if field == "title":
        return headline(value, words)[0] if value else ""
    return language_code(value) or "" if field == "language" else value


def title_fields(soup: BeautifulSoup, words: ReadingWords) -> Fields:
    """Headline and outlet of the <title>."""
    text = " ".join(soup.title.get_text().split()) if soup.title else ""
    title, outlet = headline(text, words)
    fields = {"title": Found(title, "page title"), "outlet": Found(outlet or "", "page title")}
    return {name: found for name, found in fields.items() if found.value}


def language_fields(soup: BeautifulSoup) -> Fields:
    """The language of the <html> element."""
    code = language_code(str(soup.html.get("lang") or soup.html.get("xml:lang") or "")) if soup.html else None
    return {"language": Found(code, "html lang")} if code else {}


def canonical_fields(soup: BeautifulSoup) -> Fields:
    """The canonical address."""
    link = soup.find("link", rel="canonical")
    address = str(link.get("href") or "").strip() if isinstance(link, Tag) else ""
    return {"url": Found(address, "canonical")} if address.startswith(("http://", "https://")) else {}


def url_fields(soup: BeautifulSoup) -> Fields:
    """The day that the page's own address holds: the weakest statement."""
    stated = {**meta_fields_url(soup), **canonical_fields(soup)}.get("url")
    match = URL_DAY.search(str(stated.value)) if stated else None
    iso = iso_date(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}") if match else None
    return {"published": Found(iso, ADDRESS)} if iso else {}


def meta_fields_url(soup: BeautifulSoup) -> Fields:
    """The address that OpenGraph gives."""
    tag = soup.find("meta", property="og:url")
    return {"url": Found(str(tag.get("content") or ""), "opengraph")} if isinstance(tag, Tag) else {}


def time_fields(soup: BeautifulSoup) -> Fields:
    """Dates of the page's first <time> elements that say which they are; else the first."""
    fields: Fields = {}
    for tag in soup.find_all("time", limit=MOST_TAGS):
        iso = iso_date(str(tag.get("datetime") or "")) or iso_date(tag.get_text(" "))
        names = " ".join([str(tag.get("itemprop") or ""), *classes(tag)]).lower()
        changed = any(word in names for word in ("modified", "updated"))
        if iso and not (is_elsewhere(tag) or tag.find_parent(["aside", "nav"])):
            fields.setdefault("modified" if changed else "published", Found(iso, "time"))
    return fields


def itemprop_fields(soup: BeautifulSoup, words: ReadingWords) -> Fields:
    """The fields of microdata."""
    fields: Fields = {}
    for prop, field in (("datePublished", "published"), ("dateModified", "modified")):
        tag = soup.find(itemprop=prop)
        iso = isinstance(tag, Tag) and iso_date(str(tag.get("datetime") or tag.get("content") or tag.get_text(" ")))
        if iso:
            fields[field] = Found(iso, "microdata")
    authors = soup.find_all(itemprop="author", limit=MOST_TAGS)
    found = persons((tag.get_text(" ") for tag in authors if isinstance(tag, Tag)), words)
    return fields | ({"authors": Found(found, "microdata")} if found else {})


def visible_fields(soup: BeautifulSoup, words: ReadingWords) -> Fields:
    """Authors and dates that readers see: links to authors, elements named as bylines or dates."""
    links = own_texts(soup.find_all("a", rel="author", limit=MOST_TAGS))
    named = own_texts(soup.find_all(class_=AUTHOR_NAME, limit=MOST_TAGS))
    found = persons(links[:3], words) or persons((x for x in named if len(x) < 200), words, first=True)
    fields = {"authors": Found(found, "byline")} if found else {}
    dates = (text for text in own_texts(soup.find_all(class_=DATE_NAME, limit=MOST_TAGS)) if is_date_line(text, None))
    return fields | next((date_fields(text, words, None) for text in dates), {})


def own_texts(tags: Iterable[Tag]) -> list[str]:
    """The text of each element that belongs to the article, not to comments, teasers or boxes."""
    return [" ".join(tag.get_text(" ").split()) for tag in tags if not is_elsewhere(tag)]


def is_elsewhere(tag: Tag) -> bool:
    """Whether an element or one around it is named as comments, teasers or a box."""
    around = (tag, *islice(tag.parents, DEPTH))
    return any(ELSEWHERE.search(f"{one.get('id') or ''} {' '.join(classes(one))}") for one in around if one.attrs)


def persons(texts: Iterable[str], words: ReadingWords, *, first: bool = False) -> tuple[str, ...]:
    """The persons named in the texts; only those of the first text that names any, if `first`."""
    groups = [found for text in texts if (found := names(" ".join(text.split()), words))]
    return tuple(dict.fromkeys(name for group in groups[: 1 if first else None] for name in group))
