"""Measures that belong together: the two ends of a range or a score, and lists that share their last one's unit."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.extract.figures.measures import Measure, with_rate
from generator.extract.figures.modifiers import moving
from generator.extract.figures.units import UnitGrammar, unit_grammar
from generator.extract.numbers import Value, any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

PERCENT = "percent"
WHOLE = 100
BACK = 40
"""Characters before a measure in which the words that open a range stand."""
LONGEST_OBJECT = 40
"""Characters that may stand between a word of change and "from" ("raise *the minimum wage* from")."""
LONGEST_CHANGE = 60
"""Characters that may stand between "from X" and "to Y"."""


@dataclass(frozen=True, slots=True)
class RangeGrammar:
    """Patterns of what joins two numbers."""

    units: UnitGrammar | None
    dash: re.Pattern[str]
    joint: re.Pattern[str]
    either: re.Pattern[str]
    both: re.Pattern[str]
    across: re.Pattern[str]
    listed: re.Pattern[str]
    follows: re.Pattern[str]
    opening: re.Pattern[str]
    between: re.Pattern[str]
    change: re.Pattern[str]
    changing: re.Pattern[str]
    next_share: re.Pattern[str]
    share_end: re.Pattern[str]


RangeTest = Callable[[str, Measure, Measure, RangeGrammar], bool]


@cache
def range_grammar(language: str) -> RangeGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    return compiled(words, unit_grammar(language)) if words else None


def compiled(words: FigureWords, units: UnitGrammar | None) -> RangeGrammar:
    """The patterns for a language's words."""
    low = any_of(word for bounds in words.before.values() for word in bounds)
    bound, to, either = rf"(?:(?:{low})\s)?", any_of(words.range_words), any_of(words.or_words)
    fillers = any_of((*words.fillers, *words.up, *words.down))
    moves = moving(words, (*words.up, *words.down))
    flags = re.IGNORECASE
    return RangeGrammar(
        units=units,
        dash=re.compile(r"\s?[-–‑]\s?|—"),
        joint=re.compile(rf"[\s-]?(?:{to})[\s-]?{bound}", flags),
        either=re.compile(rf"\s(?:{either})\s", flags),
        both=re.compile(rf"\s{words.and_word}\s{bound}", flags),
        across=re.compile(
            rf"(?:[^.;:!?]|[.:](?=\S)){{0,{LONGEST_CHANGE}}}?\s(?:{to})\s(?:(?:{fillers})\s)?{bound}", flags
        ),
        listed=re.compile(rf"-?,\s|-?,?\s(?:{words.and_word}|{either})\s", flags),
        follows=re.compile(
            rf"\s(?:{to})\s{bound}|\s(?:{words.and_word}|{words.but_word})\s[^.;:,!?]{{0,{LONGEST_CHANGE}}}?\s(?:{any_of(words.by)})\s{bound}",
            flags,
        ),
        opening=re.compile(rf"\b(?:{any_of(words.from_words)})\s(?:(?:{fillers})\s)?{bound}\Z", flags),
        between=re.compile(rf"\b(?:{any_of(words.between_words)})\s{bound}\Z", flags),
        change=re.compile(rf"\b{moves}\s(?:{any_of(words.by)})?\s?{bound}\Z", flags),
        next_share=re.compile(
            rf"[^.;:!?\n]{{0,{LONGEST_CHANGE}}}?\s(?:(?i:{any_of(words.share_leads)})\s(?i:{bound})|\((?i:{bound})"
            r"|[A-Z][\w.’'-]+\s)"
        ),
        share_end=re.compile(rf"[.,;)]|\s?\Z|\s(?:{words.and_word}|{words.but_word}|{any_of(words.share_ends)})\b"),
        changing=re.compile(
            rf"\b(?!(?:{any_of(words.linked)})\s)(?:{moves}|{any_of(words.changes)})\s"
            rf"(?:(?:[^.;:!?,()\n\d–—-]|\b-\b){{1,{LONGEST_OBJECT}}}\s)?"
            rf"(?:{any_of(words.from_words)})\s(?:(?:{fillers})\s)?{bound}\Z",
            flags,
        ),
    )


def dashed(text: str, measures: Iterable[Measure], language: str) -> list[Measure]:
    """The measures, those with nothing but a dash between them as one."""
    rules = range_grammar(language)
    return list(merged(text, measures, rules, is_dashed)) if rules else list(measures)


def joined(text: str, measures: list[Measure], language: str) -> list[Measure]:
    """The measures with ranges made one and units shared along lists."""
    rules = range_grammar(language)
    if rules is None:
        return measures
    of_one_unit = changed(text, handed_on(text, shared(text, measures, rules), rules), rules)
    return list(merged(text, of_one_unit, rules, is_range))


def changed(text: str, measures: list[Measure], rules: RangeGrammar) -> list[Measure]:
    """The measures; the two ends of a change stay two, of one unit and scale."""
    out: list[Measure] = []
    for one in measures:
        last = out[-1] if out else None
        if last and is_change(text, (last.start, last.end), one.start, rules) and same_unit(last, one):
            last, one = aligned(last, one)
            out[-1], one = in_unit_of(one, last), in_unit_of(last, one)
        out.append(one)
    return out


def is_change(text: str, first: tuple[int, int], second: int, rules: RangeGrammar) -> bool:
    """Whether the first number, at its place, becomes one that starts at `second` ("raise it *from* 7 *to* 12")."""
    before = text[max(0, first[0] - BACK - LONGEST_OBJECT) : first[0]]
    return bool(rules.changing.search(before) and rules.across.fullmatch(text, first[1], second))


def in_unit_of(known: Measure, one: Measure) -> Measure:
    """The measure, in the other's unit where it has none, or has not what it is per ("$7 an hour to $15")."""
    if one.unit not in (None, base(known)):
        return one
    return replace(one, unit=known.unit, money=known.money, number_unit=known.number_unit, rate=known.rate)


def merged(text: str, measures: Iterable[Measure], rules: RangeGrammar, makes_range: RangeTest) -> Iterator[Measure]:
    """The measures, each pair that is a range as one."""
    waiting: Measure | None = None
    for one in measures:
        both = together(text, waiting, one, rules, makes_range) if waiting else None
        if both:
            yield both
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def together(text: str, first: Measure, second: Measure, rules: RangeGrammar, makes_range: RangeTest) -> Measure | None:
    """Two measures as one range, where their units agree and the words between them make them one."""
    low, high = aligned(first, second)
    if low.high is not None or high.high is not None or not same_unit(low, high):
        return None
    if not makes_range(text, low, high, rules):
        return None
    both = as_range(low, high)
    return with_rate(text, both, rules.units) if rules.units and both.rate is None else both


def is_dashed(text: str, low: Measure, high: Measure, rules: RangeGrammar) -> bool:
    """Whether nothing but a dash stands between two measures, and they are not two parties' shares or fall."""
    falls = high.unit is not None and low.low > high.low
    return bool(rules.dash.fullmatch(text, low.end, high.start)) and not are_shares(low, high) and not falls


def are_shares(low: Measure, high: Measure) -> bool:
    """Whether two shares fall ("45 percent to 18 percent"): then they are two parties', not a range."""
    return low.unit == high.unit == PERCENT and has_own_unit(low) and low.low > high.low


def has_own_unit(one: Measure) -> bool:
    """Whether a unit is written on the number, not only handed on to it."""
    return one.start < one.number.start or one.number.end < one.end


def is_range(text: str, low: Measure, high: Measure, rules: RangeGrammar) -> bool:
    """Whether the words around two measures make them the ends of a range."""
    before = text[max(0, low.start - BACK) : low.start]
    if rules.opening.search(before):
        if is_change(text, (low.start, low.end), high.start, rules):
            return False
        return bool(rules.across.fullmatch(text, low.end, high.start))
    if rules.between.search(before):
        return bool(rules.both.fullmatch(text, low.end, high.start) or rules.joint.fullmatch(text, low.end, high.start))
    if has_own_unit(low) and (rules.change.search(before) or are_shares(low, high)):
        return False
    if rules.joint.fullmatch(text, low.end, high.start):
        return low.unit is None or high.unit is not None
    return not has_own_unit(low) and low.low < high.low and bool(rules.either.fullmatch(text, low.end, high.start))


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
    agree = low.unit is None or high.unit is None or low.unit == high.unit or base(low) == base(high)
    return agree and kinds <= {"digits", "words"}


def base(one: Measure) -> str | None:
    """The unit without what it is per, which one end of a range may leave out."""
    return one.number_unit or one.unit


def as_range(low: Measure, high: Measure) -> Measure:
    """The range between two measures, the smaller value first."""
    ends = sorted((low.low, high.low))
    top = ends[1] if ends[1] != ends[0] else None
    unit = high if high.rate or (not low.rate and high.unit) else low
    first = low.number.end
    return replace(
        high, start=low.start, first_end=first, low=ends[0], high=top, unit=unit.unit, money=unit.money, rate=unit.rate
    )


def handed_on(text: str, measures: list[Measure], rules: RangeGrammar) -> list[Measure]:
    """The measures, a bare one after "to" or "by" with the unit of the one before it ("14-18 mpg to 24")."""
    out: list[Measure] = []
    for one in measures:
        last = out[-1] if out else None
        if last and last.unit and is_bare(one) and (goes_with(text, last, one, rules) or is_share(text, last, one, rules)):
            one = in_unit_of(last, one)
        out.append(one)
    return out


def goes_with(text: str, last: Measure, one: Measure, rules: RangeGrammar) -> bool:
    """Whether a bare number is given in the last one's unit; not where the last says by how much it changed."""
    follows = rules.follows.fullmatch(text, last.end, one.start)
    if follows is None:
        return False
    changed = rules.change.search(text[max(0, last.start - BACK) : last.start])
    return not changed or rules.joint.fullmatch(text, last.end, one.start) is None


def is_share(text: str, last: Measure, one: Measure, rules: RangeGrammar) -> bool:
    """Whether a bare number is the next one's share in a list ("35 percent, followed by Rubio at 20 and Bush (4)")."""
    if last.unit != PERCENT or not 0 <= one.low <= WHOLE:
        return False
    return bool(rules.next_share.fullmatch(text, last.end, one.start) and rules.share_end.match(text, one.end))


def is_bare(one: Measure) -> bool:
    """Whether a number has no unit and is not of a kind that never has."""
    return one.unit is None and one.number.kind in ("digits", "words")


def shared(text: str, measures: list[Measure], rules: RangeGrammar) -> list[Measure]:
    """The measures, a bare one in a list with the unit of the one after it ("four-, five- and six-cylinder")."""
    out: list[Measure] = []
    later: Measure | None = None
    for one in reversed(measures):
        if later and later.unit and is_bare(one) and rules.listed.fullmatch(text, one.end, later.start):
            one = in_unit_of(later, one)
        out.append(one)
        later = one
    return out[::-1]
