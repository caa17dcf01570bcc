"""The editor's corrections, as `overrides.yml` gives them: who is one, who is two, what is hidden, fixed or dropped.

Every correction states its reason, which the site shows; one that names an article holds for that article only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, get_args

import msgspec

from generator.errors import SettingsError
from generator.handwritten import YamlError, explained, read_yaml
from generator.model import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Actors that are one; without a name, the first one's."""

    actors: tuple[str, ...]
    reason: str
    name: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """An actor that is somebody else in some articles."""

    actor: str
    articles: tuple[str, ...]
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """An actor to be called otherwise."""

    actor: str
    name: str
    reason: str
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retype:
    """An actor that is of another kind."""

    actor: str
    kind: ActorKind
    reason: str
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hide:
    """An actor that is none, or that nobody wants to see."""

    actor: str
    reason: str
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerFix:
    """Who said a quote: an actor of the article, or nobody certain (null)."""

    article: str
    quote: str
    speaker: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A quote or a figure that is none."""

    article: str
    reason: str
    quote: str | None = None
    figure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """All corrections, in the order they are applied."""

    merge: tuple[Merge, ...] = ()
    split: tuple[Split, ...] = ()
    rename: tuple[Rename, ...] = ()
    retype: tuple[Retype, ...] = ()
    hide: tuple[Hide, ...] = ()
    speaker: tuple[SpeakerFix, ...] = ()
    drop: tuple[Drop, ...] = ()


SHAPES: dict[str, type] = {
    "merge": Merge,
    "split": Split,
    "rename": Rename,
    "retype": Retype,
    "hide": Hide,
    "speaker": SpeakerFix,
    "drop": Drop,
}
EXAMPLE = """merge:
  - actors: [benjamin-netanyahu, bibi]
    reason: Bibi is his nickname
speaker:
  - article: 2023-11-03-a-title
    quote: q4
    speaker: antony-blinken   # or null: nobody certain
    reason: The paragraph before names him"""


def parse_overrides(text: str, path: str) -> Overrides:
    """The corrections in a file's text. Raises `SettingsError` with the file, what is wrong, and an example."""
    try:
        raw = read_yaml(text)
    except YamlError as error:
        raise wrong(path, str(error)) from error
    if raw is None:
        return Overrides()
    if not isinstance(raw, Mapping):
        raise wrong(path, f"expected {', '.join(SHAPES)} with lists of corrections")
    check_keys(raw, path)
    try:
        overrides = msgspec.convert({name: entries for name, entries in raw.items() if entries is not None}, Overrides)
    except msgspec.ValidationError as error:
        raise wrong(path, ": ".join(explained(error, get_args(ActorKind)))) from error
    check_values(overrides, path)
    return overrides


def wrong(path: str, what: str) -> SettingsError:
    """The error for a file of corrections that cannot be used."""
    return SettingsError(f"{path}: {what}. For example:\n{EXAMPLE}")


def check_keys(raw: Mapping[Any, Any], path: str) -> None:
    """Raises `SettingsError` where a kind of correction, or a field of one, is not known."""
    for name, entries in raw.items():
        if name not in SHAPES:
            raise wrong(path, f"unknown correction '{name}'; there are: {', '.join(SHAPES)}")
        known = {field.name for field in fields(SHAPES[name])}
        for number, entry in enumerate(entries if isinstance(entries, list) else (), 1):
            unknown = sorted(str(key) for key in set(entry if isinstance(entry, Mapping) else ()) - known)
            if unknown:
                raise wrong(
                    path, f"{name}, entry {number}: unknown '{unknown[0]}'; there are: {', '.join(sorted(known))}"
                )


def check_values(overrides: Overrides, path: str) -> None:
    """Raises `SettingsError` where a correction has no reason, or not enough to act on."""
    for name in SHAPES:
        for number, entry in enumerate(getattr(overrides, name), 1):
            if not entry.reason.strip():
                raise wrong(path, f"{name}, entry {number}: the reason is empty")
    for number, merge in enumerate(overrides.merge, 1):
        if len(merge.actors) < 2:
            raise wrong(path, f"merge, entry {number}: 'actors' must name two or more")
    for number, drop in enumerate(overrides.drop, 1):
        if (drop.quote is None) == (drop.figure is None):
            raise wrong(path, f"drop, entry {number}: give either 'quote' or 'figure'")
