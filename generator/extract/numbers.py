"""The value grammar: where a text has numbers, in digits or words, and what they come to.

Pure functions on strings; what a number counts, and whether it counts anything, is decided elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Literal

from generator.extract.number_grammar import Grammar, grammar
from generator.language.numbers import NumberWords

Value = int | float
NumberKind = Literal["digits", "words", "vague", "part", "multiple", "ordinal"]

BACK = 20
"""Characters before a number in which a word for its sign stands."""
NAMED = re.compile(r"[A-Z]\w*\s\Z")
"""What stands before a number word with a capital that is the last of a name ("Uranium *One* in three deals")."""
LONGEST_DIGITS = 32
"""Longer runs are identifiers; they would also cost time to convert."""

FOLLOWS = {
    None: {"digits", "small", "tens", "article", "half"},
    "digits": {"scale", "vulgar"},
    "vulgar": {"scale"},
    "small": {"scale", "extra"},
    "tens": {"small", "scale"},
    "article": {"scale"},
    "half": {"article", "scale"},
    "extra": {"scale"},
    "scale": {"scale", "extra", "small", "tens"},
}
"""Which kind of atom may go on a number after which."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; `high` for a vague count's upper end, `scale` what its scale words multiply by."""

    start: int
    end: int
    low: Value
    high: Value | None = None
    kind: NumberKind = "digits"
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a number: a run of digits, or a word."""

    start: int
    end: int
    kind: str
    value: Decimal


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text in order; none overlaps another. None in a language without number words."""
    rules = grammar(language)
    if rules is None:
        return ()
    special = [*find_parts(text, rules), *find_vague(text, rules), *find_multiples(text, rules)]
    taken = without_overlaps(special)
    return without_overlaps([*taken, *plain_numbers(text, rules)], first=len(taken))


def without_overlaps(numbers: list[Number], first: int = 0) -> tuple[Number, ...]:
    """The numbers in order, each without an earlier or preferred one in its place."""
    preferred = {id(number) for number in numbers[:first]}
    kept: list[Number] = []
    for number in sorted(numbers, key=lambda n: (n.start, id(n) not in preferred, -n.end)):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
        elif id(number) in preferred and id(kept[-1]) not in preferred:
            kept[-1] = number
    return tuple(kept)


def plain_numbers(text: str, rules: Grammar) -> Iterator[Number]:
    """Numbers of digits and number words."""
    run: list[Atom] = []
    for match in rules.atom.finditer(text):
        for atom in atoms(match, rules.words):
            if run and not goes_on(text, run[-1], atom, rules):
                yield signed(text, composed(run), rules)
                run = []
            if run or atom.kind in FOLLOWS[None] or match.group().lower() in rules.words.alone:
                run.append(atom)
            elif atom.kind == "vulgar":
                yield Number(atom.start, atom.end, plain(atom.value), kind="part")
    if run:
        yield signed(text, composed(run), rules)


def signed(text: str, number: Number, rules: Grammar) -> Number:
    """The number, below zero where a word for minus stands before it."""
    minus = rules.minus.search(text[max(0, number.start - BACK) : number.start])
    if minus is None or minus["margin"]:
        return number
    return replace(number, start=number.start - len(minus.group()), low=-number.low)


def atoms(match: re.Match[str], words: NumberWords) -> Iterator[Atom]:
    """The atoms of one match: digits may bring an attached scale with them."""
    kind = match.lastgroup if match.lastgroup not in ("attached", "mark") else "digits"
    if match["digits"] and len(match["digits"]) > LONGEST_DIGITS:
        return
    if match["digits"]:
        yield Atom(match.start(), match.end("digits"), "digits", digits_value(match["digits"], match["mark"], words))
        if match["attached"]:
            yield Atom(match.start("attached"), match.end(), "scale", Decimal(words.attached[match["attached"]]))
    elif kind:
        yield Atom(match.start(), match.end(), kind, word_value(kind, match.group().lower(), words))


def digits_value(digits: str, mark: str | None, words: NumberWords) -> Decimal:
    """What a number in digits comes to."""
    base, _, power = re.sub(r"\s?[×x]\s?10\^?", "e", digits).replace("−", "-").partition("e")
    bare = base.replace(mark, "") if mark else base
    return Decimal(bare.replace(words.decimal, ".").replace("–", "-")).scaleb(int(power or 0))


def word_value(kind: str, word: str, words: NumberWords) -> Decimal:
    """What a number word comes to."""
    if kind == "vulgar":
        return Decimal(str(unicodedata.numeric(word)))
    known = {"small": words.small, "tens": words.tens, "scale": words.scales}.get(kind, {})
    return Decimal(known.get(word, {"half": Decimal("0.5"), "extra": Decimal("0.5")}.get(kind, 1)))


def goes_on(text: str, last: Atom, atom: Atom, rules: Grammar) -> bool:
    """Whether an atom belongs to the number that the last atom ends, by kind and by what stands between."""
    if atom.kind not in FOLLOWS[last.kind]:
        return False
    if not rules.gap.fullmatch(text, last.end, atom.start):
        return atom.kind == "scale" and rules.open_gap.fullmatch(text, last.end, atom.start) is not None
    if last.kind == "scale" and atom.kind in ("small", "tens"):
        return atom.value < last.value and atom.start > last.end
    if last.kind == "tens" and atom.kind == "small":
        return 0 < atom.value < 10
    return True


def composed(run: list[Atom]) -> Number:
    """The number that a run of atoms writes."""
    total, current, scale = Decimal(0), Decimal(0), 1
    for last, atom in zip([None, *run], run, strict=False):
        if atom.kind == "scale":
            total, current = scaled(total, current, atom.value)
            scale *= int(atom.value)
        elif last is None or last.kind != "half":
            current += atom.value * (last_scale(last) if atom.kind == "extra" else 1)
    words: NumberKind = "digits" if run[0].kind == "digits" else "words"
    return Number(run[0].start, run[-1].end, plain(total + current), None, words, scale)


def last_scale(last: Atom | None) -> Decimal:
    """What a half that follows is a half of ("a million and a half")."""
    return last.value if last and last.kind == "scale" else Decimal(1)


def scaled(total: Decimal, current: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """The sum and the open part of a number after a scale word."""
    if scale < 1000:
        return total, (current or 1) * scale
    return (total + current * scale, Decimal(0)) if current else ((total or 1) * scale, Decimal(0))


def plain(value: Decimal) -> Value:
    """An int where the value is whole, else a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def small_value(word: str, words: NumberWords) -> int:
    """The value of a number below a thousand, as a word or in digits."""
    if word.isdecimal():
        return int(word)
    return sum(words.small.get(part, words.tens.get(part, 0)) for part in re.split(r"[-\s]", word.lower()))


def find_parts(text: str, rules: Grammar) -> Iterator[Number]:
    """Fractions and ratios: "two-thirds", "a quarter of", "half the", "1/16", "4 1/2", "one in five"."""
    for match in rules.part.finditer(text):
        yield from part(match, *part_ends(match, rules.words), int(match["whole"] or 0))
    for match in rules.alone.finditer(text):
        if rules.bounded.search(text, max(0, match.start() - BACK), match.start()):
            yield from part(match, 1, rules.words.denominators[match["one"].lower()] if match["one"] else 2)
    for match in rules.ratio.finditer(text):
        if not (match.group()[0].isupper() and NAMED.search(text, max(0, match.start() - BACK), match.start())):
            yield from part(match, *(small_value(match[end], rules.words) for end in ("top", "bottom")))


def part_ends(match: re.Match[str], words: NumberWords) -> tuple[int, int]:
    """Numerator and denominator of a written fraction."""
    if match["over"]:
        return int(match["over"]), int(match["under"])
    if match["top"]:
        return small_value(match["top"], words), words.denominators[match["bottom"].lower()]
    return 1, words.denominators[match["one"].lower()] if match["one"] else 2


def part(match: re.Match[str], top: int, bottom: int, whole: int = 0) -> Iterator[Number]:
    """A part of a whole, smaller than it, or so many wholes and a part."""
    if 0 < top < bottom:
        yield Number(
            match.start(), match.end(), float(whole + Fraction(top, bottom)), kind="digits" if whole else "part"
        )


def find_vague(text: str, rules: Grammar) -> Iterator[Number]:
    """Orders of magnitude: from the count named to ten times it, or about the count named."""
    words = rules.words
    for match in rules.vague.finditer(text):
        said = (match["said"] or match["several"] or match["two"]).lower().split()
        low = prod(words.vague.get(word, words.scales.get(word, 1)) for word in said)
        if match["two"]:
            yield Number(match.start(), match.end(), 2 * low, None, "vague", low)
        else:
            yield Number(match.start(), match.end(), low, None if said[0] in words.about else low * 10, "vague", low)


def find_multiples(text: str, rules: Grammar) -> Iterator[Number]:
    """Words that count times."""
    for match in rules.multiple.finditer(text):
        yield Number(match.start(), match.end(), rules.words.multiples[match.group().lower()], kind="multiple")


def find_ordinals(text: str, language: str) -> Iterator[Number]:
    """Ordinals, in words or digits; whether one counts or only names is for the caller to decide."""
    rules = grammar(language)
    if rules:
        for match in rules.ordinal.finditer(text):
            yield Number(match.start(), match.end(), ordinal_value(match, rules.words), kind="ordinal")


def ordinal_value(match: re.Match[str], words: NumberWords) -> int:
    """What an ordinal comes to ("twenty-first" is 21)."""
    if match["number"]:
        return int(match["number"])
    *tens, unit = match["word"].lower().split("-")
    return sum(words.tens.get(ten, 0) for ten in tens) + words.ordinals[unit]
