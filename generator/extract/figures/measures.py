"""Numbers with what is written on them: signs of money, units, and what they are given per."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract.figures.units import (
    Unit,
    UnitGrammar,
    money_before,
    money_country,
    rate_after,
    unit_after,
    unit_grammar,
)
from generator.extract.numbers import Number, Value, find_numbers
from generator.language.units import UnitWords

TWO_WORDS = re.compile(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?")
SHORTEST_PLURAL = 4
MARKS = ('"', "”")
"""Signs for inches that also close quotations."""
OPENED = re.compile(r"(?<![^\s(\[—–-])[\"“](?=\S)")
CLOSED = re.compile(r"(?<=\S)[\"”]")
LONGEST_REPEAT = 300
"""Characters after a kind of dollars within which a bare "dollars" is of that kind."""
LONGEST_QUOTATION = 600
"""Characters before a number in which a mark can have opened a quotation that is not closed."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and its unit; the span covers the signs and words of both."""

    start: int
    end: int
    number: Number
    low: Value
    high: Value | None = None
    unit: str | None = None
    money: bool = False
    first_end: int | None = None
    """Where the first number of a range ends, whose words may say what both count."""
    number_unit: str | None = None
    """The unit without what it is per."""
    rate: Unit | None = None
    is_score: bool = False
    """Whether the span has two sides' numbers, of which this is the first ("5 to 4")."""


def find_measures(text: str, language: str) -> Iterator[Measure]:
    """The numbers of a text, in order, with their units."""
    rules = unit_grammar(language)
    if rules is None:
        return
    found = [measure(text, number, rules) for number in find_numbers(text, language)]
    signs = {sign(text, one) for one in found if not text[one.number.start : one.number.end].isdigit()}
    doubtful = frozenset(rules.words.doubtful_signs) - signs
    last: Measure | None = None
    for one in found:
        made = without_sign(one) if sign(text, one) in doubtful else same_money(text, last, one)
        last = made if made is one and made.money else last
        yield made


def same_money(text: str, last: Measure | None, one: Measure) -> Measure:
    """The measure in the money of the last one, where its word only repeats it ("2 Canadian dollars … 3 dollars")."""
    if last is None or not one.money or one.unit == last.unit or one.start - last.end > LONGEST_REPEAT:
        return one
    word, before = (text[each.number.end : each.end].split() for each in (one, last))
    return replace(one, unit=last.unit) if len(word) == 1 and len(before) > 1 and word[0] == before[-1] else one


def sign(text: str, one: Measure) -> str:
    """What stands before the digits of a sum of money; nothing before another number."""
    return text[one.start : one.number.start].strip()


def without_sign(one: Measure) -> Measure:
    """The number alone."""
    return Measure(one.number.start, one.number.end, one.number, one.number.low, one.number.high)


def measure(text: str, number: Number, rules: UnitGrammar) -> Measure:
    """A number with the unit beside it."""
    bare = Measure(number.start, number.end, number, number.low, number.high)
    money = money_before(text, number.start, rules) if number.kind == "digits" else None
    if money:
        return with_rate(text, with_money(text, bare, money, rules), rules)
    if number.kind in ("multiple", "ordinal"):
        return bare
    return with_rate(text, with_unit(text, bare, rules), rules)


def with_money(text: str, bare: Measure, money: Unit, rules: UnitGrammar) -> Measure:
    """An amount of money with its sign before it, and perhaps a word of money or a country after it."""
    code, end = money_country(text, bare.end, money.name, rules)
    after = unit_after(text, end, rules)
    if after and after.money:
        code, end = (after.name if money.name == "USD" else code), after.end
    number = bare.number
    return Measure(money.start, end, number, number.low, number.high, code, money=True)


def with_unit(text: str, bare: Measure, rules: UnitGrammar) -> Measure:
    """A number with the unit after it; an attached letter that may be a scale or a unit is a unit before no noun."""
    number = bare.number
    letter = attached(text, number, rules)
    if letter and not counts_scaled(text, number.end, rules):
        return split_scale(bare, letter, rules)
    links = {"vague": rules.of, "part": rules.of_one}
    joint = links[number.kind].match(text, number.end) if number.kind in links else None
    unit = unit_after(text, joint.end() if joint else number.end, rules)
    if unit is None or (text[unit.start : unit.end] in MARKS and in_quotation(text, number.start)):
        return bare
    return Measure(number.start, unit.end, number, number.low, number.high, unit.name, unit.money)


def in_quotation(text: str, at: int) -> bool:
    """Whether a quotation is open, so that a mark behind the number closes it and is no sign for inches."""
    start = max(text.rfind("\n", 0, at) + 1, at - LONGEST_QUOTATION)
    opened = max((mark.start() for mark in OPENED.finditer(text, start, at + 1)), default=None)
    return opened is not None and CLOSED.search(text, opened + 1, at) is None


def attached(text: str, number: Number, rules: UnitGrammar) -> str | None:
    """The letters of a scale that might as well be a unit ("37m")."""
    tail = text[number.start : number.end].lstrip("0123456789.,-–−+")
    return tail if number.scale > 1 and tail in rules.words.scale_or_unit else None


def counts_scaled(text: str, end: int, rules: UnitGrammar) -> bool:
    """Whether something counted by the million comes next: money, or a plural as the first or second word."""
    unit = unit_after(text, end, rules)
    if unit is not None:
        return True
    following = TWO_WORDS.match(text, end)
    words = [word.lower() for word in following.groups() if word] if following else []
    return any(is_plural(word, rules.words) for word in words)


def is_plural(word: str, words: UnitWords) -> bool:
    """Whether a word has the form of a plural."""
    ends = len(word) >= SHORTEST_PLURAL and word.endswith(words.plural_endings)
    return word in words.scaled_plurals or (ends and not word.endswith("ss"))


def split_scale(bare: Measure, letter: str, rules: UnitGrammar) -> Measure:
    """The number without the scale, and the letter as its unit."""
    number, scale = bare.number, rules.words.scale_or_unit[letter]
    low = number.low / number.scale
    low = int(low) if low == int(low) else round(low, 12)
    plain = Number(number.start, number.end - len(letter), low)
    return Measure(number.start, number.end, plain, low, None, scale)


def with_rate(text: str, found: Measure, rules: UnitGrammar) -> Measure:
    """The measure with what it is per."""
    if found.unit is None:
        return found
    rate = rate_after(text, found.end, rules)
    if rate is None:
        return replace(found, number_unit=found.unit)
    return replace(found, end=rate.end, unit=rated(found.unit, rate, rules), number_unit=found.unit, rate=rate)


def rated(unit: str, rate: Unit, rules: UnitGrammar) -> str:
    """The name of a unit per another."""
    return f"{unit} {rules.words.per_name} {rate.name}"
