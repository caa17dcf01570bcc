"""A page's title is its headline and the site's name; this tells them apart."""

import re

from generator.language.reading import ReadingWords
from generator.read.furniture import plain

SEPARATOR = re.compile(r"\s+[|–—-]\s+|\s*[|»]\s*|\s+::?\s+|\s+•\s+")
AGAIN = re.compile(r"(\w[^\n]{2,40}?)\1(?![a-z])")
SITE_NAME = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]*$|(?:[\w-]+\.)+[a-z]{2,4}$")
FEWEST_WORDS, FEWEST_CHARACTERS, OUTLET_WORDS = 4, 15, 6


def headline(page_title: str, words: ReadingWords) -> tuple[str, str | None]:
    """(headline, outlet) of a page's title; the outlet is None where no suffix names one.

    With several separators the longest part is the headline: "Opinion | A Headline - The Outlet".
    """
    parts = [part.strip() for part in SEPARATOR.split(page_title) if part.strip()]
    if len(parts) < 2:
        return page_title.strip(), None
    longest = max(parts, key=lambda part: len(part.split()))
    if len(longest.split()) < FEWEST_WORDS and not is_outlet(parts[-1], words):
        return page_title.strip(), None
    start = page_title.index(longest)
    return trimmed(page_title, start, parts, longest), outlet_of(parts[parts.index(longest) + 1 :], words)


def is_outlet(name: str, words: ReadingWords) -> bool:
    """Whether a short name says by itself that it is a site's: "Daily Herald", "TechCrunch", "example.com"."""
    parts = plain(name).split()
    return 0 < len(parts) <= 4 and (parts[-1] in words.outlet_words or SITE_NAME.match(name) is not None)


def plain_headline(line: str, words: ReadingWords) -> tuple[str, str | None]:
    """(headline, outlet) of a line that may be no page's title: only what is surely a site's name is taken off."""
    parts = [(m.start(), m.end()) for m in SEPARATOR.finditer(line)]
    if not parts or not is_outlet(line[parts[-1][1] :], words) or len(line[: parts[0][0]].split()) < 3:
        return line, None
    return line[: parts[-1][0]].strip(), line[parts[-1][1] :].strip()


def trimmed(page_title: str, start: int, parts: list[str], longest: str) -> str:
    """The headline with the parts around it that are no label: a dash can stand within a headline."""
    after = parts[parts.index(longest) + 1 :]
    if len(after) > 1 and len(after[0].split()) >= FEWEST_WORDS:
        end = page_title.index(after[0], start) + len(after[0])
        return page_title[start:end]
    return longest


def outlet_of(parts: list[str], words: ReadingWords) -> str | None:
    """The outlet among the parts behind a headline: the last that is no section."""
    named = [part for part in parts if plain(part) not in words.sections and len(part.split()) <= OUTLET_WORDS]
    return named[-1] if named else None


def repeated_prefix(first: str, rest: str) -> str | None:
    """The longest opening of the first line that stands again in the rest, cut at a word; None if it is short.

    A prefix stands in a text only if every shorter one does, so its length is found by halving.
    """
    low, high = 0, len(first)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if first[:middle] in rest else (low, middle - 1)
    found = first[:low]
    if low < len(first) and first[low - 1 : low].isalnum() and first[low].islower():
        found = found[: max(found.rfind(" "), 0)]
    found = found.rstrip(" |-–—:")
    long_enough = len(found) >= FEWEST_CHARACTERS and len(found.split()) >= FEWEST_WORDS
    return found if long_enough else None


def said_once(name: str) -> str:
    """A site's name without the logo's text that a dump glues to it, which is the name again: "IGNIGN Logo"."""
    again = AGAIN.match(name)
    return again[1] if again else name


def first_part(name: str) -> str:
    """A site's name without the slogan behind it."""
    return next((part for part in SEPARATOR.split(name) if part.strip()), name).strip()


def without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name, as far as spelling goes, behind or before it."""
    parts = [(m.start(), m.end()) for m in SEPARATOR.finditer(title)]
    if parts and outlet and letters(title[parts[-1][1] :]) in {letters(outlet), letters(outlet) + "com"}:
        return title[: parts[-1][0]].strip()
    if parts and outlet and letters(title[: parts[0][0]]) == letters(outlet):
        return title[parts[0][1] :].strip()
    return title


def letters(text: str) -> str:
    """The letters and digits of a text, lower case."""
    return "".join(char for char in text.lower() if char.isalnum())
