"""Digits that stand for no number: phone numbers, web addresses, list numbers, names in quotation marks; and idioms."""

import re

from generator.extract.figures.naming import NamingGrammar

PHONE = re.compile(
    r"(?<!\d)(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\+\d{1,3}(?:\s\d{2,4}){2,5}(?!\d)"
)
MIXED = re.compile(r"(?<![\d/.,])\d{2,}/[2-9](?![\d/])")
"""A whole number with a fraction whose space was lost ("41/2 years"), or a ratio: what it comes to is not certain."""
CHAIN = re.compile(
    r"\d{13,}(?![.,\d])|\d+:\d+|\d+(?:[-/:.]\d+){2,}|\d+\([a-z]\)|https?://\S+|(?<!\S)[^\s@]{1,64}@\S+|@\w+|#\w+|www\.\S+"
    r"|\d{1,2},\s\d{4}\s\d{1,2}:\d\d"
)
SHORT_YEAR = re.compile(r"(?<!\w)[‘’']\d\d(?![\d,.]*\d)(?!\s?%)")
ENUMERATION = re.compile(r"(?:^|\n)[ \t]*[(\[]?\d{1,3}[.):](?=\s)|(?:\(|:\s)\d{1,3}\.\)|(?<=[.,:;]\s)\d{1,2}\)(?=\s)")
QUOTED = re.compile(r"(?<!\w)(?:''|[\"'‘“])(?:\d+|(?:[A-Z]\w*\s){1,3}(?:\d+|[A-Z][a-z]+))(?:''|[\"'’”])(?!\w)")
"""Digits that are all that stands between quotation marks are a name ("the “400” list"), and so are words that all
begin with a capital ("“Fantastic Four”")."""


def not_numbers(text: str, rules: NamingGrammar) -> list[tuple[int, int]]:
    """Where phone numbers, addresses of the web, list numbers, scores of form and idioms stand."""
    patterns = (PHONE, CHAIN, MIXED, ENUMERATION, QUOTED, SHORT_YEAR, rules.idiom, rules.wholly, rules.alone)
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]
