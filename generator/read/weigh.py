"""How much a piece of a page looks like an article's prose, as a number; and the stretch where most prose is.

The measure is shallow text features (Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010)
without links: length, sentence ends, function words, known furniture. The stretch is the one of the largest sum.
"""

import re
from collections.abc import Sequence

from generator.language.reading import ReadingWords
from generator.text import folded

SENTENCE_END = re.compile(r"[.?!…:;。！？][”’\"'»)\]]*\s*»?$|[”\"»]$")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
WIDE = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts without spaces between words
FEW, SHARE, LONG = 8, 0.2, 20


def word_count(text: str) -> int:
    """The number of words; two letters count as one where the script has no spaces."""
    return len(WORD.findall(text)) + len(WIDE.findall(text)) // 2


def ends_sentence(text: str) -> bool:
    """Whether the text ends as sentences do."""
    return SENTENCE_END.search(text[-8:]) is not None


def function_share(text: str, words: ReadingWords) -> float:
    """The share of small words among a text's words."""
    found = WORD.findall(folded(text))
    return sum(word in words.function_words for word in found) / len(found) if found else 0.0


def is_prose(text: str, words: ReadingWords, known_language: bool) -> bool:
    """Whether the text is a sentence of an article rather than a label."""
    count = word_count(text)
    share = function_share(text, words) if known_language else SHARE
    if ends_sentence(text):
        return count >= FEW and share >= SHARE * 0.6
    return count >= LONG and share >= SHARE


def best_stretch(weights: Sequence[float]) -> tuple[int, int]:
    """(start, end) of the run with the largest sum (Kadane's algorithm); (0, 0) where no weight is positive."""
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for index, weight in enumerate(weights):
        if total <= 0:
            start, total = index, 0.0
        total += weight
        if total > best_sum:
            best, best_sum = (start, index + 1), total
    return best
