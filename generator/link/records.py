"""What all briefs together say of a person by one full name: which briefs, and as what."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.link.members import Member

TELLING = 3
"""Words of an office up to this length do not tell it from another."""

Office = frozenset[str]
"""The words of an office."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the briefs say of a full name."""

    briefs: frozenset[str]
    offices: frozenset[Office]
    work: frozenset[str]
    """The words of all offices but those that only say whose relative somebody is."""


def record_of(found: Iterable[Member]) -> Record:
    """What some briefs' actors say of the name that they share."""
    found = tuple(found)
    offices = [(office_of(role.text, member), member) for member in found for role in member.actor.roles]
    return Record(
        frozenset(member.brief for member in found),
        frozenset(office for office, _ in offices) - {frozenset()},
        frozenset(
            word
            for office, member in offices
            if office.isdisjoint(member.known.words.roles.relatives)
            for word in office | lines_of(office, member)
        ),
    )


def office_of(role: str, member: Member) -> Office:
    """The words of a role that say which office it is; names in letters are spelled out, "former" is left out."""
    spelled = " ".join(member.known.known.get(word, word) for word in role.split()).lower()
    return frozenset(word for word in spelled.split() if len(word) > TELLING) - member.known.words.roles.former


def lines_of(office: Office, member: Member) -> frozenset[str]:
    """The one office that a word of it stands for, whatever the text calls it ("Gov.", "governor")."""
    lines = (member.known.offices.get(word, frozenset()) for word in office)
    return frozenset(f"office {number}" for found in lines if len(found) == 1 for number in found)


def together(records: Iterable[Record]) -> Record:
    """What the briefs say of one person's several names."""
    found = tuple(records)
    return Record(
        frozenset().union(*(one.briefs for one in found)),
        frozenset().union(*(one.offices for one in found)),
        frozenset().union(*(one.work for one in found)),
    )
