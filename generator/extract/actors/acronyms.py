"""Finds the short names a text introduces in brackets: "Democracy for the Arab World Now (DAWN)"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.actors.names import nameable
from generator.extract.actors.runs import Name
from generator.language.actors import ActorWords

FEWEST, MOST = 2, 8
"""Letters of an acronym."""
SMALL_WORDS = 4
"""How many words of a name may have no letter in its acronym."""


def introduced(doc: Doc) -> Iterator[tuple[Name, Name]]:
    """Each long name with the acronym in brackets right after it."""
    for at in range(1, len(doc) - 2):
        if doc[at].text == "(" and doc[at + 2].text == ")" and is_acronym(doc[at + 1].text):
            start = spelled_from(doc, at, doc[at + 1].text)
            if start is not None:
                yield organisation(doc, start, at), organisation(doc, at + 1, at + 2)


def is_acronym(text: str) -> bool:
    """Whether a word is written in capitals only."""
    letters = text.replace(".", "")
    return letters.isalpha() and letters.isupper() and FEWEST <= len(letters) <= MOST


def spelled_from(doc: Doc, end: int, acronym: str) -> int | None:
    """Where the words begin whose initials, small words left out, spell the acronym before `end`."""
    letters = list(acronym.replace(".", ""))
    for at in range(end - 1, max(end - len(letters) - SMALL_WORDS, 0) - 1, -1):
        if doc[at].is_sent_start and at < end - 1 and not letters:
            break
        if letters and doc[at].text[0] == letters[-1]:
            letters.pop()
            if not letters:
                return at
        elif doc[at].text[0].isupper() or doc[at].is_punct:
            return None
    return None


def organisation(doc: Doc, start: int, end: int) -> Name:
    """The words as an organisation's name."""
    return Name(start, end, doc[start:end].text, "organisation", titled=False)


def with_introduced(names: list[Name], pairs: list[tuple[Name, Name]], words: ActorWords) -> tuple[Name, ...]:
    """The names, those within an introduced one replaced by it; without laws and the like, and their acronyms."""
    added = [name for pair in pairs for name in pair]
    things = {name.text for full, short in pairs for name in (full, short) if not nameable(full.text, words)}
    covered = {at for name in added for at in range(name.start, name.end)}
    kept = [name for name in names if covered.isdisjoint(range(name.start, name.end))]
    known = {name.text for name in added}
    whole = (replace_label(name, known) for name in (*kept, *added) if name.text not in things)
    return tuple(sorted(whole, key=lambda name: name.start))


def replace_label(name: Name, organisations: set[str]) -> Name:
    """The name as an organisation's where its form was introduced as one."""
    return replace(name, label="organisation") if name.text in organisations else name
