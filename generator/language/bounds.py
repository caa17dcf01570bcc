"""How a language bounds a number and tells a change, where the words alone might mean another thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Words around bounds and changes, all lower case."""

    of_measures: tuple[str, ...] = ()
    """Bounds of what is measured only ("*within* 180 days", but "within two parties")."""
    prepositions: tuple[str, ...] = ()
    """Bounds that may be a preposition or a verb's particle instead ("hand *over* 15 months of research")."""
    during: tuple[str, ...] = ()
    """Those of them that before a time may say in the course of what ("*over* five years")."""
    lasting: tuple[str, ...] = ()
    """Words before such a one that make it a bound all the same ("*for* over five years")…"""
    since_then: tuple[str, ...] = ()
    """…and words after the time that do ("over five years *ago*")."""
    articles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """Words whose preposition is no bound ("they *care* about two things")."""
    denials: tuple[str, ...] = ()
    """Words that make a subject nobody ("*no* candidate has more than 3%")."""
    adverbs: tuple[str, ...] = ()
    """Words of `up` and `down` that are no verbs: somebody who *is* "up 5 points" is ahead."""
    margins: tuple[str, ...] = ()
    """Verbs of change after which "by" tells a margin ("*lost* by 13 points")."""
    gains: tuple[str, ...] = ()
    """Verbs of change that with a share of something only say who has it ("*gaining* 16 percent of the vote")."""
    outlays: tuple[str, ...] = ()
    """Verbs of change that with a sum say that it was spent…"""
    spent_on: tuple[str, ...] = ()
    """…where one of these words follows ("*dropped* $3 million *on* ads")."""
    gaps: tuple[str, ...] = ()
    """Words after an amount that make it a gap ("falls four points *short*")."""
    points: tuple[str, ...] = ()
    """Units of what polls count."""
    changed_by: tuple[str, ...] = ()
    """Words for by how much, after what changed ("cut the number of places *by* 85 percent")."""
    up_by: tuple[str, ...] = ()
    """Verbs that make an increase of what such a word comes before ("*raise* the cap by 12")."""
    down_by: tuple[str, ...] = ()
    rises: tuple[str, ...] = ()
    """Nouns that make the share before them an increase ("a 12-point *jump*")."""
    falls: tuple[str, ...] = ()
    higher: tuple[str, ...] = ()
    """Words that make the amount before them an increase where a time is compared ("5 points *higher* than in May")."""
    lower: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    fewer: tuple[str, ...] = ()
    """Words that make the number before them a difference, downward ("44 percent *fewer* voters")."""
