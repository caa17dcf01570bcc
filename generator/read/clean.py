"""One form of text: letters as they were meant, plain spaces, composed; quotation marks stay as they are."""

import re
import unicodedata

from ftfy import fix_encoding

SPACES = re.compile(r"[^\S\n]+")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")  # hints for layout, not text
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
LOST_BYTE = re.compile(r"â€(?=[\s.,;:?!)\]—–-]|$)")  # a closing mark, whose third byte many programs drop
TIMES = 3  # a text that was garbled, and how often
NARROW, WIDE, LOWER_STARTS = 40, 110, 0.4  # characters of a wrapped line; share of lines that go on a sentence
NEWLINE = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean_source(text: str) -> str:
    """The text with its letters as they were meant, in the one form."""
    return tidied(ungarbled(text))


def tidied(text: str) -> str:
    """The text with one kind of line end, without invisible and control characters, composed (NFC)."""
    text = NEWLINE.sub("\n", text)
    return unicodedata.normalize("NFC", CONTROL.sub("", INVISIBLE.sub("", text)))


def ungarbled(text: str) -> str:
    """The text with letters put right that were read in a wrong encoding ("FranÃ§ois"), line by line."""
    if text.isascii():
        return text
    text = LOST_BYTE.sub("â€\x9d", text) if "â€œ" in text else text
    return "\n".join(map(ungarbled_line, text.split("\n")))


def ungarbled_line(line: str) -> str:
    """A line with its letters put right; garbled twice, it is put right twice."""
    for _ in range(TIMES if not line.isascii() else 0):
        before, line = line, fix_encoding(line)
        if line == before:
            break
    return line


def encodable(text: str) -> str:
    """The text with lone halves of UTF-16 characters as U+FFFD, so that it can be written; the same length."""
    return SURROGATE.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """The text on one line, every run of white space one space."""
    return " ".join(text.split())


def unwrapped(text: str) -> str:
    """The text with paragraphs that were broken into lines of one width put together again."""
    blocks = re.split(r"(\n\s*\n)", text)
    return "".join(" ".join(block.split()) if is_wrapped(block) else block for block in blocks)


def is_wrapped(block: str) -> bool:
    """Whether the lines of a block go on in each other: long ones, of which many start in lower case."""
    lines = [line.strip() for line in block.strip().split("\n")]
    if len(lines) < 2 or any(not NARROW <= len(line) <= WIDE for line in lines[:-1]):
        return False
    return sum(line[:1].islower() for line in lines[1:]) >= LOWER_STARTS * (len(lines) - 1)
