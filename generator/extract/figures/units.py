"""What a number is given in: measures and money before or after it, and what they are per."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from generator.extract.patterns import any_of
from generator.figures_text import is_money
from generator.language.numbers import NumberWords
from generator.language.tables import table
from generator.language.units import UnitWords

WITHIN_CLAUSE = re.compile(r"[\w,)] \Z")
"""What stands before a letter that is no article, as no sentence begins with it ("up 4 per cent to A $84")."""
PREFIX_LENGTH = 8
"""Characters before a number that a sign of money can take, with a space."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit beside a number: its name, where it and its number's expression start and end."""

    name: str
    start: int
    end: int
    money: bool = False


@dataclass(frozen=True, slots=True)
class UnitGrammar:
    """A language's patterns, and what each form they match stands for."""

    words: UnitWords
    measures: frozenset[str]
    """The names of the units that are read by rule; currencies are apart."""
    names: Mapping[str, str]
    tight: Mapping[str, str]
    money: Mapping[str, str]
    prefixes: Mapping[str, str]
    countries: Mapping[str, str]
    rated: Mapping[str, str]
    articles: frozenset[str]
    of: re.Pattern[str]
    """What stands between an order of magnitude and its unit ("millions *of* dollars")."""
    of_one: re.Pattern[str]
    """What stands between a part and its unit ("a quarter *of a* percent")."""
    and_a_half: re.Pattern[str]
    """One and a half of a unit of time with no number but an article ("a year and a half")."""
    loosely: re.Pattern[str]
    """What stands before a number for so many or one less ("*a week or* two")."""
    word: re.Pattern[str]
    symbol: re.Pattern[str]
    after_digits: re.Pattern[str]
    before: re.Pattern[str]
    country: re.Pattern[str]
    rate: re.Pattern[str]
    dimension: re.Pattern[str]


@cache
def unit_grammar(language: str) -> UnitGrammar | None:
    """The patterns of a language, or None where it has no unit words."""
    words, numbers = table(language, "units", UnitWords), table(language, "numbers", NumberWords)
    return compiled(words, numbers, language) if words and numbers else None


def compiled(words: UnitWords, numbers: NumberWords, language: str) -> UnitGrammar:
    """The patterns for a language's unit words."""
    spelled, symbols = inverse(words.words), inverse(words.symbols)
    tight, money = inverse(words.tight), currency_names(language) | inverse(words.money_after)
    codes = {code: code for code in words.money_codes}
    prefixes = codes | inverse(words.money_before)
    rated = inverse(words.rated) | spelled | symbols
    word = rf"(?i:{any_of(spelled)}|{any_of(money)})(?!\w)"
    symbol = rf"(?:{any_of(symbols)}|{any_of(codes)})(?![\w/])"
    return UnitGrammar(
        words=words,
        measures=frozenset((*words.words, *words.symbols, *words.tight, *words.scale_or_unit.values())),
        names=spelled | symbols,
        tight=tight,
        money=money | codes,
        prefixes=prefixes,
        countries=inverse(words.money_country),
        rated=rated,
        articles=frozenset(numbers.articles),
        of=re.compile(rf"\s{numbers.vague_joiner}(?=\s)"),
        of_one=re.compile(rf"\s{numbers.vague_joiner}\s(?:{any_of(numbers.articles)})(?=\s)"),
        and_a_half=half_more_pattern(words, numbers),
        loosely=re.compile(
            rf"(?i:(?<!\w)(?:(?P<one>{any_of(numbers.articles)})|{any_of(words.lone_before)})"
            rf"\s(?:[^\W\d_]+\s)?(?P<form>[^\W\d_]+)\s(?:{any_of(words.lone_or)})\s)\Z"
        ),
        word=re.compile(rf"[ \-‑\u00a0]{{0,2}}(?P<form>{word})"),
        symbol=re.compile(rf"[ \-‑\u00a0]{{0,2}}(?P<form>{symbol})"),
        after_digits=re.compile(rf"(?P<tight>{any_of(tight)})(?!\w)"),
        before=re.compile(rf"(?<![A-Za-z])(?:{any_of(prefixes)})\s?\Z"),
        country=re.compile(rf"\s(?:{any_of(inverse(words.money_country))})(?!\w)"),
        rate=rate_pattern(words, rated),
        dimension=re.compile(rf"[\s-](?i:{any_of(words.dimensions)})\b"),
    )


def half_more_pattern(words: UnitWords, numbers: NumberWords) -> re.Pattern[str]:
    """A unit of time and a half, after an article or a word for a span."""
    times = any_of(form for name in words.durations for form in words.words.get(name, ()))
    before = rf"(?P<one>{any_of(numbers.articles)})|{any_of(words.lone_before)}"
    return re.compile(rf"(?i:\b(?:{before})\s(?P<form>{times})\s{numbers.and_a_half}\b)")


def rate_pattern(words: UnitWords, rated: Mapping[str, str]) -> re.Pattern[str]:
    """What a measure is per: any unit after "per" or a slash, a usual one after "a"."""
    usual = any_of(inverse(words.rated))
    per, per_one = any_of(words.per), any_of(words.per_one)
    return re.compile(
        rf"(?:\s?/\s?|[\s-](?i:{per})[\s-])(?P<by>(?i:{any_of(rated)})(?!\w)|[^\W\d_]+)"
        rf"|[\s-](?i:{per_one})[\s-](?P<one>(?i:{usual})(?!\w))(?!\s(?:{any_of(words.not_rate_before)})\b)"
    )


def inverse(forms: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Each form's name."""
    return {form: name for name, written in forms.items() for form in written}


def currency_names(language: str) -> dict[str, str]:
    """The full names of the world's currencies in a language, lower case, singular and plural, from CLDR."""
    codes = [str(code) for code in Locale(language).currencies]
    return {get_currency_name(code, count, language).lower(): code for code in codes for count in (1, 2)}


def unit_after(text: str, end: int, rules: UnitGrammar) -> Unit | None:
    """The unit written after a number that ends at `end`."""
    tight = rules.after_digits.match(text, end)
    if tight and text[end - 1].isdigit():
        return Unit(rules.tight[tight["tight"]], end, tight.end())
    matches = [match for pattern in (rules.symbol, rules.word) if (match := pattern.match(text, end))]
    if not matches:
        return None
    match = max(matches, key=lambda one: one.end())
    form = match["form"] if match.re is rules.symbol else match["form"].lower()
    money = rules.money.get(form)
    return Unit(money or rules.names[form], match.start("form"), match.end(), bool(money))


def money_before(text: str, start: int, rules: UnitGrammar) -> Unit | None:
    """The money whose sign stands before a number that starts at `start`."""
    match = rules.before.search(text[max(0, start - PREFIX_LENGTH) : start])
    if not match:
        return None
    begin = max(0, start - PREFIX_LENGTH) + match.start()
    sign = match.group()
    article, space, bare = sign.strip().partition(" ")
    if space and article.lower() in rules.articles and not WITHIN_CLAUSE.search(text, max(0, begin - 2), begin):
        begin, sign = begin + len(article) + 1, bare
    return Unit(rules.prefixes.get(sign) or rules.prefixes[sign.strip()], begin, start, money=True)


def money_country(text: str, end: int, code: str, rules: UnitGrammar) -> tuple[str, int]:
    """The currency of an amount whose digits end at `end`, and where its expression ends ("$31.20 US")."""
    match = rules.country.match(text, end)
    return (rules.countries[match.group().strip()], match.end()) if match else (code, end)


def rate_after(text: str, end: int, rules: UnitGrammar) -> Unit | None:
    """What a unit that ends at `end` is per."""
    match = rules.rate.match(text, end)
    if not match:
        return None
    form = match["one"] or match["by"]
    return Unit(rules.rated.get(form) or rules.rated.get(form.lower(), form.lower()), match.start() + 1, match.end())


def is_measure(unit: str, language: str) -> bool:
    """Whether a unit is one of measure or money, perhaps per another, and no counted noun."""
    rules = unit_grammar(language)
    if rules is None:
        return False
    name = unit.partition(f" {rules.words.per_name} ")[0]
    return unit in rules.measures or name in rules.measures or is_money(name)
