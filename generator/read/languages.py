"""Which language a text is in; unknown where it is too short to tell."""

from functools import cache
from typing import TYPE_CHECKING

from generator.language.reading import reading_words
from generator.read.weigh import function_share, word_count

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 20_000  # characters the model looks at
ENGLISH = frozenset(["en", "pcm"])
FEWEST_WORDS, SURE, SMALL_WORDS = 4, 0.9, 0.15


@cache
def identifier() -> "LanguageIdentifier":
    """The model, loaded once, with probabilities that sum to one."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # here, with the NumPy it loads, once it is needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """ISO 639-1 of a text's language, None where it is too short to tell or has no such code.

    Short texts full of names and numbers ("Tesla jumped 8.5%") leave the model unsure; it is English then if the
    model's best guess is it or its kin, or if its small words are there.
    """
    sample = text[:SAMPLE]
    if word_count(sample) < FEWEST_WORDS:
        return None
    code, probability = identifier().classify(sample)
    if probability >= SURE:
        return str(code) if len(code) == 2 else None
    english = code in ENGLISH or function_share(sample, reading_words("en")) >= SMALL_WORDS
    return "en" if english else None
