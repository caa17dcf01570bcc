"""Decides what each name is: by what all its occurrences in the article say, and by gazetteers.

The pipeline's label is one voice among several: a title, a given name, an apposition or a head noun outvote it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from generator.extract.actors.names import Name
from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name, person_name
from generator.model import ActorKind

Votes = dict[ActorKind, float]
"""How strongly a name's form and occurrences speak for each kind."""
LONGEST_PERSON = 5
"""In words."""
APPOSITION = 8
"""How many words after a name may say what it is."""
LONGEST_ACRONYM = 4
"""In letters."""
REACH = 12
"""How many words after a subject a pronoun may still mean it."""
STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


def with_kinds(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """The names with the kind that each one's form has in the article; those that are of no kind are left out."""
    names = tuple(names)
    votes = all_votes(doc, names, lexicon)
    surnames = surnames_of_people(votes, lexicon)
    kinds = ((name, kind_of(name, votes[name.text], surnames, lexicon)) for name in names)
    return tuple(replace(name, label=kind) for name, kind in kinds if kind is not None)


def all_votes(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> dict[str, Votes]:
    """The votes on each name's form, of all its occurrences, of the form itself, and of kindred names."""
    votes: dict[str, Votes] = defaultdict(dict)
    for name in names:
        cast(votes[name.text], context_votes(doc, name, lexicon.words))
    for text, counts in votes.items():
        cast(counts, form_votes(text, lexicon))
    for text, counts in votes.items():
        cast(counts, kin_votes(text, votes, lexicon.words))
    return votes


def cast(counts: Votes, votes: Iterable[tuple[ActorKind, float]]) -> None:
    """Adds votes to those counted so far."""
    for kind, weight in votes:
        counts[kind] = counts.get(kind, 0.0) + weight


def context_votes(doc: Doc, name: Name, words: ActorWords) -> Iterator[tuple[ActorKind, float]]:
    """What one occurrence says."""
    if name.label:
        yield name.label, WEAK
    if name.titled:
        yield "person", STRONG
    if is_locative(doc, name, words):
        yield "place", WEAK / 2
    if pronoun_follows(doc, name, words):
        yield "person", WEAK
    if next_noun(doc, name.end) in words.nouns.of_people:
        yield "person", FAIR
    if name.start and doc[name.start - 1].lower_ in words.organisations.descriptions:
        yield "organisation", FAIR
    described = apposition_kind(doc, name.end, words)
    if described:
        yield described, FAIR


def kin_votes(text: str, votes: Mapping[str, Votes], words: ActorWords) -> Iterator[tuple[ActorKind, float]]:
    """What other names in the article say of one: "Pfizer Inc." of "Pfizer", "Emanuel" of "Rahm Emanuel"."""
    parts = text.split()
    if len(parts) == 1:
        if any(f"{text} {head}" in votes for head in words.organisations.heads):
            yield "organisation", STRONG
    elif (
        len(parts) <= LONGEST_PERSON
        and best(votes.get(parts[-1], {})) == "person"
        and not is_organisation_form(parts, words)
    ):
        yield "person", FAIR


def next_noun(doc: Doc, at: int) -> str:
    """The word after a name, its possessive mark left out."""
    after = at + 1 if at < len(doc) and doc[at].tag_ == "POS" else at
    return doc[after].lower_ if after < len(doc) else ""


def pronoun_follows(doc: Doc, name: Name, words: ActorWords) -> bool:
    """Whether a pronoun for one person comes after a subject in its sentence, before any other name."""
    if name.end - name.start > 1 or doc[name.start].dep_ != "nsubj":
        return False
    for token in doc[name.end : name.end + REACH]:
        if token.is_sent_start or token.pos_ == "PROPN" or token.lower_ in words.nouns.pronouns:
            return token.lower_ in words.nouns.pronouns
    return False


def is_locative(doc: Doc, name: Name, words: ActorWords) -> bool:
    """Whether the name is where something is ("in Amman")."""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.lower_ in words.small.locative and before.pos_ == "ADP"


def apposition_kind(doc: Doc, at: int, words: ActorWords) -> ActorKind | None:
    """What the words after a name's comma say it is: "…, who", "…, 59,", "…, a spokesman", "…, an agency"."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    after = doc[at + 1]
    if after.lower_ in words.small.relative or (after.like_num and at + 2 < len(doc) and doc[at + 2].text in ",."):
        return "person"
    head = noun_head(doc, at + 1)
    if head is None:
        return None
    if head.lower_ in words.roles.heads:
        return "person"
    return "organisation" if head.lower_ in words.organisations.descriptions else None


def noun_head(doc: Doc, start: int) -> Token | None:
    """The head of the noun phrase that begins at a token: its last noun before a preposition, verb or comma."""
    head = None
    for token in doc[start : start + APPOSITION]:
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token
        elif token.pos_ not in {"DET", "ADJ", "NUM", "PART", "PRON"} and token.text != "-":
            break
    return head


def form_votes(text: str, lexicon: Lexicon) -> Iterator[tuple[ActorKind, float]]:
    """What the form of a name says by itself."""
    parts = text.split()
    if is_organisation_form(parts, lexicon.words):
        yield "organisation", STRONG if len(parts) > 1 else WEAK
    elif is_place_form(parts, lexicon):
        yield "place", STRONG
    elif is_person_form(parts, lexicon):
        yield "person", FAIR
    elif is_acronym(text):
        yield "organisation", FAIR


def is_organisation_form(parts: Sequence[str], words: ActorWords) -> bool:
    """Whether a name ends with an organisation's head, begins with one, or has one before a small word."""
    heads, joiners = words.organisations.heads, words.organisations.joiners
    if parts[-1] in heads or parts[0] in heads or parts[-1] in words.organisations.metonyms:
        return True
    if " ".join(parts[-2:]) in words.organisations.metonyms:
        return True
    return any(part in heads and after in joiners for part, after in pairwise(parts))


def is_place_form(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name is a place's by its last word, as a part of a known place, or as a city of several words."""
    regions, text = lexicon.places.regions, " ".join(parts)
    if len(parts) == 1:
        return False
    rest = " ".join(parts[1:])
    part_of_known = parts[0] in regions.directions and (rest in lexicon.places.places or rest in lexicon.places.cities)
    return parts[-1] in regions.heads or part_of_known or text in lexicon.places.cities


def is_person_form(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name begins with a given name that is no particle and no place."""
    first = parts[0]
    if not 1 < len(parts) <= LONGEST_PERSON or first.lower() in lexicon.words.persons.particles:
        return False
    if first in lexicon.places.adjectives or first in lexicon.places.regions.directions:
        return False
    return is_given_name(first) and parts[-1] not in lexicon.words.noise.words


def is_acronym(text: str) -> bool:
    """Whether a name is a few capitals."""
    return text.isupper() and text.isalpha() and 1 < len(text) <= LONGEST_ACRONYM


def surnames_of_people(votes: Mapping[str, Votes], lexicon: Lexicon) -> frozenset[str]:
    """The surnames, and the names people are called by, of those that the article names in full."""
    return frozenset(
        part for text, counts in votes.items() if best(counts) == "person" for part in parts_of(text, lexicon)
    )


def parts_of(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The parts of a full name that stand for it alone."""
    words = text.split()
    if len(words) > 1:
        name = person_name(words, lexicon.words.persons)
        yield from (name.surname, name.given)


def best(counts: Votes) -> ActorKind | None:
    """The kind with most votes, None without votes."""
    return max(counts, key=lambda kind: (counts[kind], kind), default=None)


def kind_of(name: Name, votes: Votes, surnames: frozenset[str], lexicon: Lexicon) -> ActorKind | None:
    """The kind of a name: what gazetteers know for certain, then a person's surname, then the most votes."""
    listed = listed_kind(name.text, lexicon)
    if name.text[-1] == "s" and name.text[:-1] in surnames and name.text not in surnames:
        return "group"
    if name.text in lexicon.words.organisations.heads and listed is None:
        return None
    if name.text in surnames and (listed is None or name.titled or name.label == "person"):
        return "person"
    if listed and not name.titled:
        return listed
    return best(votes)


def listed_kind(text: str, lexicon: Lexicon) -> ActorKind | None:
    """The kind of a name that data knows, whatever the text around it."""
    organisations = lexicon.words.organisations
    if text in lexicon.known or text in organisations.metonyms:
        return "organisation"
    if text in lexicon.places.peoples or text in lexicon.words.groups.names:
        return "group"
    national = any(text in bodies for bodies in organisations.national.values())
    return "organisation" if national else listed_place(text, lexicon)


def listed_place(text: str, lexicon: Lexicon) -> ActorKind | None:
    """Whether a name is a known place's, in capitals only as in a dateline too."""
    places, shown = lexicon.places, text.title()
    if text in places.places:
        return "place"
    in_capitals = text.isupper() and len(text) > LONGEST_ACRONYM
    return "place" if in_capitals and (shown in places.places or shown in places.cities) else None
