"""A fetched page on disk: its bytes, and beside them where and when they came from.

The page is written first: one without an origin is only fetched again.
"""

import re
from hashlib import sha256
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec

from generator.fetch.addresses import host_of
from generator.files import locked, put, sweep
from generator.origin import Origin, origin_of, origin_path
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


def stem_of(url: str) -> str:
    """A page's place below the sources' folder, without the ending: `example.org/talks-resume-1a2b3c4d`.

    The hash is of the whole address: pages that differ only in their query have files of their own.
    """
    folder = re.sub(r"[^a-z0-9.-]+", "-", host_of(url)).strip(".-") or "host"
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    words = slug(re.sub(r"\.[a-z]{2,5}$", "", parts[-1]), most=60) if parts else ""
    return f"{folder}/{words or 'page'}-{sha256(url.encode()).hexdigest()[:8]}"


def known_page(folder: Path, url: str) -> tuple[Path, Origin] | None:
    """The page saved for an address with its origin, where both are there and can be read."""
    for suffix in sorted(set(SUFFIXES.values())):
        page = folder / f"{stem_of(url)}{suffix}"
        origin = origin_of(page)
        if origin and page.is_file():
            return page, origin
    return None


def save_page(folder: Path, origin: Origin, body: bytes) -> tuple[Path, Change]:
    """Write a page and its origin, each whole or not at all; the same bytes as before are left alone."""
    page = folder / f"{stem_of(origin.url)}{SUFFIXES[origin.media_type]}"
    before = known_page(folder, origin.url)
    if before and before[0] == page and page.read_bytes() == body:
        return page, "unchanged"
    page.parent.mkdir(parents=True, exist_ok=True)
    with locked(page.parent) as alone:
        if alone:
            sweep([page.parent])
        put(page, body)
        put(origin_path(page), msgspec.json.format(msgspec.json.encode(origin)) + b"\n")
    if before and before[0] != page:  # the address now answers with another kind of document
        for path in (before[0], origin_path(before[0])):
            path.unlink(missing_ok=True)
    return page, "changed" if before else "new"
