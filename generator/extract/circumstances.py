"""When and where something is counted: the words near a figure that say so."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from generator.extract.dates import DateWording
from generator.extract.numbers import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

PLACES = frozenset(("GPE", "LOC", "FAC"))


@dataclass(frozen=True, slots=True)
class CircumstanceGrammar:
    """Patterns of how often and where."""

    frequency: re.Pattern[str]
    places: frozenset[str]


@cache
def circumstance_grammar(language: str) -> CircumstanceGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    if words is None:
        return None
    frequency = re.compile(rf"(?<!\w)(?:{any_of(words.frequency)})(?!\w)", re.IGNORECASE)
    return CircumstanceGrammar(frequency, frozenset(words.place_words))


def when(text: str, start: int, end: int, dates: tuple[DateWording, ...], language: str) -> str | None:
    """How often or when, in the words between the characters `start` and `end`: the first that says so."""
    rules = circumstance_grammar(language)
    often = rules.frequency.search(text, start, end) if rules else None
    date = next((one for one in dates if start <= one.start and one.end <= end and one.kind != "clock"), None)
    if often and (date is None or often.start() <= date.start):
        return often.group()
    return text[date.start : date.end] if date else None


def where(doc: Doc, start: int, end: int, language: str) -> str | None:
    """The first named place after a word like "in" between two characters, in the article's words."""
    rules = circumstance_grammar(language)
    words = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    if rules is None or words is None:
        return None
    for place in words.ents:
        lead = doc[place.start - 1] if place.start else None
        lead = doc[place.start - 2] if lead is not None and lead.pos_ == "DET" and place.start > 1 else lead
        if place.label_ in PLACES and lead is not None and lead.lower_ in rules.places and lead.i >= words.start:
            return str(place.text)
    return None
