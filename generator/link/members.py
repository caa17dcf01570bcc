"""The actors of all briefs, side by side: whom each brief names, mistaken kinds put right."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.actors import Lexicon, lexicon
from generator.language.names import PersonName, is_common_surname, is_given_name, person_name
from generator.link.kin import bearers, families, surname_of
from generator.model import Actor, ActorKind, Brief
from generator.text import plain

ENGLISH = "en"
MOSTLY = 0.8
"""The share of briefs that must give a surname one kind for all others to have mistaken it; half of them for others."""
ENOUGH = 5
"""Fewer briefs than these prove nothing of the kind."""
DOMINANT = 5
"""A surname alone means the one whom so many times as many briefs name in full as all others of the surname."""
FEW = 3
"""So many briefs prove that a name is no person's, where no person of the name is known."""
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
    kinds = [put_right(member, usual, counts) for member in found]
    relatives = relatives_of(found)
    return tuple(
        replace(member, kind="person" if is_relative else kind)
        for member, kind, is_relative in zip(found, kinds, relatives, strict=True)
    )


def relatives_of(found: Sequence[Member]) -> list[bool]:
    """Whether each is taken for an organisation though it is the given name of one whose surname its brief names."""
    named = [
        (member.brief, person_name(member.actor.name.split(), member.known.words.persons))
        for member in found
        if member.kind == "person" and " " in member.actor.name
    ]
    borne, surnames = bearers(named), families(named)
    return [
        member.kind == "organisation"
        and is_given_name(member.actor.name)
        and surname_of(member.actor.name, member.brief, borne, surnames) is not None
        for member in found
    ]


def put_right(member: Member, usual: dict[str, ActorKind], counts: dict[str, Counter[ActorKind]]) -> ActorKind:
    """The usual kind of a member's name; a place is a person elsewhere only if nearly everybody knows that one."""
    name = plain(member.actor.name)
    kind = usual.get(name, member.kind)
    namesake = member.kind == "place" and kind == "person" and counts[name].total() < UNMISTAKABLE
    return member.kind if namesake else kind


def kinds_of_names(found: Iterable[Member]) -> dict[str, Counter[ActorKind]]:
    """How many briefs give a name, in plain small letters, each kind; names that data knows stay out."""
    counts: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for member in found:
        if member.actor.name not in member.known.known and member.actor.name not in member.known.places.places:
            for name in {member.actor.name, *(alias.text for alias in member.actor.aliases)}:
                counts[plain(name)][member.kind] += 1
    return counts


def usual_kinds(found: Iterable[Member], counts: dict[str, Counter[ActorKind]]) -> dict[str, ActorKind]:
    """The kind that most briefs give a name, in small letters, where enough use it."""
    full = [member.actor.name for member in found if member.kind == "person" and " " in member.actor.name]
    surnames = {plain(name).split()[-1] for name in full}
    people = {plain(name) for name in full if is_given_name(name.split()[0])}
    usual = {name: max(kinds, key=lambda kind: (kinds[kind], kind)) for name, kinds in counts.items()}
    return {
        name: kind
        for name, kind in usual.items()
        if (kind == "person" and name in people) or is_usual(kind, counts[name], surname=name in surnames)
    }


def is_usual(kind: ActorKind, kinds: Counter[ActorKind], *, surname: bool) -> bool:
    """Whether a kind has such a share of all uses, in enough briefs, that the others are mistakes."""
    enough = ENOUGH if surname or kind == "person" else FEW
    return kinds.total() >= enough and kinds[kind] > (MOSTLY if surname else 0.5) * kinds.total()


def name_of(member: Member, full: Counter[str]) -> PersonName:
    """The parts of a person's name, without words around it that are none of it.

    `full` tells how many briefs use each name, and, as the last word alone, each surname.
    """
    words = without_before(without_after(member.actor.name.split(), full, member.known), full)
    glued = len(words) == 2 and words[0] in member.known.words.noise.prefixes and full[words[1]] >= ENOUGH
    return person_name(words[1:] if glued else words, member.known.words.persons)


def without_after(words: Sequence[str], full: Counter[str], known: Lexicon) -> Sequence[str]:
    """A name without what it is "of", or a headline's words after one that is well known ("Ann Lee Responds")."""
    end = next((at for at, word in enumerate(words) if at > 1 and word in known.words.small.of), len(words))
    ends = (at for at in range(2, end) if full[" ".join(words[:at])] >= ENOUGH and ends_name(words[at], known))
    return words[: next(ends, end)]


def ends_name(word: str, known: Lexicon) -> bool:
    """Whether no name goes on with a word: it is no suffix, given name or common surname."""
    return word not in known.words.persons.suffixes and not is_given_name(word) and not is_common_surname(word)


def without_before(words: Sequence[str], full: Counter[str]) -> Sequence[str]:
    """A name without a word before it that more briefs leave out, or that only says its surname twice."""
    first, *rest = words
    fuller = full[" ".join(rest)] > full[" ".join(words)] and not is_given_name(first)
    return rest if len(rest) > 1 and (fuller or first == rest[-1]) else words


def by_salience(found: Sequence[Member]) -> float:
    """How much all briefs together want the actor first."""
    return sum(member.actor.salience for member in found)
