"""When "Joseph R. Biden Jr." is Joe Biden: a "Jr." that tells nobody from anybody, since all articles mean one person.

Father and son are named side by side, and hold different offices; so a suffix is dropped only where an office is the
same word for word, no second suffix of the name is known, and most articles with the suffix name nobody without it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.names import PersonName, compatible
from generator.link.members import Member

BESIDE = 0.2
"""The share of articles with the suffixed name that may also use the plain one, in a quote for instance."""
TELLING = 3
"""Words of an office up to this length do not tell it from another."""

Office = frozenset[str]
"""The words of an office."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the briefs say of a full name."""

    briefs: frozenset[str]
    offices: frozenset[Office]


def record_of(found: Iterable[Member]) -> Record:
    """What some briefs' actors say of the name that they share."""
    found = tuple(found)
    return Record(
        frozenset(member.brief for member in found),
        frozenset(office_of(role.text, member) for member in found for role in member.actor.roles) - {frozenset()},
    )


def office_of(role: str, member: Member) -> Office:
    """The words of a role that say which office it is; names in letters are spelled out, "former" is left out."""
    spelled = " ".join(member.known.known.get(word, word) for word in role.split()).lower()
    return frozenset(word for word in spelled.split() if len(word) > TELLING) - member.known.words.roles.former


def without_suffixes(
    persons: Sequence[tuple[PersonName, ...]], records: dict[PersonName, Record]
) -> tuple[tuple[PersonName, ...], ...]:
    """The people of one surname, each of a suffix that tells nothing put together with the plain name's."""
    plain = [person for person in persons if not person[0].suffix]
    joined: dict[int, list[PersonName]] = {}
    rest = []
    for person in persons:
        if person[0].suffix:
            alike = [number for number, other in enumerate(plain) if is_namesake(person, other)]
            sole = not any(other is not person and is_namesake(person, other) for other in persons if other[0].suffix)
            same = [number for number in alike if is_same(person, plain[number], records)]
            if sole and same == alike and len(same) == 1:
                joined.setdefault(same[0], []).extend(person)
            else:
                rest.append(person)
    return (*((*person, *joined.get(number, ())) for number, person in enumerate(plain)), *rest)


def is_namesake(one: Iterable[PersonName], other: Sequence[PersonName]) -> bool:
    """Whether two people's names fit but for the suffixes."""
    return all(compatible(replace(name, suffix=""), replace(own, suffix="")) for name in one for own in other)


def is_same(junior: Iterable[PersonName], plain: Sequence[PersonName], records: dict[PersonName, Record]) -> bool:
    """Whether a suffixed and a plain name are one person's."""
    ours, theirs = together(records[name] for name in junior), together(records[name] for name in plain)
    beside = ours.briefs & theirs.briefs
    return bool(ours.offices & theirs.offices) and len(beside) <= BESIDE * len(ours.briefs)


def together(records: Iterable[Record]) -> Record:
    """What the briefs say of one person's several names."""
    found = tuple(records)
    briefs = frozenset(brief for one in found for brief in one.briefs)
    return Record(briefs, frozenset(office for one in found for office in one.offices))
