"""Which people of several briefs are one: by full names that fit, then by surnames that can mean one person only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.actors import Gender
from generator.language.holders import held_by, held_by_another
from generator.language.names import (
    PersonName,
    as_surname,
    is_common_given,
    is_common_surname,
    is_given_name,
    is_tail,
    short_names,
    surname_key,
    tails_of,
)
from generator.link.juniors import without_suffixes
from generator.link.kin import Families, bearers, families, surname_of
from generator.link.members import DOMINANT, ENOUGH, Member, name_of
from generator.link.namesakes import Person, gender_of, persons_of
from generator.link.records import Record, record_of

SHORT = 3
"""Words of a role up to this length say nothing of who holds it."""


@dataclass(frozen=True, slots=True)
class Census:
    """What all briefs together say of the people they name in full."""

    counts: Counter[PersonName]
    """How many briefs use a full name."""
    roles: dict[PersonName, set[str]]
    """The words of the roles that briefs give a name."""
    records: dict[PersonName, Record]
    """The briefs and offices of each name."""
    persons: dict[str, list[Person]]
    """The people by surname, and by the given name that a text may call them by."""
    borne: Families
    """The surnames by given name."""
    families: Families
    """The surnames by brief."""


def people(found: Iterable[Member]) -> tuple[tuple[Member, ...], ...]:
    """The members that are people, those of one person together."""
    named = with_names([member for member in found if member.kind == "person"])
    census = census_of(named)
    groups: dict[Person | tuple[str, str], list[Member]] = defaultdict(list)
    for member, name in named:
        groups[person_of(member, name, census)].append(member)
    return tuple(tuple(group) for group in groups.values())


def with_names(found: Sequence[Member]) -> list[tuple[Member, PersonName]]:
    """The members with the parts of their names, as all briefs together tell them."""
    names = [member.actor.name for member in found]
    full = Counter(names) + Counter(name.split()[-1] for name in names if " " in name)
    named = [(member, name_of(member, full)) for member in found]
    tails = tails_of(name for _, name in named)
    return [
        (member, as_surname(name) if is_tail(name, tails, member.known.words.persons) else name)
        for member, name in named
    ]


def census_of(named: Iterable[tuple[Member, PersonName]]) -> Census:
    """The people whom the briefs name in full."""
    counts: Counter[PersonName] = Counter()
    roles: dict[PersonName, set[str]] = defaultdict(set)
    bearing: dict[PersonName, list[Member]] = defaultdict(list)
    for member, name in named:
        if name.given:
            counts[name] += 1
            roles[name] |= role_words(member)
            bearing[name].append(member)
    records = {name: record_of(found) for name, found in bearing.items()}
    by_surname: dict[str, list[PersonName]] = defaultdict(list)
    for name in sorted(counts, key=fullest_first):
        by_surname[surname_key(name.surname)].append(name)
    persons: dict[str, list[Person]] = defaultdict(list)
    for surname, names in by_surname.items():
        for person in without_suffixes(persons_of(names, counts, records), records):
            for called in {surname}.union(*(short_names(name) for name in person)):
                persons[called].append(person)
    briefs = [(member.brief, name) for name, found in bearing.items() for member in found]
    return Census(counts, roles, records, persons, bearers(briefs), families(briefs))


def role_words(member: Member) -> set[str]:
    """The words of a member's roles that can tell who holds them."""
    return {word for role in member.actor.roles for word in role.text.lower().split() if len(word) > SHORT}


def fullest_first(name: PersonName) -> tuple[int, int, PersonName]:
    """The key that sorts names by how much they say."""
    return -len(name.middle), -len(name.given), name


def person_of(member: Member, name: PersonName, census: Census) -> Person | tuple[str, str]:
    """The person a member is: the one of its full name, the only or dominant one of a short name, else its own."""
    called = surname_key(name.surname)
    candidates = census.persons.get(called, [])
    if name.given:
        return next(person for person in candidates if name in person)
    gender = stated_gender(member)
    fitting = [
        person
        for person in candidates
        if (gender is None or gender_of(person) in {None, gender}) and not held_otherwise(member, person)
        if not name.suffix or any(own.suffix == name.suffix for own in person)
    ]
    kin = kin_of(member, name, fitting, census) if gender is None else []
    holders = [person for person in fitting if shares_office(member, person, census)] or kin
    if len(holders) == 1:
        return holders[0]
    likely = [person for person in fitting if may_be_called(person, called, gender, census)]
    person = dominant(likely, census)
    only = person is not None and (by_surname(person, called) or dominant(fitting, census) is person)
    if person is not None and only and fits_roles(member, person, called, census):
        return person
    mark = "" if not candidates and not is_given_name(name.surname) else own_mark(member)
    return f"{called} {name.suffix}", mark


def kin_of(member: Member, name: PersonName, fitting: Sequence[Person], census: Census) -> list[Person]:
    """Those whom a given name alone can mean, since its brief names their surname; none where it is a surname."""
    called = surname_key(name.surname)
    surname = surname_of(name.surname, member.brief, census.borne, census.families)
    if surname is None or any(by_surname(person, called) for person in fitting):
        return []
    return [person for person in fitting if surname_key(person[0].surname) == surname]


def shares_office(member: Member, person: Person, census: Census) -> bool:
    """Whether a brief gives a short name an office that others give a person, word for word."""
    ours = record_of([member]).offices
    return any(ours & census.records[name].offices for name in person)


def held_otherwise(member: Member, person: Person) -> bool:
    """Whether another of the surname is known to hold an office that a brief gives the member."""
    return any(held_by_another(word, person, member.known) for word in words_of_roles(member))


def words_of_roles(member: Member) -> list[str]:
    """All words of a member's roles in small letters, sorted."""
    return sorted({word for role in member.actor.roles for word in role.text.lower().split()})


def may_be_called(person: Person, called: str, gender: Gender | None, census: Census) -> bool:
    """Whether a short name can mean a person: a surname can, a given name only where many briefs name the person.

    A word of courtesy, which states the gender, stands before surnames: "Lady Ashton" is not Ashton Carter.
    """
    given = gender is None and is_renowned(person, census) and not is_common_given(called)
    return by_surname(person, called) or given


def by_surname(person: Person, called: str) -> bool:
    """Whether a short name is more than a person's given name."""
    return any(called in short_names(replace(name, given="")) for name in person)


def is_renowned(person: Person, census: Census) -> bool:
    """Whether enough briefs name a person in full."""
    return sum(census.counts[name] for name in person) >= ENOUGH


def own_mark(member: Member) -> str:
    """What tells a short name that many may bear from the same one elsewhere: its role, else its brief."""
    return member.actor.roles[0].text.lower() if member.actor.roles else f"in {member.brief}"


def dominant(candidates: Sequence[Person], census: Census) -> Person | None:
    """The only candidate, or the one that far more briefs name in full than all others together; else None."""
    totals = [sum(census.counts[name] for name in person) for person in candidates]
    most = max(totals, default=0)
    safe = most > 0 and most >= DOMINANT * (sum(totals) - most)
    return candidates[totals.index(most)] if safe else None


def fits_roles(member: Member, person: Person, called: str, census: Census) -> bool:
    """Whether the roles of a short name do not speak against the person, unless many briefs name that person.

    A role that only the short name has proves nothing, but for known holders of an office; neither does a common
    surname without roles, where one brief alone names the person in full.
    """
    theirs = {word for name in person for word in census.roles[name]}
    ours = role_words(member)
    if is_renowned(person, census) and (by_surname(person, called) or not ours):
        return True
    if ours:
        held = any(held_by(word, person, member.known) for word in words_of_roles(member))
        return bool(ours & theirs) or (not theirs and held)
    return not is_common_surname(called) or sum(census.counts[name] for name in person) > 1


def stated_gender(member: Member) -> Gender | None:
    """The gender that a brief's words of courtesy state of a person."""
    honorifics = member.known.words.honorifics
    stated = {honorifics.gender(alias.text.split()[0]) for alias in member.actor.aliases} - {None}
    return stated.pop() if len(stated) == 1 else None
