"""Pages become files."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import OutputError
from generator.files import draft, locked
from generator.model import Page
from generator.write import MANIFEST, is_current, write_pages

NAMES = st.text(alphabet="abc", min_size=1, max_size=3)
PAGES = st.dictionaries(st.builds("{}/{}.md".format, NAMES, NAMES), st.text(max_size=20), max_size=6)


def pages(**texts: str) -> list[Page]:
    """Pages by the stem of their name."""
    return [Page(path=f"briefs/{name}.md", text=text) for name, text in texts.items()]


def tree(docs: Path) -> dict[str, bytes]:
    """Every file below a folder but the manifest."""
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_writes_pages_and_removes_those_without_a_source(tmp_path: Path) -> None:
    """After a run the generated files are exactly the pages given."""
    write_pages(pages(a="one", b="two"), tmp_path)
    changes = write_pages(pages(a="one", c="three"), tmp_path)
    assert tree(tmp_path) == {"briefs/a.md": b"one", "briefs/c.md": b"three"}
    assert (changes.written, changes.removed, changes.kept) == (("briefs/c.md",), ("briefs/b.md",), 1)


def test_leaves_no_empty_folder(tmp_path: Path) -> None:
    """The folder of the last page goes with it; a folder that holds another's file stays."""
    write_pages(pages(a="one"), tmp_path)
    (tmp_path / "keep").mkdir()
    (tmp_path / "keep" / "mine.md").write_text("mine")
    write_pages([Page(path="keep/ours.md", text="ours")], tmp_path)
    write_pages([], tmp_path)
    assert not (tmp_path / "briefs").exists()
    assert tree(tmp_path) == {"keep/mine.md": b"mine"}


def test_does_not_touch_a_page_that_stays_the_same(tmp_path: Path) -> None:
    """An unchanged page keeps its time of modification, so that `mkdocs serve` can rest."""
    write_pages(pages(a="one"), tmp_path)
    files = [tmp_path / "briefs/a.md", tmp_path / MANIFEST]
    before = [file.stat().st_mtime_ns for file in files]
    write_pages(pages(a="one"), tmp_path)
    assert [file.stat().st_mtime_ns for file in files] == before


def test_refuses_to_replace_a_file_it_did_not_write(tmp_path: Path) -> None:
    """A hand-written page in a generated page's place stops the run before anything is written."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "b.md").write_text("by hand")
    with pytest.raises(OutputError, match=r"b\.md: exists, and was not written by briefing"):
        write_pages(pages(a="one", b="two"), tmp_path)
    assert tree(tmp_path) == {"briefs/b.md": b"by hand"}


def test_adopts_a_file_with_the_same_bytes(tmp_path: Path) -> None:
    """Without its manifest, a page that is already right is taken for ours."""
    write_pages(pages(a="one"), tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write_pages(pages(a="one"), tmp_path).written == ()


def test_a_killed_run_leaves_whole_pages_that_the_next_run_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page is old or new, never half; the next run finishes the work and cleans up."""
    write_pages(pages(a="old", gone="old"), tmp_path)
    real = Path.replace

    def dies(draft: Path, target: Path) -> Path:
        if target.name == "b.md":
            raise KeyboardInterrupt
        return real(draft, target)

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(KeyboardInterrupt):
        write_pages(pages(a="new", b="new", c="new"), tmp_path)
    assert tree(tmp_path) == {"briefs/a.md": b"new", "briefs/gone.md": b"old"}
    monkeypatch.undo()
    write_pages(pages(c="new"), tmp_path)
    assert tree(tmp_path) == {"briefs/c.md": b"new"}


@pytest.mark.parametrize(
    "path", ["../notes.md", "/etc/notes.md", "briefs/../../notes.md", "..\\notes.md", "C:\\n.md", ""]
)
def test_a_manifest_reaches_nothing_outside_its_folder(tmp_path: Path, path: str) -> None:
    """Whatever was merged into the manifest by hand, only files below docs/ are removed as ours."""
    notes = tmp_path / "notes.md"
    notes.write_text("mine")
    docs = tmp_path / "docs"
    write_pages(pages(a="one"), docs)
    manifest = json.loads((docs / MANIFEST).read_text())
    manifest["files"] |= {path: "", str(notes): "", "briefs/old.md": ""}
    (docs / MANIFEST).write_text(json.dumps(manifest))
    assert write_pages(pages(b="two"), docs).removed == ("briefs/a.md", "briefs/old.md")
    assert (notes.read_text(), tree(docs)) == ("mine", {"briefs/b.md": b"two"})


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such rights there")
@pytest.mark.parametrize(("umask", "rights"), [(0o077, 0o600), (0o002, 0o664), (0o022, 0o644)])
def test_pages_have_the_rights_of_the_users_files(tmp_path: Path, umask: int, rights: int) -> None:
    """Who keeps new files to himself, or shares them with his group, has pages like that."""
    before = os.umask(umask)
    try:
        write_pages(pages(a="one"), tmp_path)
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "briefs/a.md", tmp_path / MANIFEST)} == {rights}


def test_a_full_disk_changes_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Room is found for every page before the first is put in its place; the message says what to look at."""
    write_pages(pages(a="old", gone="old"), tmp_path)
    real = draft
    room = iter(range(2))

    def full(path: Path, data: bytes) -> Path:
        if next(room, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, data)

    monkeypatch.setattr("generator.files.draft", full)
    with pytest.raises(OutputError, match=r"cannot be written \(No space left on device\); check"):
        write_pages(pages(a="new", b="new", c="new"), tmp_path)
    assert tree(tmp_path) == {"briefs/a.md": b"old", "briefs/gone.md": b"old"}


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_drafts_of_a_killed_run_are_removed_and_no_others_file(tmp_path: Path) -> None:
    """A run that the system ends at once leaves its drafts; the next one removes them, and only them."""
    script = (
        "import os, pathlib, signal, sys; from generator.model import Page; from generator.write import write_pages\n"
        "die = lambda draft, target: draft.rename(target) if target.suffix == '.json' else os.kill(os.getpid(), 9)\n"
        "pathlib.Path.replace = die\n"
        "write_pages([Page(path=f'briefs/{one}.md', text=one) for one in 'abc'], pathlib.Path(sys.argv[1]))"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    theirs = {
        "briefs/.briefing-schedule": b"",
        "briefs/.briefing-abcd1234abcd1234.draft.md": b"",
        ".briefing-ABCD1234ABCD1234.draft": b"",
    }
    for name in theirs:
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "briefs/.briefing-abcd1234abcd1234.draft").mkdir()
    assert killed.returncode == -signal.SIGKILL
    assert len(tree(tmp_path)) == len(theirs) + 3
    write_pages(pages(a="one"), tmp_path)
    assert tree(tmp_path) == theirs | {"briefs/a.md": b"one"}


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_two_runs_write_one_after_the_other(tmp_path: Path) -> None:
    """The drafts of a run that is still writing are left alone: who comes second waits."""
    draft = tmp_path / ".briefing-abcd1234abcd1234.draft"
    with locked(tmp_path) as alone:
        assert alone
        draft.write_text("half a page")
        second = threading.Thread(target=write_pages, args=(pages(a="one"), tmp_path))
        second.start()
        second.join(0.3)
        assert (second.is_alive(), tree(tmp_path)) == (True, {draft.name: b"half a page"})
    second.join(10)
    assert tree(tmp_path) == {"briefs/a.md": b"one"}


def test_is_current_only_for_the_same_state_and_untouched_pages(tmp_path: Path) -> None:
    """A page that was edited or deleted by hand is noticed."""
    write_pages(pages(a="one"), tmp_path, "state")
    assert is_current(tmp_path, "state")
    assert not is_current(tmp_path, "other")
    (tmp_path / "briefs/a.md").write_text("edited")
    assert not is_current(tmp_path, "state")


def test_a_damaged_manifest_loses_nothing(tmp_path: Path) -> None:
    """A manifest that cannot be read counts as none: pages that are right are adopted, others are reported."""
    write_pages(pages(a="one"), tmp_path)
    (tmp_path / MANIFEST).write_text("{")
    with pytest.raises(OutputError):
        write_pages(pages(a="two"), tmp_path)
    assert tree(tmp_path) == {"briefs/a.md": b"one"}


@given(first=PAGES, second=PAGES)
def test_any_second_run_leaves_exactly_its_pages(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, str], second: dict[str, str]
) -> None:
    """Whatever the first run wrote, the second leaves its own pages and nothing else; a third changes nothing."""
    docs = tmp_path_factory.mktemp("docs")
    write_pages([Page(path=path, text=text) for path, text in first.items()], docs)
    write_pages([Page(path=path, text=text) for path, text in second.items()], docs)
    assert tree(docs) == {path: text.encode() for path, text in sorted(second.items())}
    assert write_pages([Page(path=path, text=text) for path, text in second.items()], docs).written == ()
