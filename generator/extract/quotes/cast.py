"""The actors of an article and where they are mentioned: what pronouns and names are led back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.extract.actors.gender import Agreement, agreement
from generator.extract.quotes.scene import Scene
from generator.model import Actor


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
        return {actor.id: agreement(self.scene.doc, actor) for actor in self.actors}

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
