"""Settings, and what a wrong one says."""

from dataclasses import fields

import pytest

from generator.errors import SettingsError
from generator.plugin import BriefingConfig
from generator.settings import EXAMPLES, GIVEN, Settings, settings_from


def test_everything_has_a_default_that_works() -> None:
    """No setting is needed."""
    assert settings_from({}) == Settings()


def test_unset_settings_count_as_missing() -> None:
    """MkDocs hands on None for what `mkdocs.yml` does not say."""
    assert settings_from({"overrides": None, "sources": None}) == Settings()


def test_one_folder_may_stand_for_a_list() -> None:
    """`sources: seeds` and `sources: [seeds]` are the same."""
    assert settings_from({"sources": "news"}) == settings_from({"sources": ["news"]}) == Settings(sources=("news",))


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"source": "seeds"}, "there is no setting 'source'; there are: sources, "),
        ({"source_text": "all"}, "source_text: there is no 'all'; there are: cited, full, none. For example: source_"),
        ({"source_text": True}, "source_text: expected text, found yes or no"),
        ({"sources": 3}, "sources: expected a list, found a number"),
        ({"sources": ["seeds", 1]}, "sources, entry 2: expected text, found a number. For example: sources: "),
        ({"sources": []}, "sources: no folder is named"),
        ({"sources": ""}, "sources: no folder is named"),
        ({"overrides": ["a.yml"]}, "overrides: expected text or nothing, found a list"),
        ({"pipelines": ["en"]}, "pipelines: expected names with values, found a list. For example: pipelines: "),
    ],
)
def test_a_wrong_setting_says_what_was_expected(raw: dict[str, object], says: str) -> None:
    """The message names the setting and what it takes."""
    with pytest.raises(SettingsError, match=says):
        settings_from(raw)


def test_a_setting_is_a_field_of_the_settings() -> None:
    """A field is all that makes a setting known; MkDocs is told of each, and a message has an example of each."""
    names = [one.name for one in fields(Settings)]
    assert [name for name in names if name not in GIVEN] == [name for name, _ in BriefingConfig()._schema]
    assert set(names) - GIVEN == set(EXAMPLES)


def test_what_is_no_setting_cannot_be_set() -> None:
    """The fields that the rest of the file fills are unknown as settings."""
    with pytest.raises(SettingsError, match="there is no setting 'file'; there are: sources, source_text, overrides, "):
        settings_from({"file": "other.yml"})
