"""What is known of a source before it is read, and what a reader hands back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.read.draft import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A source's name for messages, and what a container or server said about its bytes."""

    name: str
    charset: str | None = None
    url: str | None = None
    fetched: str | None = None
    """When the bytes were fetched or sent, in ISO 8601: nothing in them is later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document of an archive: its place ("3"), its bytes, its media type if stated, and what is given of it."""

    place: str
    data: bytes
    media_type: str | None
    given: Given


DocumentReader = Callable[[bytes, Given], Draft]
"""Bytes of one document to its draft. Raises `SourceError` with the given name."""
ArchiveReader = Callable[[bytes, Given], Iterator[Member]]
"""Bytes of an archive to its documents."""
