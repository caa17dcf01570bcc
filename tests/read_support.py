"""What the tests of `read` share: a small article in each format, and the laws that hold for whatever is read."""

import gzip
import json
from base64 import encodebytes

from generator.model import Article
from generator.read import Reading, read_bytes
from generator.read.given import Given

BODY = (
    "The city council of Harbourton voted on Tuesday to close the old ferry terminal after a debate of four hours.\n\n"
    "The terminal opened in 1931 and served two million passengers a year at its peak, the port authority said."
)
PAGE = (
    "<html><head><title>Council closes terminal</title></head>"
    "<body><article><h1>Council closes terminal</h1>{}</article></body></html>"
)


def read_text(name: str, data: bytes) -> tuple[Reading, ...]:
    """The readings of bytes under a name."""
    return read_bytes(data, Given(name=name))


def paragraphs(article: Article) -> list[str]:
    """The text of each paragraph."""
    return [article.text[part.start : part.end] for part in article.paragraphs]


def lawful(reading: Reading) -> None:
    """The laws of an article: paragraphs make up the text, posts lie on their paragraphs."""
    article = reading.article
    assert "\n\n".join(paragraphs(article)) == article.text
    assert all(part and part == part.strip() for part in paragraphs(article))
    for post in article.posts:
        spans = [post.words, *([post.author] if post.author else [])]
        assert all(article.text[span.start : span.end] == span.text for span in spans)
        assert any((part.start, part.end, part.kind) == (post.start, post.end, "post") for part in article.paragraphs)
    assert article.url is None or article.url.startswith(("http://", "https://"))


def page_of(body: str = BODY) -> str:
    """An HTML page with a body's paragraphs."""
    return PAGE.format("".join(f"<p>{part}</p>" for part in body.split("\n\n")))


def warc_record(url: str, kind: str, body: str) -> bytes:
    """A response record."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:x>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def pdf_of(lines: list[str]) -> bytes:
    """A one-page PDF with a text layer, written by hand."""
    text = "BT /F1 12 Tf 14 TL 50 750 Td " + " ".join(f"({line}) '" for line in lines) + " ET"
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(text)}>>\nstream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end).encode()


def mail_of(content: str, *, kind: str = "mixed") -> bytes:
    """A message of a text part and an HTML part in base64."""
    head = "From: The Harbour Post <a@example.org>\r\nSubject: Council closes terminal\r\nMIME-Version: 1.0\r\n"
    head += f'Date: Tue, 05 Mar 2024 10:00:00 +0100\r\nContent-Type: multipart/{kind}; boundary="b"\r\n\r\n'
    text = f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{content}\r\n"
    html = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return (head + text + html + encodebytes(page_of(content).encode()).decode() + "--b--\r\n").encode()


def formats() -> dict[str, tuple[bytes, ...]]:
    """File name to small sources of its format; those under a `.gz` name are still to be packed."""
    lines = [line for part in BODY.split("\n\n") for line in (part[:60], part[60:], "")]
    record = {"title": "Council closes terminal", "url": "https://example.org/ferry", "text": BODY}
    records = "\n".join(json.dumps(one) for one in (record, record | {"text": "", "html": page_of()}))
    return {
        "a.html": (page_of().encode(),),
        "dump.txt": (f"Council closes terminal | The Post\nHomeNewsSportSign in\nBy Ann Poe5 May 2020{BODY}".encode(),),
        "a.txt": (f"Title: Council closes terminal\nDate: 2020-05-05\n\n{BODY}".encode(),),
        "a.md": (f"---\ntitle: Council\ntags: [a, b]\n---\n\n# Council\n\n{BODY}\n\n* a [b](c)\n> d".encode(),),
        "a.eml": (mail_of(BODY),),
        "a.mhtml": (mail_of(BODY, kind="related"),),
        "a.pdf": (pdf_of(lines),),
        "a.warc": (warc_record("https://example.org/ferry", "text/html; charset=utf-8", page_of()) * 2,),
        "a.jsonl": (records.encode(),),
        "a.gz": (gzip.compress(page_of().encode()), gzip.compress(records.encode())),
    }
