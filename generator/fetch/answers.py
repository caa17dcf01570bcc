"""One request and its answer: what is asked for, how much of the answer is taken, and how it is unpacked.

No cookie is kept, no redirect followed, no proxy looked for: what is not written here does not happen.
"""

import zlib
from dataclasses import dataclass
from email.message import Message
from functools import cache
from http import HTTPStatus
from importlib.metadata import version
from urllib.parse import urlsplit

import httpcore

from generator.errors import SourceError

PRODUCT = "briefing-site"
"""The name that robots.txt may speak of."""
FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol)
GZIP_OR_ZLIB = 47
"""The `wbits` with which zlib takes either header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered; `body` is empty where the status is not 200."""

    url: str
    status: int
    headers: dict[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type that the server states, `""` without one."""
        return stated(self.headers).get_content_type() if "content-type" in self.headers else ""

    @property
    def charset(self) -> str | None:
        """The character set that the server states, in lower case."""
        return stated(self.headers).get_content_charset()

    @property
    def phrase(self) -> str:
        """The status in words: "404 Not Found"."""
        known = self.status in HTTPStatus.__members__.values()
        return f"{self.status} {HTTPStatus(self.status).phrase}" if known else str(self.status)


def stated(headers: dict[str, str]) -> Message:
    """The content type header, read as e-mail reads it (RFC 2045)."""
    message = Message()
    message["Content-Type"] = headers.get("content-type", "")
    return message


@cache
def user_agent() -> str:
    """Who we say we are."""
    return f"{PRODUCT}/{version(PRODUCT)} (+https://pypi.org/project/{PRODUCT}/)"


def ask(pool: httpcore.ConnectionPool, url: str, size: int, accepted: frozenset[str], **conditions: str) -> Answer:
    """The answer to a GET of `url`, of at most `size` bytes packed and unpacked; `conditions` are further headers.

    A body is taken only with status 200 and an `accepted` media type, any where there is none. Raises `SourceError`.
    """
    headers = request_headers(url, conditions)
    try:
        with pool.stream("GET", url, headers=headers) as response:
            head = Answer(url=url, status=response.status, headers=decoded(response.headers), body=b"")
            if head.status != HTTPStatus.OK:
                return head
            refuse_early(head, size, accepted)
            packed = taken(response, url, size)
    except httpcore.TimeoutException as error:
        raise SourceError(url, "took too long to answer; try again later") from error
    except FAILURES as error:
        raise SourceError(url, f"cannot be reached: {error}") from error
    body = unpacked(packed, head, size)
    return Answer(url=url, status=head.status, headers=head.headers, body=body)


def request_headers(url: str, conditions: dict[str, str]) -> list[tuple[bytes | str, bytes | str]]:
    """What we tell a server."""
    return [
        ("Host", urlsplit(url).netloc),
        ("User-Agent", user_agent()),
        ("Accept", "text/html, application/xhtml+xml, */*;q=0.5"),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
        *conditions.items(),
    ]


def decoded(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers as text, by lower-case name; the last of several with one name."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}


def refuse_early(head: Answer, size: int, accepted: frozenset[str]) -> None:
    """Raise `SourceError` where the headers alone say that the body is not for us."""
    if accepted and head.media_type not in accepted:
        raise SourceError(head.url, f"is {head.media_type or 'of no stated type'}, not a page, text or PDF")
    length = head.headers.get("content-length", "")
    if length.isdecimal() and int(length) > size:
        raise too_large(head.url, size)


def taken(response: httpcore.Response, url: str, size: int) -> bytes:
    """The body as sent. Raises `SourceError` as soon as it grows past `size`."""
    body = bytearray()
    for piece in response.iter_stream():
        body += piece
        if len(body) > size:
            raise too_large(url, size)
    return bytes(body)


def unpacked(body: bytes, head: Answer, size: int) -> bytes:
    """The body without its transport packing; a small body that unpacks to a huge one is refused on the way."""
    packing = head.headers.get("content-encoding", "identity").strip().lower()
    if packing == "identity":
        return body
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise SourceError(head.url, f"comes packed as {packing}, which was not asked for")
    unpacker = zlib.decompressobj(GZIP_OR_ZLIB)
    try:
        plain = unpacker.decompress(body, size + 1)
    except zlib.error as error:
        raise SourceError(head.url, f"comes packed and broken: {error}") from error
    if len(plain) > size:
        raise too_large(head.url, size)
    if not unpacker.eof:
        raise SourceError(head.url, "comes packed and breaks off")
    return plain


def too_large(url: str, size: int) -> SourceError:
    """The error for a body past the limit."""
    return SourceError(url, f"is larger than {size / 1_000_000:g} MB; save it with your browser if you want it")
