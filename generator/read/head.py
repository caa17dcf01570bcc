"""The head of an article in plain text: what stands between its title and its first sentence.

Subtitle, caption, byline and date stand there in any order; the last byline or date ends the head.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.language.reading import ReadingWords
from generator.read.bylines import is_byline, names
from generator.read.dates import find_dates
from generator.read.draft import Fields, Found
from generator.read.furniture import is_caption, is_end, is_furniture, plain, starts_with
from generator.read.pieces import Piece
from generator.read.posts import is_signature
from generator.read.weigh import ends_sentence, is_prose, word_count

UNTITLED = 6  # pieces before the prose that can be its head where no title stands above
REACH = 40  # pieces a head can have, navigation in it included
BODY_BEFORE_DATE = 80  # words of prose before a date line that make it a line of the body's end
DATE_LINE_WORDS = 16
SUBTITLE_WORDS = range(6, 51)
TIME = re.compile(r"\d:\d\d|[|+]")


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says, and the piece at which the body begins."""

    fields: Fields
    body: int


def read_head(
    pieces: Sequence[Piece], title: str, stretch: tuple[int, int], words: ReadingWords, language: str | None
) -> Head:
    """The head of a stretch of prose, given as (start, end)."""
    start, end = stretch
    top = title_index(pieces, title, start, end)
    first = top + 1 if top is not None else max(0, start - UNTITLED)
    last = last_head_line(pieces, first, end, words, language)
    body = body_start(pieces, max(first, last + 1), start, end, words)
    return Head(head_fields(pieces[first:body], words, language, top is not None), body)


def title_index(pieces: Sequence[Piece], title: str, start: int, end: int) -> int | None:
    """The last repeat of the title before the prose, or among its first pieces; not the page's own title."""
    form = plain(title)
    reach = min(end, start + REACH // 2)
    found = [i for i in range(1, reach) if plain(pieces[i].text) == form]
    before = [i for i in found if prose_between(pieces, start, i) <= BODY_BEFORE_DATE]
    return before[-1] if before else None


def prose_between(pieces: Sequence[Piece], start: int, index: int) -> int:
    """The words of the sentences between two pieces."""
    return sum(word_count(piece.text) for piece in pieces[start:index] if ends_sentence(piece.text))


def last_head_line(pieces: Sequence[Piece], first: int, end: int, words: ReadingWords, language: str | None) -> int:
    """The last byline or date line of the head, `first - 1` where there is none."""
    last, prose = first - 1, 0
    for index in range(first, min(end, first + REACH)):
        text = pieces[index].text
        if is_date_line(text, language) or is_byline(text, words):
            last = index
        elif ends_sentence(text) and not is_caption(text, words):
            prose += word_count(text)
        if prose > BODY_BEFORE_DATE:
            break
    return last


def is_date_line(text: str, language: str | None) -> bool:
    """Whether a line is there for its date."""
    if len(text) > 160 or word_count(text) > DATE_LINE_WORDS or is_signature(text):
        return False
    dates = list(find_dates(text, language or "en"))
    return bool(dates) and not (ends_sentence(text) and word_count(text) > 8)


def body_start(pieces: Sequence[Piece], first: int, start: int, end: int, words: ReadingWords) -> int:
    """The first piece from `first` that can open an article."""
    for index in range(first, end):
        text = pieces[index].text
        if is_furniture(text, words) or is_caption(text, words) or is_end(text, words):
            continue
        known = index >= start or is_prose(text, words, known_language=True)
        if known and (ends_sentence(text) or word_count(text) > DATE_LINE_WORDS):
            return index
    return max(first, start)


def head_fields(head: Sequence[Piece], words: ReadingWords, language: str | None, titled: bool) -> dict[str, Found]:
    """Authors, dates and subtitle among a head's lines."""
    fields: dict[str, Found] = {}
    for piece in head:
        fields = {**line_fields(piece.text, words, language), **fields}
    subtitle = next((p.text for p in head[:1] if titled and is_subtitle(p.text, words, language)), None)
    return fields | ({"subtitle": Found(subtitle, "head")} if subtitle else {})


def line_fields(text: str, words: ReadingWords, language: str | None) -> dict[str, Found]:
    """What one line of a head says about authors and dates."""
    fields = {}
    if is_byline(text, words):
        dates = [start for start, _, _ in find_dates(text, language or "en")]
        found = names(text[: dates[0]] if dates else text, words)
        fields = {"authors": Found(found, "byline")} if found else {}
    return fields | (date_fields(text, words, language) if is_date_line(text, language) else {})


def date_fields(text: str, words: ReadingWords, language: str | None) -> dict[str, Found]:
    """The dates of a date line; each is the last change's if its words say so, else of publication."""
    fields: dict[str, Found] = {}
    after = 0
    for start, end, iso in find_dates(text, language or "en"):
        label = plain(text[after:start])
        changed = any(re.search(rf"\b{re.escape(word)}\b", label) for word in words.modified_openings)
        fields.setdefault("modified" if changed else "published", Found(iso, "date line"))
        after = end
    return fields


def is_subtitle(text: str, words: ReadingWords, language: str | None) -> bool:
    """Whether the line under a title is its standfirst."""
    return (
        word_count(text) in SUBTITLE_WORDS
        and not TIME.search(text)
        and not is_caption(text, words)
        and not is_furniture(text, words)
        and not is_byline(text, words)
        and not is_date_line(text, language)
        and not starts_with(plain(text), words.end_openings)
    )
