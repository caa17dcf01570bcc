"""Measures how much memory reading takes at its peak, a megabyte of source, on the shapes that take most.

    python -m benchmarks.memory [PART OF A SHAPE'S NAME]

Each shape is read in a process of its own, forked once the libraries are loaded: their memory does not count. Needs
Linux, which says what a process has held at most. A packed source counts as what it unpacks to.
"""

import gzip
import json
import os
import sys
from base64 import encodebytes
from collections.abc import Callable
from pathlib import Path

from generator.errors import SourceError
from generator.read import read_bytes, unpacked
from generator.read.given import Given

SENTENCE = (
    "The city council of Harbourton voted on Tuesday to close the old ferry terminal after a debate of four hours. "
)
WORDS = SENTENCE * 8_000
DRAWN = f"BT /F1 12 Tf 10 700 Td ({SENTENCE}) Tj ET\n"
RECORD = json.dumps({"title": "Council closes terminal", "text": SENTENCE * 20})
RELATED = "multipart/related; boundary=b"
Shape = Callable[[], tuple[str, bytes]]


def page(body: str) -> bytes:
    """An HTML page with a headline and a sentence before its body."""
    return (
        f"<html><head><title>Council closes terminal</title></head><body><p>{SENTENCE}</p>{body}</body></html>".encode()
    )


def mail(content: bytes, kind: str, header: str = "") -> bytes:
    """A message with its content; a header is given with its line end."""
    head = f"From: a@example.org\r\nMIME-Version: 1.0\r\n{header}Content-Type: {kind}\r\n\r\n"
    return head.encode() + content


def part(content: bytes, kind: str) -> bytes:
    """A part of a message."""
    return b"--b\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + content + b"\r\n"


def warc(content: bytes) -> bytes:
    """A record of an archive with a page."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Record-ID: <urn:x>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def pdf(drawing: str, form: str) -> bytes:
    """A PDF of one page, with a form that its drawing can use as /X."""
    font = "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>"
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{font}>>",
        f"<</Length {len(drawing)}>>\nstream\n{drawing}\nendstream",
        f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{font}/Length {len(form)}>>\nstream\n{form}\nendstream",
    ]
    body = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(parts, 1))
    return f"{body}trailer<</Size 6/Root 1 0 R>>\nstartxref\n0\n%%EOF".encode()


SHAPES: dict[str, Shape] = {
    "HTML, a long text in one paragraph": lambda: ("a.html", page(f"<p>{WORDS}</p>")),
    "HTML, many paragraphs": lambda: ("a.html", page(f"<p>{SENTENCE * 4}</p>" * 2_000)),
    "HTML, paragraphs as small as are read as a tree": lambda: ("a.html", page(f"<p>{SENTENCE[:95]}</p>" * 9_900)),
    "HTML, tiny paragraphs": lambda: ("a.html", page("<p>a b.</p>" * 25_000)),
    "HTML, nested deep": lambda: ("a.html", page("<div>" * 50_000 + SENTENCE)),
    "HTML, attributes": lambda: ("a.html", page(f"<p {' '.join(f'a{i}=b' for i in range(99))}>x</p>" * 3_000)),
    "HTML, scripts": lambda: ("a.html", page("<script>var a = '<b>1</b>';</script>" * 50_000)),
    "text, lines": lambda: ("a.txt", f"{SENTENCE}\n".encode() * 8_000),
    "text, short lines": lambda: ("a.txt", SENTENCE.encode() + b"a b\n" * 99_000),
    "text, glued labels": lambda: ("a.txt", b"HomeNewsSportWeather" * 45_000 + SENTENCE.encode() * 20),
    "Markdown, lists": lambda: ("a.md", b"* a b c d e f\n" * 60_000),
    "Markdown, emphasis": lambda: ("a.md", b"*a* " * 240_000),
    "Markdown, one long line": lambda: ("a.md", WORDS.encode()),
    "mail, many parts": lambda: ("a.eml", mail(part(b"a", "text/plain") * 40_000, "multipart/mixed; boundary=b")),
    "mail, an attachment": lambda: ("a.eml", mail(encodebytes(b"a" * 9_000_000), "application/zip")),
    "mail, a long header": lambda: ("a.eml", mail(SENTENCE.encode(), "text/plain", f"Subject: {'a ' * 500_000}\r\n")),
    "MHTML, tiny paragraphs": lambda: ("a.mhtml", mail(part(page("<p>a</p>" * 40_000), "text/html"), RELATED)),
    "PDF, a long text": lambda: ("a.pdf", pdf(DRAWN * 7_000, "")),
    "PDF, a form drawn again and again": lambda: ("a.pdf", pdf("/X Do\n" * 40_000, DRAWN * 500)),
    "PDF, single letters": lambda: ("a.pdf", pdf(f"BT /F1 12 Tf {'(a) Tj ' * 150_000} ET", "")),
    "WARC, pages": lambda: ("a.warc", warc(page(f"<p>{SENTENCE * 4}</p>" * 20)) * 100),
    "JSON Lines, articles": lambda: ("a.jsonl", f"{RECORD}\n".encode() * 400),
    "JSON Lines, empty records": lambda: ("a.jsonl", b"{}\n" * 300_000),
    "JSON, one array of lists": lambda: ("a.json", b"[" + b"[]," * 300_000 + b"[]]"),
    "gzip of a long text": lambda: ("a.txt.gz", gzip.compress(WORDS.encode())),
    "gzip of zeros": lambda: ("a.gz", gzip.compress(bytes(50_000_000))),
}  # fmt: skip


def main() -> None:
    """Print one line a shape: megabytes a megabyte, and what became of it."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    for _, (name, data) in ((shape, SHAPES[shape]()) for shape in SHAPES if "a long text" in shape):
        outcome(name, data[: len(data) // 50])  # loads the libraries
    for shape, make in SHAPES.items():
        if asked in shape:
            measure(shape, *make())


def measure(shape: str, name: str, data: bytes) -> None:
    """Print what reading a source takes, in a process of its own."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    size = len(unpacked(data, name))
    Path("/proc/self/clear_refs").write_text("5")
    before = peak()
    said = outcome(name, data)
    print(f"{(peak() - before) / size:6.1f}  {shape} ({size / 1e6:.1f} MB): {said}", flush=True)
    os._exit(0)


def outcome(name: str, data: bytes) -> str:
    """What becomes of a source."""
    try:
        return f"{len(read_bytes(data, Given(name=name))):,} read"
    except SourceError as error:
        return f"refused: {error.reason[:70]}"


def peak() -> int:
    """The most bytes of memory that the process has held since this was reset."""
    lines = Path("/proc/self/status").read_text().split("\n")
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1024


if __name__ == "__main__":
    main()
