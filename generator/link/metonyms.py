"""Whom a metonym stands for: "the Pentagon" for the Department of Defense, where the articles name that one too."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.language.actors import Lexicon
from generator.language.organisations import organisation_key
from generator.model import Identity


def with_meanings(identities: Iterable[Identity], known_of: Callable[[Identity], Lexicon]) -> tuple[Identity, ...]:
    """The identities, metonyms with the id of the one organisation that they stand for; `known_of` tells the lexicon.

    A metonym of several meanings, such as a capital, stands in no table and stays what the text says.
    """
    found = tuple(identities)
    organisations = {organisation_key(one.name, known_of(one)): one.id for one in found if one.kind == "organisation"}
    return tuple(replace(one, stands_for=meaning(one, known_of(one), organisations)) for one in found)


def meaning(one: Identity, known: Lexicon, organisations: dict[str, str]) -> str | None:
    """The id of the organisation that a metonym stands for; None for any other name, or where nobody names it."""
    full = known.words.organisations.stand_for.get(one.name)
    return organisations.get(organisation_key(full, known)) if full else None
