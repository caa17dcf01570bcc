"""Puts an article's names together: which of them name one person, organisation, place or people."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.extract.actors.people import people
from generator.extract.actors.runs import Name
from generator.language.actors import Lexicon
from generator.language.keys import people_key, place_key
from generator.language.organisations import initials, organisation_key
from generator.model import ActorKind


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
        *(Cluster("person", group) for group in people(by_kind["person"], lexicon)),
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
        lettered = first.isupper() and len(rest) > 1
        headed = rest and rest[-1] in lexicon.words.organisations.heads and not lettered
        for short in {letters for letters in initials(text) if len(letters) > 2} | ({first} if headed else set()):
            longer[short].add(text)
    return {short: full.pop() for short, full in longer.items() if len(full) == 1 and not is_general(short, lexicon)}


def is_general(short: str, lexicon: Lexicon) -> bool:
    """Whether a short form has a meaning of its own: a known name, a place, or a word for organisations."""
    places = lexicon.places
    meanings = (lexicon.words.organisations.heads, lexicon.known, places.adjectives, places.places, places.cities)
    return any(short in known for known in meanings)
