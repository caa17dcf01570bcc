"""Measures that belong together: the two ends of a range or a score, and a length in two units."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise

from generator.extract.figures.changes import ChangeGrammar, change_grammar, is_amount, is_change, leads_to
from generator.extract.figures.measures import Measure, with_rate
from generator.extract.figures.scores import ScoreGrammar, is_score, score_grammar, scored
from generator.extract.figures.sharing import aligned, has_own_unit, in_shared_units, rounded, same_unit
from generator.extract.figures.units import UnitGrammar, unit_grammar
from generator.extract.patterns import HYPHENS, any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

BACK = 40
"""Characters before a measure in which the words that open a range stand."""

LISTED = re.compile(r"\d,\s\Z")
"""What stands before two numbers that are the last of several ("100, *200 or 250*")."""
QUOTED = re.compile(r"[“”\"]")
"""A mark of words that explain the first end of a scale ("from 1 (“surely not”) to 6"), which is no range."""


@dataclass(frozen=True, slots=True)
class RangeGrammar:
    """Patterns of what joins two numbers."""

    units: UnitGrammar
    changes: ChangeGrammar
    scores: ScoreGrammar
    dash: re.Pattern[str]
    joint: re.Pattern[str]
    either: re.Pattern[str]
    both: re.Pattern[str]
    opening: re.Pattern[str]
    between: re.Pattern[str]
    of: re.Pattern[str]
    leads_on: re.Pattern[str]


Joining = Callable[[Measure, Measure], Measure | None]
"""Two measures as one, or None where they are two."""


@cache
def range_grammar(language: str) -> RangeGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words, units = table(language, "figures", FigureWords), unit_grammar(language)
    changes, scores = change_grammar(language), score_grammar(language)
    return compiled(words, units, changes, scores) if words and units and changes and scores else None


def compiled(words: FigureWords, units: UnitGrammar, changes: ChangeGrammar, scores: ScoreGrammar) -> RangeGrammar:
    """The patterns for a language's words."""
    low = any_of(word for bounds in words.before.values() for word in bounds)
    bound, to, either = rf"(?:(?:{low})\s)?", any_of(words.range_words), any_of(words.or_words)
    fillers = any_of((*words.fillers, *words.up, *words.down))
    return RangeGrammar(
        units=units,
        changes=changes,
        scores=scores,
        dash=re.compile(r"\s?[-–‑]\s?|—"),
        joint=re.compile(rf"[\s-]?(?:{to})[\s-]?{bound}", re.IGNORECASE),
        either=re.compile(rf"\s(?:{either})\s", re.IGNORECASE),
        both=re.compile(rf"\s{words.and_word}\s{bound}", re.IGNORECASE),
        opening=re.compile(rf"\b(?:{any_of(words.from_words)})\s(?:(?:{fillers})\s)?{bound}\Z", re.IGNORECASE),
        between=re.compile(rf"\b(?:{any_of(words.between_words)})\s{bound}\Z", re.IGNORECASE),
        of=re.compile(rf"\s(?:{any_of(words.of)})\s", re.IGNORECASE),
        leads_on=re.compile(rf"\s(?:{any_of(words.place_words)})\b", re.IGNORECASE),
    )


def dashed(text: str, measures: Iterable[Measure], language: str) -> list[Measure]:
    """The measures, those with nothing but a dash between them as one."""
    rules = range_grammar(language)
    if rules is None:
        return list(measures)
    return list(merged(merged(measures, partial(compound, text, rules)), partial(dash_range, text, rules)))


def joined(text: str, measures: list[Measure], language: str) -> list[Measure]:
    """The measures in shared units, those that words make a range as one."""
    rules = range_grammar(language)
    if rules is None:
        return measures
    whole = list(merged(measures, partial(part_of, text, rules)))
    shared = of_two_sides(text, in_shared_units(text, whole, language), rules)
    return list(merged(shared, partial(word_range, text, rules)))


def of_two_sides(text: str, measures: list[Measure], rules: RangeGrammar) -> list[Measure]:
    """The measures, two that have units and are two sides' marked as such: no one thing is measured by both."""
    out = list(measures)
    for i, (first, second) in enumerate(pairwise(measures)):
        if first.unit is not None and first.unit == second.unit and is_result(text, first, second, rules):
            out[i], out[i + 1] = (replace(one, is_score=True) for one in (first, second))
    return out


def merged(measures: Iterable[Measure], together: Joining) -> Iterator[Measure]:
    """The measures, each pair that belongs together as one."""
    waiting: Measure | None = None
    for one in measures:
        both = together(waiting, one) if waiting else None
        if waiting and both is None:
            yield waiting
        if both:
            yield both
        waiting = None if both else one
    if waiting:
        yield waiting


def compound(text: str, rules: RangeGrammar, larger: Measure, one: Measure) -> Measure | None:
    """A number of units and one of smaller units on top of it, in the smaller ("5-foot-11", "six feet 2 inches")."""
    unit, parts = rules.units.words.smaller.get(larger.unit or "", ("", 0))
    gap = text[larger.end : one.start]
    told = (one.unit == unit and gap == " ") or (one.unit is None and gap in HYPHENS)
    if not told or one.low >= parts or larger.number.kind == "part":
        return None
    return replace(one, start=larger.start, low=larger.low * parts + one.low, unit=unit)


def part_of(text: str, rules: RangeGrammar, part: Measure, one: Measure) -> Measure | None:
    """A part of one unit or one scale as so much of it ("half of 1 percent", "a quarter of a trillion dollars")."""
    single = one.low == 1 and one.unit is not None
    scale = one.low == one.number.scale > 1 and one.number.kind == "words"
    if part.number.kind != "part" or one.high is not None or not (single or scale):
        return None
    return (
        replace(one, start=part.start, low=rounded(part.low * one.low))
        if rules.of.fullmatch(text, part.end, one.start)
        else None
    )


def dash_range(text: str, rules: RangeGrammar, low: Measure, high: Measure) -> Measure | None:
    """Two measures with nothing but a dash between them as one, be it a range, which rises, or a score."""
    of_one_unit = high.unit is not None or low.end == low.number.end
    if not (of_one_unit and rules.dash.fullmatch(text, low.end, high.start)):
        return None
    first, second = aligned(low, high)
    if is_score(text, first, second, rules.scores):
        return score_of(low, high)
    return range_of(text, rules, low, high) if first.low < second.low else None


def word_range(text: str, rules: RangeGrammar, low: Measure, high: Measure) -> Measure | None:
    """Two measures as one where the words around them make them the ends of a range, or a score."""
    first, second = aligned(low, high)
    if is_range(text, first, second, rules):
        return range_of(text, rules, low, high)
    return score_of(low, high) if is_result(text, first, second, rules) else None


def is_result(text: str, first: Measure, second: Measure, rules: RangeGrammar) -> bool:
    """Whether two measures are two sides', and not what something changed by, or from and to."""
    if not is_score(text, first, second, rules.scores):
        return False
    before = text[max(0, first.start - BACK) : first.start]
    return rules.opening.search(before) is None and not is_amount(text, first.start, rules.changes)


def score_of(first: Measure, second: Measure) -> Measure | None:
    """A score, of numbers that are exact."""
    return scored(first, second) if same_unit(first, second) else None


def range_of(text: str, rules: RangeGrammar, first: Measure, second: Measure) -> Measure | None:
    """The range between two measures whose units agree, with what it is per."""
    low, high = aligned(first, second)
    if low.high is not None or high.high is not None or not same_unit(low, high):
        return None
    both = as_range(low, high)
    return with_rate(text, both, rules.units) if both.rate is None else both


def is_range(text: str, low: Measure, high: Measure, rules: RangeGrammar) -> bool:
    """Whether the words around two measures make them the ends of a range; first what is between, as it is short."""
    before = text[max(0, low.start - BACK) : low.start]
    if leads_to(text, low.end, high.start, rules.changes) and rules.opening.search(before):
        if low.low >= high.low or QUOTED.search(text, low.end, high.start) or is_parallel(text, low, high, rules):
            return False
        return not is_change(text, (low.start, low.end), high.start, rules.changes)
    joint, both, either = (
        rule.fullmatch(text, low.end, high.start) for rule in (rules.joint, rules.both, rules.either)
    )
    if (joint or both) and rules.between.search(before):
        return True
    if either and LISTED.search(before):
        return False
    if not (joint or either) or is_score(text, low, high, rules.scores):
        return False
    if has_own_unit(low) and is_amount(text, low.start, rules.changes):
        return False
    if joint:
        return low.unit is None or high.unit is not None
    return not has_own_unit(low) and low.low < high.low


def is_parallel(text: str, low: Measure, high: Measure, rules: RangeGrammar) -> bool:
    """Whether one preposition leads on from both, so that each has its own thing ("3 *on* pay to 5 *on* rent")."""
    first, second = (rules.leads_on.match(text, one.end) for one in (low, high))
    return first is not None and second is not None and first.group() == second.group()


def as_range(low: Measure, high: Measure) -> Measure:
    """The range between two measures, the smaller value first."""
    ends = sorted((low.low, high.low))
    top = ends[1] if ends[1] != ends[0] else None
    unit = high if high.rate or (not low.rate and high.unit) else low
    first = low.number.end
    return replace(
        high, start=low.start, first_end=first, low=ends[0], high=top, unit=unit.unit, money=unit.money, rate=unit.rate
    )
