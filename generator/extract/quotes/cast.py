"""The actors of an article and where they are mentioned: what pronouns and names are led back to."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from spacy.tokens import Token

from generator.extract.actors.gender import Agreement, agreement
from generator.extract.parse import sentence_start
from generator.extract.quotes.scene import Scene
from generator.language.actors import Gender
from generator.model import Actor

NEAREST = 4
"""So many mentions before a pronoun are looked at for a person."""
ONE_SIDED = 2
"""A person is of a gender where more than so many times as many pronouns of it follow as of the other."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an actor: a name, a description, or a pronoun that was resolved; characters of the text."""

    start: int
    end: int
    actor: Actor


@dataclass(frozen=True)
class Cast:
    """The actors and all their mentions in the order of the text."""

    scene: Scene
    actors: tuple[Actor, ...]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names and descriptions of all actors."""
        found = (Mention(place.start, place.end, actor) for actor in self.actors for place in actor.mentions)
        return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each mention starts."""
        return tuple(mention.start for mention in self.mentions)

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        """What pronouns for each actor agree with, by the actor's id."""
        stated = {actor.id: agreement(self.scene.doc, actor) for actor in self.actors}
        persons = {actor.id for actor in self.actors if actor.kind == "person"}
        unknown = {one for one in persons if stated[one].gender is None}
        return stated | {one: replace(stated[one], gender=self.called(one)) for one in unknown}

    def called(self, actor: str) -> Gender | None:
        """The gender of the pronouns that follow a person's names, where most are of one."""
        male, female = (self.followed[actor, words] for words in ("male", "female"))
        return "male" if male > female * ONE_SIDED else "female" if female > male * ONE_SIDED else None

    @cached_property
    def followed(self) -> Counter[tuple[str, Gender]]:
        """How many pronouns of each gender stand behind a person's name, the nearest before in the sentence."""
        pronouns = self.scene.words.pronouns
        found: Counter[tuple[str, Gender]] = Counter()
        for token in self.scene.doc:
            male = token.lower_ in pronouns.male
            if male or token.lower_ in pronouns.female:
                found.update((actor.id, "male" if male else "female") for actor in self.person_before(token))
        return found

    def person_before(self, token: Token) -> Iterator[Actor]:
        """The person named last before a token, in its sentence."""
        start = self.scene.doc[sentence_start(self.scene.doc, token.i)].idx
        upto = bisect_left(self.starts, token.idx)
        near = self.mentions[max(0, upto - NEAREST) : upto]
        persons = (m.actor for m in reversed(near) if m.start >= start and m.actor.kind == "person")
        yield from islice(persons, 1)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin between two offsets."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, offset: int) -> Mention | None:
        """The longest mention that covers a character."""
        upto = bisect_right(self.starts, offset)
        covering = (m for m in self.mentions[max(0, upto - 4) : upto] if m.end > offset)
        return max(covering, key=lambda m: m.end - m.start, default=None)


def outside(scene: Scene, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that stand outside of quotation marks."""
    places = scene.starts
    kept = []
    for mention in mentions:
        before = bisect_right(places, mention.start) - 1
        if before < 0 or scene.segments[before].outer_end <= mention.start:
            kept.append(mention)
    return kept
