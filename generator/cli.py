"""The `briefing` command."""

import errno
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from mkdocs.__main__ import cli as mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from rich.console import Console

from generator.assets import asset
from generator.briefs import cache_keys, make_outcomes
from generator.build import Project, build, read_corpus
from generator.errors import BriefingError, SettingsError
from generator.fetch import Added, Web, add_pages, feed_links, unsaved
from generator.invariants import broken
from generator.model import Problem, brief_schema, to_json
from generator.progress import Silence, watching
from generator.settings import Address, Settings, settings_from
from generator.sources import find_sources

STARTER = {
    "mkdocs.yml": "mkdocs.yml",
    "docs/method.md": "docs/method.md",
    "docs/stylesheets": "docs/stylesheets",
    "seeds/sample.md": "starter/sample.md",
    ".gitignore": "starter/gitignore",
}
"""The files and folders of a new project, and the shipped ones that they are copies of."""
HERE = Path("mkdocs.yml")
console = Console(stderr=True, highlight=False, soft_wrap=True)


class Reporting(click.Group):
    """Shows our own errors, MkDocs' and the system's as one line; anything else is ours and keeps its traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (BriefingError, MkDocsException) as error:
            raise click.ClickException(str(error)) from error
        except BrokenPipeError:
            raise  # who read the output has seen enough, which click ends quietly
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(
                f"{place}{error.strerror or error}; check that it is there, and its rights"
            ) from error


config_option = click.option(
    "-f",
    "--config-file",
    default=HERE,
    show_default=True,
    help="The site's mkdocs.yml.",
    type=click.Path(path_type=Path),
)
jobs_option = click.option(
    "-j", "--jobs", default=0, help="Processes to work with; 0 is one for each processor.", type=click.IntRange(0)
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Only warnings and errors.")
strict_option = click.option("--strict", is_flag=True, help="Exit with 1 if any source gave a warning.")


@click.group(cls=Reporting, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="briefing-site")
def main() -> None:
    """Make a cross-linked briefing site of a folder of news articles."""


@main.command("build")
@config_option
@jobs_option
@strict_option
@quiet_option
def build_command(config_file: Path, jobs: int, strict: bool, quiet: bool) -> None:
    """Bring the pages in docs/ up to date with the sources.

    Exits with 0 when done, also with warnings for sources that could not be used; with 1 on an error,
    or with --strict on a warning.
    """
    project = load_project(config_file)
    with watching(console, quiet) as watch:
        report = build(project, jobs=jobs, progress=watch)
    warn(report.problems)
    if not report.briefs:
        folders = ", ".join(project.settings.sources)
        warn([Problem(path=folders, reason="no article found; put saved pages, texts or Markdown files there")])
    made = f"{counted(report.briefs, 'brief')} from {counted(report.sources, 'file')}"
    changes = report.changes
    say(
        quiet,
        f"{made}; pages: {len(changes.written)} written, {len(changes.removed)} removed, {changes.kept} unchanged",
    )
    if strict and (report.problems or not report.briefs):
        raise SystemExit(1)


@main.command("add")
@click.argument("urls", nargs=-1, metavar="[URL]...")
@click.option("--feed", help="Add what an RSS or Atom feed links to: its file or address.", metavar="FILE|URL")
@click.option("--limit", default=20, show_default=True, help="Entries of the feed at most.", type=click.IntRange(1))
@config_option
@jobs_option
@quiet_option
@click.pass_context
def add_command(
    ctx: click.Context, urls: tuple[str, ...], feed: str | None, limit: int, config_file: Path, jobs: int, quiet: bool
) -> None:
    """Fetch articles from the web, and build.

    They are saved in the first folder of sources. Honours robots.txt and waits between two requests to a host.
    Entries of a feed that are saved already are not fetched again, addresses that you name are. Exits with 1 if one
    could not be added; the others are.
    """
    if not urls and not feed:
        raise click.UsageError("name an address, or a feed with --feed")
    project = load_project(config_file)
    folder = project.root / project.settings.sources[0]
    with Web() as web:
        links = unsaved(feed_links(feed, web), folder, limit) if feed else ()
        added = [told(page, quiet) for page in add_pages((*urls, *links), folder, web)]
    if not added:
        say(quiet, f"{feed}: nothing new")
    if any(page.path for page in added):
        ctx.invoke(build_command, config_file=config_file, jobs=jobs, quiet=quiet)
    if any(page.reason for page in added):
        raise SystemExit(1)


def told(page: Added, quiet: bool) -> Added:
    """The same, with a line on what became of it."""
    if page.path is None:
        warn([Problem(path=page.url, reason=page.reason or "")])
    else:
        say(quiet, f"{page.change}: {page.path.parent.name}/{page.path.name} from {page.url}")
    return page


@main.command("serve")
@config_option
@click.option("-a", "--dev-addr", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve_command(config_file: Path, dev_addr: str) -> None:
    """Show the site, and show it anew whenever a source changes."""
    load_project(config_file)  # our own words for what is missing, before MkDocs' words
    try:
        mkdocs.main(["serve", "--config-file", str(config_file), "--dev-addr", dev_addr], standalone_mode=False)
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES}:
            raise
        raise SettingsError(f"{dev_addr}: {error.strerror}; name another with --dev-addr 127.0.0.1:8001") from error


@main.command("extract")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option(
    "-f",
    "--config-file",
    help="The mkdocs.yml whose settings are used; without it, that of this folder if it has one.",
    type=click.Path(path_type=Path),
)
@jobs_option
@click.option("--jsonl", is_flag=True, help="One brief a line, for a folder or a file.")
@click.option("--explain", is_flag=True, help="Show what was cut away from the source, and why, in place of the brief.")
def extract_command(path: Path, config_file: Path | None, jobs: int, jsonl: bool, explain: bool) -> None:
    """Print the brief of a file, or the briefs of a folder, as JSON."""
    if explain:
        return explain_reading(path)
    root = path if path.is_dir() else path.parent
    sources, problems = find_sources([path.name if path.is_file() else "."], root)
    settings = settings_for(config_file)
    keys = cache_keys(sources, settings)
    for outcome in make_outcomes(keys, settings, None, jobs, Silence().advance):
        problems += outcome.problems
        for brief in outcome.briefs:
            line = to_json(brief)
            put_out(line if jsonl else json.dumps(json.loads(line), indent=2, ensure_ascii=False))
    warn(problems)
    if not sources:
        warn([Problem(path=str(path), reason="there is no file in it")])
    if path.is_file() and problems:
        raise SystemExit(1)
    return None


def explain_reading(path: Path) -> None:
    """Print what reading a file kept, and what it cut away with the reasons."""
    from generator.read import read_source  # only here: reading needs libraries that take long to import

    if path.is_dir():
        raise SettingsError(f"{path}: a folder; name one of its files to see what is cut from it")
    for reading in read_source(path, path.name):
        article = reading.article
        for name, origin in sorted(article.origins.items()):
            put_out(f"{name}: {getattr(article, name)!r} (from {origin})")
        put_out(f"kept: {len(article.paragraphs)} paragraphs, {len(article.text)} characters")
        for piece, reason in reading.cut:
            put_out(f"cut ({reason}): {piece!r}")


@main.command("check")
@config_option
@jobs_option
@quiet_option
def check_command(config_file: Path, jobs: int, quiet: bool) -> None:
    """Prove that each fact is a verbatim span of its source.

    Facts are quotes, figures, events and summary sentences, of every brief. Exits with 1 where one is not.
    """
    with watching(console, quiet) as watch:
        corpus, problems = read_corpus(load_project(config_file), jobs=jobs, progress=watch)
    warn(problems)
    faults = list(broken(corpus))
    for fault in faults:
        put_out(fault)
    say(quiet, f"{counted(len(corpus.briefs), 'brief')} checked, {counted(len(faults), 'fault')}")
    if faults:
        raise SystemExit(1)


@main.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a brief."""
    click.echo(json.dumps(brief_schema(), indent=2))


@main.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def new_command(folder: Path) -> None:
    """Make a folder that is ready to build.

    In it are mkdocs.yml, a sample article, and the pages that are written by hand.
    """
    files = dict(pair for target, origin in STARTER.items() for pair in copies(asset(origin), folder / target))
    taken = [path for path in files if path.exists()]
    if taken:
        raise SettingsError(f"{taken[0]}: exists already; name a new folder")
    for path, origin in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(origin.read_bytes())
    click.echo(f"{folder}: ready. Next: cd {folder} && mkdocs serve")


def copies(origin: Path, target: Path) -> Iterator[tuple[Path, Path]]:
    """The place of each copy with its original: of a file, or of all the files of a folder."""
    if origin.is_file():
        yield target, origin
    yield from ((target / path.relative_to(origin), path) for path in sorted(origin.rglob("*")) if path.is_file())


def settings_for(config_file: Path | None) -> Settings:
    """The settings of a `mkdocs.yml`; where none is named, of this folder's if it has one with our plugin."""
    if config_file:
        return load_project(config_file).settings
    project = project_of(HERE) if HERE.is_file() else None
    return project.settings if project else Settings()


def load_project(config_file: Path) -> Project:
    """The project of a `mkdocs.yml`. Raises `SettingsError` where the file or its briefing plugin is missing."""
    if not config_file.is_file():
        raise SettingsError(
            f"{config_file}: not found; run in a project's folder, or make one with: briefing new FOLDER"
        )
    project = project_of(config_file)
    if project is None:
        raise SettingsError(f"{config_file}: the plugin is missing; add:\nplugins:\n  - search\n  - briefing")
    return project


def project_of(config_file: Path) -> Project | None:
    """The project of a `mkdocs.yml`; None where it is one of MkDocs, without our plugin."""
    if not re.search(rb"^docs_dir\s*:", config_file.read_bytes(), re.MULTILINE):
        # Where the pages go. Git keeps no empty folder, and MkDocs reads no settings where there is none.
        (config_file.parent / "docs").mkdir(exist_ok=True)
    config = load_config(config_file=str(config_file))
    plugin = config.plugins.get("briefing")
    if plugin is None:
        return None
    address = Address(name=config.site_name, url=config.site_url or None, folders=config.use_directory_urls)
    settings = settings_from(plugin.config, config_file.name, address)
    return Project(root=config_file.parent, docs=Path(config.docs_dir), settings=settings)


def warn(problems: Iterable[Problem]) -> None:
    """A line for each problem."""
    for problem in problems:
        console.print(f"warning: {problem.path}: {problem.reason}", markup=False)


def put_out(line: str) -> None:
    """A line of output in UTF-8 wherever it goes: Windows' pipes have encodings that lack most of the world's names."""
    click.echo(line.encode())


def counted(number: int, thing: str) -> str:
    """How many of a thing: "1 brief", "5 briefs"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def say(quiet: bool, text: str) -> None:
    """A line, unless quiet."""
    if not quiet:
        console.print(text, markup=False)


if __name__ == "__main__":
    sys.exit(main())
