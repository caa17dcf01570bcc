"""Whose an institution is: Hillary Clinton's administration would not be Bill Clinton's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.language.names import PersonName, compatible, is_given_name, person_name
from generator.language.organisations import owner_and_kind
from generator.link.members import DOMINANT, Member


def by_owner(found: Sequence[Member]) -> Iterable[Sequence[Member]]:
    """Institutions of one kind and one surname, those of each owner together.

    Where full names tell several owners apart, a surname alone means the one whom far more briefs name, else nobody's
    institution but its own article's.
    """
    named = [(member, owner) for member in found if (owner := full_owner(member))]
    owners = one_owner_each(owner for _, owner in named)
    if len(owners) < 2:
        return [found]
    counts = Counter(position(owner, owners) for _, owner in named)
    (usual, most), *_ = counts.most_common(1)
    safe = most >= DOMINANT * (counts.total() - most)
    groups: dict[int | str, list[Member]] = defaultdict(list)
    for member in found:
        owner = full_owner(member)
        groups[position(owner, owners) if owner else usual if safe else member.brief].append(member)
    return groups.values()


def full_owner(member: Member) -> PersonName | None:
    """The owner of an institution where one of its names has a given name; None for a surname alone and for places."""
    for text in (member.actor.name, *(alias.text for alias in member.actor.aliases)):
        owned = owner_and_kind(text, member.known)
        words = owned.owner.split() if owned else []
        if len(words) > 1 and is_given_name(words[0]) and " ".join(words) not in member.known.places.places:
            return person_name(words, member.known.words.persons)
    return None


def one_owner_each(names: Iterable[PersonName]) -> list[list[PersonName]]:
    """The full names of owners, those that fit each other together."""
    owners: list[list[PersonName]] = []
    for name in sorted(set(names)):
        fits = [owner for owner in owners if all(compatible(name, other) for other in owner)]
        if fits:
            fits[0].append(name)
        else:
            owners.append([name])
    return owners


def position(name: PersonName, owners: Sequence[Sequence[PersonName]]) -> int:
    """Which of the owners bears a full name."""
    return next(number for number, owner in enumerate(owners) if name in owner)
