"""How a language writes units: measures, money, and what they are given per."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Forms of units; `words` are lower case, in `symbols` and `prefixes` the case matters."""

    words: dict[str, tuple[str, ...]]
    """A unit's name: the words that write it after a number, or joined to it ("six-inch")."""
    height: str
    """The unit of the first number of a height ("6’2”"); empty where heights are not written so."""
    smaller: dict[str, tuple[str, int]]
    """A unit's smaller one that may follow it, and how many of them it is ("5-foot-11")."""
    symbols: dict[str, tuple[str, ...]]
    """A unit's name: the symbols that write it after a number."""
    tight: dict[str, tuple[str, ...]]
    """Symbols that are units only where nothing stands between the digits and them."""
    scale_or_unit: dict[str, str]
    """Symbols that are also scales ("m" is a million, or a metre): the unit they may be."""
    money_before: dict[str, tuple[str, ...]]
    """ISO 4217 codes: the signs that write them before a number."""
    doubtful_signs: tuple[str, ...]
    """Those that begin the names of models too ("PS4"): money only where the text writes some sum with them that no
    name is like ("R6,700")."""
    money_after: dict[str, tuple[str, ...]]
    """ISO 4217 codes: the words and signs that write them after a number."""
    money_country: dict[str, tuple[str, ...]]
    """ISO 4217 codes: the country signs that may follow the digits of an amount in dollars ("$31.20 US")."""
    money_codes: tuple[str, ...]
    """Codes that are written as such, before or after a number; not those that are common words in capitals."""
    per: tuple[str, ...]
    """Words before the unit that a rate is given per, whatever the unit."""
    per_one: tuple[str, ...]
    """Words that make a rate only before a unit of `rated` ("a day", "an ounce")."""
    not_rate_before: tuple[str, ...]
    """Words after "a year" that make it a time, not a rate ("a year *ago*")."""
    ambiguous: tuple[str, ...]
    """Unit words that, with another word before them, count things of another kind ("turning *points*")."""
    rated: dict[str, tuple[str, ...]]
    """What rates are given per with those words: a unit's name, and its forms."""
    lone_before: tuple[str, ...]
    """Words before a unit of time, besides articles, that a half goes with ("the *past* decade and a half")."""
    lone_or: tuple[str, ...]
    """What joins a thing and a number of it ("a week *or* two")."""
    times: tuple[str, ...]
    """Names in `rated` that are times, so that a rate also says over what time."""
    dimensions: tuple[str, ...]
    """Words that may follow a measure and say which way it goes ("miles *wide*")."""
    durations: tuple[str, ...]
    """Names of units of time."""
    per_name: str
    """The word for "per" in a unit's name."""
    plural_endings: tuple[str, ...] = ("s",)
    """Endings of plurals, which show that a letter before them is a scale ("3m homes")."""
    scaled_plurals: tuple[str, ...] = ()
    """Plurals without such an ending."""
