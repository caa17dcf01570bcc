"""`briefing add` from the command line: what it says, what it builds, how it exits."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from fetch_support import Reply, Server, files, serving, visitor

import generator.cli
from generator.cli import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without articles, from where the command runs; building it is only noted, in `built`."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: News\nplugins:\n  - search\n  - briefing:\n      sources: [saved]\n"
    )
    (tmp_path / "docs").mkdir()

    def build(*_: object, **__: object) -> SimpleNamespace:
        (tmp_path / "built").touch()
        return SimpleNamespace(
            problems=(), briefs=1, sources=1, changes=SimpleNamespace(written=(), removed=(), kept=0)
        )

    monkeypatch.setattr(generator.cli, "build", build)
    monkeypatch.setattr(generator.cli, "Web", visitor)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with two articles and a feed of them."""
    with serving({"/one": Reply(), "/two": Reply()}) as running:
        items = "".join(f"<item><link>{running.url(path)}</link></item>" for path in ("/one", "/two"))
        feed = f'<rss version="2.0"><channel>{items}</channel></rss>'
        running.replies["/feed"] = Reply(body=feed.encode(), media_type="application/rss+xml")
        yield running


def add(*words: str) -> Result:
    """The outcome of `briefing add`."""
    return CliRunner().invoke(main, ["add", *words])


def test_adds_to_the_first_folder_of_sources_and_builds(project: Path, server: Server) -> None:
    """The folder is made where it is not there yet."""
    result = add(server.url("/one"), server.url("/two"))
    assert result.exit_code == 0
    assert len(files(project / "saved")) == 2
    assert (project / "built").exists()


def test_one_line_for_each_that_fails_and_the_exit_code_tells(project: Path, server: Server) -> None:
    """The others are added and built all the same."""
    result = add(server.url("/gone"), server.url("/one"))
    assert result.exit_code == 1
    assert f"warning: {server.url('/gone')}: the server answers 404 Not Found\n" in result.stderr
    assert (project / "built").exists()


def test_nothing_saved_is_nothing_built(project: Path, server: Server) -> None:
    """Where every address fails there is nothing to build."""
    assert add(server.url("/gone")).exit_code == 1
    assert not (project / "built").exists()


def test_adds_a_feed_once(project: Path, server: Server) -> None:
    """A second run finds nothing new; the limit is kept."""
    assert add("--feed", server.url("/feed"), "--limit", "1").exit_code == 0
    assert server.pages == ["/feed", "/one"]
    assert add("--feed", server.url("/feed")).exit_code == 0
    result = add("--feed", server.url("/feed"))
    assert result.exit_code == 0
    assert "nothing new" in result.stderr
    assert server.pages == ["/feed", "/one", "/feed", "/two", "/feed"]
    assert len(files(project / "saved")) == 2


def test_a_feed_that_cannot_be_read_is_an_error(project: Path, server: Server) -> None:
    """The message names the feed; no traceback."""
    result = add("--feed", server.url("/nothing"))
    assert result.exit_code == 1
    assert result.stderr == f"Error: {server.url('/nothing')}: the server answers 404 Not Found\n"
    assert not (project / "saved").exists()


def test_without_an_address_it_says_what_to_give(project: Path) -> None:
    """Nothing to add is a misuse."""
    result = add("-f", str(project / "mkdocs.yml"))
    assert result.exit_code == 2
    assert "name an address, or a feed with --feed" in result.stderr
