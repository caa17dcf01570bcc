"""Writes a figure out for readers, so that reading it again gives the figure back.

A bottom module of the stages: `render` prints with it, and the tests of `extract` read what it prints.
"""

from decimal import Decimal
from fractions import Fraction

from generator.language.printing import PrintedFigures
from generator.language.tables import table
from generator.model import Modifier

CODE_LENGTH = 3
LARGEST_DENOMINATOR = 100
ENDLESS = 10
"""Characters of a number whose decimals seem not to end."""
PLACES_OF_A_SCALE = 3
"""Digits after the decimal mark that a number with a scale word may have; more are printed in full."""

Value = int | float


def figure_text(
    value: Value, value_high: Value | None, unit: str | None, modifier: Modifier, language: str = "en"
) -> str:
    """A figure in words and digits: "more than 9,000 Palestinians", "$3.8 billion", "1–1.5%".

    `unit` is a figure's unit as in the model. A language without words for it gives digits and the unit's own name.
    """
    words = table(language, "printing", PrintedFigures)
    if words is None:
        return " ".join(str(part) for part in (value, value_high, unit) if part is not None)
    vague = vague_text(value, value_high, unit, words) if modifier == "~" else None
    amount = vague or amount_text(value, value_high, unit, words)
    return " ".join(part for part in (words.modifiers[modifier] if not vague else "", amount) if part)


def amount_text(value: Value, value_high: Value | None, unit: str | None, words: PrintedFigures) -> str:
    """The number or range with its unit."""
    part = part_text(value, unit, words) if value_high is None else None
    if part:
        return part
    numbers = number_text(value, value_high, words)
    name, _, rate = (unit or "").partition(words.per)
    per = f"{words.per}{rate}" if rate else ""
    if is_money(name):
        sign = words.money.get(name, f"{name} ")
        return f"{sign}{numbers}{per}"
    if name in words.tight:
        return f"{numbers}{words.tight[name]}{per}"
    single = value == 1 and value_high is None
    return f"{numbers} {name if single else plural(name, words)}{per}" if name else numbers


def is_money(unit: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(unit) == CODE_LENGTH and unit.isascii() and unit.isupper()


def number_text(value: Value, value_high: Value | None, words: PrintedFigures) -> str:
    """The number, or both ends of a range, with a scale word where both are round in it."""
    ends = [Decimal(str(end)) for end in (value, value_high) if end is not None]
    scale, name = next(((size, name) for name, size in words.scales.items() if all_round(ends, size)), (1, ""))
    printed = words.range.join(digits(end / scale, words) for end in ends)
    return f"{printed} {name}" if name else printed


def part_text(value: Value, unit: str | None, words: PrintedFigures) -> str | None:
    """A part that decimals do not end, as a fraction: "2/3 of voters"."""
    part = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    if not 0 < value < 1 or len(str(value)) < ENDLESS or float(part) != value:
        return None
    printed = f"{part.numerator}/{part.denominator}"
    return f"{printed} {words.vague_joiner} {plural(unit, words)}" if unit else printed


def all_round(ends: list[Decimal], size: int) -> bool:
    """Whether numbers are as large as a scale and short when written in it."""
    return all(abs(end) >= size and end / size == round(end / size, PLACES_OF_A_SCALE) for end in ends)


def digits(number: Decimal, words: PrintedFigures) -> str:
    """A number in grouped digits."""
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", words.group) + (words.decimal + fraction if fraction else "")


def vague_text(value: Value, value_high: Value | None, unit: str | None, words: PrintedFigures) -> str | None:
    """The word for an order of magnitude, where the figure is one: "dozens of people"."""
    name = next((name for name, low in words.vague.items() if low == value and low * 10 == value_high), None)
    if name is None or is_money(unit or "") or unit in words.tight:
        return None
    return f"{name} {words.vague_joiner} {plural(unit, words)}" if unit else name


def plural(unit: str, words: PrintedFigures) -> str:
    """More than one of a unit; its last word changes."""
    if unit in words.plurals:
        return words.plurals[unit]
    front, space, last = unit.rpartition(" ")
    if last in words.plurals:
        return front + space + words.plurals[last]
    singular, ending = next((pair for pair in words.endings.items() if last.endswith(pair[0])), ("", ""))
    return front + space + last.removesuffix(singular) + ending
