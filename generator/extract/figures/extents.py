"""How far the words for what is counted go: past its owner, and over a list."""

from spacy.tokens import Span

from generator.extract.figures.counted import PLACES, counted
from generator.extract.patterns import APOSTROPHES

LISTED = frozenset(("PUNCT", "CCONJ", "ADJ", "NOUN", "PROPN"))
"""What stands between the things of a list."""


def finished(things: Span | None) -> Span | None:
    """The words for what is counted, past an owner ("half the party's *superdelegates*", but "two *men*'s lives").

    None where they end in a place that tells of what comes after it ("one Coralville, Iowa, pastor").
    """
    if things is None or things.end + 1 >= len(things.doc) or things[-1].tag_ == "NNS":
        return things
    after = things.doc[things.end]
    if things[-1].ent_type_ in PLACES and after.text == ",":
        return None
    owns = after.tag_ == "POS" or (after.text in APOSTROPHES and after.whitespace_ and not things[-1].whitespace_)
    return counted(things.doc, after.idx + len(after)) if owns else things


def listed_with(things: Span) -> Span | None:
    """The words for what is counted with the plurals listed after them, where there are any ("120 *men and boys*")."""
    last = things[-1]
    while others := [below for below in last.rights if below.dep_ == "conj" and below.tag_ == "NNS"]:
        if any(left.pos_ in ("DET", "NUM", "PRON") for left in others[0].lefts) or others[0].ent_type_ == "CARDINAL":
            break
        last = others[0]
    between = things.doc[things.end : last.i]
    plain = all(token.pos_ in LISTED for token in between)  # not "people, many *of them* women and children"
    return things.doc[things.start : last.i + 1] if len(between) and plain and things[-1].tag_ == "NNS" else None
