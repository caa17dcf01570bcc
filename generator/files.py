"""Puts files in their places, whole or not at all."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

PREFIX, SUFFIX = ".briefing-", ".draft"
DRAFT = re.compile(r"\.briefing-[0-9a-f]{16}\.draft")
"""The name of a file that no other program writes."""


def put(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever reads half of it; its folder is made.

    Raises `OSError`; what was there is then as it was.
    """
    put_all({path: data})


def put_all(files: Mapping[Path, bytes]) -> None:
    """Write files, the first of them moved to its place when the last has found room on the disk.

    Raises `OSError`. Where there is no room or no right to write, nothing has changed then; where a file cannot be
    replaced, which Windows refuses while a program has it open, those before it have.
    """
    drafts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            drafts[path] = draft(path, data)
        for path, made in drafts.items():
            made.replace(path)
    except BaseException:
        for made in drafts.values():
            made.unlink(missing_ok=True)
        raise


def draft(path: Path, data: bytes) -> Path:
    """A file with the data beside a place, to be moved there, with the rights that the user's new files have.

    Raises `OSError`, and leaves nothing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{PREFIX}{token_hex(8)}{SUFFIX}")
    try:
        with made.open("xb") as file:
            file.write(data)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return made


def sweep(folders: Iterable[Path]) -> None:
    """Remove the drafts in some folders, which a killed run left. Only for who holds the lock: others have theirs."""
    for folder in folders:
        if folder.is_dir():
            for path in [one for one in folder.iterdir() if DRAFT.fullmatch(one.name) and one.is_file()]:
                path.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Wait for all other runs that lock the folder, and keep them waiting; whether the system can do that.

    The lock leaves no file behind and ends with its process, however that ends. Windows has none for folders, nor
    have some network disks.
    """
    if sys.platform == "win32":
        yield False
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
