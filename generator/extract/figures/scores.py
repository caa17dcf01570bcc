"""Two numbers set against each other: scores, votes and ratios ("5 to 4"), and the shares of two sides.

A range rises. What falls are two sides' numbers, and so is what rises beside words of a contest ("trails 42 to 47").
"""

import re
from dataclasses import dataclass, replace

from generator.extract.figures.measures import Measure
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords

BACK = 60
"""Characters before the first number in which a word of contest stands."""
CLAUSE = re.compile(r"[.;:!?]\s|\n")


@dataclass(frozen=True, slots=True)
class ScoreGrammar:
    """Patterns of what joins two sides' numbers, and of the words around them that tell of a contest."""

    joint: re.Pattern[str]
    contest: re.Pattern[str]
    amount: re.Pattern[str]
    """What makes the numbers an amount all the same ("trails *by* 5 to 7 points")."""
    opening: re.Pattern[str]
    end: re.Pattern[str]
    noun: re.Pattern[str]
    units: frozenset[str]
    """Units in which two sides are compared; a range of others may be told from its upper end."""


@compiled_from("figures", FigureWords)
def score_grammar(words: FigureWords) -> ScoreGrammar:
    """The patterns of a language's words."""
    bounds = any_of(word for forms in words.before.values() for word in forms)
    leads = any_of((*words.by, *words.in_, *words.from_words))
    return ScoreGrammar(
        joint=re.compile(rf"[\s-](?:{any_of(words.range_words)})[\s-](?:(?:{bounds})\s)?|[-–‑]", re.IGNORECASE),
        contest=re.compile(rf"(?<!\w)(?:{any_of(words.contests)})(?!\w)", re.IGNORECASE),
        amount=re.compile(rf"(?<!\w)(?:{leads}|{bounds})\s\Z", re.IGNORECASE),
        opening=re.compile(rf"(?<!\w)(?:{any_of(words.contest_openings)})\s?\Z", re.IGNORECASE),
        end=re.compile(rf"\s?(?:[.,;:)”\"—]|--|\Z)|\s(?:{any_of(words.contest_ends)})\b", re.IGNORECASE),
        units=frozenset(words.contest_units),
        noun=re.compile(rf"[\s-](?:{any_of(words.contest_nouns)})(?!\w)", re.IGNORECASE),
    )


def is_score(text: str, first: Measure, second: Measure, rules: ScoreGrammar) -> bool:
    """Whether two measures with nothing but "to" or a dash between them are two sides'; their scales are aligned."""
    if first.high is not None or second.high is not None or not rules.joint.fullmatch(text, first.end, second.start):
        return False
    if first.low >= second.low:
        return second.unit is None or second.money or second.unit in rules.units
    return is_contested(text, first.start, second.end, rules)


def is_contested(text: str, start: int, end: int, rules: ScoreGrammar) -> bool:
    """Whether words of contest stand before two numbers in their clause, or right after them."""
    before = CLAUSE.split(text[max(0, start - BACK) : start])[-1]
    if rules.opening.search(before) or rules.noun.match(text, end):
        return True
    tells = rules.contest.search(before) and not rules.amount.search(before)
    return bool(tells and rules.end.match(text, end))


def scored(first: Measure, second: Measure) -> Measure | None:
    """Two bare numbers as one, whose value is the first's; None for two that have units, which are two figures."""
    if first.unit is not None or second.unit is not None:
        return None
    return replace(second, start=first.start, low=first.low, first_end=first.number.end, is_score=True)
