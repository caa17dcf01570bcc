"""Which format bytes are in, by what they begin with; the file's suffix only decides between kinds of text."""

import re
from pathlib import PurePath

HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b[^<]*>", re.IGNORECASE)
HEADER_LINE = rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)"
MESSAGE = re.compile(rb"(?:From [^\r\n]*\r?\n)?" + HEADER_LINE + rb"{2,}")
MESSAGE_NAMES = re.compile(
    rb"^(?:From|Received|MIME-Version|Message-ID|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE
)
FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?=[\s\S]{0,10000}?^(?:---|\.\.\.)[ \t]*\r?$|[A-Za-z][\w-]*:)", re.MULTILINE
)
MARKDOWN = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,3}# \S")
MARKDOWN_SUFFIXES = frozenset([".md", ".markdown", ".mdown", ".mkd"])
LINES_SUFFIXES = frozenset([".jsonl", ".ndjson", ".json"])
PDF, PDF_WITHIN = b"%PDF-", 1024  # bytes of a file within which readers look for its mark
HEAD = 4096
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b\x85"))
MOST_CONTROL = 0.02


def media_type_of(data: bytes, name: str) -> str | None:
    """The media type of the bytes, None where they are no text and no format known here."""
    head, suffix = data[:HEAD], PurePath(name.removesuffix(".gz")).suffix.lower()
    if is_pdf(head, suffix):
        return "application/pdf"
    if head.startswith(b"WARC/"):
        return "application/warc"
    return None if is_binary(data) else text_type(head, suffix)


def is_pdf(head: bytes, suffix: str) -> bool:
    """Whether the bytes begin a PDF; behind other bytes, as some servers put there, only under a PDF's name."""
    start = head[:PDF_WITHIN] if suffix == ".pdf" else head.lstrip()[: len(PDF)]
    return PDF in start


def text_type(head: bytes, suffix: str) -> str:
    """The media type among the kinds of text."""
    if is_message(head):
        return "multipart/related" if b"multipart/related" in head.lower() else "message/rfc822"
    if suffix in LINES_SUFFIXES or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b'{"', b'[{"')):
        return "application/x-ndjson"
    if FRONT_MATTER.match(head) or suffix in MARKDOWN_SUFFIXES:
        return "text/markdown"
    if HTML.search(head) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "text/html"
    return "text/markdown" if MARKDOWN.match(head) else "text/plain"


def is_message(head: bytes) -> bool:
    """Whether the bytes begin with the header of a mail message."""
    header = MESSAGE.match(head.removeprefix(b"\xef\xbb\xbf"))
    return header is not None and len(MESSAGE_NAMES.findall(header[0])) >= 2


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding."""
    if data.startswith(WIDE_MARKS):
        return False
    sample = data[: HEAD * 8]
    return len(sample) - len(sample.translate(None, CONTROL)) > MOST_CONTROL * len(sample) or b"\0" in sample
