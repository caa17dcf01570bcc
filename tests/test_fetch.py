"""Pages are fetched and saved: from a server on this machine, never from the web."""

import gzip
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fetch_support import ARTICLE, USUAL, Reply, Server, files, serving, talking, visitor
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.fetch import Added, Limits, Web, add_pages
from generator.fetch.addresses import web_url
from generator.fetch.origins import stem_of
from generator.origin import origin_path

PDF = b"%PDF-1.7\n%stub"


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with one article."""
    with serving({"/news/talks-resume.html": Reply()}) as running:
        yield running


def add(server: Server, folder: Path, *paths: str, limits: Limits = USUAL) -> list[Added]:
    """What becomes of paths on the server."""
    with visitor(limits) as web:
        return list(add_pages([server.url(path) for path in paths], folder, web))


def reason(server: Server, folder: Path, path: str, limits: Limits = USUAL) -> str:
    """Why a path on the server cannot be added."""
    (added,) = add(server, folder, path, limits=limits)
    assert added.path is None
    assert files(folder) == []
    return added.reason or ""


# --- what is saved -------------------------------------------------------------------------------------------


def test_saves_the_bytes_of_a_page_under_its_host(server: Server, tmp_path: Path) -> None:
    """A page's bytes are saved as they came, in its host's folder, named after its address."""
    (added,) = add(server, tmp_path, "/news/talks-resume.html")
    assert added.change == "new"
    assert added.path is not None
    assert added.path.read_bytes() == ARTICLE
    assert added.path.relative_to(tmp_path).as_posix().startswith("127.0.0.1-")
    assert added.path.name.startswith("talks-resume-")
    assert added.path.suffix == ".html"


def test_saves_where_and_when_a_page_came_from(server: Server, tmp_path: Path) -> None:
    """The hidden origin file beside a page says what was asked for, what answered, when, and with which bytes."""
    server.replies["/old"] = Reply(301, headers={"Location": "/news/talks-resume.html"})
    (added,) = add(server, tmp_path, "/old#top")
    assert added.path is not None
    origin = json.loads(origin_path(added.path).read_text())
    assert origin_path(added.path).name == f".{added.path.name}.origin.json"
    assert origin["url"] == server.url("/old")
    assert origin["final_url"] == server.url("/news/talks-resume.html")
    assert (origin["media_type"], origin["charset"]) == ("text/html", "utf-8")
    assert len(origin["sha256"]) == 64
    assert origin["fetched_at"].endswith("+00:00")


def test_the_same_page_again_changes_nothing(server: Server, tmp_path: Path) -> None:
    """A page whose bytes did not change keeps its file and its origin, to the byte and the minute."""
    (first,) = add(server, tmp_path, "/news/talks-resume.html")
    assert first.path is not None
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in (first.path, origin_path(first.path))]
    (again,) = add(server, tmp_path, "/news/talks-resume.html")
    assert (again.change, again.path) == ("unchanged", first.path)
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in (first.path, origin_path(first.path))] == before


def test_a_changed_page_replaces_the_one_before(server: Server, tmp_path: Path) -> None:
    """New bytes at the same address take the place of the old ones."""
    add(server, tmp_path, "/news/talks-resume.html")
    server.replies["/news/talks-resume.html"] = Reply(body=ARTICLE + b"<p>Corrected.</p>")
    (added,) = add(server, tmp_path, "/news/talks-resume.html")
    assert added.change == "changed"
    assert added.path is not None
    assert added.path.read_bytes().endswith(b"Corrected.</p>")
    assert len(files(tmp_path)) == 1


def test_an_address_that_becomes_a_pdf_has_one_file(server: Server, tmp_path: Path) -> None:
    """Where an address answers with another kind of document than before, the old file goes with its origin."""
    add(server, tmp_path, "/news/talks-resume.html")
    server.replies["/news/talks-resume.html"] = Reply(body=PDF, media_type="application/pdf")
    (added,) = add(server, tmp_path, "/news/talks-resume.html")
    assert added.path is not None
    assert [path for path in added.path.parent.iterdir() if path not in {added.path, origin_path(added.path)}] == []


def test_asks_only_for_what_is_newer(server: Server, tmp_path: Path) -> None:
    """A server that gave a mark for its version is asked for a newer one only, and its "not modified" is believed."""
    server.replies["/a"] = Reply(headers={"ETag": '"v1"', "Last-Modified": "Fri, 03 Nov 2023 10:00:00 GMT"})
    add(server, tmp_path, "/a")
    server.replies["/a"] = Reply(304, body=b"")
    (again,) = add(server, tmp_path, "/a")
    assert again.change == "unchanged"
    assert server.headers[-1]["if-none-match"] == '"v1"'
    assert server.headers[-1]["if-modified-since"] == "Fri, 03 Nov 2023 10:00:00 GMT"


def test_a_page_that_was_changed_by_hand_is_asked_for_whole(server: Server, tmp_path: Path) -> None:
    """The server's mark speaks of the bytes it sent: it is not used for others."""
    server.replies["/a"] = Reply(headers={"ETag": '"v1"'})
    (first,) = add(server, tmp_path, "/a")
    assert first.path is not None
    first.path.write_bytes(b"mine")
    (again,) = add(server, tmp_path, "/a")
    assert again.change == "changed"
    assert "if-none-match" not in server.headers[-1]


def test_pages_that_differ_in_their_query_are_two(server: Server, tmp_path: Path) -> None:
    """The query is part of a page's identity, the fragment is not; one address given twice is fetched once."""
    server.replies |= {"/story?id=1": Reply(), "/story?id=2": Reply()}
    add(server, tmp_path, "/story?id=1", "/story?id=2", "/story?id=2")
    assert len(files(tmp_path)) == 2
    assert server.pages == ["/story?id=1", "/story?id=2"]


@pytest.mark.parametrize(
    ("reply", "suffix"),
    [
        (Reply(media_type="text/html"), ".html"),
        (Reply(media_type="application/xhtml+xml"), ".html"),
        (Reply(media_type="TEXT/PLAIN"), ".txt"),
        (Reply(media_type="text/markdown"), ".md"),
        (Reply(media_type="application/pdf", body=PDF), ".pdf"),
        (Reply(media_type="application/octet-stream", body=PDF), ".pdf"),
        (Reply(media_type=None), ".html"),
    ],
)
def test_names_a_file_by_what_it_is(server: Server, tmp_path: Path, reply: Reply, suffix: str) -> None:
    """A file's ending is its media type's; where the server states none, the first bytes tell HTML and PDF."""
    server.replies["/a.php"] = reply
    (added,) = add(server, tmp_path, "/a.php")
    assert added.path is not None
    assert added.path.suffix == suffix


def test_unpacks_what_came_packed(server: Server, tmp_path: Path) -> None:
    """What is saved is the page, not its transport packing."""
    server.replies["/a"] = Reply(body=gzip.compress(ARTICLE), headers={"Content-Encoding": "gzip"})
    (added,) = add(server, tmp_path, "/a")
    assert added.path is not None
    assert added.path.read_bytes() == ARTICLE


def test_a_save_that_fails_leaves_the_page_before_whole(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses the new page keeps the old one, and no draft stays behind."""
    (first,) = add(server, tmp_path, "/news/talks-resume.html")
    assert first.path is not None
    server.replies["/news/talks-resume.html"] = Reply(body=b"<p>new</p>")

    def refuse(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    (added,) = add(server, tmp_path, "/news/talks-resume.html")
    assert "No space left on device" in (added.reason or "")
    assert first.path.read_bytes() == ARTICLE
    assert {path.name for path in first.path.parent.iterdir()} == {first.path.name, origin_path(first.path).name}


def test_a_folder_that_is_a_file_is_a_reason(server: Server, tmp_path: Path) -> None:
    """Where the pages' folder cannot be made, the address fails; nothing else does."""
    (tmp_path / "seeds").write_text("an archive, say")
    (added,) = add(server, tmp_path / "seeds", "/news/talks-resume.html")
    assert (added.reason or "").startswith(f"cannot be saved in {tmp_path / 'seeds'}: ")


# --- what is refused -----------------------------------------------------------------------------------------


def test_one_that_fails_does_not_stop_the_others(server: Server, tmp_path: Path) -> None:
    """Each address has its own outcome, in the order given."""
    outcomes = add(server, tmp_path, "/gone", "/news/talks-resume.html")
    assert [(bool(added.path), added.reason) for added in outcomes] == [
        (False, "the server answers 404 Not Found"),
        (True, None),
    ]


@pytest.mark.parametrize("status", [403, 404, 410, 500, 304, 204, 299, 700])
def test_an_answer_that_is_no_page_is_refused_by_its_status(server: Server, tmp_path: Path, status: int) -> None:
    """Only a 200 is a page; the reason says what came."""
    server.replies["/a"] = Reply(status)
    assert str(status) in reason(server, tmp_path, "/a")


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(media_type="image/png"), "is image/png, not a page"),
        (Reply(media_type="application/json", body=b"{}"), "is application/json, not a page"),
        (Reply(media_type=None, body=b"\x00\x01"), "neither HTML nor PDF"),
        (Reply(body=b" \n"), "is empty"),
        (Reply(headers={"Content-Encoding": "br"}), "packed as br"),
        (Reply(headers={"Content-Encoding": "gzip"}), "packed and broken"),
        (Reply(body=gzip.compress(ARTICLE)[:-20], headers={"Content-Encoding": "gzip"}), "breaks off"),
    ],
)
def test_what_cannot_be_an_article_is_refused(server: Server, tmp_path: Path, reply: Reply, words: str) -> None:
    """Other media types, nothing at all, and packing that is unknown or broken are refused with the reason."""
    server.replies["/a"] = reply
    assert words in reason(server, tmp_path, "/a")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"x" * 2000),
        Reply(pieces=[b"x" * 100] * 20),
        Reply(body=gzip.compress(b"x" * 2000), headers={"Content-Encoding": "gzip"}),
    ],
    ids=["stated", "streamed", "packed"],
)
def test_what_is_too_large_is_refused(server: Server, tmp_path: Path, reply: Reply) -> None:
    """The limit holds for the length stated, the bytes that come, and what they unpack to."""
    server.replies["/a"] = reply
    assert "is larger than 0.001 MB" in reason(server, tmp_path, "/a", Limits(size=1000))


def test_an_endless_page_is_not_read_to_its_end(server: Server, tmp_path: Path) -> None:
    """Reading stops at the limit: a server that never ends is hung up on."""
    server.replies["/a"] = Reply(pieces=[b"x" * 1000] * 100_000)
    assert "is larger than" in reason(server, tmp_path, "/a", Limits(size=10_000))


def test_a_page_that_trickles_is_given_up(server: Server, tmp_path: Path) -> None:
    """The time limit is for the whole page: a byte now and then does not extend it."""
    server.replies["/a"] = Reply(pieces=[b"x"] * 100, wait=0.05)
    assert "took too long to answer" in reason(server, tmp_path, "/a", Limits(seconds=0.3))


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    """A refused connection is a reason like any other."""
    with serving() as gone:
        pass
    assert "cannot be reached" in reason(gone, tmp_path, "/a")


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "cannot be reached"),
        (b"", "cannot be reached"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nbroken off", "cannot be reached"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[oops/\r\nContent-Length: 0\r\n\r\n", "not a web address"),
    ],
)
def test_what_is_no_answer_of_the_web_is_refused(tmp_path: Path, piece: bytes, words: str) -> None:
    """Another protocol, silence, a page that breaks off and a redirect to nonsense are reasons, not tracebacks."""
    with talking(piece) as address, visitor() as web:
        (added,) = add_pages([f"{address}/a"], tmp_path, web)
    assert words in (added.reason or "")


@pytest.mark.parametrize("piece", [b"H", b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_a_head_that_never_comes_is_given_up(tmp_path: Path, piece: bytes) -> None:
    """The time limit holds before the first byte of the page, too."""
    with talking(piece, times=1000, wait=0.02) as address, visitor(Limits(seconds=0.3)) as web:
        (added,) = add_pages([f"{address}/a"], tmp_path, web)
    assert added.reason is not None
    assert added.reason.startswith(("its robots.txt took too long", "its robots.txt cannot be reached"))


def test_a_head_that_never_ends_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A server cannot fill our memory with headers."""
    piece = b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 10_000
    with talking(piece, times=1000) as address, visitor() as web:
        (added,) = add_pages([f"{address}/a"], tmp_path, web)
    assert "cannot be reached" in (added.reason or "")


def test_a_host_may_be_an_ipv6_address(tmp_path: Path) -> None:
    """An address in brackets is asked for as such, and saved in a folder without them."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nTalks"
    try:
        with talking(page, host="::1") as address, Web(may_connect=lambda _: True, sleep=lambda _: None) as web:
            (added,) = add_pages([f"{address}/a.txt"], tmp_path, web)
    except OSError:
        pytest.skip("this machine has no IPv6")
    assert added.path is not None
    assert added.path.read_bytes() == b"Talks"


def test_a_loop_of_redirects_ends(server: Server, tmp_path: Path) -> None:
    """Redirects are followed a few times, not for ever."""
    server.replies |= {"/a": Reply(302, headers={"Location": "/b"}), "/b": Reply(302, headers={"Location": "/a"})}
    assert reason(server, tmp_path, "/a") == "redirects more than 5 times"
    assert len(server.pages) == 6


def test_sends_no_cookie_back(server: Server, tmp_path: Path) -> None:
    """A cookie that a server sets is not kept; we say who we are."""
    server.replies["/a"] = Reply(302, headers={"Location": "/news/talks-resume.html", "Set-Cookie": "id=1"})
    add(server, tmp_path, "/a")
    assert not any("cookie" in headers for headers in server.headers)
    assert {headers["user-agent"] for headers in server.headers} == {server.headers[0]["user-agent"]}
    assert server.headers[0]["user-agent"].startswith("briefing-site/")
    assert "+https://pypi.org/project/briefing-site/" in server.headers[0]["user-agent"]


def test_leaves_no_thread_behind(server: Server, tmp_path: Path) -> None:
    """All work is done in the thread that asked for it."""
    before = threading.active_count()
    add(server, tmp_path, "/gone")
    assert threading.active_count() <= before + 1  # the server's own, which may still be closing


# --- laws ----------------------------------------------------------------------------------------------------


@given(st.text() | st.from_regex(r"https?://[a-z0-9.:@\[\]-]{1,12}/\S{0,20}"))
def test_an_address_has_one_spelling(text: str) -> None:
    """Spelling an address a second time changes nothing; what is no address is our own error, never another."""
    try:
        url = web_url(text)
    except SourceError:
        return
    assert web_url(url) == url
    assert url.isascii()
    assert url.startswith(("http://", "https://"))


@given(st.from_regex(r"https?://[a-z0-9.:_\[\]-]{1,12}(/[^#]{0,20}){0,3}"))
def test_a_page_stays_in_the_folder_of_sources(text: str) -> None:
    """Whatever an address is, its file is in a folder of its host below the sources, and neither is hidden."""
    try:
        stem = stem_of(web_url(text))
    except SourceError:
        return
    parts = stem.split("/")
    assert len(parts) == 2
    assert all(part and not part.startswith(".") and part.isascii() for part in parts)
    assert "\\" not in stem
