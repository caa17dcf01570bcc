"""When: dated events."""

from generator.extract.parse import Parsed
from generator.model import Actor, Event


def find_events(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Event, ...]:
    """The article's dated events in order."""
    return ()
