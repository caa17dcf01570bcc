"""Which language a text is in; unknown where it is too short to tell."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator.language.reading import reading_words
from generator.read.weigh import function_share, word_count

SAMPLE = 20_000  # characters the model looks at
FEWEST_WORDS, SURE, SMALL_WORDS = 4, 0.9, 0.25


@cache
def identifier() -> LanguageIdentifier:
    """The model, loaded once, with probabilities that sum to one."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """ISO 639-1 of a text's language, None where it is too short or not sure."""
    sample = text[:SAMPLE]
    if word_count(sample) < FEWEST_WORDS:
        return None
    code, probability = identifier().classify(sample)
    if probability >= SURE:
        return str(code)
    return "en" if function_share(sample, reading_words("en")) >= SMALL_WORDS else None
