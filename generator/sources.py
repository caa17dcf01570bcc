"""Which files of the folders of sources are sources, and what they are called."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model import Problem, SourceFile

LITTER = frozenset(["thumbs.db", "desktop.ini"])
"""What file managers leave in folders."""
COMPANIONS = (
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", "_ficheiros",
    "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke", "_fitxers", "_failid",
    "_fails", "_bylos", "_fajlovi", "_fitxategiak",
)  # fmt: skip
"""How browsers end the name of the folder of scripts and pictures that they save with a page; Microsoft's list of
"connected files", of which Firefox uses the first in every language."""


def find_sources(folders: Iterable[str], root: Path) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """The files below the folders by name, hidden ones left out; and what there cannot be read.

    A single file may stand for a folder. Paths are absolute; names are as `shown`.
    """
    problems: list[Problem] = []
    found: dict[Path, SourceFile] = {}
    for folder in folders:
        top = absolute(root / folder)
        for path in [top] if top.is_file() else below(top, root, problems):
            found[path] = SourceFile(path, shown(path, top, root))
    by_name = sorted(found.values(), key=lambda source: source.name)
    return tuple(by_name), tuple(sorted(problems, key=lambda problem: problem.path))


def absolute(path: Path) -> Path:
    """The one spelling of a path, without `..`; links stay links."""
    return Path(os.path.abspath(path))  # noqa: PTH100  `resolve` would follow links


def below(top: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files in a folder and its subfolders; what cannot be read is added to `problems`."""

    def note(path: Path, reason: str) -> None:
        problems.append(Problem(path=shown(path, top, root), reason=reason))

    def refused(error: OSError) -> None:
        note(Path(error.filename), f"cannot be read ({error.strerror}); check the folder's rights")

    for parent, folders, names in os.walk(top, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".") and not is_companion(name, names)]
        for link in (name for name in folders if Path(parent, name).is_symlink()):
            note(Path(parent, link), "a link to a folder, which is not followed; name the folder itself under sources")
        for name in names:
            path = Path(parent, name)
            if name.startswith(".") or name.lower() in LITTER:
                continue
            if path.exists() and not path.is_file():
                note(path, "neither a file nor a folder; remove it")
                continue
            yield path


def is_companion(folder: str, names: Iterable[str]) -> bool:
    """Whether a folder holds the scripts and pictures of a page that a browser saved beside it."""
    pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
    return any(folder.removesuffix(ending) in pages for ending in COMPANIONS if folder.endswith(ending))


def shown(path: Path, top: Path, root: Path) -> str:
    """A file's name as the site shows it: below the project, else from its folder of sources on, with `/`.

    Never a folder of this machine. File systems keep bytes: a name that is no UTF-8 shows what can be read of it.
    """
    place = absolute(root)
    path = path.relative_to(place if path.is_relative_to(place) else top.parent)
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
