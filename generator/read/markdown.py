"""Markdown with an optional YAML front matter, which wins over what the text suggests."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from generator.errors import SourceError
from generator.handwritten import YamlError, read_yaml
from generator.language.reading import ReadingWords, reading_words
from generator.model import ParagraphKind
from generator.read.bylines import is_byline
from generator.read.clean import clean_line, clean_source
from generator.read.decode import decode
from generator.read.dom import blocks_of, parse_html
from generator.read.draft import Block, Draft, Found, merged
from generator.read.fields import labelled_field
from generator.read.furniture import is_caption
from generator.read.given import Given
from generator.read.head import is_date_line, line_fields
from generator.read.languages import language_of
from generator.read.plain import is_read_also, read_clean_text
from generator.read.posts import is_signature, post_block

OPEN_FENCE = re.compile(r"\A---[ \t]*\n")
CLOSE_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
ORIGIN = "front matter"
HEAD_BLOCKS = 3
MARKS = "*_[|>`<"
MOST_FRONT = 50_000
FEW_MARKS, CHARACTERS = 10_000, 16  # that any text may have; of a text to each of its marks, at the least


def read_markdown(data: bytes, given: Given) -> Draft:
    """The article of a Markdown file."""
    text = clean_source(decode(data, given.charset))
    fields = front_matter(text, given)
    if is_dense(text):
        return read_marks(text, fields, given)
    blocks = tuple(to_blocks(text))
    language = language_of("\n".join(block.text for block in blocks))
    words = reading_words(language)
    stated = {**stated_fields(fields, words)}
    title, body = split_title(blocks, stated)
    count, head = head_lines(body, words, language)
    found = merged({"language": Found(language or "", "text")}, title, head, stated)
    cut = tuple((block.text, reason) for block in body[count:] if (reason := furniture_reason(block, words)))
    return Draft(blocks=tuple(b for b in body[count:] if not furniture_reason(b, words)), fields=found, cut=cut)


def furniture_reason(block: Block, words: ReadingWords) -> str | None:
    """Why a paragraph is no part of the article, None if it is one."""
    if block.kind != "post" and is_caption(block.text, words):
        return "caption"
    return "read-also link" if block.kind != "post" and is_read_also(block.text, words) else None


def is_dense(text: str) -> bool:
    """Whether a text has more marks and lines than any article: parsed, each takes up to 0.8 kB of memory."""
    marks = 2 * text.count("\n") + sum(map(text.count, MARKS))
    return marks > FEW_MARKS and len(text) < CHARACTERS * marks


def read_marks(text: str, values: dict[str, Any], given: Given) -> Draft:
    """The article of a text whose marks are left in it."""
    front = OPEN_FENCE.match(text) and CLOSE_FENCE.search(text, 3)
    draft = read_clean_text(text[front.end() :] if front else text, given)
    return replace(draft, fields=merged(draft.fields, stated_fields(values, reading_words(None))))


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and front matter."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)


def front_matter(text: str, given: Given) -> dict[str, Any]:
    """The front matter's mapping, empty without one. Raises `SourceError` with the line where it is broken."""
    start = OPEN_FENCE.match(text)
    if not start:
        return {}
    end = CLOSE_FENCE.search(text, start.end())
    if not end:
        raise SourceError(given.name, "line 1: the front matter has no end; close it with a line of three dashes: ---")
    if end.start() > MOST_FRONT:
        raise SourceError(given.name, f"the front matter is longer than {MOST_FRONT:,} characters; shorten it")
    try:
        values = read_yaml(text[start.end() : end.start()])
    except YamlError as error:
        reason = (
            f'line {error.line + 1}: the front matter is broken ({error.problem}); write it like: title: "My title"'
        )
        raise SourceError(given.name, reason) from error
    if values is None or isinstance(values, dict):
        return values or {}
    raise SourceError(given.name, "line 2: the front matter must be names with values, like: title: My title")


def stated_fields(values: dict[str, Any], words: ReadingWords) -> dict[str, Found]:
    """The article's fields that a front matter names."""
    fields: dict[str, Found] = {}
    for key, value in values.items():
        name = words.header_names.get(str(key).lower().replace("_", " ").strip())
        if name:
            fields |= labelled_field(name, plain_value(value), words, ORIGIN)
    return {name: found for name, found in fields.items() if found.value}


def plain_value(value: Any, depth: int = 2) -> str:
    """A YAML value as text: dates in ISO 8601, lists with semicolons, authors' objects by name.

    Only lists of such objects are looked into: a few aliases make lists of lists that are larger than any memory.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "; ".join(plain_value(one, depth - 1) for one in value if depth)
    if isinstance(value, dict):
        return plain_value(value.get("name", ""), depth - 1) if depth else ""
    return "" if value is None else clean_line(str(value))


def to_blocks(text: str) -> Iterator[Block]:
    """The blocks of a document.

    What is inside a paragraph is parsed when its turn comes: the tokens of all at once take much memory.
    """
    inside: list[str] = []
    links: dict[str, Any] = {}
    whole = parser()
    for token in parser().disable("inline").parse(text, links):
        if token.nesting == 1:
            inside.append(token.type)
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            yield from inline_block(whole.parseInline(token.content, links)[0].children or [], inside)
        elif token.type in {"code_block", "fence"} and token.content.strip():
            yield Block(text=clean_line(token.content))
        elif token.type == "html_block":
            yield from (Block(text=block.text) for block in blocks_of(parse_html(token.content)))


def inline_block(children: list[Token], inside: list[str]) -> Iterator[Block]:
    """The block of a paragraph's tokens; none where it holds only pictures."""
    text = inline_text(children)
    lines = [clean_line(line) for line in text.split("\n") if line.strip()]
    if lines and is_signature(lines[-1]):
        yield post_block(lines)
    elif lines:
        yield Block(text=" ".join(lines), kind=kind_of(inside))


def inline_text(children: list[Token]) -> str:
    """The words of inline tokens, without their marks."""
    parts = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        parts.get(child.type) or (child.content if child.type in {"text", "code_inline"} else "") for child in children
    )


def kind_of(inside: list[str]) -> ParagraphKind:
    """A block's kind by the elements around it."""
    if "heading_open" in inside:
        return "heading"
    return "list" if "list_item_open" in inside else "prose"


def split_title(blocks: tuple[Block, ...], stated: dict[str, Found]) -> tuple[dict[str, Found], tuple[Block, ...]]:
    """(title, the other blocks): a first heading is the title, unless the front matter has another."""
    if not blocks or blocks[0].kind != "heading":
        return {}, blocks
    title = stated.get("title")
    if title and clean_line(str(title.value)).lower() != blocks[0].text.lower():
        return {}, blocks
    return {"title": Found(blocks[0].text, "heading")}, blocks[1:]


def head_lines(blocks: tuple[Block, ...], words: ReadingWords, language: str | None) -> tuple[int, dict[str, Found]]:
    """(number of bylines and date lines under the title, what they say)."""
    fields: dict[str, Found] = {}
    for count, block in enumerate(blocks[:HEAD_BLOCKS]):
        if not (is_byline(block.text, words) or is_date_line(block.text, language)):
            return count, fields
        fields = {**line_fields(block.text, words, language), **fields}
    return min(len(blocks), HEAD_BLOCKS), fields
