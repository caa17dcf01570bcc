"""The actors of all briefs, side by side: whom each brief names, and the key that finds them in other briefs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.actors import Lexicon, lexicon
from generator.language.keys import people_key, place_key
from generator.language.names import PersonName, is_given_name, person_name
from generator.language.organisations import initials, organisation_key
from generator.model import Actor, ActorKind, Brief

ENGLISH = "en"
MOSTLY = 0.8
"""The share of briefs that must give a surname one kind for all others to have mistaken it; half of them for others."""
ENOUGH = 5
"""Fewer briefs than these prove nothing of the kind."""
UNMISTAKABLE = 50
"""So many briefs must name a person for a town of the same name to be a mistake."""


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
    counts = kinds_of_names(found)
    usual = usual_kinds(found, counts)
    return tuple(replace(member, kind=put_right(member, usual, counts)) for member in found)


def put_right(member: Member, usual: dict[str, ActorKind], counts: dict[str, Counter[ActorKind]]) -> ActorKind:
    """The usual kind of a member's name; a place is a person elsewhere only if nearly everybody knows that one."""
    name = member.actor.name.casefold()
    kind = usual.get(name, member.kind)
    namesake = member.kind == "place" and kind == "person" and counts[name].total() < UNMISTAKABLE
    return member.kind if namesake else kind


def kinds_of_names(found: Iterable[Member]) -> dict[str, Counter[ActorKind]]:
    """How many briefs give a name, in small letters, each kind; names that data knows stay out."""
    counts: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for member in found:
        if member.actor.name not in member.known.known and member.actor.name not in member.known.places.places:
            for name in {member.actor.name, *(alias.text for alias in member.actor.aliases)}:
                counts[name.casefold()][member.kind] += 1
    return counts


def usual_kinds(found: Iterable[Member], counts: dict[str, Counter[ActorKind]]) -> dict[str, ActorKind]:
    """The kind that most briefs give a name, in small letters, where enough use it."""
    surnames = {
        member.actor.name.split()[-1] for member in found if member.kind == "person" and " " in member.actor.name
    }
    usual = {name: max(kinds, key=lambda kind: (kinds[kind], kind)) for name, kinds in counts.items()}
    return {
        name: kind for name, kind in usual.items() if is_usual(counts[name], kind, MOSTLY if name in surnames else 0.5)
    }


def is_usual(kinds: Counter[ActorKind], kind: ActorKind, share: float) -> bool:
    """Whether a kind has such a share of all uses, in enough briefs, that the others are mistakes."""
    return kinds.total() >= ENOUGH and kinds[kind] > share * kinds.total()


def name_of(member: Member, full: Counter[str]) -> PersonName:
    """The parts of a person's name; a word before a full name that more briefs give is no part of it."""
    first, _, rest = member.actor.name.partition(" ")
    prefixed = " " in rest and full[rest] > full[member.actor.name] and not is_given_name(first)
    return person_name((rest if prefixed else member.actor.name).split(), member.known.words.persons)


# --- what is no person -------------------------------------------------------------------------------------


def keyed(found: Iterable[Member]) -> dict[tuple[ActorKind, str], list[Member]]:
    """Organisations, places and groups by a key that all names of one share; short ones by their meaning in a brief."""
    rest = [member for member in found if member.kind != "person"]
    meanings = short_names(rest)
    groups: dict[tuple[ActorKind, str], list[Member]] = defaultdict(list)
    for member in rest:
        key = key_of(member)
        full = meanings.get(key, key)
        groups[member.kind, key if is_another(member, full) else full].append(member)
    return merged_kinds(groups)


def key_of(member: Member) -> str:
    """The key of an organisation, place or group."""
    if member.kind == "organisation":
        return organisation_key(member.actor.name, member.known)
    return (place_key if member.kind == "place" else people_key)(member.actor.name, member.known)


def is_another(member: Member, full: str) -> bool:
    """Whether a brief itself gives a short name another full one than others do ("Fox Networks Group", not "News")."""
    longer = [alias.text for alias in member.actor.aliases if shortened_by(member.actor.name, alias.text)]
    return bool(longer) and all(organisation_key(text, member.known) != full for text in longer)


def shortened_by(short: str, longer: str) -> bool:
    """Whether a longer name begins with a short one."""
    return longer.startswith(f"{short} ")


def short_names(found: Iterable[Member]) -> dict[str, str]:
    """The keys of acronyms and first words with the key of the one organisation that some brief names in full too."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for member in found:
        for alias in member.actor.aliases if member.kind == "organisation" else ():
            if shortens(alias.text, member.actor.name) and alias.text not in member.known.places.cities:
                meanings[organisation_key(alias.text, member.known)].add(key_of(member))
    return {short: next(iter(keys)) for short, keys in meanings.items() if len(keys) == 1}


def shortens(short: str, full: str) -> bool:
    """Whether a name is made of the initials of a longer one, or the first of its two words ("Breitbart News")."""
    first, *rest = full.split()
    initial = short.isupper() and short.replace(".", "") in initials(full)
    return initial or (short == first and len(rest) == 1)


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
