"""The Atom feed: well-formed, dated by the articles alone, with links that a feed reader can follow."""

from xml.etree import ElementTree

import pytest
from render_support import HOSTILE, corpus

from generator.render import render
from generator.settings import Address, Settings

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(address: Address) -> ElementTree.Element:
    """The feed of the hand-made corpus, as a reader parses it."""
    text = next(page.text for page in render(corpus(), Settings(address=address)) if page.path == "data/feed.xml")
    return ElementTree.fromstring(text)  # noqa: S314 - our own


def test_the_feed_has_dated_briefs_newest_first() -> None:
    """The feed is well-formed, takes its dates from the articles, and holds a hostile title as text."""
    root = feed_of(Address())
    updated = [entry.findtext(f"{ATOM}updated") for entry in root.iter(f"{ATOM}entry")]
    assert updated == ["2023-11-04T00:00:00Z", "2023-11-03T08:30:00+00:00"]
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


def test_two_sites_have_feeds_of_two_names() -> None:
    """A reader who follows both tells them apart, by title and by id; equal entries stay equal."""
    feeds = []
    for name in ("Desk", "A & B"):
        address = Address(name=name, url=f"https://{name[0]}.example/".lower())
        root = feed_of(address)
        feeds.append([one.text for tag in ("title", "id") for one in root.iter(f"{ATOM}{tag}")])
    titles, ids = zip(*((one[:3], one[3:]) for one in feeds), strict=True)
    assert [one[0] for one in titles] == ["Desk", "A & B"]
    assert ids[0][0] != ids[1][0]
    assert ids[0][1:] == ids[1][1:]
