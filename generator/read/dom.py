"""A page's text as blocks in the page's order, each with what its elements say about it (links, captions, boxes)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag
from bs4.element import NavigableString

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
CELLS = frozenset(["td", "th"])  # a row of a table is one block
UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "select",
        "option",
        "button",
        "textarea",
        "iframe",
        "object",
        "video",
        "audio",
        "math",
    ]
)
OUTSIDE = frozenset(["nav", "footer", "aside", "form", "dialog", "menu"])
CAPTION = frozenset(["figure", "figcaption"])
CAPTION_NAME = re.compile(r"caption|credit|photo-?by|wp-?caption", re.IGNORECASE)
OUTSIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer|sidebar|comments?|disqus|related|recommend\w*|promo\w*|newsletter|subscri\w+|"
    r"share|sharing|social|advert\w*|sponsor\w*|breadcrumbs?|cookie\w*|consent|paywall|popular|trending|outbrain|taboola|"
    r"tags|topics|author-?bio|about-?author|read-?more|more-?stories|most-?read|signup|modal|popup|byline|dateline|meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
POST_NAME = re.compile(r"(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|bluesky-embed|mastodon-embed)(?:$|\s)")
NO_TEXT = (Comment, CData, Declaration, Doctype, ProcessingInstruction)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a page an element stands: what its ancestors make of it."""

    block: Tag
    unseen: bool = False
    outside: bool = False
    caption: bool = False
    link: bool = False
    post: Tag | None = None


@dataclass(frozen=True, slots=True)
class DomBlock:
    """A run of text in one block element."""

    text: str
    tag: str
    place: Place
    link_share: float
    """How much of its text is links, 0 to 1."""


def parse_html(text: str) -> BeautifulSoup:
    """The page's tree."""
    return BeautifulSoup(text, "lxml")


def blocks_of(soup: BeautifulSoup) -> tuple[DomBlock, ...]:
    """The blocks of a page in its order; without what no reader sees."""
    return tuple(block for run in runs(soup) if (block := to_block(run)))


def runs(soup: BeautifulSoup) -> Iterator[list[tuple[str, Place]]]:
    """Consecutive strings of one block element; a line break ends a run.

    Walks without recursion: a hostile page can nest deeper than Python's stack.
    """
    places = {id(soup): Place(block=soup)}
    run: list[tuple[str, Place]] = []
    for node in soup.descendants:
        place = places[id(node.parent)]
        if isinstance(node, Tag):
            places[id(node)] = inner_place(node, place)
        if isinstance(node, Tag) and (node.name in BLOCK_TAGS or node.name == "br"):
            yield run
            run = []
        elif isinstance(node, Tag) and node.name in CELLS:
            run.append((" ", places[id(node)]))
        elif isinstance(node, NavigableString) and not isinstance(node, NO_TEXT) and not place.unseen:
            if run and run[-1][1].block is not place.block:
                yield run
                run = []
            run.append((str(node), place))
    yield run


def inner_place(tag: Tag, place: Place) -> Place:
    """The place of what is inside a tag, the tag standing in `place`."""
    names = f"{' '.join(classes(tag))} {tag.get('id') or ''}" if tag.attrs else ""
    inside = tag.name in {"body", "html", "main", "article"}
    return Place(
        block=tag if tag.name in BLOCK_TAGS else place.block,
        unseen=place.unseen or tag.name in UNSEEN or tag.has_attr("hidden"),
        outside=place.outside or tag.name in OUTSIDE or (not inside and OUTSIDE_NAME.search(names) is not None),
        caption=place.caption or tag.name in CAPTION or (not inside and CAPTION_NAME.search(names) is not None),
        link=place.link or tag.name == "a",
        post=place.post or (tag if POST_NAME.search(names) else None),
    )


def classes(tag: Tag) -> list[str]:
    """The class names of an element."""
    return [str(name) for name in tag.get_attribute_list("class") if name]


def to_block(run: list[tuple[str, Place]]) -> DomBlock | None:
    """The block of a run, None where it is only white space."""
    text = " ".join("".join(part for part, _ in run).split())
    if not text:
        return None
    linked = sum(len(part.strip()) for part, place in run if place.link)
    place = run[0][1]
    return DomBlock(text, place.block.name, place, min(1.0, linked / len(text)))
