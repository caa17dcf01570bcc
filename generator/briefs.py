"""Sources become briefs: looked up in the cache, and read and extracted in parallel where that is needed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from pathlib import Path

import msgspec

from generator.model import Brief, Outcome, Problem, SourceFile
from generator.origin import origin_path
from generator.pipelines import check_pipelines
from generator.settings import Settings
from generator.store import Store, key_of
from generator.workers import work

DECIDING = ("read", "extract", "language", "model.py", "text.py", "origin.py", "handwritten.py", "making.py")
"""The parts of this package that decide what a brief says."""


Advance = Callable[[str], None]
"""Called with a source's name when it is done."""


def make_outcomes(
    sources: Sequence[SourceFile], settings: Settings, store: Store | None, jobs: int, advance: Advance
) -> Iterator[Outcome]:
    """What becomes of each source, in the order of the sources and as soon as it is made.

    Nothing that the store knows is made again, and nothing is kept in memory once it is handed on.
    Raises `SettingsError` for pipelines that cannot work.
    """
    check_pipelines(settings)
    keys = dict(zip(sources, cache_keys(sources, settings), strict=True))
    known = store.known(keys.values()) if store else {}
    for source in sources:
        if keys[source] in known:
            advance(source.name)
    made = make_missing([source for source in sources if keys[source] not in known], keys, settings, jobs, advance)
    # Files of one name and content share a key: they stand side by side, for the sources are in the order of names.
    for key, twins in groupby(sources, key=keys.__getitem__):
        while key not in known:
            fresh = next(made)
            known |= fresh
            if store:
                store.keep(fresh)
        outcome = msgspec.json.decode(known.pop(key), type=Outcome)
        yield from (outcome for _ in twins)
    if store:
        store.forget_all_but(keys.values())


def make_missing(
    missing: Sequence[SourceFile], keys: Mapping[SourceFile, str], settings: Settings, jobs: int, advance: Advance
) -> Iterator[dict[str, bytes]]:
    """What becomes of the sources that no cache knows, as JSON by key: a few at a time, in the order they are done."""
    for chunk, outcomes in work(missing, settings, jobs):
        for source in chunk:
            advance(source.name)
        yield {keys[source]: outcome for source, outcome in zip(chunk, outcomes, strict=True)}


def cache_keys(sources: Iterable[SourceFile], settings: Settings) -> list[str]:
    """A key for each source: of its name, its bytes, and all else that decides what its brief says."""
    deciding = extractor_fingerprint(tuple(sorted(settings.pipelines.items())))
    return [
        key_of(source.name, content_hash(source.path), content_hash(origin_path(source.path)), deciding)
        for source in sources
    ]


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
    """Changes whenever our code or data for reading and extracting changes, or a pipeline does."""
    package = Path(__file__).parent
    files = sorted(
        path
        for part in DECIDING
        for path in ([package / part] if part.endswith(".py") else (package / part).rglob("*"))
        if path.suffix in {".py", ".toml"}
    )
    ours = [own_hash(path) for path in files]
    theirs = [f"{name}={installed(name)}" for name in ("spacy", "trafilatura", *(name for _, name in pipelines))]
    return key_of(*ours, *theirs, repr(pipelines))


def installed(package: str) -> str:
    """The installed version of a package, or that there is none."""
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "none"


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
