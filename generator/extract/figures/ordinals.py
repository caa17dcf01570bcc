"""Ordinals that count ("his third visit"), apart from those that only name ("the third chapter")."""

import re
from collections.abc import Iterator

from generator.extract.figures.counted import counted, singular
from generator.extract.figures.measures import Measure
from generator.extract.numbers import find_ordinals
from generator.extract.parse import Parsed
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords

BACK = 16


@compiled_from("figures", FigureWords)
def owners(words: FigureWords) -> re.Pattern[str]:
    """What stands before an ordinal that counts, in a language."""
    return re.compile(rf"(?<!\w)(?:{any_of(words.ordinal_before)})\s\Z", re.IGNORECASE)


def counting_ordinals(parsed: Parsed, words: FigureWords) -> Iterator[Measure]:
    """The ordinals from the second on that count something that can happen again."""
    doc, text = parsed.doc, parsed.text
    before = owners(doc.lang_)
    for number in find_ordinals(text, doc.lang_):
        if number.low < 2 or before is None or not before.search(text[max(0, number.start - BACK) : number.start]):
            continue
        things = counted(doc, number.end)
        if things is not None and singular(things[-1:], words) in words.ordinal_nouns:
            yield Measure(number.start, number.end, number, number.low)
