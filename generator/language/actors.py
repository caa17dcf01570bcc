"""How a language names those who take part, as data: titles, roles, heads of organisations, words that name nobody."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.language.places import Gazetteer, gazetteer
from generator.language.tables import table
from generator.model import ActorKind

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Honorifics:
    """Words of courtesy before a name, by the gender they state."""

    male: frozenset[str]
    female: frozenset[str]
    any: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether a word is one of courtesy."""
        return word in self.male or word in self.female or word in self.any

    def gender(self, word: str) -> Gender | None:
        """The gender that a word of courtesy states."""
        if word in self.male:
            return "male"
        return "female" if word in self.female else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """The parts of a person's name that are neither given name nor surname."""

    suffixes: frozenset[str]
    particles: frozenset[str]
    grown: tuple[str, ...]
    """What a surname in one word may begin with before another capital ("McCain", "DeSantis")."""
    leading: frozenset[str]
    """Particles that begin a surname even where no given name stands before them."""
    titles: frozenset[str]
    surnames: frozenset[str]
    """Surnames that texts use alone, for somebody whom readers know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWords:
    """Offices and occupations."""

    heads: frozenset[str]
    phrases: frozenset[str]
    """Offices of several words."""
    partitive: frozenset[str]
    """What makes one of several of a role in the plural."""
    common: frozenset[str]
    """Roles of so many that none leads back to one person."""
    other: frozenset[str]
    """Words that make a description of somebody else, or of nobody yet."""
    sovereign: frozenset[str]
    """Offices of which each country has its own."""
    holders: dict[str, tuple[str, ...]]
    """Well-known holders of an office whose namesakes are in the news too, by the last word of the office."""
    relatives: frozenset[str]
    """Last words of what somebody's relatives are called."""
    former: frozenset[str]
    small: frozenset[str]
    """Words in lower case that may stand before an office in capitals."""
    below: frozenset[str]
    """Words that make a lower office of the one they stand before."""
    same: tuple[tuple[str, ...], ...]
    """Each entry is one office under its several names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationWords:
    """What organisations are called, and by what words texts come back to them."""

    heads: frozenset[str]
    """Words that end an organisation's own name."""
    legal: frozenset[str]
    """Legal forms at the end of a name."""
    owners: frozenset[str]
    """Words that own within a name ("People’s Party")."""
    joiners: frozenset[str]
    """Small words inside a name."""
    at: frozenset[str]
    """Between an occupation and where somebody works ("an analyst at …")."""
    leaders: frozenset[str]
    """Who leads an organisation rather than a person ("chairman of …")."""
    descriptions: frozenset[str]
    """Nouns that stand for an organisation named before."""
    general: frozenset[str]
    """Those of them that fit any organisation."""
    institutions: tuple[tuple[str, ...], ...]
    """Each entry is one institution of a country or person under its several names."""
    metonyms: frozenset[str]
    stand_for: dict[str, str]
    """The one organisation that a metonym means."""
    national: dict[str, frozenset[str]]
    """Bodies that are named with or without their country, by its ISO code."""
    known: dict[str, tuple[str, ...]]
    """Other names of organisations that texts do not spell out."""
    services: frozenset[str]
    """Last words of what belongs to a house of which they are not the name ("Yahoo News")."""
    everywhere: frozenset[str]
    """Bodies of which every town, state or country has its own."""
    names: frozenset[str]
    """Names that only organisations bear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWords:
    """Peoples, faiths and parties by the noun for their members."""

    names: frozenset[str]
    adjectives: frozenset[str]
    """What their members are, alone: no name of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseWords:
    """Capitalised words that name nobody."""

    words: frozenset[str]
    prefixes: frozenset[str]
    """Words that stand with a capital before a person's name and are none of it."""
    verbal: tuple[str, ...]
    """Endings of verbs that stand with a capital before a surname ("Chasing Trump")."""
    nouns: frozenset[str]
    """Nouns that only names of things stand beside ("the film …")."""
    things: frozenset[str]
    """Last words of names of laws, wars, prizes, days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NounWords:
    """Nouns that state the gender of whom they name, and pronouns for people."""

    of_people: frozenset[str]
    """Nouns that only people's names modify."""
    of_organisations: frozenset[str]
    """Nouns that names of organisations rather than places modify."""
    pronouns: frozenset[str]
    """Pronouns for one person."""
    male: frozenset[str]
    female: frozenset[str]

    def gender(self, noun: str) -> Gender | None:
        """The gender that a noun in small letters states."""
        if noun in self.male:
            return "male"
        return "female" if noun in self.female else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """Small words within and around names and roles."""

    articles: frozenset[str]
    conjunctions: frozenset[str]
    of: frozenset[str]
    """Between an office and what it is of."""
    inside: frozenset[str]
    """Within an organisation's name after its head."""
    locative: frozenset[str]
    """Before the place where something is."""
    relative: frozenset[str]
    """Pronouns that go on about a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeterminerWords:
    """Words before a noun."""

    definite: frozenset[str]
    """Those that say the reader knows who is meant."""
    complement: frozenset[str]
    """Words that begin the rest of a description after its noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditWords:
    """How a paragraph that only credits somebody begins or ends, and what a short one holds, in small letters."""

    openings: tuple[str, ...]
    endings: tuple[str, ...]
    within: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """All of it."""

    labels: dict[str, ActorKind]
    """The kind of actor that each label of the pipeline's entities suggests."""
    honorifics: Honorifics
    persons: PersonWords
    roles: RoleWords
    organisations: OrganisationWords
    groups: GroupWords
    noise: NoiseWords
    nouns: NounWords
    small: SmallWords
    determiners: DeterminerWords
    credits: CreditWords


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What must be known to find actors in a language."""

    words: ActorWords
    places: Gazetteer
    institutions: dict[str, str]
    """The first name of an institution by each of its names."""
    known: dict[str, str]
    """The full name of an organisation by each name that texts use without spelling it out."""
    offices: dict[str, frozenset[int]]
    """Which offices a role's name can mean, as line numbers of `roles.same`."""


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, None where it has no table of actors."""
    words = table(language, "actors", ActorWords)
    if words is None:
        return None
    organisations = words.organisations
    return Lexicon(
        words=words,
        places=gazetteer(language),
        institutions={name: line[0] for line in organisations.institutions for name in line},
        known={name: full for full, others in organisations.known.items() for name in (full, *others)},
        offices={name: lines_with(name, words.roles.same) for line in words.roles.same for name in line},
    )


def lines_with(name: str, lines: tuple[tuple[str, ...], ...]) -> frozenset[int]:
    """The numbers of the lines that hold a name."""
    return frozenset(number for number, line in enumerate(lines) if name in line)
