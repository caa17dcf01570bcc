"""Tells the furniture of a page (links, captions, boxes, ends) from its article, by the phrases of the language."""

import re
from functools import cache

from generator.language.reading import ReadingWords, reading_words
from generator.text import folded

SPACES = re.compile(r"\s+")
CAPTION_CREDIT = re.compile(r"[\[(][^\[\]()]{2,80}[\])]$")
BRACKETED_CREDIT = re.compile(
    r"[^.?!\s]\s*\[[^\[\]\n]{1,60}?(?:/| via )[^\[\]\n]{1,60}\]$"
)  # "… in Amman [Jo Roe/Reuters]"
COMMENT_COUNT = re.compile(r"^\W*\d{1,5}\s+(?:\w+\s+){0,2}\w+\W*$")
CAPTION_WORDS, NOTE = 90, 30
CLOCK = re.compile(r"\d{1,2}[.:h]\d\d")
DURATION = re.compile(r"\s*\d{1,2}:\d\d$")  # of a video, glued to its label: "Play video1:42"


def plain(text: str) -> str:
    """The text in the one form that phrases are compared in."""
    return SPACES.sub(" ", folded(text)).strip()


def starts_with(text: str, openings: tuple[str, ...]) -> bool:
    """Whether a text in plain form starts with one of the openings, at a word's end."""
    return any(
        text.startswith(opening) and not (opening[-1].isalnum() and text[len(opening) : len(opening) + 1].isalnum())
        for opening in openings
    )


def is_end(text: str, words: ReadingWords) -> bool:
    """Whether no article goes on after this line."""
    form = plain(text)
    if COMMENT_COUNT.match(form) and any(word in form for word in words.comment_words):
        return True
    return form.strip(" -*.…>|") in words.end_lines or starts_with(form, words.end_openings)


def is_furniture(text: str, words: ReadingWords) -> bool:
    """Whether a line is never part of an article."""
    form = DURATION.sub("", plain(text))
    opening = form.lstrip(" [(*>|-")
    if form.strip(" :-*[]()|>") in words.furniture_lines or starts_with(opening, words.furniture_openings):
        return True
    return any(phrase in form for phrase in words.furniture_phrases) or is_change_note(form, words)


def is_change_note(form: str, words: ReadingWords) -> bool:
    """Whether a line, in plain form, only says when a part of the page was changed ("Updated at 15.52 GMT")."""
    short = len(form) <= NOTE and form[-1:] != "." and CLOCK.search(form) is not None
    return short and starts_with(form, words.modified_openings)


def is_caption(text: str, words: ReadingWords) -> bool:
    """Whether a line is a photo's caption or credit."""
    form = plain(text)
    if form.count(" ") > CAPTION_WORDS:
        return False
    if starts_with(form, words.caption_openings) or BRACKETED_CREDIT.search(text):
        return True
    credit = CAPTION_CREDIT.search(form)
    tail = credit[0] if credit else form[-60:] if not form.endswith((".", "?", "!", '"')) else ""
    return any(phrase in tail for phrase in words.caption_phrases)


@cache
def list_pattern(language: str | None) -> re.Pattern[str] | None:
    """A read-also list glued into a line: from its opening to its ending."""
    words = reading_words(language)
    if not words.list_openings or not words.list_endings:
        return None
    openings = "|".join(re.escape(x).replace(r"\#", r"\d+") for x in words.list_openings)
    endings = "|".join(re.escape(x) for x in words.list_endings)
    return re.compile(rf"(?:{openings})[^\n]{{0,3000}}?(?:{endings})", re.IGNORECASE)
