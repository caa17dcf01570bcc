"""Whom a given name alone means: the only one of a surname that the article names too ("Chelsea", of the Clintons)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.language.names import PersonName, is_common_surname, surname_key
from generator.text import plain

Families = Mapping[str, frozenset[str]]
"""The surnames that some have, without those that many people have."""


def families(named: Iterable[tuple[str, PersonName]]) -> Families:
    """The rare surnames of the full names that each brief has."""
    found: dict[str, set[str]] = defaultdict(set)
    for brief, name in named:
        if name.given and not is_common_surname(name.surname):
            found[brief].add(surname_key(name.surname))
    return {brief: frozenset(surnames) for brief, surnames in found.items()}


def bearers(named: Iterable[tuple[str, PersonName]]) -> Families:
    """The rare surnames of all who bear each given name, in plain small letters."""
    return families((plain(name.given), name) for _, name in named)


def surname_of(given: str, brief: str, borne: Families, named: Families) -> str | None:
    """The surname of the only bearer of a given name whose surname a brief names too; None for none or several."""
    fitting = borne.get(plain(given), frozenset()) & named.get(brief, frozenset())
    return next(iter(fitting)) if len(fitting) == 1 else None
