"""How many: figures and what they count."""

from generator.extract.parse import Parsed
from generator.model import Actor, Figure, Quote, Statement


def find_figures(
    parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The article's figures in order."""
    return ()
