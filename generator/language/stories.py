"""What telling stories apart must know of a language: the words that say nothing about what an article is about."""

from dataclasses import dataclass

from generator.language.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWords:
    """All lower case."""

    common: tuple[str, ...]
    """Words that stand in any article: function words, and those of the trade."""


def common_words(language: str | None) -> frozenset[str]:
    """The common words of a language (ISO 639-1), none where it has no table."""
    words = table(language, "stories", StoryWords) if language else None
    return frozenset(words.common) if words else frozenset()
