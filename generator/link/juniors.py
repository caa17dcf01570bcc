"""When "Joseph R. Biden Jr." is Joe Biden: a "Jr." that tells nobody from anybody, since all articles mean one person.

Father and son are named side by side, and hold different offices; so a suffix is dropped only where an office is the
same word for word, no second suffix of the name is known, and most articles with the suffix name nobody without it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.language.names import PersonName, compatible
from generator.link.records import Record, together

BESIDE = 0.2
"""The share of articles with the suffixed name that may also use the plain one, in a quote for instance."""


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
