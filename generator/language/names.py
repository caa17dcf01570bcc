"""What people's names are made of, and when two of them can name one person.

Given names, their gender and common surnames come from Faker's lists, nicknames from the `nicknames` package.
"""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import faker.providers.person
from nicknames import NickNamer

from generator.language.actors import Gender, PersonWords
from generator.text import plain

INITIAL = re.compile(r"^\w\.?(?:\w\.)*$")
ARTICLE = re.compile(r"^(?:al|el)[- ]")
ONE_SIDED = 6
"""A given name is of one gender where lists give it so this many times as often."""
COMMON = 5
"""A given name that so many of Faker's lists hold is too common to mean one person."""
SURNAMES = ("en_GB", "en_US", "fr_FR")
"""The lists that hold the common surnames of a country, rather than all that are known."""


@dataclass(frozen=True, slots=True, order=True)
class PersonName:
    """A name in its parts; all but the surname may be empty."""

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str


def person_name(words: Sequence[str], parts: PersonWords) -> PersonName:
    """The parts of a name given as words, e.g. `["Antony", "J.", "Blinken"]`; one word alone is a surname."""
    suffix = words[-1].rstrip(".") if len(words) > 1 and words[-1] in parts.suffixes else ""
    words = [word for word in (words[:-1] if suffix else words) if word != ","]
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1].lower() in parts.particles:
        start -= 1
    if start == 1 and words[0] in parts.leading:
        start = 0
    given = words[0] if start else ""
    return PersonName(given, tuple(words[1:start]), " ".join(words[start:]), suffix)


def short_names(name: PersonName) -> frozenset[str]:
    """The keys of what a text may call a person by: surname, its last part, middle name and surname, given name."""
    shorts = {name.surname, name.surname.split()[-1], " ".join((*name.middle[-1:], name.surname))}
    suffixed = {f"{part} {name.suffix}" for part in (name.surname, name.given) if name.suffix and part}
    return frozenset(surname_key(short) for short in shorts | suffixed | {name.given} if short)


def is_end(text: str, others: Iterable[str]) -> bool:
    """Whether a person's name is only the end of a fuller one: "Van Persie" where others have "Robin van Persie"."""
    fuller = (other for other in others if other.casefold().endswith(f" {text.casefold()}"))
    return any(is_given_name(words[0]) and words[0] != words[-1] for other in fuller if (words := other.split()))


def as_surname(name: PersonName) -> PersonName:
    """A name of two words as a surname of two words ("Wasserman Schultz")."""
    return PersonName("", (), f"{name.given} {name.surname}", name.suffix)


def is_tail(name: PersonName, tails: Container[str], parts: PersonWords) -> bool:
    """Whether two words that look like a full name are the last two of longer names, and begin with no given name."""
    whole = surname_key(f"{name.given} {name.surname}")
    return not name.middle and whole in tails and is_no_given_name(name.given, parts)


def is_no_given_name(word: str, parts: PersonWords) -> bool:
    """Whether a word begins no full name: a particle does not, even if it is a given name elsewhere ("Van")."""
    return word.lower() in parts.particles or not is_given_name(word)


def tails_of(names: Iterable[PersonName]) -> frozenset[str]:
    """The keys of what may be a surname of two words: a middle name and a surname, or a particle and its name."""
    named = [name for name in names if name.given]
    middles = (surname_key(f"{name.middle[-1]} {name.surname}") for name in named if name.middle)
    return frozenset(middles) | {surname_key(name.surname) for name in named if " " in name.surname}


def surname_key(surname: str) -> str:
    """A surname in plain small letters without the Arabic article, which texts write or leave out, or a full stop."""
    return ARTICLE.sub("", plain(surname).rstrip("."))


def has_article(first: str) -> bool:
    """Whether the first word of a name is the Arabic article ("Al Jazeera"), though it may be a given name too."""
    return bool(ARTICLE.match(f"{first.lower()} "))


def compatible(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one person's: "Antony J. Blinken", "Antony Blinken"; never father and son."""
    return (
        surname_key(one.surname) == surname_key(other.surname)
        and one.suffix == other.suffix
        and (same_given(one.given, other.given) or middle_name_used(one, other) or middle_name_used(other, one))
        and same_middle(one.middle, other.middle)
    )


def same_given(one: str, other: str) -> bool:
    """Whether two given names are equal, one the other's initial ("W." is not "H.W."), or one the other's nickname."""
    both_initials = is_initial(one) and is_initial(other)
    one, other = plain(one).replace(".", ""), plain(other).replace(".", "")
    if one == other or both_initials:
        return one == other
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return is_nickname(one, other) or is_nickname(other, one)


def same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether middle names do not contradict each other; one of the names may leave them out."""
    return all(same_given(a, b) for a, b in zip(one, other, strict=False))


def middle_name_used(full: PersonName, short: PersonName) -> bool:
    """Whether the short name drops a leading initial ("J. Edgar Hoover", "Edgar Hoover"; "Ed Hoover" too)."""
    dropped = is_initial(full.given) and len(full.middle) > 0 and not short.middle
    return dropped and not is_initial(full.middle[0]) and same_given(full.middle[0], short.given)


def is_initial(word: str) -> bool:
    """Whether a word is one or more initials ("J.", "J.K.")."""
    return bool(INITIAL.match(word)) and word[0].isupper() and (word.endswith(".") or len(word) == 1)


@cache
def is_nickname(short: str, full: str) -> bool:
    """Whether a lower-case given name is a nickname of another."""
    return short in namer().nicknames_of(full)


@cache
def namer() -> NickNamer:
    """The table of nicknames, read once."""
    return NickNamer()


@cache
def given_names() -> tuple[Counter[str], Counter[str]]:
    """In how many of Faker's lists each female and male given name stands."""
    female: Counter[str] = Counter()
    male: Counter[str] = Counter()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        female.update(set(getattr(provider, "first_names_female", ())))
        male.update(set(getattr(provider, "first_names_male", ())))
    return female, male


def is_given_name(word: str) -> bool:
    """Whether a word is a known given name, or two of them with a hyphen ("Jo-Wilfried")."""
    return any(word in names for names in given_names()) or ("-" in word and all(map(is_given_name, word.split("-"))))


def is_common_given(word: str) -> bool:
    """Whether so many people bear a given name that it alone means none of them."""
    return sum(names[word.title()] for names in given_names()) >= COMMON


@cache
def common_surnames() -> frozenset[str]:
    """The surnames that many people bear, in small letters."""
    providers = (importlib.import_module(f"faker.providers.person.{locale}").Provider for locale in SURNAMES)
    return frozenset(name.casefold() for provider in providers for name in provider.last_names)


def is_common_surname(surname: str) -> bool:
    """Whether a surname is borne by so many that it alone says little of who is meant."""
    return surname.casefold() in common_surnames()


def gender_of_given(word: str) -> Gender | None:
    """The gender of a given name where nearly all who bear it have one."""
    female, male = (names[word] for names in given_names())
    if female > ONE_SIDED * male:
        return "female"
    return "male" if male > ONE_SIDED * female else None
