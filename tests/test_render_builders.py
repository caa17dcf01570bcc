"""Both site builders show the same words, and exactly those of the articles."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from render_support import HOSTILES, brief, corpus
from site_support import ROOT, broken_links, run
from test_escape import collapsed

from generator.model import Corpus, Span
from generator.render import render
from generator.settings import Settings

BUILDERS = {"mkdocs": ("mkdocs", "build", "--strict", "--quiet"), "zensical": ("zensical", "build", "-c")}


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(start=0, end=len(text), text=text),)


def hostile_corpus() -> Corpus:
    """The hand-made corpus, and a brief for each trap that has it in every field."""
    found = corpus()
    traps = tuple(
        brief(
            f"trap-{at}",
            (f"a{text}z",),
            summary=_whole(f"a{text}z"),
            title=text,
            outlet=text,
            authors=(text,),
            credit=text,
            dateline=text,
        )
        for at, text in enumerate(HOSTILES)
    )
    return replace(found, briefs=found.briefs + traps)


def make(folder: Path, builder: str) -> Path:
    """The site that a builder makes of the hostile corpus with this project's settings, without a warning."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings |= {"nav": [{"New": "index.md"}], "not_in_nav": "*", "plugins": ["search"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "stylesheets", folder / "docs" / "stylesheets")
    for page in render(hostile_corpus(), Settings(source_text="full")):
        file = folder / "docs" / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.text, encoding="utf-8")
    done = run(*BUILDERS[builder], at=folder)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "WARNING" not in done.stderr + done.stdout
    assert "warning" not in done.stdout.lower()
    return folder / "site"


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_built_site_shows_exactly_the_text(builder: str, tmp_path: Path) -> None:
    """Each trap is words in the page, in its title and nowhere an element; and every link leads somewhere."""
    site = make(tmp_path, builder)
    for at, text in enumerate(HOSTILES):
        page = BeautifulSoup((site / "briefs" / f"trap-{at}" / "index.html").read_bytes(), "lxml")
        article, wanted = page.find("article"), collapsed(text)
        assert article is not None
        words = collapsed(article.get_text())
        assert collapsed(f"a{text}z") in words
        assert words.count(wanted) >= 5, f"{builder}: {text!r}"
        assert page.title is not None
        assert collapsed(page.title.get_text()).startswith(wanted)
        about = page.find("meta", attrs={"name": "description"})
        assert about is not None
        assert collapsed(str(about["content"])) == collapsed(f"a{text}z")
        assert not article.find_all(["script", "img", "iframe", "b", "code", "table", "blockquote", "hr", "input"])
    assert broken_links(site) == []
