"""Modifiers that go on: "up 36 percent in May *and 18 percent* in June", "below 2 degrees Celsius *(3.6 °F)*"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract.figures.circumstances import VERBS
from generator.extract.figures.newsworth import is_duration
from generator.extract.figures.sharing import PERCENT
from generator.extract.figures.units import is_measure
from generator.extract.parse import Parsed
from generator.extract.patterns import any_of, compiled_from
from generator.figures_text import is_money
from generator.language.figures import FigureWords
from generator.model import Figure, Modifier

LONGEST_GAP = 60
"""Characters between two changes that share the word for their direction."""
DIRECTIONS: tuple[Modifier, ...] = ("up", "down")
UNBOUND: tuple[Modifier, ...] = ("=", "~")
CONVERTED = re.compile(r"\s?\(|;\s")
POINTS = ("point", "basis-point")


@dataclass(frozen=True, slots=True)
class DirectionGrammar:
    """Patterns of what stands between two changes, and of what after the second makes it none."""

    joint: re.Pattern[str]
    level: re.Pattern[str]


@compiled_from("figures", FigureWords)
def direction_grammar(words: FigureWords) -> DirectionGrammar:
    """The patterns of a language's words."""
    bounds = any_of(form for forms in words.before.values() for form in forms)
    last = rf"(?:,|(?:,?\s(?:{words.and_word}|{words.but_word})(?:\s\w+)?))\s(?:(?:{bounds})\s)?"
    return DirectionGrammar(
        joint=re.compile(rf"[^.;:!?\n]{{0,{LONGEST_GAP}}}?{last}", re.IGNORECASE),
        level=re.compile(rf"\s(?:{any_of((*words.of, *words.levels))})\b", re.IGNORECASE),
    )


def directed(parsed: Parsed, figures: list[Figure]) -> Iterator[Figure]:
    """The figures; a second change has the direction of the first, and a converted measure the modifier of its own."""
    rules = direction_grammar(parsed.doc.lang_)
    last: Figure | None = None
    for one in figures:
        if rules and last and (shares_direction(parsed, last, one, rules) or is_converted(parsed, last, one)):
            one = replace(one, modifier=last.modifier)
        yield one
        last = one


def shares_direction(parsed: Parsed, first: Figure, second: Figure, rules: DirectionGrammar) -> bool:
    """Whether the second of two amounts of one unit is joined to the first, a change, without a verb of its own."""
    if first.modifier not in DIRECTIONS or second.modifier not in UNBOUND or first.context != second.context:
        return False
    if first.unit is None or first.unit != second.unit or rules.level.match(parsed.text, second.end):
        return False
    if not rules.joint.fullmatch(parsed.text, first.end, second.start):
        return False
    between = parsed.doc.char_span(first.end, second.start, alignment_mode="contract")
    return between is None or all(token.pos_ not in VERBS for token in between)


def is_converted(parsed: Parsed, first: Figure, second: Figure) -> bool:
    """Whether the second, in brackets right behind the first, is the same in another unit, or in another currency."""
    if second.modifier != "=" or first.unit is None or second.unit is None or first.unit == second.unit:
        return False
    if not CONVERTED.fullmatch(parsed.text, first.end, second.start) or is_money(first.unit) != is_money(second.unit):
        return False
    return all(is_size(one.unit or "", parsed.doc.lang_) for one in (first, second))


def is_size(unit: str, language: str) -> bool:
    """Whether a unit is one of money or of a physical size, and not of shares or time."""
    return is_measure(unit, language) and not is_duration(unit, language) and not unit.startswith((PERCENT, *POINTS))
