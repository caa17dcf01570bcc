"""What a page's furniture is called in a language: the phrases that tell an article from what stands around it."""

from dataclasses import dataclass
from functools import cache

from generator.language.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWords:
    """Phrases are compared in one form: lower case, straight marks, single spaces."""

    function_words: frozenset[str]
    """The small words that sentences are full of and link lists are not."""
    place_words: frozenset[str]
    """Those of them that places are named with."""
    end_lines: frozenset[str]
    """Whole lines after which no article goes on."""
    end_openings: tuple[str, ...]
    """Openings of such lines."""
    furniture_lines: frozenset[str]
    """Whole lines that are never part of an article, wherever they stand."""
    furniture_openings: tuple[str, ...]
    """Openings of such lines: read-also links, newsletter boxes."""
    read_also_openings: tuple[str, ...]
    """Openings of lines that point to other articles, so sure that they are cut from plain text too."""
    furniture_phrases: tuple[str, ...]
    """Phrases that no article's own sentence holds."""
    list_openings: tuple[str, ...]
    """What a read-also list within an article begins with (a pattern of literal words, `#` a number)."""
    list_endings: tuple[str, ...]
    """What such a list ends with; without it, it ends with its line."""
    comment_words: tuple[str, ...]
    """What a count of readers' comments counts."""
    caption_openings: tuple[str, ...]
    """Openings of photo captions and credits."""
    caption_phrases: tuple[str, ...]
    """Phrases within captions: picture agencies, "pictured left"."""
    byline_openings: tuple[str, ...]
    """Words before the author's name."""
    unsure_openings: tuple[str, ...]
    """Those of them that open other lines as often, which no byline is told by."""
    byline_joints: tuple[str, ...]
    """Words between the names of a byline."""
    name_particles: frozenset[str]
    """Words within a name that begin with no capital."""
    no_name_openings: tuple[str, ...]
    """Words that no person's name begins with."""
    byline_roles: tuple[str, ...]
    """Words in a byline that are no part of a name: "staff writer", "correspondent"."""
    no_authors: frozenset[str]
    """Bylines that name no person: "staff", "admin", "editorial board"."""
    modified_openings: tuple[str, ...]
    """Words before the date of the last change."""
    published_openings: tuple[str, ...]
    """Words before the date of publication, where it stands below an article."""
    credit_openings: tuple[str, ...]
    """Words before the agencies credited at an article's end."""
    story_labels: frozenset[str]
    """Words that stand before a dash at an article's start and are no place: "exclusive"."""
    header_names: dict[str, str]
    """Names of header lines in plain text ("date: …") to the article's field."""
    sections: frozenset[str]
    """Section names that stand beside a title in the page's title and are not the outlet."""
    outlet_words: frozenset[str]
    """Words that names of outlets hold."""
    wall_phrases: tuple[str, ...]
    """What cookie walls, paywalls and consent pages say."""
    error_phrases: tuple[str, ...]
    """What error pages say."""


@cache
def reading_words(language: str | None) -> ReadingWords:
    """The words of a language; English where the language has none: page furniture is often English."""
    words: ReadingWords | None = table(language or "en", "reading", ReadingWords)
    return words or reading_words("en")


def knows_language(language: str | None) -> bool:
    """Whether there are words of the language itself, so that a text without its small words is no prose."""
    return language is not None and table(language, "reading", ReadingWords) is not None
