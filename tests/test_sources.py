"""Which files are sources, and what they are called."""

import os
from pathlib import Path

import pytest

from generator.sources import find_sources

NAMES = ("b.txt", "a.txt", "deep/c.txt")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with three articles."""
    for name in NAMES:
        written(tmp_path / "seeds" / name)
    return tmp_path


def written(path: Path) -> Path:
    """A file, and its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("text", "utf-8")
    return path


def found(root: Path, *folders: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of the sources, and the problems."""
    sources, problems = find_sources(folders or ("seeds",), root)
    return [source.name for source in sources], [(problem.path, problem.reason) for problem in problems]


def test_finds_files_in_the_order_of_their_names(project: Path) -> None:
    """The order of the file system decides nothing."""
    assert found(project) == (["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"], [])


def test_hidden_files_and_litter_are_no_sources(project: Path) -> None:
    """What tools and file managers leave behind gives no warning."""
    for name in (".hidden.txt", ".git/x.txt", "Thumbs.db", "desktop.ini"):
        written(project / "seeds" / name)
    assert found(project) == found(project)
    assert found(project)[0] == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]


@pytest.mark.parametrize("folder", ["Page, saved_files", "Page, saved-Dateien"])
def test_what_a_browser_saves_with_a_page_is_no_source(project: Path, folder: str) -> None:
    """The folder of scripts and pictures beside a page is passed over; the same folder without its page is not."""
    written(project / "seeds" / folder / "ad.html")
    assert f"seeds/{folder}/ad.html" in found(project)[0]
    written(project / "seeds" / "Page, saved.html")
    assert found(project)[0] == ["seeds/Page, saved.html", "seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]


def test_a_file_that_two_folders_hold_is_one_source(project: Path) -> None:
    """However the folders are spelt."""
    assert found(project, "seeds", "./seeds", "seeds/deep", f"../{project.name}/seeds") == found(project)


def test_folders_elsewhere_are_named_from_the_folder_on(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The site never shows a folder of this machine, and tells files of one name apart."""
    archive = tmp_path_factory.mktemp("elsewhere") / "archive"
    for year in ("2024", "2025"):
        written(archive / year / "a.txt")
    assert found(project, str(archive))[0] == ["archive/2024/a.txt", "archive/2025/a.txt"]


def test_a_link_to_a_folder_is_reported(project: Path) -> None:
    """Links are not followed, for they can lead round in circles; the line says what to do."""
    (project / "seeds/loop").symlink_to(project, target_is_directory=True)
    names, problems = found(project)
    assert names == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]
    assert problems == [
        ("seeds/loop", "a link to a folder, which is not followed; name the folder itself under sources")
    ]


def test_a_pipe_is_reported_and_not_waited_for(project: Path) -> None:
    """Opening it would wait for a writer for ever."""
    os.mkfifo(project / "seeds/pipe.txt")
    assert found(project)[1] == [("seeds/pipe.txt", "neither a file nor a folder; remove it")]


@pytest.mark.skipif(os.sep != "/", reason="other systems keep names as text")
def test_a_name_that_is_no_utf8_shows_what_can_be_read(project: Path) -> None:
    """File systems keep bytes, and archives bring names of other times."""
    Path(os.fsdecode(bytes(project / "seeds") + b"/caf\xe9.txt")).write_text("text")
    assert "seeds/caf\ufffd.txt" in found(project)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_rights_is_reported_and_the_others_are_read(project: Path) -> None:
    """The folder is named with the reason."""
    (project / "seeds" / "deep").chmod(0)
    names, problems = found(project)
    assert names == ["seeds/a.txt", "seeds/b.txt"]
    assert problems == [("seeds/deep", "cannot be read (Permission denied); check the folder's rights")]


def test_an_unreadable_folder_is_reported(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for root, who cannot be refused: the system's refusal is played."""

    def refuse(folder: Path, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", str(folder)))
        return []

    monkeypatch.setattr("generator.sources.os.walk", refuse)
    assert found(project) == ([], [("seeds", "cannot be read (Permission denied); check the folder's rights")])
