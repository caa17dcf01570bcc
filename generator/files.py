"""Puts files in their places, whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever reads half of it; its folder is made.

    Raises `OSError`; what was there is then as it was.
    """
    put_all({path: data})


def put_all(files: Mapping[Path, bytes]) -> None:
    """Write files, the first of them moved to its place when the last has found room on the disk.

    Raises `OSError`; where there is no room or no right to write, nothing has changed then.
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
    """A file with the data beside a place, to be moved there. Raises `OSError`, and leaves nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".briefing-")
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        made.chmod(0o644)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return made
