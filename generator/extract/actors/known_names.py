"""Finds names that the pipeline overlooked, by what the article calls someone elsewhere: a surname, a short form."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from generator.extract.actors.names import title_before
from generator.extract.actors.runs import Name
from generator.language.actors import Lexicon
from generator.language.names import person_name
from generator.model import ActorKind


def overlooked(doc: Doc, names: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Single capitalised words outside all names that are a known person's surname or a known one-word name."""
    known = known_words(names, lexicon)
    taken = {at for name in names for at in range(name.start, name.end)}
    for token in doc:
        kind = known.get(token.text)
        if kind and token.i not in taken and stands_alone(doc, token.i, taken):
            yield Name(
                token.i, token.i + 1, token.text, kind, False, title_before(doc, token.i, lexicon.words, titled=False)
            )


def known_words(names: Sequence[Name], lexicon: Lexicon) -> dict[str, ActorKind]:
    """The words that name someone by themselves: surnames of people named in full, and other names of one word."""
    words = {name.text: name.label for name in names if name.label and " " not in name.text and name.label != "group"}
    surnames = (
        person_name(name.text.split(), lexicon.words.persons).surname for name in names if name.label == "person"
    )
    known: dict[str, ActorKind] = {**words, **dict.fromkeys(surnames, "person")}
    return {word: kind for word, kind in known.items() if word[:1].isupper() and len(word) > 1}


def stands_alone(doc: Doc, at: int, taken: set[int]) -> bool:
    """Whether a word is no part of a longer capitalised name."""
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(doc) and i not in taken]
    return not any(doc[i].text[0].isupper() and doc[i].pos_ == "PROPN" for i in beside)
