"""Small pure functions on strings that several stages need."""

import re

from anyascii import anyascii

FOLDED = str.maketrans("“”„‟«»‘’‚‛‹›–—−‐‑\u00a0\u2009\u202f", "\"\"\"\"\"\"''''''-----   ")


def slug(text: str, most: int = 80) -> str:
    """A lower-case ASCII name for files and addresses, cut at a word; empty where nothing can be spelled."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", anyascii(text).lower()))
    while words and len("-".join(words)) > most and len(words) > 1:
        words.pop()
    return "-".join(words)[:most]


def plain(text: str) -> str:
    """The text in small letters without accents, with plain marks: names are compared so (“François” is “Francois”)."""
    return text.lower() if text.isascii() else anyascii(text).lower()


def folded(text: str) -> str:
    """The text with one form of quotation mark, dash and space, lower case: for comparing, same length."""
    return text.translate(FOLDED).lower() if len(text.lower()) == len(text) else text.translate(FOLDED)
