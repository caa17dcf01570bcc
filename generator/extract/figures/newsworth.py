"""How much a reader wants a figure first: tolls, money, shares and changes before "one of the people"."""

from generator.extract.figures.units import is_measure, unit_grammar
from generator.figures_text import is_money
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Modifier

TOLL, MONEY, SHARE, PEOPLE, COUNT, AGE, DURATION, DULL, BARE = 0.85, 0.7, 0.65, 0.6, 0.4, 0.3, 0.15, 0.1, 0.1
POINT = "point"
"""The unit of leads in polls and of indexes, which are news however small."""
SMALL = 10
"""A count below is news only where lives are counted."""


def salience(unit: str | None, low: float, modifier: Modifier, context: frozenset[str], language: str) -> float:
    """From 0 to 1: by what is counted, how many, and whether the sentence's words tell of a toll."""
    base = kind_weight(unit, low, context, language)
    size = min(len(str(abs(int(low)))), 7) * 0.01 if base > DULL else 0.0
    change = 0.1 if modifier in ("up", "down") else 0.02 if modifier != "=" else 0.0
    return round(min(base + size + change, 1.0), 2)


def is_duration(unit: str, language: str) -> bool:
    """Whether a unit is one of time."""
    rules = unit_grammar(language)
    return rules is not None and unit in rules.words.durations


def kind_weight(unit: str | None, low: float, context: frozenset[str], language: str) -> float:
    """The weight of a figure's kind."""
    head = (unit or "").split(" per ")[0]
    if unit is None or is_duration(head, language):
        return DURATION if unit else BARE
    if is_money(head):
        return MONEY
    if head.startswith(("percent", "basis-point")):
        return SHARE
    if head == POINT or (0 < low < 1 and not is_measure(head, language)):
        return COUNT
    words = table(language, "figures", FigureWords)
    return counted_weight(head, low, context, words) if words else COUNT


def counted_weight(head: str, low: float, context: frozenset[str], words: FigureWords) -> float:
    """The weight of counted things: people above all, and most where the sentence tells of a toll."""
    last = head.rsplit(" ", 1)[-1]
    toll = not context.isdisjoint(words.toll)
    if head == words.age_unit:
        return AGE
    lives = last in words.people or last[:1].isupper()
    if last in words.dull or (low < SMALL and not (toll and lives)):
        return DULL
    if lives:
        return TOLL if toll else PEOPLE
    return COUNT
