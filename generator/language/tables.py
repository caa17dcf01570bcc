"""Reads a language's tables from their TOML files into typed values."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

T = TypeVar("T")


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are tables for (ISO 639-1), by name."""
    return tuple(
        sorted(path.name for path in files("generator.language").iterdir() if (path / "quotes.toml").is_file())
    )


@cache
def table(language: str, concern: str, shape: type[T]) -> T | None:
    """The table of a concern in a language as a `shape`, or None where the language has none.

    A language is never taken for a path: it can be what a page says of itself.

    Raises `msgspec.ValidationError` where the file does not have the shape: a fault of ours, found by tests.
    """
    if language not in languages():
        return None
    path = files("generator.language") / language / f"{concern}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=shape) if path.is_file() else None
