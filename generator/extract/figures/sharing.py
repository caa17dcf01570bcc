"""Numbers that share a unit written once: in lists, in changes, in the shares of a poll."""

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.extract.figures.changes import ChangeGrammar, change_grammar, is_amount, is_change
from generator.extract.figures.measures import Measure
from generator.extract.figures.scores import ScoreGrammar, is_score, score_grammar
from generator.extract.numbers import Value
from generator.extract.patterns import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table

PERCENT = "percent"
WHOLE = 100
LONGEST_GAP = 60
"""Characters between two numbers of which the second is in the unit of the first."""


@dataclass(frozen=True, slots=True)
class SharingGrammar:
    """Patterns of what stands between two numbers of one unit, and after the second."""

    changes: ChangeGrammar
    scores: ScoreGrammar
    listed: re.Pattern[str]
    toward: re.Pattern[str]
    by: re.Pattern[str]
    next_share: re.Pattern[str]
    share_end: re.Pattern[str]


@cache
def sharing_grammar(language: str) -> SharingGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words, changes, scores = table(language, "figures", FigureWords), change_grammar(language), score_grammar(language)
    return compiled(words, changes, scores) if words and changes and scores else None


def compiled(words: FigureWords, changes: ChangeGrammar, scores: ScoreGrammar) -> SharingGrammar:
    """The patterns for a language's words."""
    bound = rf"(?:(?i:{any_of(word for bounds in words.before.values() for word in bounds)})\s)?"
    also = rf"(?i:{words.and_word}|{words.but_word})"
    between = rf"[^.;:,!?]{{0,{LONGEST_GAP}}}?"
    return SharingGrammar(
        changes=changes,
        scores=scores,
        listed=re.compile(rf"-?,\s|-?,?\s(?i:{words.and_word}|{any_of(words.or_words)})\s|{by_by(words)}"),
        toward=re.compile(rf"\s(?i:{any_of(words.range_words)})\s{bound}"),
        by=re.compile(rf"\s{also}\s{between}\s(?i:{any_of(words.by)})\s{bound}"),
        next_share=re.compile(
            rf"[^.;:!?\n]{{0,{LONGEST_GAP}}}?\s(?:(?i:{any_of(words.share_leads)})\s{bound}|\({bound}|[A-Z][\w.’'-]+\s)"
        ),
        share_end=re.compile(rf"[.,;)]|\s?\Z|\s(?:{also}|(?i:{any_of(words.share_ends)}))\b"),
    )


def by_by(words: FigureWords) -> str:
    """A pattern for what stands between a length and a width ("8-*by*-11-inch")."""
    return rf"[\s-](?i:{any_of(words.dimension_words)})[\s-]"


def in_shared_units(text: str, measures: list[Measure], language: str) -> list[Measure]:
    """The measures, those without a unit in the one that another is given in where the words say so."""
    rules = sharing_grammar(language)
    if rules is None:
        return measures
    return changed(text, handed_on(text, handed_back(text, measures, rules), rules), rules.changes)


def handed_back(text: str, measures: list[Measure], rules: SharingGrammar) -> list[Measure]:
    """The measures, a bare one with the unit of the one after it in a list, or where the two are two sides'.

    So in "four-, five- and six-cylinder", and in "46 to 40 percent"; the ends of a range share one unit anyway.
    """
    out: list[Measure] = []
    later: Measure | None = None
    for one in reversed(measures):
        if later and later.unit and is_bare(one) and goes_before(text, one, later, rules):
            one = in_unit_of(later, one)
        out.append(one)
        later = one
    return out[::-1]


def goes_before(text: str, one: Measure, later: Measure, rules: SharingGrammar) -> bool:
    """Whether a bare number is given in the unit of the one after it."""
    listed = rules.listed.fullmatch(text, one.end, later.start)
    return listed is not None or is_score(text, one, later, rules.scores)


def handed_on(text: str, measures: list[Measure], rules: SharingGrammar) -> list[Measure]:
    """The measures, a bare one with the unit of the one before it ("14-18 mpg to 24", "35 percent and Rubio 20")."""
    out: list[Measure] = []
    for one in measures:
        last = out[-1] if out else None
        if (
            last
            and last.unit
            and is_bare(one)
            and (goes_with(text, last, one, rules) or is_share(text, last, one, rules))
        ):
            one = in_unit_of(last, one)
        out.append(one)
    return out


def goes_with(text: str, last: Measure, one: Measure, rules: SharingGrammar) -> bool:
    """Whether a bare number is given in the last one's unit; not "to 12" where the last says by how much it rose."""
    if rules.toward.fullmatch(text, last.end, one.start):
        return not is_amount(text, last.start, rules.changes)
    return rules.by.fullmatch(text, last.end, one.start) is not None


def is_share(text: str, last: Measure, one: Measure, rules: SharingGrammar) -> bool:
    """Whether a bare number is the next one's share in a list ("35 percent, followed by Rubio at 20 and Bush (4)")."""
    if last.unit != PERCENT or not 0 <= one.low <= WHOLE:
        return False
    return bool(rules.next_share.fullmatch(text, last.end, one.start) and rules.share_end.match(text, one.end))


def changed(text: str, measures: list[Measure], rules: ChangeGrammar) -> list[Measure]:
    """The measures; the two ends of a change in one unit and scale."""
    out: list[Measure] = []
    for one in measures:
        last = out[-1] if out else None
        if last and is_change(text, (last.start, last.end), one.start, rules) and same_unit(last, one):
            last, one = aligned(last, one)
            out[-1], one = in_unit_of(one, last), in_unit_of(last, one)
        out.append(one)
    return out


def is_bare(one: Measure) -> bool:
    """Whether a number has no unit and is not of a kind that never has."""
    return one.unit is None and one.number.kind in ("digits", "words") and not one.is_score


def has_own_unit(one: Measure) -> bool:
    """Whether a unit is written on the number, not only handed on to it."""
    return one.start < one.number.start or one.number.end < one.end


def in_unit_of(known: Measure, one: Measure) -> Measure:
    """The measure, in the other's unit where it has none, or has not what it is per ("$7 an hour to $15")."""
    if one.unit not in (None, base(known)):
        return one
    return replace(one, unit=known.unit, money=known.money, number_unit=known.number_unit, rate=known.rate)


def same_unit(low: Measure, high: Measure) -> bool:
    """Whether two measures may be of one unit."""
    kinds = {low.number.kind, high.number.kind}
    agree = low.unit is None or high.unit is None or low.unit == high.unit or base(low) == base(high)
    return agree and kinds <= {"digits", "words"}


def base(one: Measure) -> str | None:
    """The unit without what it is per, which one end of a range may leave out."""
    return one.number_unit or one.unit


def aligned(first: Measure, second: Measure) -> tuple[Measure, Measure]:
    """Two measures with the scale of the second where the first has none ("1 to 2 thousand")."""
    scale = second.number.scale
    if first.number.scale > 1 or scale < 1000 or first.low >= second.low / scale:
        return first, second
    return replace(first, low=rounded(first.low * scale)), second


def rounded(value: Value) -> Value:
    """An int where the value is whole."""
    return int(value) if value == int(value) else value
