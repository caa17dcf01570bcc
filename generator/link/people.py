"""Which people of several briefs are one: by full names that fit, then by surnames that can mean one person only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.language.actors import Gender
from generator.language.names import PersonName, compatible, gender_of_given
from generator.link.members import Member, name_of

DOMINANT = 5
"""A surname alone means the person whom so many times as many briefs name as all others of the surname."""

Person = tuple[PersonName, ...]
"""The full names that are one person's."""


def people(found: Iterable[Member]) -> tuple[tuple[Member, ...], ...]:
    """The members that are people, those of one person together."""
    named = [(member, name_of(member)) for member in found if member.kind == "person"]
    by_surname: dict[str, list[tuple[Member, PersonName]]] = defaultdict(list)
    for member, name in named:
        by_surname[name.surname.lower()].append((member, name))
    persons = {surname: persons_of(group) for surname, group in by_surname.items()}
    callers = called_by_given(persons)
    groups: dict[Person | str, list[Member]] = defaultdict(list)
    counts = Counter(name for _, name in named if name.given)
    for member, name in named:
        groups[person_of(member, name, persons, callers, counts)].append(member)
    return tuple(tuple(group) for group in groups.values())


def persons_of(group: Sequence[tuple[Member, PersonName]]) -> tuple[Person, ...]:
    """The people who share a surname: full names that fit each other together, a name that fits several alone."""
    persons: list[list[PersonName]] = []
    names = {name for _, name in group if name.given}
    for name in sorted(
        names,
        key=lambda name: (-len(name.middle), -len(name.given), name.given, name.middle, name.suffix, name.surname),
    ):
        fits = [person for person in persons if all(compatible(name, other) for other in person)]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            persons.append([name])
    return tuple(tuple(person) for person in persons)


def called_by_given(persons: dict[str, tuple[Person, ...]]) -> dict[str, list[Person]]:
    """The people by each given name they bear."""
    callers: dict[str, list[Person]] = defaultdict(list)
    for group in persons.values():
        for person in group:
            for given in {name.given.lower() for name in person}:
                callers[given].append(person)
    return callers


def person_of(
    member: Member,
    name: PersonName,
    persons: dict[str, tuple[Person, ...]],
    callers: dict[str, list[Person]],
    counts: Counter[PersonName],
) -> Person | str:
    """The person a member is: the one of its full name, the only or dominant one of its surname, else its own."""
    same = persons.get(name.surname.lower(), ())
    if name.given:
        return next(person for person in same if name in person)
    candidates = list(same) or callers.get(name.surname.lower(), [])
    gender = stated_gender(member)
    fitting = [person for person in candidates if gender is None or gender_of(person) in {None, gender}]
    return dominant(fitting, counts) or name.surname


def dominant(candidates: Sequence[Person], counts: Counter[PersonName]) -> Person | None:
    """The only candidate, or the one that far more briefs name in full than all others together; else None."""
    if not candidates:
        return None
    totals = [sum(counts[name] for name in person) for person in candidates]
    most = max(totals)
    safe = most >= DOMINANT * (sum(totals) - most)
    return candidates[totals.index(most)] if safe else None


def stated_gender(member: Member) -> Gender | None:
    """The gender that a brief's words of courtesy state of a person."""
    honorifics = member.known.words.honorifics
    stated = {honorifics.gender(alias.text.split()[0]) for alias in member.actor.aliases} - {None}
    return stated.pop() if len(stated) == 1 else None


def gender_of(person: Person) -> Gender | None:
    """The gender of a person's given names, where known."""
    return next((gender for name in person if (gender := gender_of_given(name.given))), None)
