"""Which actors of the briefs are one: one page for Antony Blinken, Antony J. Blinken, Mr. Blinken and Blinken."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.language.keys import place_key
from generator.language.names import is_end
from generator.link.bodies import keyed
from generator.link.members import Member, by_salience, members
from generator.link.owners import by_owner
from generator.link.people import people
from generator.model import Actor, ActorKind, Brief, Identity, Passage, Ref, Span
from generator.text import slug

INSIDE = re.compile(r"\b[^\W\dA-Z_]+,? (\w+) $")
"""A word within a sentence, behind one in small letters, right before a name."""
BEFORE = 40
"""How many characters before a name hold two words."""


def find_identities(briefs: Iterable[Brief]) -> tuple[Identity, ...]:
    """The actors across briefs, most salient first; the same for every order of the briefs."""
    ordered = sorted(briefs, key=lambda brief: brief.id)
    texts = {brief.id: brief.text for brief in ordered}
    found = members(ordered)
    others = (part for group in keyed(found).values() for part in by_owner(group))
    groups = [(kind_of(group), tuple(group)) for group in (*people(found), *others)]
    greatest = max((by_salience(group) for _, group in groups), default=1.0) or 1.0
    identities = [identity(kind, group, by_salience(group) / greatest, texts) for kind, group in groups]
    return tuple(with_ids(sorted(identities, key=lambda one: (-one.salience, one.name, one.kind))))


def kind_of(group: Sequence[Member]) -> ActorKind:
    """The kind that most of the briefs give an actor."""
    counts = Counter(member.kind for member in group)
    return max(counts, key=lambda kind: (counts[kind], kind))


def identity(
    kind: ActorKind, group: Sequence[Member], salience: float, texts: dict[str, str], given: str | None = None
) -> Identity:
    """One actor of its members, under a given name or the common one; its id is not yet unique."""
    name = given or with_article(common_name(kind, group), kind, group, texts)
    return Identity(
        id=slug(name) or kind,
        name=name,
        kind=kind,
        roles=distinct(passage(member, role) for member in group for role in member.actor.roles),
        aliases=distinct((alias for member in group for alias in names_in(member, texts[member.brief])), without=name),
        members=tuple(Ref(brief=member.brief, id=member.actor.id) for member in group),
        salience=round(salience, 4),
        edited=None,
    )


def common_name(kind: ActorKind, group: Sequence[Member]) -> str:
    """The name to call an actor by: spelled out, without what it is of, then the most used, then the longest."""
    counts = Counter(member.actor.name for member in group)
    known = group[0].known
    full = known.places.full_names.get(place_key(group[0].actor.name, known)) if kind == "place" else None
    if full is not None and full in counts:
        return full
    person = kind == "person"
    fewest = min(2, max(len(name.split()) for name in counts)) if person else 1
    spelled = [name for name in counts if len(name.split()) >= fewest and not (person and is_end(name, counts))]
    of = known.words.small.of if person else frozenset()
    whole = [name for name in spelled if of.isdisjoint(name.split())] or spelled
    return max(whole, key=lambda name: (not name.isupper(), counts[name], len(name), name))


def with_article(name: str, kind: ActorKind, group: Sequence[Member], texts: dict[str, str]) -> str:
    """The name, for an organisation of one word with the article that texts write with a capital ("told The Hill")."""
    if kind != "organisation" or " " in name:
        return name
    before = (
        texts[member.brief][max(0, place.start - BEFORE) : place.start]
        for member in group
        for place in member.actor.mentions
    )
    articles = Counter(found[1] for text in before if (found := INSIDE.search(text)))
    known = group[0].known.words.small.articles
    written = [word for word in articles.elements() if word in known]
    capital = [word for word in written if word[0].isupper()]
    return f"{capital[0]} {name}" if len(capital) * 2 > len(written) else name


def names_in(member: Member, text: str) -> Iterator[Passage]:
    """The passages of a brief that prove the names of an actor: the first mention by its name, then its aliases."""
    yield from (passage(member, span) for span in first_named(member.actor, text))
    yield from (passage(member, alias) for alias in member.actor.aliases)


def first_named(actor: Actor, text: str) -> tuple[Span, ...]:
    """The first mention of an actor by its very name."""
    spans = (Span(start=m.start, end=m.end, text=text[m.start : m.end]) for m in actor.mentions)
    return next(((span,) for span in spans if span.text == actor.name), ())


def passage(member: Member, span: Span) -> Passage:
    """A span of a member's brief."""
    return Passage(start=span.start, end=span.end, text=span.text, brief=member.brief)


def distinct(passages: Iterable[Passage], without: str = "") -> tuple[Passage, ...]:
    """The first of all passages with equal words, whatever their capitals; the commonest first, then the longest."""
    first: dict[str, Passage] = {}
    counts: Counter[str] = Counter()
    for one in passages:
        if one.text != without:
            first.setdefault(one.text.casefold(), one)
            counts[one.text.casefold()] += 1
    return tuple(first[words] for words in sorted(first, key=lambda words: (-counts[words], -len(words.split()))))


def with_ids(identities: Iterable[Identity]) -> Iterator[Identity]:
    """The identities with ids that no other has."""
    taken: set[str] = set()
    for one in identities:
        name, number = one.id, 2
        while name in taken:
            name, number = f"{one.id}-{number}", number + 1
        taken.add(name)
        yield replace(one, id=name)
