"""What a summary must know of a language: the words that lean on an earlier sentence, and those that dispute."""

from dataclasses import dataclass

from generator.language.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWords:
    """All lower case; a phrase is its words with one space between them."""

    leaning: tuple[str, ...]
    """Openings that need the sentence before them: pronouns, connectives, demonstratives."""
    free: tuple[str, ...]
    """Openings that begin like a leaning one but stand alone ("so far", "this year")."""
    pronouns: tuple[str, ...]
    """Third-person pronouns, which need a noun before them."""
    personal: tuple[str, ...]
    """First- and second-person pronouns: outside a quotation, the writer's own voice."""
    definite: tuple[str, ...]
    """Definite articles: a bare noun after one was introduced earlier."""
    adding: tuple[str, ...]
    """Words that add to something said before, wherever they stand."""
    dispute: tuple[str, ...]
    """Lemmas of verbs that say something is disputed."""
    dispute_nouns: tuple[str, ...]
    """Lemmas of nouns that do."""
    deaths: tuple[str, ...]
    """Lemmas of words by which a sentence with a number tells how many died."""
    boilerplate: tuple[str, ...]
    """Phrases that no sentence of an article's own holds, or only one about how the news was gathered."""


def summary_words(language: str) -> SummaryWords | None:
    """The words of a language (ISO 639-1), or None where it has none."""
    return table(language, "summary", SummaryWords)
