"""The Atom feed: well-formed, dated by the articles alone, with links that a feed reader can follow."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from render_support import HOSTILE, alone, brief, corpus, first

from generator.model import Corpus
from generator.render import render
from generator.settings import Address, Settings

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(address: Address, found: Corpus | None = None) -> ElementTree.Element:
    """The feed of a corpus, of the hand-made one if none is given, as a reader parses it."""
    made = render(found or corpus(), Settings(address=address))
    text = next(page.text for page in made if page.path == "data/feed.xml")
    return ElementTree.fromstring(text)  # noqa: S314 - our own


def test_the_feed_has_dated_briefs_newest_first() -> None:
    """The feed is well-formed, takes its dates from the articles, and holds a hostile title as text."""
    root = feed_of(Address())
    updated = [entry.findtext(f"{ATOM}updated") for entry in root.iter(f"{ATOM}entry")]
    assert updated == ["2023-11-04T00:00:00Z", "2023-11-03T08:30:00Z"]
    assert root.findtext(f"{ATOM}updated") == updated[0]
    titles = [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]
    assert f"River rises: {HOSTILE}" in titles


@pytest.mark.parametrize(
    ("address", "links"),
    [
        (Address(), ["../data/feed.xml", "../", "../briefs/2023-11-04-mayor/"]),
        (Address(folders=False), ["../data/feed.xml", "../index.html", "../briefs/2023-11-04-mayor.html"]),
        (
            Address(url="https://desk.example/a&b/"),
            [
                "https://desk.example/a&b/data/feed.xml",
                "https://desk.example/a&b/",
                "https://desk.example/a&b/briefs/2023-11-04-mayor/",
            ],
        ),
    ],
)
def test_links_of_the_feed_are_absolute_where_the_address_is_known(address: Address, links: list[str]) -> None:
    """Many feed readers cannot resolve others; without `site_url` they are relative to the feed, in both forms."""
    root = feed_of(address)
    assert [link.get("href") for link in root.iter(f"{ATOM}link")][:3] == links


def test_the_feed_is_as_new_as_its_latest_moment() -> None:
    """Days are listed as their sources state them; the feed counts in one zone."""
    late = replace(first(), published="2023-11-03T23:30:00-05:00")
    early = brief("early", ("Rain.",), published="2023-11-04T02:00:00+00:00")
    vague = brief("vague", ("Snow.",), published="2024")
    root = feed_of(Address(), replace(alone(late), briefs=(late, early, vague)))
    updated = [one.text for one in root.iter(f"{ATOM}updated")]
    assert updated == ["2023-11-04T04:30:00Z", "2023-11-04T02:00:00Z", "2023-11-04T04:30:00Z"]


def test_two_sites_have_feeds_of_two_names() -> None:
    """A reader who follows both tells them apart, by title and by id, with an address or without; so their entries."""
    feeds = []
    for address in (Address(name="Desk", url="https://d.example/"), Address(name="Desk"), Address(name="A & B")):
        root = feed_of(address)
        feeds.append([one.text for tag in ("title", "id") for one in root.iter(f"{ATOM}{tag}")])
    titles, ids = zip(*((one[:3], one[3:]) for one in feeds), strict=True)
    assert [one[0] for one in titles] == ["Desk", "Desk", "A & B"]
    assert len({name for one in ids for name in one}) == sum(map(len, ids))
