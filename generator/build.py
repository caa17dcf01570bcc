"""The run: read, extract, link, render, write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from generator.assets import asset
from generator.briefs import cache_keys, content_hash, make_outcomes, own_hash
from generator.distinct import distinct
from generator.errors import SettingsError
from generator.link import link
from generator.link.overrides import Overrides, parse_overrides
from generator.model import Brief, Corpus, Problem, SourceFile
from generator.pipelines import without_pipeline
from generator.progress import Silence, Watch
from generator.render import render
from generator.settings import Settings
from generator.sources import find_sources
from generator.store import Store, key_of
from generator.write import Changes, is_current, write_pages

CACHE = ".briefing/cache.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with sources, settings, and the `docs` that the site is built from."""

    root: Path
    docs: Path
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did."""

    sources: int
    briefs: int
    changes: Changes
    problems: tuple[Problem, ...]


def build(project: Project, *, jobs: int = 0, progress: Watch | None = None) -> Report:
    """Make a project's pages from its sources: read, extract, link, render, write.

    `jobs` is the number of processes, 0 for one a processor. Bad sources are in the report, all others are built.
    Raises `SettingsError` and `OutputError`; the pages of an earlier run are then as they were.
    """
    watch = progress or Silence()
    sources, unreadable = gather(project)
    overrides = read_overrides(project)
    store = Store(project.root / CACHE)
    keys = cache_keys(sources, project.settings)
    state = state_of(project, keys, unreadable)
    if is_current(project.docs, state) and (last := store.known([state])):
        return unchanged(msgspec.json.decode(last[state], type=Report))
    briefs, problems = collect(project, keys, store, jobs, watch)
    if state_of(project, cache_keys(sources, project.settings), unreadable) != state:
        state = ""  # a source or the corrections changed while they were read: the next run looks again
    watch.start("Linking and writing", 1)
    corpus = replace(link(briefs, overrides), refused=unreadable + problems)
    changes = write_pages(render(corpus, project.settings), project.docs, state)
    watch.advance(f"{len(briefs)} briefs")
    found = corpus.refused + unmatched(project, corpus) + cacheless(store)
    report = Report(sources=len(sources), briefs=len(corpus.briefs), changes=changes, problems=found)
    store.keep({state: msgspec.json.encode(report)})
    store.forget_all_but([*keys.values(), state])
    return report


def read_corpus(
    project: Project, *, jobs: int = 0, progress: Watch | None = None
) -> tuple[Corpus, tuple[Problem, ...]]:
    """The linked briefs of a project, and the sources that gave none; writes nothing but new briefs into the cache."""
    sources, unreadable = gather(project)
    store = Store(project.root / CACHE)
    briefs, problems = collect(project, cache_keys(sources, project.settings), store, jobs, progress or Silence())
    corpus = link(briefs, read_overrides(project))
    return corpus, unreadable + problems + unmatched(project, corpus)


def cacheless(store: Store) -> tuple[Problem, ...]:
    """That there can be no cache, where that is so."""
    if store.trouble is None:
        return ()
    reason = f"the cache cannot be used ({store.trouble}), so every run reads every article; check the disk and rights"
    return (Problem(path=CACHE, reason=reason),)


def overlap_docs(project: Project, folder: str) -> bool:
    """Whether a folder of sources and the pages' folder lie in each other: the site would then read itself."""
    sources, docs = (project.root / folder).resolve(), project.docs.resolve()
    return sources == docs or docs in sources.parents or sources in docs.parents


def gather(project: Project) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """The source files, and folders that cannot be read. Raises `SettingsError` for a folder that is not there."""
    file = project.settings.file
    for folder in project.settings.sources:
        if not (project.root / folder).exists():
            raise SettingsError(
                f"{file}: briefing: sources: there is no folder '{folder}'"
                + ("" if Path(folder).is_absolute() else f" beside {file}")
                + "; make it and put articles in, or name another: sources: seeds"
            )
        if overlap_docs(project, folder):
            raise SettingsError(
                f"{file}: briefing: sources: '{folder}' and the site's pages in {project.docs.name}/ lie in each "
                f"other; keep articles in a folder of their own: sources: seeds"
            )
    return find_sources(project.settings.sources, project.root)


def read_overrides(project: Project) -> Overrides:
    """The editor's corrections. Raises `SettingsError` where the file cannot be read or does not say what to do."""
    name, file = project.settings.overrides, project.settings.file
    if name is None:
        return Overrides()
    try:
        return parse_overrides((project.root / name).read_text("utf-8-sig"), name)
    except FileNotFoundError as error:
        raise SettingsError(
            f"{file}: briefing: overrides: there is no file '{name}' beside {file}; make it (it may be empty), "
            "or remove the setting"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{name}: not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise SettingsError(f"{name}: cannot be read ({error.strerror}); check the file and its rights") from error


def unmatched(project: Project, corpus: Corpus) -> tuple[Problem, ...]:
    """The corrections that correct nothing any more."""
    name = project.settings.overrides or ""
    return tuple(Problem(path=name, reason=line) for line in corpus.unmatched)


def collect(
    project: Project, keys: Mapping[SourceFile, str], store: Store, jobs: int, watch: Watch
) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """The briefs of the sources, from the cache where nothing changed."""
    watch.start("Reading articles", len(keys))
    made = make_outcomes(keys, project.settings, store, jobs, watch.advance)
    briefs, problems = distinct(made)
    return briefs, problems + without_pipeline(briefs, project.settings.file)


def state_of(project: Project, keys: Mapping[SourceFile, str], unreadable: Sequence[Problem]) -> str:
    """A fingerprint of all that the pages depend on: sources, settings, overrides, templates, and our own code."""
    overrides = [project.root / project.settings.overrides] if project.settings.overrides else []
    return key_of(
        *keys.values(),
        repr(project.settings),
        repr(unreadable),
        *map(content_hash, overrides),
        *map(own_hash, own_files()),
    )


def own_files() -> list[Path]:
    """Our code and templates, in a fixed order."""
    return sorted([*Path(__file__).parent.rglob("*.py"), *asset("templates").rglob("*.j2")])


def unchanged(report: Report) -> Report:
    """The report of the run before, for a run that found everything as that one left it."""
    kept = report.changes.kept + len(report.changes.written)
    return replace(report, changes=Changes(kept=kept))
