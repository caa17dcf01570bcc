"""Which full names of one surname are one person's: names that fit, misspelled ones too, and roles that do not differ.

A given name is often one of several forms ("Bill", "William"), so it proves little where many have the surname.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from generator.language.actors import Gender
from generator.language.names import (
    PersonName,
    compatible,
    gender_of_given,
    is_common_surname,
    is_given_name,
    is_initial,
    same_middle,
)
from generator.link.members import ENOUGH
from generator.link.records import Record, together
from generator.link.slips import one_slip
from generator.text import plain

FOREIGN = re.compile(r"[^a-z]")
SURE = 4
"""Letters from which two given names that differ by one are misspelled rather than two ("Tim", "Tom")."""

Person = tuple[PersonName, ...]
"""The full names that are one person's."""
Records = dict[PersonName, Record]


def persons_of(names: Sequence[PersonName], counts: Counter[PersonName], records: Records) -> tuple[Person, ...]:
    """The people who share a surname: full names that fit each other together, a name that fits several alone.

    `names` come the fullest first; `counts` tells how many briefs use each.
    """
    persons: list[list[PersonName]] = []
    total = sum(counts[name] for name in names)
    renowned = {name for name in names if counts[name] >= max(ENOUGH, total / 2)}
    for name in names:
        fits = [person for person in persons if all(compatible(name, other) for other in person)]
        exact = [person for person in fits if any(plain(name.given) == plain(other.given) for other in person)]
        likely = exact if len(exact) == 1 else fits
        if len(likely) == 1 and any(one_person(name, other, records, renowned) for other in likely[0]):
            likely[0].append(name)
        else:
            persons.append([name])
    return with_misspelled([tuple(person) for person in persons], records)


def one_person(one: PersonName, other: PersonName, records: Records, renowned: Container[PersonName]) -> bool:
    """Whether compatible names are one person's, since nicknames are many people's.

    The given names, the suffixes or the roles are the same; or the surname is rare, no brief names both, and an initial
    is not all against other roles; or the surname is mostly theirs and no roles speak against it.
    """
    ours, theirs = records[one], records[other]
    if plain(one.given) == plain(other.given) or one.suffix or ours.work & theirs.work:
        return True
    silent = not ours.offices or not theirs.offices
    if not is_common_surname(one.surname):
        spelled = not is_initial(one.given) and not is_initial(other.given)
        return (spelled or silent) and ours.briefs.isdisjoint(theirs.briefs)
    return silent and (one in renowned or other in renowned)


# --- misspelled given names --------------------------------------------------------------------------------


def with_misspelled(persons: Sequence[Person], records: Records) -> tuple[Person, ...]:
    """The people, those put together whose given names differ by a slip or a short form; each must fit all others."""
    similar: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        similar[person[0].given[:1].lower()].append(person)
    return tuple(one for group in similar.values() for one in merged(group, records))


def merged(persons: Sequence[Person], records: Records) -> Iterable[Person]:
    """The people of one first letter, those alike together."""
    rest = list(persons)
    while rest:
        person = rest.pop(0)
        others = [other for other in rest if are_alike(person, other, records)]
        if all(are_alike(one, other, records) for one in others for other in others if one is not other):
            rest = [other for other in rest if other not in others]
            person = tuple(name for one in (person, *others) for name in one)
        yield person


def are_alike(one: Person, other: Person, records: Records) -> bool:
    """Whether two people are one whose given name some brief misspells, shortens, or makes of initials ("Jeb").

    No brief names both, and they share words of their offices; or one name is no known given name, the surname is
    rare, and one has no office. A misprint of a well-known name may stand beside it.
    """
    if is_acronym(one, other) or is_acronym(other, one):
        return True
    if not all(slips(a, b) for a in one for b in other) or len({gender_of(one), gender_of(other)} - {None}) > 1:
        return False
    ours, theirs = together(records[name] for name in one), together(records[name] for name in other)
    if is_misprint(one, ours, theirs) or is_misprint(other, theirs, ours):
        return True
    odd = not all(is_given_name(name.given) for name in (*one, *other))
    silent = not ours.offices or not theirs.offices
    likely = ours.work & theirs.work or (odd and silent and not is_common_surname(one[0].surname))
    return bool(likely) and ours.briefs.isdisjoint(theirs.briefs)


def is_acronym(short: Person, full: Person) -> bool:
    """Whether a given name is made of the initials of another full name with a middle name ("John Ellis Bush")."""
    initials = {f"{name.given[0]}{name.middle[0][0]}{name.surname[0]}".lower() for name in full if name.middle}
    return any(name.given.lower() in initials and not name.middle for name in short)


def is_misprint(person: Person, ours: Record, theirs: Record) -> bool:
    """Whether one brief alone has an unknown given name, without an office, that differs little from a renowned one."""
    once = len(ours.briefs) == 1 and not ours.offices and len(theirs.briefs) >= ENOUGH
    return once and not any(is_given_name(name.given) for name in person)


def slips(one: PersonName, other: PersonName) -> bool:
    """Whether two full names of one surname differ at most by a slip in the given name or the order of initials."""
    middle = same_middle(one.middle, other.middle) or same_letters(one.middle, other.middle)
    return one.suffix == other.suffix and middle and resembles(one.given, other.given)


def same_letters(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of initials have the same letters ("W.H.", "HW")."""
    ours, theirs = ("".join(middle).replace(".", "") for middle in (one, other))
    return ours.isupper() and sorted(ours) == sorted(theirs)


def resembles(one: str, other: str) -> bool:
    """Whether a given name is another misspelled, garbled in reading or cut short ("Stan", "Stanley")."""
    if is_initial(one) or is_initial(other):
        return False
    short, long = sorted((FOREIGN.sub("", one.lower()), FOREIGN.sub("", other.lower())), key=len)
    if len(short) < 2 or short[0] != long[0]:
        return False
    sure = len(short) >= SURE or not (is_given_name(one) and is_given_name(other))
    return long.startswith(short) or (sure and one_slip(short, long))


def gender_of(person: Person) -> Gender | None:
    """The gender of a person's given names, where known."""
    return next((gender for name in person if (gender := gender_of_given(name.given))), None)
