"""Who says what: quotes and their speakers."""

from generator.extract.parse import Parsed
from generator.model import Actor, Quote


def find_quotes(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The article's quotes in order."""
    return ()
