"""Finds runs of capitalised words that may be names: where they end, and which small words stand within them."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name
from generator.model import ActorKind

WORD = re.compile(r"^(?:[^\W\d_]|(?:al|el)-[^\W\d_])[\w.’'&-]*$")
MOST_JOINERS = 2
LONGEST_OFFICE = 5
"""In words."""


def runs(doc: Doc, lexicon: Lexicon) -> Iterator[range]:
    """The longest runs of tokens that may form names."""
    at = 0
    while at < len(doc):
        end = run_end(doc, at, lexicon) if capital(doc[at], lexicon.words) else at
        if end > at:
            yield range(at, end)
        at = max(end, at + 1)


def run_end(doc: Doc, start: int, lexicon: Lexicon) -> int:
    """Where the run that begins at a token ends."""
    end = start + 1
    while (following := next_part(doc, start, end, lexicon)) > end:
        end = following
    return end


def next_part(doc: Doc, start: int, end: int, lexicon: Lexicon) -> int:
    """The end of the run with its next part; the same end where the run goes no further."""
    if end >= len(doc) or doc[end].is_sent_start:
        return end
    if capital(doc[end], lexicon.words):
        return end + 1
    if doc[end].text == "," and end + 1 < len(doc) and doc[end + 1].text in lexicon.words.persons.suffixes:
        return end + 2
    if owns(doc, end, lexicon.words):
        return end + 2
    after = after_joiners(doc, end, lexicon.words)
    return after + 1 if after > end and joined(doc, range(start, end), after, lexicon) else end


def owns(doc: Doc, end: int, words: ActorWords) -> bool:
    """Whether a possessive mark follows within a name: "People’s Party", "Cleveland Police Patrolmen’s Association"."""
    if doc[end].tag_ != "POS" or end + 1 >= len(doc) or doc[end - 1].text not in words.organisations.owners:
        return False
    return capital(doc[end + 1], words) and not doc[end + 1].is_sent_start


def after_joiners(doc: Doc, at: int, words: ActorWords) -> int:
    """The position of the capitalised word that follows one or two joiners; `at` itself where none does."""
    after = at
    while after < len(doc) and after - at < MOST_JOINERS and joins(doc[after], words):
        after += 1
    if after == at + 1 and hyphenated(doc, after, words):
        return after
    return after if after < len(doc) and capital(doc[after], words) and not doc[after].is_sent_start else at


def capital(token: Token, words: ActorWords) -> bool:
    """Whether a token looks like a part of a name."""
    text = token.text
    if not (text[0].isupper() or text[:3] in {"al-", "el-"}) or not WORD.match(text):
        return False
    if token.pos_ == "PROPN":
        return text not in words.noise.words or not token.is_sent_start or starts_name(token)
    return token.ent_type_ in words.labels and text not in words.noise.words


def starts_name(token: Token) -> bool:
    """Whether a word that may only begin a sentence is a given name here ("Bill Clinton", "Will Rogers")."""
    last = token.i + 1 >= len(token.doc)
    return not last and is_given_name(token.text) and token.ent_type_ == token.nbor().ent_type_ == "PERSON"


def joins(token: Token, words: ActorWords) -> bool:
    """Whether a token may stand between two parts of one name."""
    if token.text == "-":
        return token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_
    return token.text in words.organisations.joiners or token.text in words.persons.particles


def hyphenated(doc: Doc, at: int, words: ActorWords) -> bool:
    """Whether a part of a person's name in small letters follows a hyphen ("Kim Jong-un")."""
    if at >= len(doc) or doc[at - 1].text != "-" or doc[at - 1].whitespace_ or not doc[at].is_lower:
        return False
    return is_labelled(doc[at], "person", words) and is_labelled(doc[at - 2], "person", words)


def joined(doc: Doc, before: range, after: int, lexicon: Lexicon) -> bool:
    """Whether the words on both sides of a joiner are one name: by hyphen, particle, office, entity, or head."""
    words, joiner, left = lexicon.words, doc[before.stop].text, doc[before.stop - 1].text
    if joiner == "-":
        return left not in lexicon.places.places and left not in lexicon.places.adjectives and len(left) > 1
    if joiner in words.persons.particles and is_persons(doc, before.stop, after, words):
        return True
    if ends_office(doc, before.start, after, words) or one_organisation(doc, before.stop - 1, after, words):
        return True
    headed = any(doc[i].text in words.organisations.heads for i in before)
    if joiner in words.small.conjunctions:
        return (
            headed
            and is_labelled(doc[after], "organisation", words)
            and any(doc[i].text in words.small.inside for i in before)
        )
    return headed and joiner in words.small.inside


def is_persons(doc: Doc, joiner: int, after: int, words: ActorWords) -> bool:
    """Whether a particle stands in a person's name, not between the words of an organisation's ("Banco de España")."""
    if doc[joiner].text not in words.organisations.joiners:
        return True
    return is_given_name(doc[joiner - 1].text) and is_labelled(doc[after], "person", words)


def is_labelled(token: Token, kind: ActorKind, words: ActorWords) -> bool:
    """Whether the pipeline takes a token for a part of a name of that kind."""
    return words.labels.get(token.ent_type_) == kind


def ends_office(doc: Doc, first: int, last: int, words: ActorWords) -> bool:
    """Whether an office of several words, begun at `first` or later, ends at `last` ("Secretary of State")."""
    starts = range(max(first, last - LONGEST_OFFICE + 1), last)
    return any(doc[i : last + 1].text.lower() in words.roles.phrases for i in starts)


def one_organisation(doc: Doc, first: int, last: int, words: ActorWords) -> bool:
    """Whether the pipeline takes the tokens from first to last for one organisation."""
    inside = all(doc[i].ent_iob_ == "I" for i in range(first + 1, last + 1))
    if not inside or words.labels.get(doc[first].ent_type_) != "organisation":
        return False
    return doc[first + 1].text not in words.small.conjunctions or any(
        token.text in words.organisations.heads for token in entity_from(doc, last)
    )


def entity_from(doc: Doc, at: int) -> Iterator[Token]:
    """The rest of an entity from a token within it."""
    yield doc[at]
    for token in doc[at + 1 :]:
        if token.ent_iob_ != "I":
            return
        yield token
