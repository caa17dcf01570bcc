"""Articles are fetched from the web into the folder of sources: politely, and only from where it is safe to.

`add_pages` fetches addresses, `feed_links` gives a feed's; what arrives is saved byte for byte beside its origin.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

from generator.errors import SourceError
from generator.fetch.addresses import is_public, web_url
from generator.fetch.answers import Answer
from generator.fetch.feeds import feed_links, unsaved
from generator.fetch.origins import SUFFIXES, Change, known_page, save_page
from generator.fetch.web import Limits, Web
from generator.origin import Origin

__all__ = ["Added", "Limits", "Web", "add_pages", "feed_links", "is_public", "unsaved"]

UNSTATED = frozenset({"", "application/octet-stream"})
"""Media types that say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of an address: the page's file, or the reason why there is none."""

    url: str
    path: Path | None = None
    change: Change | None = None
    reason: str | None = None


def add_pages(urls: Iterable[str], folder: Path, web: Web) -> Iterator[Added]:
    """Save the pages of addresses below `folder`, one after another; an address that fails is reported, not raised."""
    for url in dict.fromkeys(urls):
        try:
            path, change = add_page(url, folder, web)
            yield Added(url=url, path=path, change=change)
        except SourceError as error:
            yield Added(url=url, reason=error.reason)


def add_page(url: str, folder: Path, web: Web) -> tuple[Path, Change]:
    """The file of a page, fetched and saved. Raises `SourceError`."""
    address = web_url(url)
    try:
        known = known_page(folder, address)
        answer = web.get(address, frozenset(SUFFIXES) | UNSTATED, **conditions_of(known))
        if known and answer.status == HTTPStatus.NOT_MODIFIED:
            return known[0], "unchanged"
        return save_page(folder, origin_of(address, answer), answer.body)
    except OSError as error:
        raise SourceError(url, f"cannot be saved in {folder}: {error.strerror}") from error


def conditions_of(known: tuple[Path, Origin] | None) -> dict[str, str]:
    """The headers that ask only for a page newer than the one on disk, if that is still as it was fetched."""
    if known is None or sha256(known[0].read_bytes()).hexdigest() != known[1].sha256:
        return {}
    conditions = {"If-None-Match": known[1].etag, "If-Modified-Since": known[1].last_modified}
    return {name: value for name, value in conditions.items() if value}


def origin_of(url: str, answer: Answer) -> Origin:
    """The origin of an answer's body. Raises `SourceError` where it is empty, or nothing says what it is."""
    if not answer.body.strip():
        raise SourceError(url, "is empty")
    return Origin(
        url=url,
        final_url=answer.url,
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        media_type=media_type_of(url, answer),
        charset=answer.charset,
        sha256=sha256(answer.body).hexdigest(),
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )


def media_type_of(url: str, answer: Answer) -> str:
    """The media type as stated, else as the first bytes say (WHATWG, MIME Sniffing, section 7.1)."""
    if answer.media_type not in UNSTATED:
        return answer.media_type
    if answer.body.startswith(b"%PDF-"):
        return "application/pdf"
    if answer.body.lstrip().lower().startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<!--")):
        return "text/html"
    raise SourceError(url, "is of no stated type, and neither HTML nor PDF")
