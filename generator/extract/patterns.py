"""What the grammars of numbers, dates and figures are made with: patterns of a language's words, compiled once."""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import cache, wraps
from typing import TypeVar

from generator.language.tables import table

HYPHENS = ("-", "‑")
"""What joins the parts of one word."""
DASHES = (*HYPHENS, "–")
"""Hyphens, and what some write for them."""

APOSTROPHES = frozenset("’'")
"""What an apostrophe is written with."""

Words = TypeVar("Words", bound=Hashable)
Grammar = TypeVar("Grammar")
"""Words are a frozen table; that it is hashable is what `table`'s cache asks of its type."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; without words, one that fits nowhere.

    Words of one first letter share it: where letters may be of either case, `re` tries each alternative at each place.
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    by_letter: dict[str, list[str]] = {}
    for word in longest_first:
        by_letter.setdefault(word[:1], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()) or "(?!)"


def compiled_from(
    concern: str, shape: type[Words]
) -> Callable[[Callable[[Words], Grammar]], Callable[[str], Grammar | None]]:
    """Decorates what compiles a language's words; it is then called with the language (ISO 639-1), and compiles once.

    A language without a table of that concern has no grammar: None.
    """

    def decorated(compiled: Callable[[Words], Grammar]) -> Callable[[str], Grammar | None]:
        @cache
        @wraps(compiled)
        def of_language(language: str) -> Grammar | None:
            words = table(language, concern, shape)
            return None if words is None else compiled(words)

        return of_language

    return decorated
