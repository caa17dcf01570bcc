"""The head of an article in plain text: what stands between its title and its first sentence.

Subtitle, caption, byline and date stand there in any order; the last byline or date ends the head.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.language.reading import ReadingWords
from generator.read.bylines import is_byline, names
from generator.read.dates import find_dates
from generator.read.draft import Fields, Found, merged
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
STAMP_END = re.compile(r"\W*(?:at\W+)?\d{1,2}[:.h]\d\d\W*(?:[ap]\.?m\b\.?)?\W*(?:[A-Z]{2,4})?", re.IGNORECASE)
LABEL = 24  # characters before a date that can say which it is
AROUND = 8  # pieces that are no furniture between a body and its byline or date


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
    found = head_fields(pieces[first:body], words, language, top is not None)
    return Head(
        merged(
            end_fields(pieces[end:], words, language), near_fields(pieces[: max(start, body)], words, language), found
        ),
        body,
    )


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
    for index in range(len(head)):
        fields = {**line_fields(head[index].text, words, language, change_label(head, index, words)), **fields}
    subtitle = next((p.text for p in head[:1] if titled and is_subtitle(p.text, words, language)), None)
    return fields | ({"subtitle": Found(subtitle, "head")} if subtitle else {})


def near_fields(before: Sequence[Piece], words: ReadingWords, language: str | None) -> Fields:
    """Authors and dates of the nearest lines before a body: its title may stand below them, or be worded otherwise."""
    fields: Fields = {}
    distance = 0
    for index in range(len(before) - 1, max(-1, len(before) - 1 - REACH), -1):
        text = before[index].text
        if not is_caption(text, words):
            dated = change_label(before, index, words) + dated_part(text, words, language)
            dates = date_fields(dated, words, language)
            fields = {**byline_fields(text, words, language), **dates, **fields}
        distance += not is_furniture(text, words)
        if distance > AROUND:
            break
    return fields


def change_label(pieces: Sequence[Piece], index: int, words: ReadingWords) -> str:
    """The line above, where it does nothing but say that the date below it is the last change's; else nothing."""
    above = pieces[index - 1].text if index else ""
    return f"{above} " if plain(above).strip(" :") in words.modified_openings else ""


def dated_part(text: str, words: ReadingWords, language: str | None) -> str:
    """The part of a line that is there for a date: it opens the line, ends it with the time, or is said to be one."""
    if is_date_line(text, language):
        return text
    for start, end, _ in find_dates(text, language or "en"):
        label = text[max(0, start - LABEL) : start]
        said = any(opening in plain(label) for opening in words.published_openings)
        if start == 0 or said or STAMP_END.fullmatch(text[end:]):
            return label + text[start:end]
    return ""


def end_fields(after: Sequence[Piece], words: ReadingWords, language: str | None) -> Fields:
    """The date of publication that a line soon after the body states as such ("First published on …")."""
    lines = (p.text for p in after[:AROUND] if starts_with(plain(p.text), words.published_openings))
    found = (date_fields(line, words, language) for line in lines if is_date_line(line, language))
    return next((fields for fields in found if "published" in fields), {})


def line_fields(text: str, words: ReadingWords, language: str | None, label: str = "") -> dict[str, Found]:
    """What one line of a head says about authors and dates; a label can stand above it ("Updated")."""
    dates = date_fields(label + text, words, language) if is_date_line(text, language) else {}
    return byline_fields(text, words, language) | dates


def byline_fields(text: str, words: ReadingWords, language: str | None) -> dict[str, Found]:
    """The authors of a byline; a date can stand behind them."""
    if not is_byline(text, words):
        return {}
    dates = [start for start, _, _ in find_dates(text, language or "en")]
    found = names(text[: dates[0]] if dates else text, words)
    return {"authors": Found(found, "byline")} if found else {}


def date_fields(text: str, words: ReadingWords, language: str | None) -> dict[str, Found]:
    """The dates of a date line; each is the last change's if the words before it say so, else of publication."""
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
