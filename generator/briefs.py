"""Sources become briefs: found, looked up in the cache, and read and extracted in parallel where that is needed."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path

import msgspec

from generator.model import Brief, Outcome, Problem, SourceFile
from generator.origin import origin_path
from generator.settings import Settings
from generator.store import Store, key_of

CHUNK = 6
"""Files a worker takes at once: enough for spaCy to batch, few enough for the progress to move."""
DECIDING = ("read", "extract", "language", "model.py", "text.py", "origin.py", "making.py")
"""The parts of this package that decide what a brief says."""


Advance = Callable[[str], None]
"""Called with a source's name when it is done."""


def find_sources(folders: Iterable[str], root: Path) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """The files below the folders, hidden ones left out, by name; and folders that cannot be read."""
    problems: list[Problem] = []

    def note(error: OSError) -> None:
        problems.append(Problem(path=shown(Path(error.filename), root), reason=f"cannot be read: {error.strerror}"))

    found = {
        path: SourceFile(path, shown(path, root))
        for folder in folders
        for path in (files_below(root / folder, note) if not (root / folder).is_file() else [root / folder])
    }
    return tuple(sorted(found.values(), key=lambda source: source.name)), tuple(problems)


def files_below(folder: Path, note: Callable[[OSError], None]) -> Iterator[Path]:
    """The files of a folder and its subfolders; `note` is told of folders that cannot be opened."""
    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def shown(path: Path, root: Path) -> str:
    """A path as the site shows it: below the project where it is, with `/`; never a folder of this machine."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def make_outcomes(
    sources: Sequence[SourceFile], settings: Settings, store: Store | None, jobs: int, advance: Advance
) -> Iterator[Outcome]:
    """What becomes of each source, in the order of the sources. Nothing that the store knows is made again."""
    keys = dict(zip(sources, cache_keys(sources, settings), strict=True))
    known = store.known(keys.values()) if store else {}
    missing = [source for source in sources if keys[source] not in known]
    for source in sources:
        if keys[source] in known:
            advance(source.name)
    for chunk, outcomes in work(missing, settings, jobs):
        made = {keys[source]: msgspec.json.encode(outcome) for source, outcome in zip(chunk, outcomes, strict=True)}
        known |= made
        if store:
            store.keep(made)
        for source in chunk:
            advance(source.name)
    if store:
        store.forget_all_but(keys.values())
    return (msgspec.json.decode(known[keys[source]], type=Outcome) for source in sources)


def cache_keys(sources: Iterable[SourceFile], settings: Settings) -> list[str]:
    """A key for each source: of its name, its bytes, and all else that decides what its brief says."""
    deciding = extractor_fingerprint(tuple(sorted(settings.pipelines.items())))
    return [
        key_of(source.name, content_hash(source.path), content_hash(origin_path(source.path)), deciding)
        for source in sources
    ]


def outcomes_of(chunk: Sequence[SourceFile], settings: Settings) -> tuple[Outcome, ...]:
    """What becomes of a few sources; in a worker, or here."""
    # Here, because spaCy takes a second or two to import, which only who makes something should pay for.
    from generator.making import make_chunk

    return make_chunk(chunk, settings)


def processes() -> BaseContext:
    """How workers are started: never as forks of this process, whose locks and threads would be copied halfway.

    Where the system can, they are forks of one server that has imported spaCy once for all of them.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["generator.making"])
    return context


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


@cache
def extractor_fingerprint(pipelines: tuple[tuple[str, str], ...]) -> str:
    """Changes whenever our code or data for reading and extracting changes, or a pipeline does."""
    package = Path(__file__).parent
    files = sorted(
        path
        for part in DECIDING
        for path in ([package / part] if part.endswith(".py") else (package / part).rglob("*"))
        if path.suffix in {".py", ".toml"}
    )
    ours = [sha256(path.read_bytes()).hexdigest() for path in files]
    theirs = [f"{name}={installed(name)}" for name in ("spacy", "trafilatura", *(name for _, name in pipelines))]
    return key_of(*ours, *theirs, repr(pipelines))


def installed(package: str) -> str:
    """The installed version of a package, or that there is none."""
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "none"


def work(
    sources: Sequence[SourceFile], settings: Settings, jobs: int
) -> Iterator[tuple[tuple[SourceFile, ...], tuple[Outcome, ...]]]:
    """The sources in chunks with their outcomes, as they are done."""
    make = partial(outcomes_of, settings=settings)
    chunks = [tuple(sources[at : at + CHUNK]) for at in range(0, len(sources), CHUNK)]
    if min(jobs, len(chunks)) < 2:
        yield from ((chunk, make(chunk)) for chunk in chunks)
        return
    with ProcessPoolExecutor(min(jobs, len(chunks)), mp_context=processes()) as pool:
        futures = {pool.submit(make, chunk): chunk for chunk in chunks}
        yield from ((futures[future], future.result()) for future in as_completed(futures))


def distinct(outcomes: Iterable[Outcome]) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """The briefs, each article once and each id once; and the problems, those of repeated articles among them."""
    made = list(outcomes)
    groups = same_articles(brief for outcome in made for brief in outcome.briefs)
    repeated = [(group[0].source.path, brief.source.path) for group in groups for brief in group[1:]]
    problems = [problem for outcome in made for problem in outcome.problems]
    problems += [
        Problem(path=path, reason=f"the same article as {first}; one brief is made of both, remove either file")
        for first, path in repeated
    ]
    once = [replace(group[0], also=tuple(brief.source for brief in group[1:])) for group in groups]
    return with_own_ids(once), tuple(problems)


def same_articles(briefs: Iterable[Brief]) -> list[list[Brief]]:
    """The briefs in groups with the same words or the same address, in each the longest text first."""
    groups: list[list[Brief]] = []
    known: dict[str, list[Brief]] = {}
    for brief in briefs:
        keys = [f"words {key_of(''.join(brief.text.split()).casefold())}", *([f"url {brief.url}"] if brief.url else [])]
        group = next((known[key] for key in keys if key in known), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(brief)
        known |= dict.fromkeys(keys, group)
    return [sorted(group, key=lambda brief: (-len(brief.text), brief.source.path)) for group in groups]


def with_own_ids(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """The briefs, those that would share an id told apart by their source's content, in the order of their ids."""
    ordered = sorted(briefs, key=lambda brief: (brief.id, brief.source.path))
    groups = (list(group) for _, group in groupby(ordered, key=lambda brief: brief.id))
    return tuple(
        brief if len(group) == 1 else replace(brief, id=f"{brief.id}-{brief.source.sha256[:8]}")
        for group in groups
        for brief in group
    )
