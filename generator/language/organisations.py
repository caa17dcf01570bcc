"""When two names are of one organisation: by a key that all names of one share."""

import re
from dataclasses import dataclass

from generator.language.actors import Lexicon
from generator.text import plain

DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
LONGEST_INSTITUTION = 4
"""In words."""
LONGEST_PLACE = 3
"""In words."""
POSSESSIVES = ("’s", "'s", "’", "'")


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution and whose it is: "Israel’s military" is the army of IL."""

    owner: str
    kind: str


def organisation_key(name: str, lexicon: Lexicon) -> str:
    """A key that articles, possessives, the order of words and known short forms do not change."""
    bare = " ".join(bare_words(spelled_out(name, lexicon), lexicon))
    full = spoken_for(spelled_out(bare, lexicon), lexicon)
    words = national_words(full.split(), lexicon)
    if len(words) == len(full.split()) and (institution := institution_of(full, lexicon)):
        return f"{institution.kind} of {institution.owner}"
    words = [lexicon.known.get(word, word) for word in with_country_code(words, lexicon)]
    content = set(plain(" ".join(words)).split()) - lexicon.words.organisations.joiners
    return " ".join(sorted(content)) or plain(full)


def is_everywhere(name: str, lexicon: Lexicon) -> bool:
    """Whether a name, but for its country's, is of bodies that every town, state or country has."""
    words = national_words(bare_words(name, lexicon), lexicon)
    return " ".join(words) in lexicon.words.organisations.everywhere


def spelled_out(name: str, lexicon: Lexicon) -> str:
    """The full name of an organisation that texts name by letters, with full stops or without; else the name."""
    letters = name.replace(".", "") if DOTTED.fullmatch(name) else name
    return lexicon.known.get(name) or lexicon.known.get(letters, name)


def spoken_for(name: str, lexicon: Lexicon) -> str:
    """The house that a name with its holder's ends with ("Obama White House", never a party's), else the name."""
    houses = (house for house in sorted(lexicon.words.organisations.metonyms) if name.endswith(f" {house}"))
    house = next(houses, name)
    return name if name.removesuffix(f" {house}") in lexicon.words.noise.prefixes else house


def bare_words(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name without an article before it, and a legal form or possessive mark after it."""
    words = name.split()
    while len(words) > 1 and words[-1] in lexicon.words.organisations.legal:
        words = words[:-1]
    if len(words) > 1 and words[0] in lexicon.words.small.articles:
        words = words[1:]
    return [*words[:-1], without_possessive(words[-1])] if words else []


def without_possessive(word: str) -> str:
    """The word without a mark of possession at its end."""
    for mark in POSSESSIVES:
        if word.endswith(mark) and len(word) > len(mark):
            return word[: -len(mark)]
    return word


def national_words(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words of a national body's name without its country's."""
    for size in range(1, min(LONGEST_PLACE, len(words) - 1) + 1):
        country = " ".join(words[:size])
        code = lexicon.places.places.get(country) or lexicon.places.adjectives.get(country)
        if code and " ".join(words[size:]) in lexicon.words.organisations.national.get(code, ()):
            return words[size:]
    return words


def with_country_code(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words, a country or state they begin with replaced by its code ("U.S.", "United States")."""
    for size in range(min(LONGEST_PLACE, len(words) - 1), 0, -1):
        if key := lexicon.places.places.get(" ".join(words[:size])):
            return [key, *words[size:]]
    return words


def institution_of(name: str, lexicon: Lexicon) -> Institution | None:
    """The institution that a name made of an owner and a common noun means, None for any other name."""
    owned = owner_and_kind(name, lexicon)
    if owned is None:
        return None
    owner = " ".join(bare_words(owned.owner, lexicon))
    national = owner in lexicon.places.places or owner in lexicon.places.adjectives
    return Institution(owner_key(owner, lexicon), lexicon.institutions[owned.kind] if national else owned.kind)


def owner_and_kind(name: str, lexicon: Lexicon) -> Institution | None:
    """The institution that a name means, in the text's words: only a country's army is one with its "forces"."""
    words = name.split()
    for size in range(min(LONGEST_INSTITUTION, len(words) - 1), 0, -1):
        kind = " ".join(words[-size:]).lower()
        if kind in lexicon.institutions:
            return Institution(without_possessive(" ".join(words[:-size])), kind)
    return None


def owner_key(owner: str, lexicon: Lexicon) -> str:
    """A country's code for its name, adjective or people; a person's surname; else the words."""
    places = lexicon.places
    return places.places.get(owner) or places.adjectives.get(owner) or owner.split()[-1].lower()


def initials(name: str) -> frozenset[str]:
    """The acronyms that a name's capitals can form, with and without its small words."""
    words = [part for word in name.split() for part in word.split("-") if part]
    large = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({large, "".join(word[0].upper() for word in words)})
