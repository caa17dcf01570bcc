"""Whom a title with a surname cannot mean, since another of that surname is known to hold the office."""

from collections.abc import Iterable

from generator.language.actors import Lexicon
from generator.language.names import PersonName, compatible, person_name, surname_key


def held_by_another(title: str, person: Iterable[PersonName], lexicon: Lexicon) -> bool:
    """Whether a title with a surname means somebody else of that surname: "President Obama" is not Michelle Obama.

    `title` is the word before the surname; `person` are the full names of the one it might mean.
    """
    names = tuple(person)
    namesakes = [holder for holder in holders(title, lexicon) if any(same_surname(holder, name) for name in names)]
    return bool(namesakes) and not held_by(title, names, lexicon)


def held_by(title: str, person: Iterable[PersonName], lexicon: Lexicon) -> bool:
    """Whether a person is known to hold the office of a title."""
    names = tuple(person)
    return any(compatible(holder, name) for holder in holders(title, lexicon) for name in names)


def holders(title: str, lexicon: Lexicon) -> tuple[PersonName, ...]:
    """The well-known holders of the office of a title."""
    words = lexicon.words
    return tuple(person_name(name.split(), words.persons) for name in words.roles.holders.get(title.lower(), ()))


def same_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two people bear one surname."""
    return surname_key(one.surname) == surname_key(other.surname)


def same_office(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two titles can be of one office ("Sen.", "senator")."""
    one, other = one.lower(), other.lower()
    lines = lexicon.offices.get(one, frozenset()) & lexicon.offices.get(other, frozenset())
    return one == other or bool(lines)
