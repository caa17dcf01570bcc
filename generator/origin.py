"""A fetched page's origin: where and when its bytes came from, noted in a hidden file beside it.

`seeds/example.org/talks-1a2b3c4d.html` has its origin in `seeds/example.org/.talks-1a2b3c4d.html.origin.json`.
"""

from pathlib import Path

import msgspec


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


def origin_path(page: Path) -> Path:
    """The origin file of a page; hidden, so that it is no source itself."""
    return page.with_name(f".{page.name}.origin.json")


def origin_of(page: Path) -> Origin | None:
    """The origin of a page; None where none was noted, or the note cannot be read."""
    try:
        return msgspec.json.decode(origin_path(page).read_bytes(), type=Origin)
    except (OSError, msgspec.DecodeError):
        return None
