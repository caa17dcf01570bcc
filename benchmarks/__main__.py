"""Times extraction against the bare spaCy pipeline, two workers against one, and whole builds.

    python -m benchmarks [--articles DIR] [--number N]

Without a folder of articles it makes N of them from the sample articles' paragraphs, shuffled with a fixed seed.
Two workers are measured on a few articles, where starting them counts, and on all.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build import Project, build
from generator.extract import extract
from generator.extract.parse import Parsed, parse, pipeline
from generator.model import Article, SourceFile
from generator.read import read_source
from generator.settings import Settings
from generator.sources import find_sources

ROOT = Path(__file__).parent.parent
ENGLISH = Settings().pipelines["en"]
RUNS = 3
FEW, MOST = 60, 105
"""Articles for a small run of two workers; and for the ratio to the bare pipeline, which takes six runs."""


def main() -> None:
    """Print one line a measure."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, help="a folder of articles to measure on")
    options.add_argument("--number", type=int, default=420, help="how many articles to make without a folder")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.articles or shuffled(Path(scratch, "seeds"), chosen.number)
        sources, _ = find_sources([folder.name], folder.parent)
        print(f"{len(sources)} articles")
        extraction(sources[:MOST])
        for number in sorted({min(FEW, len(sources)), len(sources)}):
            workers(sources[:number], Path(scratch, f"first-{number}"))
        builds(Path(scratch), folder)


def shuffled(folder: Path, number: int) -> Path:
    """A folder of made-up articles: paragraphs of the sample articles in random order, titles numbered."""
    blocks = [
        reading.article.text[p.start : p.end]
        for path in sorted((ROOT / "seeds").iterdir())
        for reading in read_source(path, path.name)
        for p in reading.article.paragraphs
        if p.kind == "prose"
    ]
    rng = random.Random(0)  # noqa: S311  a fixed order, not a secret
    folder.mkdir()
    for at in range(number):
        body = "\n\n".join(rng.sample(blocks, 12))
        (folder / f"{at:05}.md").write_text(
            f"---\ntitle: Article {at}\npublished: 2023-11-04\n---\n\n{body}\n", "utf-8"
        )
    return folder


def extraction(sources: Sequence[SourceFile]) -> None:
    """What all of extraction costs, as a multiple of tagger, parser and named entities alone."""
    articles = [reading.article for source in sources for reading in read_source(source.path, source.name)]
    pipeline(ENGLISH)
    pairs = [(seconds(lambda: bare(articles)), seconds(lambda: full(articles))) for _ in range(RUNS)]
    ratios = [whole / alone for alone, whole in pairs]
    print(f"extraction / bare pipeline: {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")
    words = sum(len(article.text.split()) for article in articles)
    print(f"words a second, one process: {words / statistics.median(whole for _, whole in pairs):,.0f}")


def bare(articles: Sequence[Article]) -> None:
    """Only parse."""
    for _ in pipeline(ENGLISH).pipe((article.text for article in articles), batch_size=16):
        pass


def full(articles: Sequence[Article]) -> None:
    """Parse and extract."""
    parsed: Parsed
    for parsed in parse(articles, ENGLISH):
        extract(parsed)


def workers(sources: Sequence[SourceFile], folder: Path) -> None:
    """How much faster two processes are than one on some articles: whole commands, start-up included."""
    folder.mkdir()
    for at, source in enumerate(sources):
        (folder / f"{at:05}-{source.path.name}").symlink_to(source.path)
    one, two = (seconds(lambda jobs=jobs: whole(folder, jobs)) for jobs in (1, 2))  # type: ignore[misc]
    print(f"two workers / one, {len(sources)} articles: {one / two:.2f} times as fast ({one:.1f} s, {two:.1f} s)")


def whole(folder: Path, jobs: int) -> None:
    """Read, parse and extract, without a cache, in a process of its own."""
    command = [sys.executable, "-m", "generator.cli", "extract", "--jsonl", str(folder), "--jobs", str(jobs)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def builds(scratch: Path, folder: Path) -> None:
    """A whole build, one after a change of one article, and one after no change."""
    docs = scratch / "docs"
    project = Project(root=folder.parent, docs=docs, settings=Settings(sources=(folder.name,)))
    print(f"build, everything new: {seconds(lambda: build(project)):.1f} s")
    if folder.parent == scratch:
        changed = folder / "00000.md"
        changed.write_text(changed.read_text("utf-8") + "\nA sentence that is new.\n", "utf-8")
        print(f"build, one article changed: {seconds(lambda: build(project)):.2f} s")
    print(f"build, nothing changed: {seconds(lambda: build(project)):.2f} s")
    sizes = sorted(path.stat().st_size for path in docs.rglob("*.md"))
    print(f"pages: {len(sizes)}, the largest {sizes[-1] / 1000:.0f} kB")


def seconds(work: Callable[[], object]) -> float:
    """How long something takes by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
