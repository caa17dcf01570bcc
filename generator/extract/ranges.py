"""Measures that belong together: the two ends of a range or a score, and lists that share their last one's unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.extract.measures import Measure
from generator.extract.numbers import Value, any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

BACK = 40
"""Characters before a measure in which the words that open a range stand."""
LONGEST_CHANGE = 60
"""Characters that may stand between "from X" and "to Y"."""


@dataclass(frozen=True, slots=True)
class RangeGrammar:
    """Patterns of what joins two numbers."""

    dash: re.Pattern[str]
    joint: re.Pattern[str]
    either: re.Pattern[str]
    both: re.Pattern[str]
    across: re.Pattern[str]
    listed: re.Pattern[str]
    opening: re.Pattern[str]
    between: re.Pattern[str]
    change: re.Pattern[str]


@cache
def range_grammar(language: str) -> RangeGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    return compiled(words) if words else None


def compiled(words: FigureWords) -> RangeGrammar:
    """The patterns for a language's words."""
    low = any_of(word for bounds in words.before.values() for word in bounds)
    bound, to, either = rf"(?:(?:{low})\s)?", any_of(words.range_words), any_of(words.or_words)
    fillers = any_of((*words.fillers, *words.up, *words.down))
    flags = re.IGNORECASE
    return RangeGrammar(
        dash=re.compile(r"\s?[-–—‑]\s?"),
        joint=re.compile(rf"[\s-]?(?:{to})[\s-]?{bound}", flags),
        either=re.compile(rf"\s(?:{either})\s", flags),
        both=re.compile(rf"\s{words.and_word}\s{bound}", flags),
        across=re.compile(rf"[^.;:!?]{{0,{LONGEST_CHANGE}}}?\s(?:{to})\s(?:(?:{fillers})\s)?{bound}", flags),
        listed=re.compile(rf"-?,\s|-?,?\s(?:{words.and_word}|{either})\s", flags),
        opening=re.compile(rf"\b(?:{any_of(words.from_words)})\s(?:(?:{fillers})\s)?{bound}\Z", flags),
        between=re.compile(rf"\b(?:{any_of(words.between_words)})\s{bound}\Z", flags),
        change=re.compile(
            rf"\b(?:{any_of((*words.up, *words.down))})(?:e?s|e?d|ing)?\s(?:{any_of(words.by)})?\s?{bound}\Z", flags
        ),
    )


def joined(text: str, measures: list[Measure], language: str) -> list[Measure]:
    """The measures with ranges made one and units shared along lists."""
    rules = range_grammar(language)
    return list(merged(text, shared(text, measures, rules), rules)) if rules else measures


def merged(text: str, measures: list[Measure], rules: RangeGrammar) -> Iterator[Measure]:
    """The measures, each pair that is a range as one."""
    waiting: Measure | None = None
    for one in measures:
        both = together(text, waiting, one, rules) if waiting else None
        if both:
            yield both
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def together(text: str, first: Measure, second: Measure, rules: RangeGrammar) -> Measure | None:
    """Two measures as one range, where their units agree and the words between them make them one."""
    low, high = aligned(first, second)
    if low.high is not None or high.high is not None or not same_unit(low, high):
        return None
    return as_range(low, high) if is_range(text, low, high, rules) else None


def is_range(text: str, low: Measure, high: Measure, rules: RangeGrammar) -> bool:
    """Whether the words around two measures make them the ends of a range."""
    before = text[max(0, low.start - BACK) : low.start]
    if rules.opening.search(before):
        return bool(
            rules.across.fullmatch(text, low.end, high.start) or rules.dash.fullmatch(text, low.end, high.start)
        )
    if rules.between.search(before):
        return bool(rules.both.fullmatch(text, low.end, high.start) or rules.joint.fullmatch(text, low.end, high.start))
    if rules.change.search(before) and low.unit and not rules.dash.fullmatch(text, low.end, high.start):
        return False
    if rules.joint.fullmatch(text, low.end, high.start):
        return low.unit is None or high.unit is not None
    return bool(rules.either.fullmatch(text, low.end, high.start)) and low.low < high.low


def aligned(first: Measure, second: Measure) -> tuple[Measure, Measure]:
    """Two measures with the scale of the second where the first has none ("1 to 2 thousand")."""
    scale = second.number.scale
    if first.number.scale > 1 or scale < 1000 or first.low >= second.low / scale:
        return first, second
    return replace(first, low=rounded(first.low * scale)), second


def rounded(value: Value) -> Value:
    """An int where the value is whole."""
    return int(value) if value == int(value) else value


def same_unit(low: Measure, high: Measure) -> bool:
    """Whether two measures can be ends of one range."""
    kinds = {low.number.kind, high.number.kind}
    return (low.unit is None or high.unit is None or low.unit == high.unit) and kinds <= {"digits", "words"}


def as_range(low: Measure, high: Measure) -> Measure:
    """The range between two measures, the smaller value first."""
    ends = sorted((low.low, high.low))
    top = ends[1] if ends[1] != ends[0] else None
    unit = high if high.unit else low
    return replace(high, start=low.start, low=ends[0], high=top, unit=unit.unit, money=unit.money, rate=unit.rate)


def shared(text: str, measures: list[Measure], rules: RangeGrammar) -> list[Measure]:
    """The measures, a bare one in a list with the unit of the one after it ("four-, five- and six-cylinder")."""
    out: list[Measure] = []
    later: Measure | None = None
    for one in reversed(measures):
        if later and later.unit and one.unit is None and rules.listed.fullmatch(text, one.end, later.start):
            one = replace(one, unit=later.unit, money=later.money, rate=later.rate)
        out.append(one)
        later = one
    return out[::-1]
