"""Feeds give links; those that are saved already are not fetched again."""

from pathlib import Path

import pytest
import yaml
from fetch_support import Reply, files, serving, visitor
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.fetch import add_pages, feed_links, unsaved
from generator.fetch.feeds import links_of

CASES = sorted((Path(__file__).parent / "cases/fetch/feeds").glob("*.yml"))


def rss(*links: str) -> bytes:
    """A feed of links."""
    items = "".join(f"<item><title>{link}</title><link>{link}</link></item>" for link in links)
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """A feed's entries give the links that the case says, or the error."""
    case = yaml.safe_load(path.read_text("utf-8"))
    if error := case.get("error"):
        with pytest.raises(SourceError, match=error):
            links_of(case["feed"].encode(), "feed.xml", case["base"])
    else:
        assert list(links_of(case["feed"].encode(), "feed.xml", case["base"])) == case["links"]


@example(b'<rss version="2.0"><creativeCommons:license href=""></creativeCommons:license>')
@given(st.binary() | st.builds(lambda body: b"<rss version='2.0'><channel>" + body, st.binary()))
def test_no_bytes_break_the_reading_of_a_feed(data: bytes) -> None:
    """Whatever a feed holds, it gives links or our own error."""
    try:
        links = links_of(data, "feed.xml", "https://news.example/")
    except SourceError:
        return
    assert all(isinstance(link, str) for link in links)


def test_a_feed_that_would_grow_without_end_is_read_all_the_same() -> None:
    """A billion laughs (entities of entities) are not laughed to the end."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{entities}]>'
    feed = head.encode() + rss("https://news.example/talks").replace(b"News", b"&e9;")
    assert links_of(feed, "feed.xml", "") == ("https://news.example/talks",)


def test_a_feed_is_a_file_or_an_address(tmp_path: Path) -> None:
    """The same feed from disk and from a server gives the same links."""
    data = rss("https://news.example/talks")
    (tmp_path / "feed.xml").write_bytes(data)
    reply = Reply(body=data, media_type="application/rss+xml")
    with serving({"/feed.xml": reply}) as server, visitor() as web:
        assert feed_links(str(tmp_path / "feed.xml"), web) == feed_links(server.url("/feed.xml"), web)


def test_a_feed_is_fetched_under_the_same_rules_as_a_page(tmp_path: Path) -> None:
    """A feed that robots.txt disallows, or that is not there, is an error that names it."""
    replies = {"/robots.txt": Reply(body=b"User-agent: *\nDisallow: /feed", media_type="text/plain")}
    with serving(replies) as server, visitor() as web:
        with pytest.raises(SourceError, match="asks briefing-site not to fetch"):
            feed_links(server.url("/feed"), web)
        with pytest.raises(SourceError, match="404 Not Found"):
            feed_links(server.url("/gone"), web)
        with pytest.raises(SourceError, match="No such file"):
            feed_links(str(tmp_path / "none.xml"), web)
        with pytest.raises(SourceError, match="expected a feed's file or address"):
            feed_links("ftp://news.example/feed", web)


def test_a_second_look_at_a_feed_fetches_what_is_new(tmp_path: Path) -> None:
    """Saved entries are neither fetched nor counted against the limit; the order is the feed's."""
    with serving({f"/{n}": Reply() for n in range(5)}) as server, visitor() as web:
        urls = tuple(server.url(f"/{n}") for n in range(5))
        list(add_pages(unsaved(urls[3:], tmp_path, 20), tmp_path, web))
        assert server.pages == ["/3", "/4"]
        list(add_pages(unsaved(urls, tmp_path, 2), tmp_path, web))
        assert server.pages == ["/3", "/4", "/0", "/1"]
        assert unsaved(urls, tmp_path, 20) == (urls[2],)
    assert len(files(tmp_path)) == 4


def test_a_page_without_its_origin_is_fetched_again(tmp_path: Path) -> None:
    """A run that was killed between a page and its origin, or an origin that cannot be read, costs one more fetch."""
    with serving({"/a": Reply()}) as server, visitor() as web:
        (added,) = add_pages([server.url("/a")], tmp_path, web)
        assert added.path is not None
        origin = next(added.path.parent.glob(".*.origin.json"))
        origin.write_text("not json")
        assert unsaved((server.url("/a"),), tmp_path, 20) == (server.url("/a"),)
        (again,) = add_pages([server.url("/a")], tmp_path, web)
        assert again.path == added.path
        assert unsaved((server.url("/a"),), tmp_path, 20) == ()


def test_a_page_that_was_thrown_away_is_new_again(tmp_path: Path) -> None:
    """An origin whose page is gone stands for nothing."""
    with serving({"/a": Reply(headers={"ETag": '"v1"'})}) as server, visitor() as web:
        (added,) = add_pages([server.url("/a")], tmp_path, web)
        assert added.path is not None
        added.path.unlink()
        assert unsaved((server.url("/a"),), tmp_path, 20) == (server.url("/a"),)
        (again,) = add_pages([server.url("/a")], tmp_path, web)
        assert (again.path, again.change) == (added.path, "new")
        assert "if-none-match" not in server.headers[-1]


def test_an_entry_that_is_no_web_address_is_reported(tmp_path: Path) -> None:
    """A feed cannot make us read a local file: its entry fails with the reason, the others are added."""
    with serving({"/a": Reply()}) as server, visitor() as web:
        links = unsaved(("file:///etc/passwd", server.url("/a")), tmp_path, 20)
        bad, good = add_pages(links, tmp_path, web)
    assert (bad.reason or "").startswith("not a web address")
    assert good.path is not None
