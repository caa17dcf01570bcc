"""Which organisations, places and groups of several briefs are one: by a key that all names of one share."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.language.keys import people_key, place_key
from generator.language.names import is_given_name, person_name
from generator.language.organisations import initials, is_everywhere, organisation_key, owner_and_kind
from generator.link.members import ENOUGH, Member
from generator.link.slips import misprints
from generator.model import Actor, ActorKind
from generator.text import plain

TELLING = 4
"""Letters that an acronym needs to mean the only organisation it fits, where no brief says so."""

Owners = dict[tuple[str, str], set[str]]
"""The surnames of those whom a brief calls by a given name."""


def keyed(found: Iterable[Member]) -> dict[tuple[ActorKind, str], list[Member]]:
    """Organisations, places and groups by a key that all names of one share; short ones by their meaning in a brief."""
    found = tuple(found)
    owners = called_by_given(found)
    keys = [(member, key_of(member, owners)) for member in found if member.kind != "person"]
    meanings, letters = short_names(keys), acronyms(keys)
    full = [(member, meanings.get(key, letters.get(spelling(member), key))) for member, key in keys]
    right = corrections(full)
    groups: dict[tuple[ActorKind, str], list[Member]] = defaultdict(list)
    for member, key in full:
        named = right.get(plain(member.actor.name), key) if member.kind == "organisation" else key
        groups[member.kind, named].append(member)
    return merged_kinds(groups)


def key_of(member: Member, owners: Owners) -> str:
    """The key of an organisation, place or group; of bodies that every town or state has, one for each brief."""
    if member.kind != "organisation":
        return (place_key if member.kind == "place" else people_key)(member.actor.name, member.known)
    name = fullest(member.actor)
    key = organisation_key(with_surname(name, member, owners), member.known)
    return f"{key} in {member.brief}" if is_everywhere(name, member.known) else key


def fullest(actor: Actor) -> str:
    """The longest name of an organisation that begins with the usual one ("Fox Networks Group" for "Fox")."""
    longer = (alias.text for alias in actor.aliases if alias.text.startswith(f"{actor.name} "))
    return max((actor.name, *longer), key=len)


# --- whose it is -------------------------------------------------------------------------------------------


def called_by_given(found: Iterable[Member]) -> Owners:
    """The surnames of the people named in full, by brief and given name, where that is no surname more often."""
    people = [member for member in found if member.kind == "person" and " " in member.actor.name]
    names = [(member.brief, person_name(member.actor.name.split(), member.known.words.persons)) for member in people]
    surnames = Counter(plain(name.surname) for _, name in names)
    given = Counter(plain(name.given) for _, name in names)
    owners: Owners = defaultdict(set)
    for brief, name in names:
        if surnames[plain(name.given)] < given[plain(name.given)]:
            owners[brief, plain(name.given)].add(name.surname)
    return owners


def with_surname(text: str, member: Member, owners: Owners) -> str:
    """The name of a person's institution, the given name of the only one whom the brief so calls made a surname."""
    owned = owner_and_kind(text, member.known)
    if owned is None or not is_given_name(owned.owner) or owned.owner in member.known.places.cities:
        return text
    called = owners.get((member.brief, plain(owned.owner)), set())
    return f"{next(iter(called))} {owned.kind}" if len(called) == 1 else text


# --- short names -------------------------------------------------------------------------------------------


def short_names(keys: Iterable[tuple[Member, str]]) -> dict[str, str]:
    """The keys of acronyms and first words with the key of the one organisation that some brief names in full too."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for member, key in keys:
        names = (member.actor.name, *(alias.text for alias in member.actor.aliases))
        for short in names if member.kind == "organisation" else ():
            if shortens(short, fullest(member.actor), member) and short not in member.known.places.cities:
                meanings[organisation_key(short, member.known)].add(key)
    return {short: next(iter(full)) for short, full in meanings.items() if len(full) == 1}


def shortens(short: str, full: str, member: Member) -> bool:
    """Whether a name is made of the initials of a longer one, or the first of its two words ("Evercore Partners").

    A house is not one of its services: "Yahoo" is not "Yahoo News".
    """
    first, *rest = full.split()
    initial = short.isupper() and short.replace(".", "") in initials(full)
    return initial or (short == first and len(rest) == 1 and rest[0] not in member.known.words.organisations.services)


def acronyms(keys: Iterable[tuple[Member, str]]) -> dict[str, str]:
    """The acronyms of some length, each with the key of the only organisation whose name has these initials."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for member, key in keys:
        for letters in initials(member.actor.name) if member.kind == "organisation" else ():
            if len(letters) >= TELLING:
                meanings[letters].add(key)
    return {letters: next(iter(full)) for letters, full in meanings.items() if len(full) == 1}


def spelling(member: Member) -> str:
    """An organisation's name without full stops, where it is an acronym; else nothing."""
    name = member.actor.name.replace(".", "")
    return name if member.kind == "organisation" and name.isupper() else ""


def corrections(keys: Iterable[tuple[Member, str]]) -> dict[str, str]:
    """The names of organisations that one brief alone misprints, each with the key of the well-known name it means."""
    found = [(plain(member.actor.name), key) for member, key in keys if member.kind == "organisation"]
    counts, keyed_names = Counter(name for name, _ in found), dict(found)
    rare = [name for name, times in counts.items() if times == 1]
    known = [name for name, times in counts.items() if times >= ENOUGH]
    return {name: keyed_names[meant] for name, meant in misprints(rare, known).items()}


def merged_kinds(groups: dict[tuple[ActorKind, str], list[Member]]) -> dict[tuple[ActorKind, str], list[Member]]:
    """The groups, those of one key under the kind that most briefs give it."""
    by_key: dict[str, list[tuple[ActorKind, str]]] = defaultdict(list)
    for kind, key in groups:
        by_key[key].append((kind, key))
    merged = {}
    for same in by_key.values():
        most = max(same, key=lambda pair: (len(groups[pair]), pair))
        merged[most] = [member for pair in same for member in groups[pair]]
    return merged
