"""Puts an article's names together: which of them name one person, organisation, place or people.

Two people with one surname stay two: a bare surname goes to the one it is safe for, or to nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.extract.names import Name
from generator.language.actors import Lexicon
from generator.language.keys import people_key, place_key
from generator.language.names import PersonName, compatible, person_name
from generator.language.organisations import initials, organisation_key
from generator.model import ActorKind

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
    texts = list(dict.fromkeys(name.text for name in names))
    longer = {text: acronyms.get(text) or spelled_out(text, texts) or extended(text, texts, lexicon) for text in texts}
    return grouped(names, "organisation", lambda text: organisation_key(longer[text] or text, lexicon))


def spelled_out(text: str, texts: Iterable[str]) -> str | None:
    """The only name whose initials are the text, None unless there is just one."""
    letters = text.replace(".", "")
    if not (letters.isupper() and len(letters) > 2):
        return None
    return only(other for other in texts if other != text and " " in other and letters in initials(other))


def extended(text: str, texts: Iterable[str], lexicon: Lexicon) -> str | None:
    """The only longer name that begins with the one word of the text ("Adalah", "Adalah Justice Project")."""
    if " " in text or text in lexicon.known or text in lexicon.words.organisations.heads:
        return None
    return only(other for other in texts if other.startswith(f"{text} "))


def only(found: Iterable[str]) -> str | None:
    """The one thing found, None where there is none or another."""
    things = set(found)
    return things.pop() if len(things) == 1 else None


# --- people ------------------------------------------------------------------------------------------------


def people(names: Sequence[Name], lexicon: Lexicon) -> tuple[Cluster, ...]:
    """Full names that can be one person's together, then each shorter name with whom it means."""
    parts = {name.text: person_name(name.text.split(), lexicon.words.persons) for name in names}
    full = Counter(name.text for name in names if parts[name.text].given)
    persons = persons_named(full, parts)
    owners = {text: number for number, texts in enumerate(persons) for text in texts}
    groups: dict[int | str, list[Name]] = defaultdict(list)
    for name in names:
        owner = owners.get(name.text)
        if owner is None:
            owner = owner_of_short(name, names, persons, parts)
        if owner is not None:
            groups[owner].append(name)
    return tuple(Cluster("person", tuple(group)) for group in groups.values())


def persons_named(full: Counter[str], parts: dict[str, PersonName]) -> tuple[tuple[str, ...], ...]:
    """Full names that can be one person's, together; a name that fits two persons stays alone."""
    persons: list[list[str]] = []
    for text in sorted(full, key=lambda text: (-len(text), text)):
        fits = [person for person in persons if all(compatible(parts[text], parts[other]) for other in person)]
        if len(fits) == 1:
            fits[0].append(text)
        else:
            persons.append([text])
    return tuple(tuple(person) for person in persons)


def owner_of_short(
    name: Name, names: Sequence[Name], persons: Sequence[Sequence[str]], parts: dict[str, PersonName]
) -> int | str | None:
    """Whom a surname or a given name alone means: a person's number, or the word itself where it is nobody's."""
    bearers = [number for number, person in enumerate(persons) if any(bears(parts[text], name.text) for text in person)]
    if not bearers:
        return parts[name.text].surname
    counts = {number: sum(other.text in persons[number] for other in names) for number in bearers}
    return dominant(counts)


def bears(full: PersonName, short: str) -> bool:
    """Whether a short name can stand for a full one: its surname, its given name, or the last part of its surname."""
    return short in {full.surname, full.given, full.surname.split()[-1]}


def dominant(counts: dict[int, int]) -> int | None:
    """The person named so much oftener than any other of the name that a bare surname means them."""
    first, *others = sorted(counts, key=lambda number: (-counts[number], number))
    return first if all(counts[first] >= DOMINANT * counts[other] for other in others) else None
