"""How a language writes numbers: digits, words, fractions and vague counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words and marks of numbers; all words lower case."""

    decimal: str
    """The mark before a number's fraction."""
    groups: tuple[str, ...]
    """Marks that may stand between groups of three digits."""
    articles: tuple[str, ...]
    """Words that stand for one before a scale ("a hundred")."""
    joiner: str
    """The word inside a number ("two hundred *and* five")."""
    half: tuple[str, ...]
    and_a_half: str
    """What adds a half to the number before it ("two and a half")."""
    open_joints: tuple[str, ...]
    """What may stand before a scale and sets the number no upper end ("20*-plus* million")."""
    small: dict[str, int]
    """The words from zero to nineteen."""
    tens: dict[str, int]
    scales: dict[str, int]
    """Words that multiply the number before them."""
    attached: dict[str, int]
    """Abbreviated scales that follow the digits at once; their case matters ("4.3M", "3.8bn")."""
    vague: dict[str, int]
    """Plurals that give only an order of magnitude ("dozens"): the value is the lower end."""
    vague_of: tuple[str, ...]
    """Those of them that are something else without the joiner ("credit *scores*")."""
    several: tuple[str, ...]
    """What makes a scale vague ("several hundred")."""
    couples: tuple[str, ...]
    """What makes a scale about two of it ("*a couple of* million")."""
    vague_joiner: str
    """What stands between two vague words ("tens *of* thousands")."""
    denominators: dict[str, int]
    """Names of parts ("third" is 3), singular and plural."""
    part_followers: tuple[str, ...]
    """Words after a part that show it to be one ("a quarter *of*", "half *the*")."""
    part_verbs: tuple[str, ...]
    """Words after a part that is of nothing named, where one of `part_bounds` stands before it…"""
    part_bounds: tuple[str, ...]
    """…so that it is no ordinal ("*nearly* a third *said*")."""
    ratio_joiners: tuple[str, ...]
    """What stands inside a ratio ("one *in* five")."""
    ratio_hyphened: tuple[str, ...]
    """What stands inside one only between hyphens ("3-*for*-8")."""
    ratio_of: tuple[str, ...]
    """What stands inside one only before a round whole…"""
    ratio_wholes: tuple[str, ...]
    """…of these ("nine *of 10*")."""
    ordinals: dict[str, int]
    ordinal_suffixes: tuple[str, ...]
    multiples: dict[str, int]
    """Words that count times ("twice" is 2)."""
    minus: tuple[str, ...]
    """Words for a minus sign."""
    margin: tuple[str, ...]
    """What stands before such a word and makes it no sign ("*plus or* minus")."""
    alone: tuple[str, ...] = ()
    """Scales that without a number before them stand for one of themselves ("cent personnes")."""
    about: tuple[str, ...] = ()
    """Words that open a vague count of about so many, where others give the lower end ("*une* dizaine")."""
