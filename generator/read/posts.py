"""Social-media posts that articles embed: their words, and the signature ("— Name (@handle) November 3, 2023")."""

import re

from generator.read.clean import clean_line
from generator.read.dates import iso_date
from generator.read.draft import Block, PostParts

SIGNATURE = re.compile(
    r"^(?P<dash>[—–-]{1,2}|&mdash;)\s*(?P<name>[^@\n]{0,80}?)\s*\(@(?P<handle>\w{1,30})\)\s*(?P<date>.{0,40})$"
)
GLUED_SIGNATURE = re.compile(r"(?P<dash>—|&mdash;)\s*[^@\n—]{1,80}?\s*\(@\w{1,30}\)\s*[^\n]{0,40}$")
TRAILING_LINK = re.compile(r"(?:\s*(?:pic\.twitter\.com|https?://t\.co|t\.co)/\w+)+\s*$")


def is_signature(line: str) -> bool:
    """Whether a line signs an embedded post."""
    return SIGNATURE.match(line.strip()) is not None


def signed_lines(line: str) -> list[str] | None:
    """The words and the signature of a post that stands on one line, None where it is none."""
    tail = GLUED_SIGNATURE.search(line, max(0, len(line) - 170))
    return [line[: tail.start()], line[tail.start() :]] if tail and tail.start() else None


def post_block(lines: list[str], language: str = "en") -> Block:
    """The block of a post from its lines, the signature last."""
    *words, signature = (clean_line(line) for line in lines)
    body = "\n".join(line for line in words if line)
    match = SIGNATURE.match(signature)
    link = TRAILING_LINK.search(body)
    start = len(body) + 1 if body else 0
    author = (start + match.start("name"), start + match.end("name")) if match and match["name"] else None
    return Block(
        text=f"{body}\n{signature}" if body else signature,
        kind="post",
        post=PostParts(
            words=(0, link.start() if link else len(body)),
            author=author,
            handle=match["handle"] if match else None,
            date=iso_date(match["date"], language) if match else None,
        ),
    )
