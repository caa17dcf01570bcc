"""The facts of one article, before they are summed up."""

from dataclasses import dataclass

from generator.model import Actor, Event, Figure, Quote, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found in an article."""

    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
