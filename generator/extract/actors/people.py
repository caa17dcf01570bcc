"""Puts the names of an article's people together: full names first, then each shorter name with whom it means.

Two people with one surname stay two: a bare surname goes to the one it is safe for, or to nobody. A title decides
before the number of mentions does: "President Obama" is not Michelle Obama, even where no other Obama is named.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.extract.actors.runs import Name
from generator.language.actors import Gender, Lexicon
from generator.language.holders import held_by_another, same_office
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

DOMINANT = 2
"""So many times as often as any other of the surname must one be named for bare surnames to mean them."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the article names in full, or whom it calls by a surname that is nobody's whom it names in full."""

    texts: tuple[str, ...]
    names: tuple[PersonName, ...]
    """None for one who is only called by title and surname."""
    gender: Gender | None
    titles: frozenset[str]
    """The words right before the names ("Sen.")."""
    mentions: int
    first: int
    """Where the person is first named, as a token's position."""


Bearers = dict[str, list[Person]]
"""The people whom a short name can mean, by its key."""


def people(names: Sequence[Name], lexicon: Lexicon) -> tuple[tuple[Name, ...], ...]:
    """The names of each person, in the order of the text; names of nobody certain are left out."""
    parts = parts_of({name.text for name in names}, lexicon)
    written: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        written[name.text].append(name)
    persons = [person_of({text: written[text] for text in texts}, parts, lexicon) for texts in persons_named(parts)]
    owners = {text: person for person in persons for text in person.texts}
    bearers = with_strangers(bearers_of(persons), [name for name in names if name.text not in owners], lexicon)
    groups: dict[Person | str, list[Name]] = defaultdict(list)
    for name in names:
        short = surname_key(name.text)
        whom = owners.get(name.text) or (meant(name, bearers[short], lexicon) if short in bearers else short)
        if whom is not None:
            groups[whom].append(name)
    return tuple(tuple(group) for group in groups.values())


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
    return {
        text: as_surname(name) if is_tail(name, tails, lexicon.words.persons) else name for text, name in parts.items()
    }


def person_of(written: dict[str, list[Name]], parts: dict[str, PersonName], lexicon: Lexicon) -> Person:
    """A person by their full names: a known given name states the gender, else the titles before the names do."""
    texts = tuple(written)
    named = [name for names in written.values() for name in names]
    stated = Counter(gender for name in named if (gender := stated_gender(name, lexicon))).most_common(1)
    return Person(
        texts,
        tuple(parts[text] for text in texts),
        gender_of_given(parts[texts[0]].given) or next((gender for gender, _ in stated), None),
        frozenset(name.title for name in named if name.title),
        len(named),
        min(name.start for name in named),
    )


def stated_gender(name: Name, lexicon: Lexicon) -> Gender | None:
    """The gender that the title before a name states ("Mrs.", "Congresswoman")."""
    if name.title is None:
        return None
    return lexicon.words.honorifics.gender(name.title) or lexicon.words.nouns.gender(name.title.lower())


# --- short names -------------------------------------------------------------------------------------------


def bearers_of(persons: Iterable[Person]) -> Bearers:
    """The people by each short name that a text may call them by."""
    bearers: Bearers = defaultdict(list)
    for person in persons:
        for short in sorted(frozenset().union(*(short_names(name) for name in person.names))):
            bearers[short].append(person)
    return dict(bearers)


def with_strangers(bearers: Bearers, shorts: Iterable[Name], lexicon: Lexicon) -> Bearers:
    """The bearers, and for each short name whose titles fit none of them one whom the text never names in full."""
    unfit: dict[str, list[Name]] = defaultdict(list)
    for name in shorts:
        short = surname_key(name.text)
        if name.title and short in bearers and all(excluded(name.title, one, lexicon) for one in bearers[short]):
            unfit[short].append(name)
    strangers = {short: stranger(short, found) for short, found in unfit.items()}
    return {short: [*found, strangers[short]] if short in strangers else found for short, found in bearers.items()}


def stranger(short: str, named: Sequence[Name]) -> Person:
    """One whom the text only calls by title and surname."""
    return Person((short,), (), None, frozenset(name.title for name in named if name.title), len(named), named[0].start)


def excluded(title: str, person: Person, lexicon: Lexicon) -> bool:
    """Whether a title with a surname cannot mean a person: another holds the office, or theirs is only a relation."""
    if not person.names or any(same_office(title, own, lexicon) for own in person.titles):
        return False
    office = title.lower() in lexicon.words.roles.sovereign
    return (office and is_relative(person, lexicon)) or held_by_another(title, person.names, lexicon)


def is_relative(person: Person, lexicon: Lexicon) -> bool:
    """Whether a person is only called by what they are to somebody ("first lady", "his wife")."""
    relatives = lexicon.words.roles.relatives
    return bool(person.titles) and all(own.lower() in relatives for own in person.titles)


def meant(name: Name, bearers: Sequence[Person], lexicon: Lexicon) -> Person | None:
    """The person a short name means: by its title, by the gender this states, then by who is named most."""
    fitting = of_gender(bearers, stated_gender(name, lexicon))
    if name.title is not None:
        title = name.title
        fitting = [one for one in fitting if not excluded(title, one, lexicon)]
        holders = [one for one in fitting if any(same_office(title, own, lexicon) for own in one.titles)]
        fitting = fitting if lexicon.words.honorifics.holds(title) else holders or fitting
    return dominant([one for one in fitting if not is_relative(one, lexicon)] or fitting)


def of_gender(persons: Sequence[Person], gender: Gender | None) -> Sequence[Person]:
    """The people who can be of a gender: those known to be, else those of whom it is not known."""
    if gender is None:
        return persons
    sure = [person for person in persons if person.gender == gender]
    return sure or [person for person in persons if person.gender is None]


def dominant(persons: Sequence[Person]) -> Person | None:
    """The person named so much oftener than any other that a bare surname means them, twice that if not named first."""
    if not persons:
        return None
    most, *others = sorted(persons, key=lambda person: -person.mentions)
    leads = all(most.first < other.first for other in others)
    times = DOMINANT if leads else DOMINANT * DOMINANT
    return most if all(most.mentions >= times * other.mentions for other in others) else None
