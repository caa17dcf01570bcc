"""Finds institutions that are named after a country or a person: "Israel’s military", "the Biden administration"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.actors.runs import Name
from generator.language.actors import Lexicon
from generator.language.organisations import LONGEST_INSTITUTION


def with_institutions(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> Iterator[Name]:
    """The names, each grown to the institution that is named after it."""
    for name in names:
        end = institution_end(doc, name.end, lexicon) if name.label in {"place", "group", "person"} else None
        yield name if end is None else replace(name, end=end, text=doc[name.start : end].text, label="organisation")


def institution_end(doc: Doc, at: int, lexicon: Lexicon) -> int | None:
    """Where the institution's noun ends after its owner's name; None without one, or where it is a modifier."""
    start = at + 1 if at < len(doc) and doc[at].tag_ == "POS" else at
    for end in range(min(start + LONGEST_INSTITUTION, len(doc)), start, -1):
        if doc[start:end].text.lower() in lexicon.institutions:
            return None if modifies(doc, end) else end
    return None


def modifies(doc: Doc, end: int) -> bool:
    """Whether the noun before `end` modifies another one after it ("the Israeli army spokesman")."""
    return end < len(doc) and doc[end].pos_ in {"NOUN", "PROPN"} and doc[end - 1].dep_ in {"compound", "nmod", "amod"}
