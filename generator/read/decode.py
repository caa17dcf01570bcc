"""Bytes become text: a stated or marked encoding first, then UTF-8, then what fits the bytes best."""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_ENCODINGS = frozenset(["punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7"])  # of names, of escapes
IMPLAUSIBLE = re.compile(r"[^\W\d_][¡¢¤¥¦¨ª¬¯±²³´µ¶¸¹º¼½¾¿×÷]|[\x80-\x9f\ufffd]")
MOST_ACCENTS = 0.2  # of all letters
SAMPLE = 200_000  # bytes the guess looks at: enough to tell encodings apart, and soon done
STRAY = 0.002  # the share of bad bytes at which a text is a damaged UTF-8 rather than another encoding


def decode(data: bytes, stated: str | None = None) -> str:
    """The text of the bytes; never fails, bytes that fit nothing become U+FFFD."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    for name in filter(None, (marked, "utf-8", known(stated))):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return damaged(data) or legacy(data)


def states_encoding(data: bytes) -> bool:
    """Whether the bytes tell their encoding: by a mark, or by being UTF-8."""
    if any(data.startswith(mark) for mark, _ in MARKS):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def known(name: str | None) -> str | None:
    """The name where Python has a text encoding of it; Latin-1 means Windows-1252, as on the web."""
    try:
        b"a".decode(name or "", errors="replace")
        found = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    return "cp1252" if found in {"iso8859-1", "ascii"} else None if found in NO_ENCODINGS else found


def damaged(data: bytes) -> str | None:
    """The text as UTF-8 where nearly all of it is, and it is more than ASCII."""
    text = data.decode("utf-8", errors="replace")
    bad, wide = text.count("\ufffd"), sum(char > "\x7f" for char in text)
    return text if bad <= max(1, STRAY * len(text)) and wide > 2 * bad else None


def legacy(data: bytes) -> str:
    """The text in Windows-1252 where that makes plausible words, else in the encoding that fits best."""
    from charset_normalizer import from_bytes  # here, as nearly all pages are in UTF-8

    western = data.decode("cp1252", errors="replace")
    if is_western(western[:SAMPLE]):
        return western
    best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def is_western(text: str) -> bool:
    """Whether accents are as rare as in Western European languages, and no sign stands within a word."""
    accented = sum(char.isalpha() and char > "\x7f" for char in text)
    return accented <= max(2, MOST_ACCENTS * sum(map(str.isalpha, text))) and not IMPLAUSIBLE.search(text)
