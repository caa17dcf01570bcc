"""A fetched page on disk: its bytes, and beside them where and when they came from.

`seeds/example.org/talks-1a2b3c4d.html` has its origin in `seeds/example.org/.talks-1a2b3c4d.html.origin.json`: hidden,
so that it is no source itself. The page is written first: one without an origin is only fetched again.
"""

import os
import re
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec

from generator.fetch.addresses import host_of
from generator.text import slug

Change = Literal["new", "changed", "unchanged"]
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
"""The media types that can be an article, with the name's ending for each."""


class Origin(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where and when a page's bytes came from; the origin file holds it as JSON."""

    url: str
    """As asked for, in one spelling."""
    final_url: str
    """After redirects."""
    fetched_at: str
    """ISO 8601 in UTC; of the bytes that are there, not of a later look that found them unchanged."""
    media_type: str
    charset: str | None
    """As the server stated it, in lower case."""
    sha256: str
    """Of the bytes as fetched, in hex."""
    etag: str | None = None
    last_modified: str | None = None


def stem_of(url: str) -> str:
    """A page's place below the sources' folder, without the ending: `example.org/talks-resume-1a2b3c4d`.

    The hash is of the whole address: pages that differ only in their query have files of their own.
    """
    folder = re.sub(r"[^a-z0-9.-]+", "-", host_of(url)).strip(".-") or "host"
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    words = slug(re.sub(r"\.[a-z]{2,5}$", "", parts[-1]), most=60) if parts else ""
    return f"{folder}/{words or 'page'}-{sha256(url.encode()).hexdigest()[:8]}"


def origin_path(page: Path) -> Path:
    """The origin file of a page."""
    return page.with_name(f".{page.name}.origin.json")


def known_page(folder: Path, url: str) -> tuple[Path, Origin] | None:
    """The page saved for an address with its origin, where both are there and can be read."""
    for suffix in sorted(set(SUFFIXES.values())):
        page = folder / f"{stem_of(url)}{suffix}"
        with suppress(OSError, msgspec.DecodeError):
            origin = msgspec.json.decode(origin_path(page).read_bytes(), type=Origin)
            if page.is_file():
                return page, origin
    return None


def save_page(folder: Path, origin: Origin, body: bytes) -> tuple[Path, Change]:
    """Write a page and its origin, each whole or not at all; the same bytes as before are left alone."""
    page = folder / f"{stem_of(origin.url)}{SUFFIXES[origin.media_type]}"
    before = known_page(folder, origin.url)
    if before and before[0] == page and page.read_bytes() == body:
        return page, "unchanged"
    replace(page, body)
    replace(origin_path(page), msgspec.json.format(msgspec.json.encode(origin)) + b"\n")
    if before and before[0] != page:  # the address now answers with another kind of document
        for path in (before[0], origin_path(before[0])):
            path.unlink(missing_ok=True)
    return page, "changed" if before else "new"


def replace(path: Path, data: bytes) -> None:
    """Put a file in its place in one step; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".briefing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
