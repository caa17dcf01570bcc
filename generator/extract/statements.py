"""Reported speech: what somebody is said to have said."""

from generator.extract.parse import Parsed
from generator.model import Actor, Quote, Statement


def find_statements(parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Statement, ...]:
    """The article's reported statements in order."""
    return ()
