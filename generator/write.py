"""Pages become files: each written whole or not at all, only where its bytes differ; the only writer of `docs/`.

A manifest beside the pages lists the files that are ours. It is written before the first page and after the last,
so that a run that is killed halfway leaves no file that a later run would not know. Runs write one after the other,
so that what still looks like a draft when a run begins is one that a killed run left.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PureWindowsPath

import msgspec

from generator.errors import OutputError
from generator.files import locked, put, put_all, sweep
from generator.model import Page

MANIFEST = ".briefing.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The paths below `docs/` that a run wrote and removed."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0


class Manifest(msgspec.Struct, frozen=True):
    """The files that are ours with the SHA-256 of their bytes, and the state of the sources they show."""

    fingerprint: str = ""
    files: dict[str, str] = msgspec.field(default_factory=dict)


def write_pages(pages: Iterable[Page], docs: Path, fingerprint: str = "") -> Changes:
    """Make the generated files in `docs` exactly `pages`.

    Raises `OutputError`: before any page is changed where one would replace a file that is not ours, or where there is
    no room or no right to write. A later run knows of the pages of one that failed halfway.
    """
    texts = {page.path: page.text.encode("utf-8") for page in pages}
    try:
        docs.mkdir(parents=True, exist_ok=True)
        with locked(docs) as alone:
            return bring_up(docs, texts, fingerprint, swept=alone)
    except OSError as error:
        raise OutputError(
            f"{docs}: the pages cannot be written ({error.strerror}); check the folder's rights and the space on "
            "its disk, and build again"
        ) from error


def bring_up(docs: Path, texts: Mapping[str, bytes], fingerprint: str, *, swept: bool) -> Changes:
    """The same, for who writes there alone; `swept` for who knows that nobody else's drafts are in the folders."""
    digests = {path: sha256(text).hexdigest() for path, text in texts.items()}
    ours = read_manifest(docs).files
    changed = {path: text for path, text in texts.items() if digest(docs / path) != digests[path]}
    refuse_foreign(changed, ours, docs)
    orphans = sorted(set(ours) - set(texts))
    if swept:
        sweep({(docs / path).parent for path in (MANIFEST, *ours, *texts)})
    write_manifest(docs, Manifest(files=ours | digests))
    put_all({docs / path: text for path, text in sorted(changed.items())})
    for path in orphans:
        remove(docs, path)
    write_manifest(docs, Manifest(fingerprint=fingerprint, files=digests))
    return Changes(written=tuple(sorted(changed)), removed=tuple(orphans), kept=len(texts) - len(changed))


def is_current(docs: Path, fingerprint: str) -> bool:
    """Whether the pages on disk are, byte for byte, those that a run with this fingerprint wrote."""
    manifest = read_manifest(docs)
    return manifest.fingerprint == fingerprint and all(
        digest(docs / path) == expected for path, expected in manifest.files.items()
    )


def read_manifest(docs: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none or it cannot be read.

    It may have been merged or edited by hand: what it says of files outside the folder is passed over.
    """
    try:
        manifest = msgspec.json.decode((docs / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError):
        return Manifest()
    return Manifest(
        manifest.fingerprint, {path: hashed for path, hashed in manifest.files.items() if leads_below(path)}
    )


def leads_below(path: str) -> bool:
    """Whether a path leads to something below a folder, on any system."""
    place = PureWindowsPath(path)  # which knows both separators, and drives
    return not place.anchor and bool(place.parts) and ".." not in place.parts


def write_manifest(docs: Path, manifest: Manifest) -> None:
    """Put the manifest beside the pages, if it differs."""
    data = msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1) + b"\n"
    if not (docs / MANIFEST).is_file() or (docs / MANIFEST).read_bytes() != data:
        put(docs / MANIFEST, data)


def digest(path: Path) -> str | None:
    """The SHA-256 of a file, None where there is no such file."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def refuse_foreign(changed: Mapping[str, bytes], ours: Mapping[str, str], docs: Path) -> None:
    """Raise where a page's place is taken by somebody else's file."""
    foreign = sorted(path for path in changed if path not in ours and (docs / path).exists())
    if foreign:
        raise OutputError(
            f"{docs / foreign[0]}: exists, and was not written by briefing; move or rename it, then build again"
            + (f" ({len(foreign) - 1} more such files)" if len(foreign) > 1 else "")
        )


def remove(docs: Path, path: str) -> None:
    """Delete a page and the folders it leaves empty."""
    (docs / path).unlink(missing_ok=True)
    with suppress(OSError):  # a folder that still holds something stays
        for folder in Path(path).parents[:-1]:
            (docs / folder).rmdir()
