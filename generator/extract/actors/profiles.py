"""Turns the names, roles and descriptions of one actor into the `Actor` of a brief."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from generator.extract.actors.merging import Cluster
from generator.extract.actors.names import is_honorific
from generator.language.actors import Lexicon
from generator.language.keys import place_key
from generator.language.names import is_end
from generator.model import Actor, Range, Span
from generator.text import slug


@dataclass(frozen=True, slots=True)
class Profile:
    """All that the text says of one actor."""

    cluster: Cluster
    roles: tuple[Tokens, ...]
    descriptions: tuple[Tokens, ...]
    affiliated: bool
    """Whether someone's role names it ("director of UNICEF")."""


def profiled(doc: Doc, profile: Profile, salience: float, known: Lexicon) -> Actor:
    """The actor of a profile; its id is not yet unique."""
    name = canonical(profile.cluster, known)
    named = [doc[n.start : n.end] for n in profile.cluster.names]
    mentions = sorted((*named, *profile.descriptions), key=lambda span: span.start)
    aliases = distinct([*forms(doc, profile.cluster, known), *profile.descriptions])
    return Actor(
        id=slug(name) or profile.cluster.kind,
        name=name,
        kind=profile.cluster.kind,
        roles=distinct(profile.roles),
        aliases=tuple(alias for alias in aliases if alias.text != name),
        mentions=tuple(Range(start=span.start_char, end=span.end_char) for span in mentions),
        salience=salience,
    )


def forms(doc: Doc, cluster: Cluster, known: Lexicon) -> Iterator[Tokens]:
    """The names as they stand, with the word of courtesy before them ("Mr. Blinken")."""
    for name in cluster.names:
        start = name.start
        while start > 0 and is_honorific(doc[start - 1].text, known.words):
            start -= 1
        yield doc[start : name.end]


def distinct(spans: Iterable[Tokens]) -> tuple[Span, ...]:
    """The first of all spans with equal words."""
    first: dict[str, Tokens] = {}
    for span in spans:
        first.setdefault(span.text, span)
    return tuple(Span(start=s.start_char, end=s.end_char, text=s.text) for s in first.values())


def canonical(cluster: Cluster, known: Lexicon) -> str:
    """The name to call an actor by, of those in the text: spelled out, then the most frequent, then the longest."""
    counts = Counter(name.text for name in cluster.names)
    full = known.places.full_names.get(place_key(cluster.names[0].text, known))
    if cluster.kind == "place" and full is not None and full in counts:
        return full
    fullest = max(len(text.split()) for text in counts)
    person = cluster.kind == "person"
    fewest = min(2, fullest) if person else 1
    spelled = [text for text in counts if len(text.split()) >= fewest and not (person and is_end(text, counts))]
    return max(spelled, key=lambda text: (not text.isupper(), counts[text], len(text), text))


def with_ids(actors: Iterable[Actor]) -> Iterator[Actor]:
    """The actors with ids that no other has."""
    taken: set[str] = set()
    for actor in actors:
        name = next(name for name in numbered(actor.id) if name not in taken)
        taken.add(name)
        yield replace(actor, id=name)


def numbered(name: str) -> Iterator[str]:
    """The name, then the name with 2, 3, … after it."""
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
