"""Which languages have a pipeline: settings that cannot work are refused, articles that were only shown are told of."""

from collections.abc import Iterable

from generator.errors import SettingsError
from generator.language.tables import languages
from generator.model import Brief, Problem
from generator.settings import Settings


def check_pipelines(settings: Settings) -> None:
    """Raises `SettingsError` for a language without tables, and for a pipeline that is named after another language."""
    known = languages()
    for language, name in settings.pipelines.items():
        made_for = name.partition("_")[0]
        if language not in known:
            fault = f"there is no language '{language}'; there are: {', '.join(known)}"
        elif made_for in known and made_for != language:
            fault = f"'{name}' is for '{made_for}', not for '{language}'"
        else:
            continue
        raise SettingsError(f"{settings.file}: briefing: pipelines: {fault}")


def without_pipeline(briefs: Iterable[Brief], file: str) -> tuple[Problem, ...]:
    """A line for each language of articles that no pipeline has read, at the first of them; `file` has the settings."""
    unread: dict[str, list[Brief]] = {}
    for brief in briefs:
        if brief.missing:
            unread.setdefault(brief.language or "unknown", []).append(brief)
    return tuple(
        Problem(path=articles[0].source.path, reason=f"{missing_pipeline(language, file)}{and_more(len(articles) - 1)}")
        for language, articles in sorted(unread.items())
    )


def missing_pipeline(language: str, file: str) -> str:
    """What to do about articles in a language."""
    known = languages()
    if language not in known:
        return f"only shown, not searched for facts: its language is '{language}'; {' and '.join(known)} can be read"
    return f"only shown, not searched for facts: name a spaCy pipeline for '{language}' under pipelines in {file}"


def and_more(number: int) -> str:
    """How many other articles a line is about."""
    return f" (and {number} more in this language)" if number else ""
