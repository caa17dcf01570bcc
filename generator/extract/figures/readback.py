"""Whether what a page prints for a figure gives the figure back.

A number and a unit of measure are read by rule, so they always do. What is counted is read with the help of a
statistical parse, which may see no such thing in "1 perceived slight": then its name is too uncertain to be a unit.
"""

from dataclasses import replace

from generator.extract.figures.counting import counted_figures
from generator.extract.figures.units import is_measure
from generator.extract.parse import Parsed, parse_again
from generator.figures_text import printed
from generator.language.printing import PrintedFigures
from generator.language.tables import table
from generator.model import Figure


def read_back(parsed: Parsed, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those that do not read back without the name of a unit; `what` keeps the article's words."""
    language = parsed.doc.lang_
    words = table(language, "printing", PrintedFigures)
    if words is None or not words.sentence:
        return figures
    sentences = {one.id: words.sentence.format(printed(one, language)) for one in figures if is_noun(one, language)}
    readings = dict(zip(sentences, parse_again(parsed, list(sentences.values())), strict=False))
    return tuple(
        replace(one, unit=None) if one.id in readings and not gives(readings[one.id], one) else one for one in figures
    )


def gives(parsed: Parsed, figure: Figure) -> bool:
    """Whether a sentence has one figure, and it is this one."""
    return [facts(one) for one in counted_figures(parsed, [])] == [facts(figure)]


def facts(figure: Figure) -> tuple[object, ...]:
    """What a printed figure says."""
    return figure.value, figure.value_high, figure.unit, figure.modifier


def is_noun(figure: Figure, language: str) -> bool:
    """Whether a figure's unit is what the parse says is counted."""
    return figure.unit is not None and not figure.ordinal and not is_measure(figure.unit, language)
