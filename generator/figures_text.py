"""Writes a figure out for readers, so that reading it again gives the figure back.

A bottom module of the stages: `render` prints with it, and the tests of `extract` read what it prints.
"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as a page prints it, in three parts that are read one after the other."""

    modifier: str
    """ "more than", or nothing."""
    number: str
    """ "9,000", "$3.8 billion", "1–1.5%", "dozens"."""
    noun: str
    """ "Palestinians", "of people", "per day", or nothing."""

    def __str__(self) -> str:
        return " ".join(part for part in (self.modifier, self.number, self.noun) if part)


def printed_figure(
    value: Value, value_high: Value | None, unit: str | None, modifier: Modifier, language: str = "en"
) -> Printed:
    """A figure in words and digits: "more than 9,000 Palestinians", "$3.8 billion", "1–1.5%".

    `unit` is a figure's unit as in the model. A language without words for it gives digits and the unit's own name.
    """
    words = table(language, "printing", PrintedFigures)
    if words is None:
        return Printed("", " ".join(str(end) for end in (value, value_high) if end is not None), unit or "")
    vague = vague_parts(value, value_high, unit, words) if modifier == "~" else None
    number, noun = vague or amount_parts(value, value_high, unit, words)
    return Printed("" if vague else words.modifiers[modifier], number, noun)


def amount_parts(value: Value, value_high: Value | None, unit: str | None, words: PrintedFigures) -> tuple[str, str]:
    """The number or range with its sign, and the noun it counts."""
    part = part_text(value) if value_high is None else None
    if part:
        return part, of_them(unit, words)
    numbers = number_text(value, value_high, words)
    name, _, rate = (unit or "").partition(words.per)
    per = words.per + rate if rate else ""
    if is_money(name):
        return words.money.get(name, f"{name} ") + numbers, per.strip()
    if name in words.tight:
        return numbers + words.tight[name], per.strip()
    single = value == 1 and value_high is None
    return numbers, (name if single or not name else plural(name, words)) + per


def is_money(unit: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(unit) == CODE_LENGTH and unit.isascii() and unit.isupper()


def number_text(value: Value, value_high: Value | None, words: PrintedFigures) -> str:
    """The number, or both ends of a range, with a scale word where both are round in it."""
    ends = [Decimal(str(end)) for end in (value, value_high) if end is not None]
    scale, name = next(((size, name) for name, size in words.scales.items() if all_round(ends, size)), (1, ""))
    printed = words.range.join(digits(end / scale, words) for end in ends)
    return f"{printed} {name}" if name else printed


def part_text(value: Value) -> str | None:
    """A part that decimals do not end, as a fraction: "2/3"."""
    part = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    if not 0 < value < 1 or len(str(value)) < ENDLESS or float(part) != value:
        return None
    return f"{part.numerator}/{part.denominator}"


def all_round(ends: list[Decimal], size: int) -> bool:
    """Whether numbers are as large as a scale and short when written in it."""
    return all(abs(end) >= size and end / size == round(end / size, PLACES_OF_A_SCALE) for end in ends)


def digits(number: Decimal, words: PrintedFigures) -> str:
    """A number in grouped digits."""
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", words.group) + (words.decimal + fraction if fraction else "")


def vague_parts(
    value: Value, value_high: Value | None, unit: str | None, words: PrintedFigures
) -> tuple[str, str] | None:
    """The word for an order of magnitude, where the figure is one: "dozens", "of people"."""
    name = next((name for name, low in words.vague.items() if low == value and low * 10 == value_high), None)
    money = words.money_names.get(unit or "")
    if name is None or unit in words.tight or (not money and is_money(unit or "")):
        return None
    return name, f"{words.vague_joiner} {money}" if money else of_them(unit, words)


def of_them(unit: str | None, words: PrintedFigures) -> str:
    """What a part or an order of magnitude is of: "of people"."""
    return f"{words.vague_joiner} {plural(unit, words)}" if unit else ""


def plural(unit: str, words: PrintedFigures) -> str:
    """More than one of a unit; its last word changes."""
    if unit in words.plurals:
        return words.plurals[unit]
    front, space, last = unit.rpartition(" ")
    if last in words.plurals:
        return front + space + words.plurals[last]
    singular, ending = next((pair for pair in words.endings.items() if last.endswith(pair[0])), ("", ""))
    return front + space + last.removesuffix(singular) + ending
