"""How a language writes a figure out for readers."""

from dataclasses import dataclass

from generator.model import Modifier


@dataclass(frozen=True, slots=True)
class PrintedFigures:
    """Words and marks of a printed figure."""

    modifiers: dict[Modifier, str]
    """The words before a bounded number; none for an exact one."""
    decimal: str
    group: str
    power: str
    """What stands between a number and the power of ten it is multiplied by."""
    range: str
    """What stands between the ends of a range."""
    scales: dict[str, int]
    """The words for round large numbers, the largest first."""
    money: dict[str, str]
    """Signs of currencies; others are written with their name."""
    money_names: dict[str, str]
    """Shorter names of currencies than the full ones ("millions of *dollars*")."""
    tight: dict[str, str]
    """Units written on the digits ("%")."""
    vague: dict[str, int]
    """The words for counts of which only the order of magnitude is known, by their lower end."""
    sides: tuple[str, ...]
    """What stands between the two numbers of a score ("5 *to* 4")."""
    vague_joiner: str
    plurals: dict[str, str]
    """Plurals of units that no ending makes."""
    endings: dict[str, str]
    """Endings of the singular and of the plural; the first that fits counts."""
    per: str
    sentence: str = ""
    """A plain sentence for a printed figure, to see whether it reads as one; none where that is not asked."""
