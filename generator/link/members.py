"""The actors of all briefs, side by side: whom each brief names, and the key that finds them in other briefs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.actors import Lexicon, lexicon
from generator.language.keys import people_key, place_key
from generator.language.names import PersonName, person_name
from generator.language.organisations import initials, organisation_key
from generator.model import Actor, ActorKind, Brief

ENGLISH = "en"
MOSTLY = 0.8
"""The share of briefs that must call a one-word name a person's for all others to have mistaken it."""
ENOUGH = 5
"""Fewer briefs than these prove nothing of the kind."""


@dataclass(frozen=True, slots=True)
class Member:
    """An actor of one brief."""

    brief: str
    actor: Actor
    kind: ActorKind
    known: Lexicon


def members(briefs: Iterable[Brief]) -> tuple[Member, ...]:
    """The actors of all briefs, mistaken kinds of well-known surnames put right; none where a language has no table."""
    found = [
        Member(brief.id, actor, actor.kind, known)
        for brief in briefs
        if (known := lexicon(brief.language or ENGLISH)) is not None
        for actor in brief.actors
    ]
    surnames = people_by_surname(found)
    return tuple(replace(member, kind="person") if mistaken(member, surnames) else member for member in found)


def people_by_surname(found: Iterable[Member]) -> dict[str, float]:
    """For each word that some briefs use as a person's name, the share of those briefs among all that name it."""
    people: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for member in found:
        if member.kind == "person":
            people[name_of(member).surname] += 1
        elif " " not in member.actor.name:
            others[member.actor.name] += 1
    return {word: count / (count + others[word]) for word, count in people.items() if count >= ENOUGH}


def mistaken(member: Member, surnames: dict[str, float]) -> bool:
    """Whether a brief takes a surname for something else that nearly all others know as a person's."""
    name = member.actor.name
    if member.kind == "person" or name in member.known.known or name in member.known.places.places:
        return False
    return surnames.get(name, 0.0) >= MOSTLY


def name_of(member: Member) -> PersonName:
    """The parts of a person's name."""
    return person_name(member.actor.name.split(), member.known.words.persons)


# --- what is no person -------------------------------------------------------------------------------------


def keyed(found: Iterable[Member]) -> dict[tuple[ActorKind, str], list[Member]]:
    """Organisations, places and groups by a key that all names of one share; acronyms by their meaning in a brief."""
    rest = [member for member in found if member.kind != "person"]
    meanings = acronyms(rest)
    groups: dict[tuple[ActorKind, str], list[Member]] = defaultdict(list)
    for member in rest:
        key = key_of(member)
        groups[member.kind, meanings.get(key, key)].append(member)
    return merged_kinds(groups)


def key_of(member: Member) -> str:
    """The key of an organisation, place or group."""
    if member.kind == "organisation":
        return organisation_key(member.actor.name, member.known)
    return (place_key if member.kind == "place" else people_key)(member.actor.name, member.known)


def acronyms(found: Iterable[Member]) -> dict[str, str]:
    """The keys of acronyms with the key of the one organisation that some brief names in full beside them."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for member in found:
        for alias in member.actor.aliases if member.kind == "organisation" else ():
            if alias.text.isupper() and alias.text.replace(".", "") in initials(member.actor.name):
                meanings[organisation_key(alias.text, member.known)].add(key_of(member))
    return {short: next(iter(keys)) for short, keys in meanings.items() if len(keys) == 1}


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


def by_salience(found: Sequence[Member]) -> float:
    """How much all briefs together want the actor first."""
    return sum(member.actor.salience for member in found)
