"""Writes a figure out for readers, so that reading it again gives the figure back.

A bottom module of the stages: `render` prints with it, and the tests of `extract` read what it prints.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from babel.core import get_global
from babel.numbers import get_currency_name

from generator.language.numbers import NumberWords
from generator.language.printing import PrintedFigures
from generator.language.tables import table
from generator.model import Figure, Modifier

CURRENCIES = frozenset(get_global("all_currencies"))
"""ISO 4217 codes, of today and of the past."""
LARGEST_DENOMINATOR = 100
MANY = 2
"""Any count of more than one, for a plural."""
TWO_SIDES = 2
ENDLESS = 10
"""Characters of a number whose decimals seem not to end."""
PLACES_OF_A_SCALE = 3
"""Digits after the decimal mark that a number with a scale word may have; more are printed in full."""
LARGEST_MIXED = 1000
"""Above it no number is written with a fraction."""
SMALLEST = -9
"""The power of ten below which a number is written with one."""

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


def printed(figure: Figure, language: str | None) -> Printed:
    """The figure as a page prints it, its noun as the article has it; an ordinal in the article's words."""
    if figure.value is None or figure.ordinal:
        return Printed("", figure.text, "")
    made = printed_figure(figure.value, figure.value_high, figure.unit, figure.modifier, language or "en")
    words = table(language or "en", "printing", PrintedFigures)
    if words is not None and figure.value_high is None and (score := score_text(figure.text, language or "en", words)):
        made = replace(made, number=score)
    if words is not None and is_part(figure, words):
        noun = of_them(figure.unit or "", words, language or "en")
        made = replace(made, number=part_words(figure.text if noun else "", figure.value), noun=noun)
    return replace(made, noun=noun_of(made.noun, figure)) if figure.what else made


def score_text(text: str, language: str, words: PrintedFigures) -> str | None:
    """A score in digits, where it falls: one that rises would be read as a range."""
    joint = next((joint for joint in words.sides if joint in text), None)
    values = [side_value(side, language, words) for side in text.split(joint)] if joint else []
    sides = [value for value in values if value is not None]
    if joint is None or len(values) != TWO_SIDES or len(sides) != TWO_SIDES or sides[0] < sides[1]:
        return None
    return joint.join(digits(side, words) for side in sides)


def side_value(side: str, language: str, words: PrintedFigures) -> Decimal | None:
    """What one side of a score comes to, in digits or as a word; None for other text."""
    known = table(language, "numbers", NumberWords)
    bare = side.replace(words.group, "").replace(words.decimal, ".")
    if bare.replace(".", "", 1).isdecimal():
        return Decimal(bare)
    value = known.small.get(side.lower()) if known else None
    return None if value is None else Decimal(value)


def is_part(figure: Figure, words: PrintedFigures) -> bool:
    """Whether a figure is a part of what is counted ("half of voters"), and not a decimal ("0.5 goals")."""
    if figure.value is None or not 0 < figure.value < 1 or figure.value_high is not None or figure.unit in words.tight:
        return False
    said = figure.unit is not None and figure.unit.partition(" ")[0] in figure.text.casefold()
    exact = float(Fraction(figure.value).limit_denominator(LARGEST_DENOMINATOR)) == figure.value
    return exact and not said and not is_money(figure.unit or "") and words.decimal not in figure.text


def part_words(text: str, value: Value) -> str:
    """A part in the article's word where it has one ("half", "two-thirds"), else as a fraction."""
    return text if text.replace("-", "").isalpha() else str(Fraction(value).limit_denominator(LARGEST_DENOMINATOR))


def noun_of(noun: str, figure: Figure) -> str:
    """The noun with the article's own letters where it is what the article says is counted ("staff", not "staffs")."""
    what = figure.what or ""
    if what.casefold() == (figure.unit or "").casefold():
        return what
    before = noun[: -len(what)]
    return before + what if (before + what).casefold() == noun.casefold() else noun


def says_more(figure: Figure, language: str | None) -> bool:
    """Whether the words for what is counted say more than the printed noun, be it in the singular or the plural."""
    words = table(language or "en", "printing", PrintedFigures)
    what, unit = (figure.what or "").casefold(), figure.unit or ""
    known = {unit.casefold(), plural(unit, words).casefold() if words else ""}
    return what not in known and what not in str(printed(figure, language)).casefold()


def printed_figure(
    value: Value, value_high: Value | None, unit: str | None, modifier: Modifier, language: str = "en"
) -> Printed:
    """A figure in words and digits: "more than 9,000 Palestinians", "$3.8 billion", "1–1.5%".

    `unit` is a figure's unit as in the model. A language without words for it gives digits and the unit's own name.
    """
    words = table(language, "printing", PrintedFigures)
    if words is None:
        return Printed("", " ".join(str(end) for end in (value, value_high) if end is not None), unit or "")
    name, joint, rate = (unit or "").partition(words.per)
    per = joint + rate
    vague = vague_word(value, value_high, name, words) if modifier == "~" else None
    part = part_text(value) if value_high is None else None
    bound = words.modifiers["=" if vague else modifier]
    if loose := vague or part:
        return Printed(bound, loose, of_them(unit or "", words, language))
    single = value == 1 and value_high is None
    number, noun = amount_parts(number_text(value, value_high, words), name, words, language, single=single)
    return Printed(bound, number, (noun + per).strip())


def amount_parts(numbers: str, name: str, words: PrintedFigures, language: str, *, single: bool) -> tuple[str, str]:
    """The number or range with its sign, and the noun it counts."""
    if name in words.money:
        return words.money[name] + numbers, ""
    if name in words.tight:
        return numbers + words.tight[name], ""
    if is_money(name):
        return numbers, str(get_currency_name(name, 1 if single else MANY, language))
    return numbers, name if single or not name else plural(name, words)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency's code."""
    return unit in CURRENCIES


def number_text(value: Value, value_high: Value | None, words: PrintedFigures) -> str:
    """The number, or both ends of a range, with a scale word where both are round in it."""
    if mixed_text(value) or (value_high is not None and mixed_text(value_high)):
        sides = [mixed_text(end) or digits(Decimal(str(end)), words) for end in (value, value_high) if end is not None]
        return words.range.join(sides)
    ends = [Decimal(str(end)) for end in (value, value_high) if end is not None]
    scale, name = next(((size, name) for name, size in words.scales.items() if all_round(ends, size)), (1, ""))
    printed = words.range.join(digits(end / scale, words) for end in ends)
    return f"{printed} {name}" if name else printed


def part_text(value: Value) -> str | None:
    """A part that decimals do not end, as a fraction: "2/3"."""
    part = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    return str(part) if 0 < value < 1 and is_endless(value, part) else None


def mixed_text(value: Value) -> str | None:
    """Some wholes and a part that decimals do not end: "4 2/3"."""
    part = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    whole = int(value)
    return f"{whole} {part - whole}" if 1 < value < LARGEST_MIXED and is_endless(value, part) else None


def is_endless(value: Value, part: Fraction) -> bool:
    """Whether decimals do not end a number, and a fraction is it."""
    return len(str(value)) >= ENDLESS and float(part) == value


def all_round(ends: list[Decimal], size: int) -> bool:
    """Whether numbers are as large as a scale and short when written in it."""
    return all(abs(end) >= size and end / size == round(end / size, PLACES_OF_A_SCALE) for end in ends)


def digits(number: Decimal, words: PrintedFigures) -> str:
    """A number in grouped digits; one that is next to nothing, by its power of ten."""
    if number and number.adjusted() < SMALLEST:
        power = number.adjusted()
        return f"{digits(number.scaleb(-power), words)}{words.power}{power}"
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", words.group) + (words.decimal + fraction if fraction else "")


def vague_word(value: Value, value_high: Value | None, unit: str, words: PrintedFigures) -> str | None:
    """The word for an order of magnitude, where the figure is one: "dozens"."""
    if unit in words.tight:
        return None
    return next((name for name, low in words.vague.items() if low == value and low * 10 == value_high), None)


def of_them(unit: str, words: PrintedFigures, language: str) -> str:
    """What a part or an order of magnitude is of: "of people", "of points per game"."""
    if not unit:
        return ""
    name, joint, rate = unit.partition(words.per)
    money = words.money_names.get(name) or (str(get_currency_name(name, MANY, language)) if is_money(name) else None)
    return f"{words.vague_joiner} {money or plural(name, words)}{joint}{rate}"


def plural(unit: str, words: PrintedFigures) -> str:
    """More than one of a unit; its last word changes, or the one before "of"."""
    if unit in words.plurals:
        return words.plurals[unit]
    head, joint, rest = unit.partition(f" {words.vague_joiner} ")
    if joint:
        return plural(head, words) + joint + rest
    front, space, last = unit.rpartition(" ")
    if last in words.plurals:
        return front + space + words.plurals[last]
    singular, ending = next((pair for pair in words.endings.items() if last.endswith(pair[0])), ("", ""))
    return front + space + last.removesuffix(singular) + ending
