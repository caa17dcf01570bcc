"""Sources become briefs: looked up in the cache, and read and extracted in parallel where that is needed."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from generator.model import Outcome, SourceFile
from generator.origin import origin_path
from generator.pipelines import check_pipelines
from generator.settings import Settings
from generator.store import Store, key_of
from generator.workers import work

UNDECIDING = frozenset(
    ["link", "render", "fetch", "write.py", "invariants.py", "build.py", "cli.py", "plugin.py", "progress.py"]
)
"""The parts of this package that never decide what a brief says: whatever makes one may not import them."""

Advance = Callable[[str], None]
"""Called with a source's name when it is done."""


def make_outcomes(
    keys: Mapping[SourceFile, str], settings: Settings, store: Store | None, jobs: int, advance: Advance
) -> Iterator[Outcome]:
    """What becomes of each source, in the order of the sources and as soon as it is made; `keys` as `cache_keys` gives.

    Nothing that the store knows is made again, and nothing is kept in memory once it is handed on. What changes between
    the making of its key and its reading is handed on too, but not kept: nobody knows which of the two was read.
    Raises `SettingsError` for pipelines that cannot work.
    """
    check_pipelines(settings)
    known = store.known(keys.values()) if store else {}
    for source, key in keys.items():
        if key in known:
            advance(source.name)
    made = work([source for source, key in keys.items() if key not in known], settings, jobs)
    waiting = Counter(keys.values())  # files of one name and content, in two folders, share a key
    for key in keys.values():
        while key not in known:
            chunk, outcomes = next(made)
            for source in chunk:
                advance(source.name)
            fresh = dict(zip(chunk, outcomes, strict=True))
            known |= {keys[source]: outcome for source, outcome in fresh.items()}
            if store:
                store.keep({now: fresh[one] for one, now in cache_keys(fresh, settings).items() if now == keys[one]})
        yield msgspec.json.decode(known[key], type=Outcome)
        waiting[key] -= 1
        if not waiting[key]:
            del known[key]


def cache_keys(sources: Iterable[SourceFile], settings: Settings) -> dict[SourceFile, str]:
    """A key for each source, in their order: of its name, its bytes, and all else that decides what its brief says."""
    deciding = extractor_fingerprint(tuple(sorted(settings.pipelines.items())))
    return {
        source: key_of(source.name, content_hash(source.path), content_hash(origin_path(source.path)), deciding)
        for source in sources
    }


def content_hash(path: Path) -> str:
    """The SHA-256 of a file; of nothing where it cannot be opened, which reading it will report."""
    try:
        with path.open("rb") as file:
            digest = sha256()
            while block := file.read(1 << 20):
                digest.update(block)
            return digest.hexdigest()
    except OSError:
        return ""


own_hash = cache(content_hash)
"""The same for a file of this package, which nobody changes while it runs."""


@cache
def extractor_fingerprint(pipelines: tuple[tuple[str, str], ...]) -> str:
    """Changes whenever our code or data for making briefs changes, a package that is installed, or a pipeline."""
    return key_of(*map(own_hash, deciding_files()), *installed(), repr(pipelines))


def deciding_files() -> list[Path]:
    """Our code and data that decide what a brief says, in a fixed order."""
    package = Path(__file__).parent
    files = (path for path in package.rglob("*") if path.suffix in {".py", ".toml"})
    return sorted(path for path in files if path.relative_to(package).parts[0] not in UNDECIDING)


def installed() -> list[str]:
    """Every installed package with its version, as its folder is called: those that we use need others."""
    return sorted({place.name for folder in sys.path for place in Path(folder).glob("*-info")})
