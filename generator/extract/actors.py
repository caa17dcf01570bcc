"""Who takes part: actors with their names, roles and mentions."""

from generator.extract.parse import Parsed
from generator.model import Actor


def find_actors(parsed: Parsed) -> tuple[Actor, ...]:
    """The article's actors, most salient first."""
    return ()
