"""What RSS and Atom feeds point to."""

from io import BytesIO
from itertools import islice
from pathlib import Path

import feedparser

from generator.errors import SourceError
from generator.fetch.addresses import web_url
from generator.fetch.origins import known_page
from generator.fetch.web import Web

STUMBLES = (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What feedparser lets through where a feed is malformed in a way that it did not foresee."""


def feed_links(feed: str, web: Web) -> tuple[str, ...]:
    """The addresses that a feed's entries link to, in the feed's order; `feed` is a file or an address.

    Raises `SourceError` where it cannot be read, or is no feed.
    """
    if feed.lower().startswith(("http://", "https://")):
        answer = web.get(feed)
        return links_of(answer.body, feed, answer.url)
    try:
        return links_of(Path(feed).read_bytes(), feed, "")
    except OSError as error:
        raise SourceError(feed, f"cannot be read: {error.strerror}; expected a feed's file or address") from error


def links_of(data: bytes, feed: str, base: str) -> tuple[str, ...]:
    """The links in a feed's bytes, relative ones joined to `base`. Raises `SourceError` where they are no feed."""
    try:
        # a stream, as feedparser would open a name or an address; only links are wanted, so nothing is sanitised
        parsed = feedparser.parse(
            BytesIO(data),
            response_headers={"content-location": base},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except STUMBLES as error:
        raise SourceError(feed, f"is a feed too broken to read ({type(error).__name__})") from error
    if not parsed.get("version") and not parsed.entries:
        raise SourceError(feed, "is no RSS or Atom feed")
    links = [str(entry["link"]) for entry in parsed.entries if entry.get("link")]
    return tuple(dict.fromkeys(links))


def unsaved(urls: tuple[str, ...], folder: Path, limit: int) -> tuple[str, ...]:
    """The first `limit` addresses that no page is saved for; one that is no web address counts, to be reported."""
    return tuple(islice((url for url in urls if not is_saved(url, folder)), limit))


def is_saved(url: str, folder: Path) -> bool:
    """Whether a page is saved for an address."""
    try:
        return known_page(folder, web_url(url)) is not None
    except SourceError:
        return False
