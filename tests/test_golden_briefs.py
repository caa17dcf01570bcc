"""Whole briefs, reviewed by eye: what articles of our own writing become, every field of it."""

import json
from pathlib import Path

import pytest

from generator.assets import asset
from generator.making import make_briefs
from generator.model import to_json
from generator.read import read_source
from generator.settings import Settings

CASES = Path(__file__).parent / "cases" / "briefs"
SOURCES = {"sample": asset("starter/sample.md"), "glued-page": CASES / "glued-page.txt"}


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_the_brief_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    """No field of a brief changes unseen; `--update-golden` writes what is to be reviewed."""
    articles = [reading.article for reading in read_source(SOURCES[name], SOURCES[name].name)]
    [brief] = make_briefs(articles, Settings())
    found = json.dumps(json.loads(to_json(brief)), indent=1, ensure_ascii=False) + "\n"
    golden = CASES / f"{name}.json"
    if request.config.getoption("--update-golden"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
