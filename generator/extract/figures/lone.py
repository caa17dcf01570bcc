"""Measures that no single number writes out: "a year and a half", "a week or two", and heights like 6’2”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.figures.measures import Measure, find_measures, is_plural
from generator.extract.figures.units import UnitGrammar, unit_grammar
from generator.extract.numbers import Number
from generator.language.units import UnitWords

BACK = 40
TWO = 2
ONE_AND_A_HALF = 1.5
HEIGHT = re.compile(r"(?<![\w.,’'′])(?P<feet>[3-8])[’'′](?P<inches>\d|1[01])(?:[”\"″]|’’|'')?(?!\w)")
NEXT_WORD = re.compile(r"\s([^\W\d_]+)")


def all_measures(text: str, language: str) -> list[Measure]:
    """The measures of a text in order, those with a number and those without."""
    rules = unit_grammar(language)
    if rules is None:
        return []
    written = [one_or_two(text, one, rules) for one in find_measures(text, language)]
    lone = [*halves(text, rules), *heights(text, rules.words)]
    taken = {place for one in lone for place in range(one.start, one.end)}
    kept = [one for one in written if one.start not in taken and one.end - 1 not in taken]
    return sorted([*lone, *kept], key=lambda one: one.start)


def halves(text: str, rules: UnitGrammar) -> Iterator[Measure]:
    """One and a half of a unit of time, with no number but an article."""
    for match in rules.and_a_half.finditer(text):
        start = match.start() if match["one"] else match.start("form")
        unit = rules.names[match["form"].lower()]
        number = Number(start, match.end(), ONE_AND_A_HALF, kind="words")
        yield Measure(start, match.end(), number, ONE_AND_A_HALF, unit=unit, number_unit=unit)


def heights(text: str, words: UnitWords) -> Iterator[Measure]:
    """So many feet and inches, in inches."""
    if words.height not in words.smaller:
        return
    unit, parts = words.smaller[words.height]
    for match in HEIGHT.finditer(text):
        low = int(match["feet"]) * parts + int(match["inches"])
        number = Number(match.start(), match.end(), low)
        yield Measure(match.start(), match.end(), number, low, unit=unit, number_unit=unit)


def one_or_two(text: str, one: Measure, rules: UnitGrammar) -> Measure:
    """The measure, from one to two where it says "a week or two", which counts the noun before it."""
    if one.low != TWO or one.number.kind != "words" or one.unit is not None:
        return one
    start = max(0, one.start - BACK)
    noun = rules.loosely.search(text, start, one.start)
    following = NEXT_WORD.match(text, one.end)
    if noun is None or (following and is_plural(following[1].lower(), rules.words)):
        return one
    unit = rules.names.get(noun["form"].lower())
    begin = noun.start() if noun["one"] else noun.start("form")
    return replace(one, start=begin, low=1, high=TWO, unit=unit, number_unit=unit, first_end=noun.start("form") - 1)
