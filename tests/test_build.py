"""The run: what a user's folder becomes, and what stays when something goes wrong."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import generator.making
from generator.assets import asset
from generator.build import Project, build, read_corpus
from generator.errors import OutputError, SettingsError
from generator.invariants import broken
from generator.model import SourceFile
from generator.settings import Settings
from generator.write import MANIFEST

SAMPLE = asset("starter/sample.md").read_text("utf-8")
OTHER = SAMPLE.replace("Harbour town votes to move its market", "Traders count the cost of a moving market")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with two articles on one event."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.md").write_text(SAMPLE, "utf-8")
    (tmp_path / "seeds" / "two.md").write_text(OTHER + "\nThe vote was close, officials said.\n", "utf-8")
    return Project(root=tmp_path, docs=tmp_path / "docs")


def tree(project: Project) -> dict[str, bytes]:
    """Every generated file."""
    return {
        path.relative_to(project.docs).as_posix(): path.read_bytes()
        for path in sorted(project.docs.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_makes_a_page_for_each_brief_and_the_indexes(project: Project) -> None:
    """What DESIGN calls the pages are there."""
    report = build(project, jobs=1)
    pages = tree(project)
    assert (report.sources, report.briefs, report.problems) == (2, 2, ())
    assert "briefs/2026-03-14-harbour-town-votes-to-move-its-market-to-higher-ground.md" in pages
    assert {"index.md", "data/briefs.jsonl", "data/feed.xml", "data/brief.schema.json"} <= set(pages)
    for name in ("briefs", "actors", "stories", "quotes", "figures", "dates", "data"):
        assert f"{name}/index.md" in pages
    assert "actors/ines-okafor.md" in pages


def test_git_is_told_to_leave_out_every_generated_page(project: Project) -> None:
    """What a build writes into docs/ is named in our .gitignore and in that of a new project."""
    build(project, jobs=1)
    parts = {f"/docs/{name.partition('/')[0]}{'/' if '/' in name else ''}" for name in tree(project)}
    for ignored in (asset("starter/gitignore"), Path(__file__).parents[1] / ".gitignore"):
        assert parts - set(ignored.read_text("utf-8").splitlines()) == set()


def test_a_second_build_changes_no_byte_and_makes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing changed a run reads hashes only: no link, no page is made."""
    build(project, jobs=1)
    before = tree(project)
    monkeypatch.setattr("generator.build.link", None)
    report = build(project, jobs=1)
    assert tree(project) == before
    assert (report.briefs, report.changes.written, report.changes.removed) == (2, (), ())
    assert report.changes.kept == len(before)


def test_a_check_between_two_builds_costs_the_second_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """`briefing check` takes nothing from the cache, so that the next build still finds everything as it was."""
    build(project, jobs=1)
    read_corpus(project, jobs=1)
    monkeypatch.setattr("generator.build.link", None)
    assert build(project, jobs=1).changes.written == ()


def test_the_cache_does_not_grow(project: Project) -> None:
    """After a build the cache has the briefs of the sources that are there, and one report."""
    for number in range(3):
        (project.root / "seeds/two.md").write_text(f"{OTHER}\nIt rained on {number + 2} days.\n", "utf-8")
        build(project, jobs=1)
    with closing(sqlite3.connect(project.root / ".briefing/cache.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM outcome").fetchone() == (3,)


def test_a_source_that_changes_while_it_is_read_is_looked_at_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the old bytes back, the next build shows them, although it has seen a run with their hash."""
    path = project.root / "seeds/two.md"
    before = path.read_bytes()
    real = generator.making.read_one

    def save_first(source: SourceFile) -> object:
        if source.name == "seeds/two.md":
            path.write_bytes(before + b"\nThe sky was green, they said.\n")
        return real(source)

    with monkeypatch.context() as patch:
        patch.setattr(generator.making, "read_one", save_first)
        build(project, jobs=1)
    assert any(b"sky was green" in page for page in tree(project).values())
    path.write_bytes(before)
    build(project, jobs=1)
    assert not any(b"sky was green" in page for page in tree(project).values())


def test_a_change_in_one_article_costs_the_work_of_one(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many articles one changes: one is read and extracted, and only pages that show it are written."""
    for number in range(12):
        text = f"---\ntitle: Report {number}\n---\n\nOfficials of town {number} said nothing on Monday.\n"
        (project.root / f"seeds/report-{number}.md").write_text(text, "utf-8")
    build(project, jobs=1)
    before = {path: path.stat().st_mtime_ns for path in project.docs.rglob("*.*") if path.is_file()}
    read: list[str] = []
    real = generator.making.read_one
    monkeypatch.setattr(generator.making, "read_one", lambda source: (read.append(source.name), real(source))[1])
    with (project.root / "seeds/report-3.md").open("a", encoding="utf-8") as file:
        file.write("\nThe vote is near, they said.\n")
    report = build(project, jobs=1)
    touched = {p.relative_to(project.docs).as_posix() for p, at in before.items() if p.stat().st_mtime_ns != at}
    assert read == ["seeds/report-3.md"]
    assert touched - {MANIFEST} == set(report.changes.written)
    assert report.changes.kept > 0


def test_a_build_without_the_cache_gives_the_same_bytes(project: Project) -> None:
    """The cache saves time and decides nothing."""
    build(project, jobs=1)
    before = tree(project)
    shutil.rmtree(project.root / ".briefing")
    shutil.rmtree(project.docs)
    build(project, jobs=2)
    assert tree(project) == before


def test_the_order_of_sources_and_folders_changes_no_byte(project: Project) -> None:
    """Two folders in either order give one site."""
    (project.root / "more").mkdir()
    (project.root / "seeds/two.md").rename(project.root / "more/two.md")
    trees = []
    for order in (("seeds", "more"), ("more", "seeds")):
        here = Project(root=project.root, docs=project.root / order[0] / "docs", settings=Settings(sources=order))
        build(Project(root=here.root, docs=project.docs, settings=here.settings), jobs=1)
        trees.append(tree(project))
    assert trees[0] == trees[1]


def test_removing_a_source_removes_its_pages_and_every_link_to_them(project: Project) -> None:
    """Nothing stale stays: no page, no line in an index, no cross-link."""
    build(project, jobs=1)
    assert any(b"traders-count-the-cost" in page for page in tree(project).values())
    (project.root / "seeds/two.md").unlink()
    report = build(project, jobs=1)
    assert "briefs/2026-03-14-traders-count-the-cost-of-a-moving-market-to-higher-ground.md" in report.changes.removed
    assert not any(b"traders-count-the-cost" in page for page in tree(project).values())


def test_bad_sources_are_reported_and_the_others_built(project: Project) -> None:
    """An empty file and a binary file cost one line each."""
    (project.root / "seeds/empty.html").write_text("")
    (project.root / "seeds/photo.txt").write_bytes(bytes(range(256)) * 40)
    report = build(project, jobs=1)
    assert report.briefs == 2
    assert [problem.path for problem in report.problems] == ["seeds/empty.html", "seeds/photo.txt"]
    assert build(project, jobs=1).problems == report.problems


def test_what_cannot_be_read_is_reported_also_where_nothing_else_changed(project: Project) -> None:
    """A link to a folder beside articles that are as they were is a line of this run, not of the next."""
    build(project, jobs=1)
    (project.root / "seeds/link").symlink_to(project.docs, target_is_directory=True)
    assert [problem.path for problem in build(project, jobs=1).problems] == ["seeds/link"]


def test_a_folder_of_sources_that_is_missing_says_so(project: Project) -> None:
    """The setting is named, and what to do."""
    wrong = Project(root=project.root, docs=project.docs, settings=Settings(sources=("news",)))
    with pytest.raises(SettingsError, match="there is no folder 'news'"):
        build(wrong)


@pytest.mark.parametrize("folder", ["docs", "docs/articles", "."])
def test_a_folder_of_sources_may_not_hold_the_pages(project: Project, folder: str) -> None:
    """A site that reads its own pages would never come to rest."""
    (project.docs / "articles").mkdir(parents=True)
    wrong = Project(root=project.root, docs=project.docs, settings=Settings(sources=(folder,)))
    with pytest.raises(SettingsError, match="lie in each other"):
        build(wrong)


def test_a_pipeline_that_is_not_installed_says_so(project: Project) -> None:
    """The package and the command that installs it are named."""
    wrong = Project(root=project.root, docs=project.docs, settings=Settings(pipelines={"en": "no_such_pipeline"}))
    with pytest.raises(SettingsError, match="'no_such_pipeline' is not an installed spaCy pipeline"):
        build(wrong, jobs=1)


def test_no_article_gives_a_site_that_says_so(project: Project) -> None:
    """An empty folder is no error: the pages are there and say what to do."""
    for path in (project.root / "seeds").iterdir():
        path.unlink()
    assert build(project, jobs=1).briefs == 0
    assert b"No article yet" in tree(project)["index.md"]


def test_a_failed_build_leaves_the_pages_as_they_were(project: Project) -> None:
    """A hand-written page in the way stops the run before the first byte."""
    build(project, jobs=1)
    before = tree(project)
    (project.docs / "briefs/2026-03-15-news.md").write_text("by hand")
    newer = SAMPLE.replace("2026-03-14", "2026-03-15").replace(
        "Harbour town votes to move its market to higher ground", "News"
    )
    (project.root / "seeds/three.md").write_text(newer.replace("400", "500"), "utf-8")
    with pytest.raises(OutputError, match=r"2026-03-15-news\.md: exists"):
        build(project, jobs=1)
    assert tree(project) == before | {"briefs/2026-03-15-news.md": b"by hand"}


def test_the_editors_corrections_are_made_shown_and_reported(project: Project) -> None:
    """A merge renames the actor's page and shows the reason; a correction that matches nothing is a warning."""
    (project.root / "overrides.yml").write_text(
        "rename:\n  - {actor: ines-okafor, name: Mayor Okafor, reason: As her office signs}\n"
        "hide:\n  - {actor: nobody, reason: Is nobody}\n",
        "utf-8",
    )
    corrected = Project(root=project.root, docs=project.docs, settings=Settings(overrides="overrides.yml"))
    report = build(corrected, jobs=1)
    assert [problem.path for problem in report.problems] == ["overrides.yml"]
    assert "nobody" in report.problems[0].reason
    assert any(b"As her office signs" in page and b"Mayor Okafor" in page for page in tree(project).values())


def test_overrides_that_are_missing_or_wrong_say_so(project: Project) -> None:
    """The file is named with what was expected."""
    corrected = Project(root=project.root, docs=project.docs, settings=Settings(overrides="overrides.yml"))
    with pytest.raises(SettingsError, match=r"there is no file 'overrides\.yml' beside mkdocs\.yml"):
        build(corrected, jobs=1)
    (project.root / "overrides.yml").write_text("merge: [{actors: [a, b]}]\n")
    with pytest.raises(SettingsError, match=r"overrides\.yml: .*reason"):
        build(corrected, jobs=1)


def test_the_sample_corpus_breaks_no_law(tmp_path: Path) -> None:
    """Every fact of the five sample articles is a verbatim span, and every link leads somewhere."""
    seeds = Path(__file__).parent.parent / "seeds"
    here = Project(root=tmp_path, docs=tmp_path / "docs", settings=Settings(sources=(str(seeds),)))
    corpus, problems = read_corpus(here, jobs=1)
    assert (len(corpus.briefs), problems, list(broken(corpus))) == (5, (), [])
    assert [len(story.briefs) for story in corpus.stories] == [5]
