"""Digits that stand for no number: phone numbers, web addresses, list numbers, names in quotation marks; and idioms."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extract.figures.naming import NamingGrammar

PHONE = re.compile(
    r"(?<!\d)(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\+\d{1,3}(?:\s\d{2,4}){2,5}(?!\d)"
)
LONGEST_ITEM = 300
"""Characters between the numbers of two items in a row."""
MIXED = re.compile(r"(?<![\d/.,])\d{2,}/[2-9](?![\d/])")
"""A whole number with a fraction whose space was lost ("41/2 years"), or a ratio: what it comes to is not certain."""
SLASHED = re.compile(r"(?<=:\s)\d{1,2}/\d{1,2}(?=\s?[—–:-])")
"""A day after a label ("Update: 5/12 —"), which would else be a fraction."""
CHAIN = re.compile(
    r"\d{13,}(?![.,\d])|\d+:\d+|\d+(?:[-/:.]\d+){2,}|\d+\([a-z]\)|https?://\S+|(?<!\S)[^\s@]{1,64}@\S+|@\w+|#\w+|www\.\S+"
    r"|\d{1,2},\s\d{4}\s\d{1,2}:\d\d"
)
SHORT_YEAR = re.compile(r"(?<!\w)[‘’']\d\d(?![\d,.]*\d)(?!\s?%)")
CODE = re.compile(
    r"(?=\d)(?<!\d)(?:(?<=[Cc]ode: )\d+|(?<=[\w-]:)\d+(?:%|px|em)?;|(?<=[A-Z]{2}\s\w\w\s)\d{5,6}\b"
    r"|(?:(?<=\b[A-Z]{2}\s)|(?<=\b[A-Z]{2},\s))\d{5}(?:-\d{4})?(?=[.,;)\n]|\Z)"
    r"|\d{2,4}(?:\.\d)?\s[AF]M\b|(?<=\[)\d+(?=\])|^\d{1,3}/\d{1,3}\.?[ \t]*$)",
    re.MULTILINE,
)
"""Codes of errors and styles, what to send in a text message, postcodes, stations, notes, a printer's mark."""
ENUMERATION = re.compile(
    r"(?:^|\n)[ \t]*[(\[]?\d{1,3}[.):](?=\s)|(?:\(|:\s)\d{1,3}\.\)|(?<=[.,:;]\s)\d{1,2}\)(?=\s)|(?<=\w:)\d{1,2}:(?=\s)"
)
ITEM = re.compile(r"^[ \t]*(\d{1,3})[.):]?[ \t]*$", re.MULTILINE)
"""A number alone in its line."""
INNER_NUMBER = re.compile(r"\b\d{1,2}(?:\)|\.(?=\s[A-Z“\"]))(?=\s)")
"""A number in a running sentence with the mark of a list behind it."""
QUOTED = re.compile(r"(?<!\w)(?:''|[\"'‘“])(?:\d+|(?:[A-Z]\w*\s){1,3}(?:\d+|[A-Z][a-z]+))(?:''|[\"'’”])(?!\w)")
"""Digits that are all that stands between quotation marks are a name ("the “400” list"), and so are words that all
begin with a capital ("“Fantastic Four”")."""


def not_numbers(text: str, rules: NamingGrammar) -> list[tuple[int, int]]:
    """Where phone numbers, addresses of the web, list numbers, scores of form and idioms stand."""
    patterns = (
        PHONE,
        CHAIN,
        CODE,
        MIXED,
        SLASHED,
        ENUMERATION,
        QUOTED,
        SHORT_YEAR,
        rules.title,
        rules.idiom,
        rules.wholly,
    )
    found = [match.span() for pattern in (*patterns, rules.alone) for match in pattern.finditer(text)]
    return [*found, *inner_numbers(text), *items(text)]


def inner_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The list numbers inside of sentences: each followed by the next one, or following one ("1. … 2. …")."""
    found = [(match.start(), match.end(), int(match[0][:-1])) for match in INNER_NUMBER.finditer(text)]
    for (start, end, number), (start_next, end_next, following) in pairwise(found):
        if following == number + 1 and start_next - end <= LONGEST_ITEM:
            yield start, end
            yield start_next, end_next


def items(text: str) -> Iterator[tuple[int, int]]:
    """The numbers of items, each alone in its line: one more or one less than the one before or after it."""
    for first, second in pairwise(ITEM.finditer(text)):
        if abs(int(first[1]) - int(second[1])) == 1:
            yield first.span()
            yield second.span()
