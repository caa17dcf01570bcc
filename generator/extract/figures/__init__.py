"""How many: figures and what they count.

The value grammar is in `numbers`, what is written on a number in `measures`, what is no figure in `designators`.
"""

from generator.extract.figures.attributing import attributed, said
from generator.extract.figures.counting import counted_figures
from generator.extract.figures.links import linked
from generator.extract.figures.readback import read_back
from generator.extract.parse import Parsed
from generator.model import Actor, Figure, Quote, Statement

NAMED = ("person", "organisation")
"""Kinds of actors in whose names a number counts nothing ("Channel 4")."""


def find_figures(
    parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The article's figures in order; what a page prints for each, read again, gives its value and unit."""
    names = [mention for actor in actors if actor.kind in NAMED for mention in actor.mentions]
    all_said = said(actors, quotes, statements)
    told = [attributed(parsed, one, all_said) for one in counted_figures(parsed, names)]
    return read_back(parsed, linked(parsed.text, told, parsed.doc.lang_))
