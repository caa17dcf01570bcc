"""Finds runs of capitalised words that may be names: where they end, and which small words stand within them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name
from generator.model import ActorKind

WORD = re.compile(r"^(?:[^\W\d_]|(?:al|el)-[^\W\d_])[\w.’'&-]*$")
MOST_JOINERS = 2
LONGEST_OFFICE = 5
"""In words."""
LONGEST_SYLLABLE = 3
"""In letters, of what follows a hyphen in a name ("Moon Jae-in")."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: token positions, and what the pipeline takes it for."""

    start: int
    end: int
    text: str
    label: ActorKind | None
    titled: bool
    """Whether a title or a role stands right before it."""
    title: str | None = None
    """The word of courtesy, title or role right before it ("Mr.", "Sen.")."""


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
    if owns(doc, end, lexicon):
        return end + 2
    after = after_joiners(doc, end, lexicon.words)
    return after + 1 if after > end and joined(doc, range(start, end), after, lexicon) else end


def owns(doc: Doc, end: int, lexicon: Lexicon) -> bool:
    """Whether a possessive mark follows within a name: "People’s Party", "Cleveland Police Patrolmen’s Association"."""
    if doc[end].tag_ != "POS" or end + 1 >= len(doc):
        return False
    if not capital(doc[end + 1], lexicon.words) or doc[end + 1].is_sent_start:
        return False
    return doc[end - 1].text in lexicon.words.organisations.owners or named_after(doc, end, lexicon)


def named_after(doc: Doc, at: int, lexicon: Lexicon) -> bool:
    """Whether the pipeline sees one organisation around a mark whose owner the text does not know ("Emily’s List")."""
    owner, inside = doc[at - 1].text, doc[at].ent_iob_ == doc[at + 1].ent_iob_ == "I"
    if not inside or not is_labelled(doc[at], "organisation", lexicon.words) or is_given_name(doc[at + 1].text):
        return False
    places, organisations = lexicon.places, lexicon.words.organisations
    named = owner in places.places or owner in places.adjectives or owner in places.cities or owner in lexicon.known
    return not named and owner not in organisations.heads and owner in only_owners(doc)


@lru_cache(maxsize=2)
def only_owners(doc: Doc) -> frozenset[str]:
    """The words in capitals that always stand before a possessive mark."""
    owned: set[str] = set()
    free: set[str] = set()
    for token, after in pairwise(doc):
        if token.text[0].isupper():
            (owned if after.tag_ == "POS" else free).add(token.text)
    return frozenset(owned - free)


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
        return text not in words.noise.words or not opens(token) or starts_name(token)
    return token.ent_type_ in words.labels and text not in words.noise.words


def opens(token: Token) -> bool:
    """Whether a word has its capital because a sentence begins with it, or what stands after a colon."""
    return bool(token.is_sent_start) or (token.i > 0 and token.nbor(-1).text == ":")


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
    if doc[at].tag_[:1] == "V" or not is_labelled(doc[at - 2], "person", words):
        return False
    short = len(doc[at]) <= LONGEST_SYLLABLE and doc[at - 2].ent_iob_ == "I" and not modifies(doc, at)
    return short or is_labelled(doc[at], "person", words)


def modifies(doc: Doc, at: int) -> bool:
    """Whether a noun follows that a compound modifies ("Trump-era rules")."""
    return at + 1 < len(doc) and doc[at + 1].pos_ in {"NOUN", "ADJ"}


def joined(doc: Doc, before: range, after: int, lexicon: Lexicon) -> bool:
    """Whether the words on both sides of a joiner are one name: by hyphen, particle, office, entity, or head."""
    words, joiner, left = lexicon.words, doc[before.stop].text, doc[before.stop - 1].text
    if joiner == "-":
        return left not in lexicon.places.places and left not in lexicon.places.adjectives and len(left) > 1
    if joiner == "&":
        return not doc[after].is_sent_start
    if joiner in words.persons.particles and is_persons(doc, before.stop, after, words):
        return True
    headed = any(doc[i].text in words.organisations.heads for i in before)
    person = is_given_name(doc[before.start].text) and is_labelled(doc[after - 2], "person", words)
    if not headed and len(before) > 1 and joiner in words.small.of and person:
        return False
    if ends_office(doc, before.start, after, words) or one_organisation(doc, before.stop - 1, after, words):
        return True
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
