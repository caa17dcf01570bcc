"""The `briefing` command."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from generator.assets import asset
from generator.cli import main
from generator.settings import EXAMPLES

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project, and the shell in it."""
    assert CliRunner().invoke(main, ["new", str(tmp_path / "desk")]).exit_code == 0
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def briefing(*words: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_new_makes_a_project_that_builds(project: Path) -> None:
    """Settings, a sample article and the hand-written pages are there, and give a site without a warning."""
    result = briefing("build", "--strict", "--jobs", "1")
    assert (result.exit_code, "1 brief from 1 file" in result.stderr) == (0, True)
    assert (project / "docs/briefs/2026-03-14-harbour-town-votes-to-move-its-market-to-higher-ground.md").is_file()


def test_new_refuses_a_folder_that_is_taken(project: Path) -> None:
    """Nothing of somebody's is written over."""
    result = briefing("new", str(project))
    assert (result.exit_code, "exists already; name a new folder" in result.stderr) == (1, True)


def test_build_warns_by_name_and_reason(project: Path) -> None:
    """A bad source gives one line; the exit code is 0, with --strict 1."""
    (project / "seeds/empty.txt").write_text("")
    result = briefing("build")
    assert result.exit_code == 0
    assert re.search(r"^warning: seeds/empty\.txt: .+", result.stderr, re.MULTILINE)
    assert briefing("build", "--strict").exit_code == 1


@pytest.mark.usefixtures("project")
def test_build_is_quiet_when_asked() -> None:
    """Only warnings and errors remain."""
    assert briefing("build", "--quiet").output == ""


def test_build_without_articles_says_what_to_do(project: Path) -> None:
    """The site is made, and the warning names the folder's purpose."""
    (project / "seeds/sample.md").unlink()
    result = briefing("build")
    assert (result.exit_code, "no article found" in result.stderr) == (0, True)


def test_extract_prints_one_brief_a_line(project: Path) -> None:
    """`--jsonl` gives briefs that fit the schema that `briefing schema` prints."""
    (project / "seeds/second.md").write_text(asset("starter/sample.md").read_text("utf-8").replace("60", "70"), "utf-8")
    result = briefing("extract", "--jsonl", "seeds")
    briefs = [json.loads(line) for line in result.stdout.splitlines()]
    schema = json.loads(briefing("schema").stdout)
    for brief in briefs:
        jsonschema.validate(brief, schema)
    assert [brief["source"]["path"] for brief in briefs] == ["sample.md", "second.md"]


@pytest.mark.usefixtures("project")
def test_extract_prints_a_brief_to_read() -> None:
    """One file gives indented JSON; its quotes are spans of its text."""
    brief = json.loads(briefing("extract", "seeds/sample.md").stdout)
    assert brief["quotes"]
    assert all(brief["text"][quote["start"] : quote["end"]] == quote["text"] for quote in brief["quotes"])


@pytest.mark.parametrize("flag", ["--jsonl", "--explain"])
def test_output_is_in_utf8_wherever_it_goes(project: Path, flag: str) -> None:
    """A pipe in an encoding of one script still gets every name."""
    sample = asset("starter/sample.md").read_text("utf-8").replace("Ines Okafor", "Recep Erdoğan")
    (project / "seeds/ankara.md").write_text(sample.replace("Harbour town", "Erdoğan in Łódź"), "utf-8")
    command = [sys.executable, "-m", "generator.cli", "extract", "seeds/ankara.md", flag]
    made = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "cp1252"})
    assert "Erdoğan in Łódź" in made.stdout.decode("utf-8")


def test_extract_takes_the_settings_that_are_named(project: Path) -> None:
    """A name that leads nowhere is an error, not the defaults."""
    result = briefing("extract", "seeds/sample.md", "-f", "typo.yml")
    assert (result.exit_code, "typo.yml: not found" in result.stderr) == (1, True)
    (project / "mkdocs.yml").write_text("site_name: x\nplugins:\n  - briefing: {sources: 3}\n")
    assert "sources: expected a list" in briefing("extract", "seeds/sample.md").stderr


def test_extract_works_in_any_project_of_mkdocs(project: Path) -> None:
    """Where the settings here are another site's, the defaults are used."""
    (project / "mkdocs.yml").write_text("site_name: Other\nplugins: [search]\n")
    assert json.loads(briefing("extract", "seeds/sample.md").stdout)["title"]


def test_only_the_setting_itself_says_where_the_pages_go(project: Path) -> None:
    """A comment that names docs_dir does not keep the folder from being made."""
    (project / "mkdocs.yml").write_text("site_name: x # docs_dir: is docs\nplugins: [search, briefing]\n")
    shutil.rmtree(project / "docs")
    assert briefing("check", "--jobs", "1").exit_code == 0


def test_an_installation_that_is_not_whole_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what is missing and what to do, and so does any error of the system without a number."""
    monkeypatch.setattr("generator.assets.PLACES", ())
    assert "briefing-site is not installed whole: mkdocs.yml is missing; install" in briefing("new", "x").stderr
    monkeypatch.setattr("generator.cli.load_project", fails)
    assert briefing("build").stderr.startswith("Error: the cable is out; check")
    assert project.is_dir()


def fails(_: Path) -> None:
    """Raise an error of the system that has words only."""
    raise OSError("the cable is out")


def test_extract_explains_what_it_cut(project: Path) -> None:
    """Each piece that was cut away is shown with the reason, and each field with where it came from."""
    (project / "seeds/page.html").write_text(
        "<html lang=en><head><title>Market moves</title></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav>"
        "<article><h1>Market moves</h1><p>The council of Port Ellery voted on Friday to move the market inland.</p>"
        "<p>The move will cost two million dollars, officials of the council said after the vote.</p></article>"
        "<footer>Contact us</footer></body></html>",
        "utf-8",
    )
    result = briefing("extract", "--explain", "seeds/page.html")
    assert "title: 'Market moves' (from " in result.stdout
    assert re.search(r"cut \(.+\): '.*Contact us", result.stdout)


@pytest.mark.usefixtures("project")
def test_extract_explains_files_only() -> None:
    """A folder is asked for its files one by one."""
    result = briefing("extract", "--explain", "seeds")
    assert (result.exit_code, "name one of its files" in result.stderr) == (1, True)


def test_extract_fails_for_a_file_that_is_no_article(project: Path) -> None:
    """One line with the name and the reason, and the exit code says so."""
    (project / "seeds/empty.txt").write_text("")
    result = briefing("extract", "seeds/empty.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "warning: empty.txt: " in result.stderr


@pytest.mark.usefixtures("project")
def test_check_proves_the_laws() -> None:
    """A sound corpus passes."""
    result = briefing("check")
    assert (result.exit_code, "1 brief checked, 0 faults" in result.stderr) == (0, True)


@pytest.mark.usefixtures("project")
def test_check_fails_on_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is printed and the exit code is 1."""
    monkeypatch.setattr("generator.cli.broken", lambda _: iter(["a.txt: not verbatim: 'x'"]))
    result = briefing("check")
    assert (result.exit_code, result.stdout) == (1, "a.txt: not verbatim: 'x'\n")


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("plugins: [search]", "the plugin is missing; add:"),
        ("plugins: [{briefing: {source: x}}]", "there is no setting 'source'; there are: sources"),
        ("plugins: [{briefing: {source_text: all}}]", "there is no 'all'; there are: cited"),
        ("plugins: [{briefing: {sources: news}}]", "there is no folder 'news'"),
    ],
)
def test_a_wrong_setting_says_what_was_expected(project: Path, settings: str, says: str) -> None:
    """One line, no traceback, exit code 1."""
    (project / "mkdocs.yml").write_text(f"site_name: Test\n{settings}\n")
    result = briefing("build")
    assert result.exit_code == 1
    assert re.search(says, result.output)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("source: x", "briefing: there is no setting 'source'"),
        ("sources: news", "briefing: sources: there is no folder 'news' beside desk.yml"),
        ("sources: docs", "briefing: sources: 'docs' and the site's pages in docs/ lie in each other"),
        ("overrides: none.yml", "briefing: overrides: there is no file 'none.yml' beside desk.yml"),
        ("pipelines: {en: fr_core_news_sm}", "briefing: pipelines: 'fr_core_news_sm' is for 'fr', not for 'en'"),
        ("pipelines: {en: en_none}", "briefing: pipelines: 'en_none' is not an installed spaCy pipeline"),
    ],
)
def test_a_message_names_the_file_that_was_read(project: Path, settings: str, says: str) -> None:
    """With `-f desk.yml` nobody is sent to look into mkdocs.yml, wherever the fault is found."""
    (project / "desk.yml").write_text(f"site_name: Test\nplugins: [{{briefing: {{{settings}}}}}]\n")
    result = briefing("build", "--jobs", "1", "-f", "desk.yml")
    assert (result.exit_code, result.stderr.splitlines()[-1].startswith(f"Error: desk.yml: {says}")) == (1, True)
    assert "mkdocs.yml" not in result.stderr


def test_outside_a_project_the_message_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No mkdocs.yml is the commonest first mistake."""
    monkeypatch.chdir(tmp_path)
    assert "or make one with: briefing new FOLDER" in briefing("build").output


@pytest.mark.usefixtures("project")
def test_serve_hands_over_to_mkdocs(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the site's settings and the address that was asked for."""
    asked: list[list[str]] = []
    monkeypatch.setattr("generator.cli.mkdocs.main", lambda words, **_: asked.append(words))
    assert briefing("serve", "--dev-addr", "127.0.0.1:8001").exit_code == 0
    assert asked == [["serve", "--config-file", "mkdocs.yml", "--dev-addr", "127.0.0.1:8001"]]


@pytest.mark.usefixtures("project")
def test_serve_says_which_address_is_taken() -> None:
    """A second `briefing serve` is the commonest reason; the line says how to choose another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = briefing("serve", "--dev-addr", address)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith(f"Error: {address}: ")
    assert "--dev-addr" in result.stderr


def test_new_in_a_place_that_cannot_be_says_so(project: Path) -> None:
    """What the system refuses is one line with the place and the reason."""
    result = briefing("new", str(project / "mkdocs.yml" / "x"))
    assert (result.exit_code, result.stderr) == (
        1,
        f"Error: {project / 'mkdocs.yml' / 'x'}: Not a directory; check that it is there, and its rights\n",
    )


def test_a_build_that_cannot_keep_its_cache_is_built(project: Path) -> None:
    """A file in the cache's place costs speed and one line, not the site."""
    (project / ".briefing").write_text("")
    result = briefing("build", "--jobs", "1")
    assert (result.exit_code, "1 brief from 1 file" in result.stderr) == (0, True)
    assert "warning: .briefing/cache.sqlite: the cache cannot be used" in result.stderr


@pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")
def test_an_interrupt_ends_the_run_in_one_line(project: Path) -> None:
    """Ctrl-C goes to the workers too, and none of them prints where it was."""
    for number in range(40):
        text = asset("starter/sample.md").read_text("utf-8").replace("60", str(number + 100))
        (project / f"seeds/{number}.md").write_text(text, "utf-8")
    command = [sys.executable, "-m", "generator.cli", "build", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, text=True) as run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith("Reading articles")
        time.sleep(1)
        os.killpg(run.pid, signal.SIGINT)
        assert (run.stderr.read().split(), run.wait()) == (["Aborted!"], 1)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    """Documentation cannot forget a command."""
    assert f"`briefing {name}" in (ROOT / "README.md").read_text("utf-8")


def test_every_setting_is_in_the_readme() -> None:
    """Documentation cannot forget a setting."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in EXAMPLES if f"| `{name}` |" not in readme] == []


def test_the_method_page_is_finished() -> None:
    """No word in capitals that only a writer would understand is left on the page that readers trust."""
    page = (ROOT / "docs" / "method.md").read_text("utf-8")
    assert "| F1 " in page
    assert re.findall(r"\b[A-Z]{6,}\b", page) == []
