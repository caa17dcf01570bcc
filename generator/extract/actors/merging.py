"""Puts an article's names together: which of them name one person, organisation, place or people.

Two people with one surname stay two: a bare surname goes to the one it is safe for, or to nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.extract.actors.names import Name
from generator.language.actors import Gender, Lexicon
from generator.language.keys import people_key, place_key
from generator.language.names import (
    PersonName,
    as_surname,
    compatible,
    gender_of_given,
    is_tail,
    person_name,
    short_names,
    surname_key,
    tails_of,
)
from generator.language.organisations import initials, organisation_key
from generator.model import ActorKind

UNCLEAR = ""
"""Whom a name means that several people bear alike."""
DOMINANT = 2
"""So many times as often as any other of the surname must one be named for bare surnames to mean them."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The names of one actor, in the order of the text."""

    kind: ActorKind
    names: tuple[Name, ...]


def clusters(names: Sequence[Name], lexicon: Lexicon, acronyms: dict[str, str]) -> tuple[Cluster, ...]:
    """The names put together; `acronyms` gives the names that the article itself abbreviates."""
    by_kind: dict[ActorKind, list[Name]] = defaultdict(list)
    for name in names:
        if name.label:
            by_kind[name.label].append(name)
    return (
        *people(by_kind["person"], lexicon),
        *organisations(by_kind["organisation"], lexicon, acronyms),
        *grouped(by_kind["place"], "place", lambda name: place_key(name, lexicon)),
        *grouped(by_kind["group"], "group", lambda name: people_key(name, lexicon)),
    )


def grouped(names: Iterable[Name], kind: ActorKind, key: Callable[[str], str]) -> tuple[Cluster, ...]:
    """The names with equal keys together."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[key(name.text)].append(name)
    return tuple(Cluster(kind, tuple(group)) for group in groups.values())


# --- organisations -----------------------------------------------------------------------------------------


def organisations(names: Sequence[Name], lexicon: Lexicon, acronyms: dict[str, str]) -> tuple[Cluster, ...]:
    """Organisations by key, with the acronyms and short forms that lead to just one longer name in the article."""
    texts = dict.fromkeys(name.text for name in names)
    short = {**short_forms(texts, lexicon), **acronyms}
    return grouped(names, "organisation", lambda text: organisation_key(short.get(text, text), lexicon))


def short_forms(texts: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """The initials and first words of longer names, each with the only name that it can stand for."""
    longer: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        first, *rest = text.split()
        headed = rest and rest[-1] in lexicon.words.organisations.heads
        for short in {letters for letters in initials(text) if len(letters) > 2} | ({first} if headed else set()):
            longer[short].add(text)
    general = lexicon.words.organisations.heads | lexicon.known.keys() | lexicon.places.adjectives.keys()
    return {short: full.pop() for short, full in longer.items() if len(full) == 1 and short not in general}


# --- people ------------------------------------------------------------------------------------------------


def people(names: Sequence[Name], lexicon: Lexicon) -> tuple[Cluster, ...]:
    """Full names that can be one person's together, then each shorter name with whom it means."""
    parts = parts_of({name.text for name in names}, lexicon)
    persons = persons_named(parts)
    owners = {text: number for number, texts in enumerate(persons) for text in texts}
    counts = Counter(owners[name.text] for name in names if name.text in owners)
    bearers = by_short_name(persons, parts)
    courtesies = by_courtesy(names, lexicon)
    genders = [
        gender_of_given(parts[one[0]].given) or courtesies.get(surname_key(parts[one[0]].surname)) for one in persons
    ]
    groups: dict[int | str, list[Name]] = defaultdict(list)
    for name in names:
        if name.text in owners:
            groups[owners[name.text]].append(name)
        elif (short := surname_key(name.text)) not in bearers:
            groups[short].append(name)
        else:
            fitting = of_gender(bearers[short], stated_gender(name, lexicon), genders)
            owner = dominant({number: counts[number] for number in fitting})
            groups[owner if owner is not None else UNCLEAR].append(name)
    groups.pop(UNCLEAR, None)
    return tuple(Cluster("person", tuple(group)) for group in groups.values())


def persons_named(parts: dict[str, PersonName]) -> tuple[tuple[str, ...], ...]:
    """Full names that can be one person's, together; a name that fits two persons stays alone."""
    by_surname: dict[str, list[list[str]]] = defaultdict(list)
    for text in sorted((text for text, name in parts.items() if name.given), key=lambda text: (-len(text), text)):
        persons = by_surname[surname_key(parts[text].surname)]
        fits = [person for person in persons if all(compatible(parts[text], parts[other]) for other in person)]
        if len(fits) == 1:
            fits[0].append(text)
        else:
            persons.append([text])
    return tuple(tuple(person) for persons in by_surname.values() for person in persons)


def parts_of(texts: Iterable[str], lexicon: Lexicon) -> dict[str, PersonName]:
    """The parts of each name; the end of a longer name is a surname of two words."""
    parts = {text: person_name(text.split(), lexicon.words.persons) for text in texts}
    tails = tails_of(parts.values())
    return {text: as_surname(name) if is_tail(name, tails) else name for text, name in parts.items()}


def by_short_name(persons: Sequence[Sequence[str]], parts: dict[str, PersonName]) -> dict[str, set[int]]:
    """The numbers of the people whom a short name can mean."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for number, texts in enumerate(persons):
        for text in texts:
            for short in short_names(parts[text]):
                bearers[short].add(number)
    return bearers


def by_courtesy(names: Iterable[Name], lexicon: Lexicon) -> dict[str, Gender]:
    """The gender that most words of courtesy before a name state."""
    counts: dict[str, Counter[Gender]] = defaultdict(Counter)
    for name in names:
        if gender := stated_gender(name, lexicon):
            counts[surname_key(name.text)][gender] += 1
    return {text: max(stated, key=lambda gender: (stated[gender], gender)) for text, stated in counts.items()}


def stated_gender(name: Name, lexicon: Lexicon) -> Gender | None:
    """The gender that the word of courtesy before a name states."""
    return lexicon.words.honorifics.gender(name.courtesy) if name.courtesy else None


def of_gender(numbers: Iterable[int], gender: Gender | None, genders: Sequence[Gender | None]) -> list[int]:
    """The people who can be of a gender: those known to be, else those of whom it is not known."""
    if gender is None:
        return list(numbers)
    sure = [number for number in numbers if genders[number] == gender]
    return sure or [number for number in numbers if genders[number] is None]


def dominant(counts: dict[int, int]) -> int | None:
    """The person named so much oftener than any other of the name that a bare surname means them."""
    if not counts:
        return None
    first, *others = sorted(counts, key=lambda number: (-counts[number], number))
    return first if all(counts[first] >= DOMINANT * counts[other] for other in others) else None
