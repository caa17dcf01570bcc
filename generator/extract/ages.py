"""Bare numbers that are ages: "Judith Raanan, 59, and", "aged 17"."""

import re
from functools import cache

from spacy.tokens import Doc

from generator.extract.measures import Measure
from generator.extract.numbers import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

AGES = range(1, 116)
BACK = 24
APPOSED = re.compile(r"(?:,\s|\s\()\Z")
CLOSED = re.compile(r"\s?[,.;)]|\s?\Z")


@cache
def age_words(language: str) -> re.Pattern[str] | None:
    """What stands before an age in a language."""
    words = table(language, "figures", FigureWords)
    return re.compile(rf"(?<!\w)(?:{any_of(words.age_before)})\s\Z", re.IGNORECASE) if words else None


def is_age(doc: Doc, one: Measure) -> bool:
    """Whether a number is somebody's age: after a word for it, or set off by commas or brackets after a name."""
    if one.low not in AGES or one.number.kind != "digits":
        return False
    before = doc.text[max(0, one.start - BACK) : one.start]
    words = age_words(doc.lang_)
    if words and words.search(before):
        return True
    return bool(APPOSED.search(before) and CLOSED.match(doc.text, one.end)) and follows_name(doc, one.start)


def follows_name(doc: Doc, start: int) -> bool:
    """Whether the word before the mark before `start` is a person's name."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None or span.start < 2:
        return False
    name = doc[span.start - 2]
    return name.pos_ == "PROPN" and name.ent_type_ in ("PERSON", "", "ORG") and span.start - 2 >= span[0].sent.start
