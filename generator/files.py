"""Puts files in their places, whole or not at all."""

import os
import tempfile
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that nobody ever reads half of it; its folder is made.

    Raises `OSError`; what was there is then as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".briefing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
