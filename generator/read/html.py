"""HTML pages: the article's blocks, its embedded posts, and what the page says about it."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from bs4 import BeautifulSoup

from generator.language.reading import ReadingWords, knows_language, reading_words
from generator.model import ParagraphKind
from generator.read.blocks import kind_of as text_kind
from generator.read.body import article_blocks, extracted_text, is_box
from generator.read.bylines import is_byline
from generator.read.clean import clean_source
from generator.read.decode import decode
from generator.read.dom import DomBlock, blocks_of, classes, parse_html
from generator.read.draft import TEASER, Block, Cut, Draft, Found
from generator.read.flat import is_dense, read_flat, without_hidden
from generator.read.furniture import plain
from generator.read.given import Given
from generator.read.head import date_fields, is_date_line, is_subtitle
from generator.read.languages import language_of
from generator.read.metadata import page_fields
from generator.read.posts import is_signature, post_block
from generator.read.timely import ADDRESS, with_shown_day
from generator.read.weigh import word_count

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
KINDS: dict[str, ParagraphKind] = {**dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"), "li": "list"}
SUBTITLE_NAME = re.compile(
    r"sub-?(?:line|head(?:line|ing)?|title)|standfirst|(?:^|[\s_-])de[ck]k?(?:$|[\s_-])", re.IGNORECASE
)
HEAD_BLOCKS, HEADING_WORDS, HEADLINE_WORDS, LINKED = 8, 25, 4, 0.8


def read_html(data: bytes, given: Given) -> Draft:
    """The article of a page."""
    stated = CHARSET.search(data[:4096])
    charset = given.charset or (stated[1].decode("ascii", "replace") if stated else None)
    return read_page(decode(data, charset), given)


def read_page(html: str, given: Given) -> Draft:
    """The article of a decoded page."""
    seen = clean_source(without_hidden(html))
    return read_flat(seen, given) if is_dense(seen, len(html)) else read_tree(seen, given)


def read_tree(html: str, given: Given) -> Draft:
    """The article of a page by its elements."""
    extracted = extracted_text(html)  # first, so that only one tree is in memory at a time
    soup = parse_html(html)
    blocks = blocks_of(soup)
    language = language_of("\n".join(sorted((b.text for b in blocks), key=len, reverse=True)[:20]))
    words = reading_words(language)
    fields = page_fields(soup, words, given.fetched)
    taken = article_blocks(extracted, blocks, words, knows_language(language))
    subtitle = subtitle_of(blocks, taken, words)
    if subtitle:
        fields["subtitle"] = Found(subtitle, "standfirst")
    kept = without_head(blocks, taken, titles_of(soup, fields), subtitle, words)
    body = [i for i in kept if not is_box(blocks[i], words)]
    marked = {name: found for name, found in fields.items() if found.origin != ADDRESS}
    shown = head_dates(blocks, body, words)
    fields = with_shown_day({**fields, **shown, **marked}, shown)
    if language:
        fields["language"] = Found(language, "text")
    return Draft(blocks=to_blocks([blocks[i] for i in body]), fields=fields, cut=cut_of(blocks, body, words))


def head_dates(blocks: Sequence[DomBlock], body: list[int], words: ReadingWords) -> dict[str, Found]:
    """The dates of the line just above the body, for pages that state none by markup."""
    near = blocks[max(0, body[0] - HEAD_BLOCKS) : body[0]] if body else ()
    lines = (b.text for b in reversed(near) if is_date_line(b.text, None) and b.link_share < LINKED)
    return next((date_fields(line, words, None) for line in lines), {})


def subtitle_of(blocks: Sequence[DomBlock], taken: list[int], words: ReadingWords) -> str | None:
    """The standfirst: an element named so, soon after the heading."""
    last = taken[-1] if taken else 0
    headings = [i for i in range(last) if blocks[i].tag == "h1"]
    near = blocks[headings[-1] + 1 : headings[-1] + HEAD_BLOCKS] if headings else ()
    named = (block.text for block in near if is_subtitle_named(block))
    return next((text for text in named if is_subtitle(text, words, None)), None)


def is_subtitle_named(block: DomBlock) -> bool:
    """Whether an element or the one around it is named as a standfirst."""
    element = block.place.block
    around = [element, element.parent] if element.parent else [element]
    names = " ".join(name for tag in around for name in classes(tag))
    return not block.place.caption and SUBTITLE_NAME.search(names) is not None


def titles_of(soup: BeautifulSoup, fields: dict[str, Found]) -> set[str]:
    """The forms in which the page repeats its title."""
    headings = [tag.get_text(" ") for tag in soup.find_all("h1", limit=HEAD_BLOCKS)]
    return {plain(str(text)) for text in (*headings, fields["title"].value if "title" in fields else "")}


def without_head(
    blocks: Sequence[DomBlock], taken: list[int], titles: set[str], subtitle: str | None, words: ReadingWords
) -> list[int]:
    """The blocks without title, subtitle, byline and date above the first paragraph."""
    kept = [i for i in taken if plain(blocks[i].text) not in titles and blocks[i].tag != "h1"]
    head = [i for i in kept[:HEAD_BLOCKS] if is_head(blocks[i].text, subtitle, words)]
    return [i for i in kept if i not in head]


def is_head(text: str, subtitle: str | None, words: ReadingWords) -> bool:
    """Whether a block is the subtitle, a byline or a date."""
    same = subtitle is not None and plain(text) == plain(subtitle)
    return same or is_byline(text, words) or is_date_line(text, None)


def to_blocks(blocks: Sequence[DomBlock]) -> tuple[Block, ...]:
    """The body's blocks; those of one embedded post are one."""
    made: list[Block] = []
    post: list[str] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if not block.place.post:
            made.append(Block(text=block.text, kind=kind_of(block)))
            continue
        post.append(block.text)
        if following is None or following.place.post is not block.place.post:
            made.extend(post_blocks(post))
            post = []
    return tuple(made)


def post_blocks(lines: list[str]) -> list[Block]:
    """The block of a post from its lines up to its signature; nothing where it has none."""
    at = next((n for n, line in enumerate(lines) if is_signature(line)), None)
    return [] if at is None else [post_block(lines[: at + 1])]


def kind_of(block: DomBlock) -> ParagraphKind:
    """A block's kind by its element; by its form where a heading is too long to be one, or a paragraph is a label."""
    kind = KINDS.get(block.tag, "prose")
    if kind == "heading" and word_count(block.text) > HEADING_WORDS:
        return "prose"
    return text_kind(block.text) if kind == "prose" else kind


def cut_of(blocks: Sequence[DomBlock], body: list[int], words: ReadingWords) -> Cut:
    """What was left out, in the page's order, each with the reason."""
    kept = set(body)
    inside = range(body[0], body[-1]) if body else range(0)
    return tuple((b.text, reason(b, i in inside, words)) for i, b in enumerate(blocks) if i not in kept)


def reason(block: DomBlock, between: bool, words: ReadingWords) -> str:
    """Why a block is not in the body; `between` where it stands between the body's blocks."""
    if between and block.link_share > LINKED and word_count(block.text) >= HEADLINE_WORDS:
        return TEASER
    if block.place.outside:
        return "navigation or box"
    if block.place.caption:
        return "caption"
    return "page furniture" if is_box(block, words) else "outside the article"
