"""Pages that would take too much memory as a tree: what no reader sees goes, and what is still too dense is read flat.

Measured: an element takes up to 2.3 kB (here and in the extractor), an attribute half of that.
"""

import re
from html import unescape

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from generator.language.reading import reading_words
from generator.read.dom import BLOCK_TAGS, CELLS
from generator.read.draft import Draft, merged
from generator.read.given import Given
from generator.read.metadata import page_fields
from generator.read.plain import read_clean_text

HIDDEN = re.compile(r"<(?:!--|(?P<tag>script|style|svg)\b(?![^<>]{0,500}ld\+json)[^<>]{0,5000}(?<!/)>)", re.IGNORECASE)
ENDS = {tag: re.compile(rf"</{tag}[^<>]{{0,100}}>", re.IGNORECASE) for tag in ("script", "style", "svg")}
COMMENT_END = re.compile("-->")
TAG = re.compile(r"<[/!]?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>?")
FEW, MOST = 4_500, 12_000  # elements that any page may have; that none may: long articles have 1,500
BYTES = 100  # of a page to each element, at the least: pages with so many have more, scripts counted
HEAD = 200_000


def without_hidden(html: str) -> str:
    """The page without scripts, styles, drawings and comments; data about the article (JSON-LD) stay."""
    parts, at = [], 0
    while opening := HIDDEN.search(html, at):
        tag = opening["tag"]
        end = ENDS[tag.lower()].search(html, opening.end()) if tag else COMMENT_END.search(html, opening.start() + 2)
        if end is None:
            break
        parts.append(html[at : opening.start()])
        at = end.end()
    return "".join([*parts, html[at:]])


def is_dense(html: str, size: int) -> bool:
    """Whether a page has far more elements than an article's page of its size, in characters, ever has."""
    elements = html.count("<") - html.count("</") + html.count("=") // 2
    return elements > MOST or (elements > FEW and size < BYTES * elements)


def read_flat(html: str, given: Given) -> Draft:
    """The article of a page's text; what the page says about itself is taken from its first tags only."""
    draft = read_clean_text(flat_text(html), given, titled=False)
    stated = draft.fields.get("language")
    words = reading_words(str(stated.value) if stated else None)
    head = BeautifulSoup(html[:HEAD], "lxml", parse_only=SoupStrainer(["title", "meta", "link", "script"]))
    return Draft(
        blocks=draft.blocks, fields=merged(draft.fields, page_fields(head, words, given.fetched)), cut=draft.cut
    )


def flat_text(html: str) -> str:
    """The page's text, a line for each block, none blank."""
    text = unescape(TAG.sub(lambda tag: space_of(tag[1].lower()), html))
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


def space_of(tag: str) -> str:
    """What stands in a text for a tag."""
    return "\n" if tag in BLOCK_TAGS or tag in {"br", "title"} else " " if tag in CELLS else ""
