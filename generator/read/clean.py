"""One form of text: plain spaces, no invisible characters, composed letters; quotation marks stay as they are."""

import re
import unicodedata

SPACES = re.compile(r"[^\S\n]+")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")  # hints for layout, not text
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
NEWLINE = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean_source(text: str) -> str:
    """The text with one kind of line end, without invisible and control characters, composed (NFC)."""
    text = NEWLINE.sub("\n", text)
    return unicodedata.normalize("NFC", CONTROL.sub("", INVISIBLE.sub("", text)))


def clean_line(text: str) -> str:
    """The text on one line, every run of white space one space."""
    return " ".join(text.split())


def clean_block(text: str) -> str:
    """The text's lines, each cleaned, empty ones dropped."""
    lines = (clean_line(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
