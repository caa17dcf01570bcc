"""Decides what each name is: by what all its occurrences in the article say, by its form, and by gazetteers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from generator.extract.actors.evidence import FAIR, STRONG, WEAK, Verdict, Votes, context_votes
from generator.extract.actors.runs import Name, opens
from generator.language.actors import ActorWords, Lexicon
from generator.language.names import has_article, is_given_name, person_name
from generator.model import ActorKind

MOST_FOR_LABELS = 3.8
"""How much all labels of one name weigh at most: less than a form that is sure."""
FULL_NAME, LONGEST_PERSON = 2, 5
"""In words."""
SHORT_ACRONYM, LONGEST_ACRONYM = 2, 4
"""In letters."""


def with_kinds(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """The names with the kind that each one's form has in the article; those that are of no kind are left out."""
    names = tuple(names)
    votes = all_votes(doc, names, lexicon)
    surnames = surnames_of_people(votes, lexicon)
    common = common_words(doc, names, lexicon) | lexicon.words.groups.adjectives
    kinds = ((name, kind_of(name, votes[name.text], surnames, lexicon)) for name in names if name.text not in common)
    return tuple(replace(name, label=kind) for name, kind in kinds if kind is not None)


def common_words(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> frozenset[str]:
    """Words taken for names that only open sentences, and that the text else has in small letters ("Groups")."""
    small = {token.text for token in doc if token.is_lower}
    found: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        found[name.text].append(name)
    return frozenset(
        text
        for text, same in found.items()
        if {text.lower(), text.lower().removesuffix("s")} & small
        and listed_kind(text, lexicon) is None
        and all(is_opening(doc, name) for name in same)
    )


def is_opening(doc: Doc, name: Name) -> bool:
    """Whether a name is one word that may have its capital only because a sentence begins with it."""
    single = name.end - name.start == 1 and not name.titled
    return single and opens(doc[name.start]) and not is_given_name(name.text)


def all_votes(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> dict[str, Votes]:
    """The votes on each name's form, of all its occurrences, of the form itself, and of kindred names."""
    votes: dict[str, Votes] = defaultdict(dict)
    labels: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for name in names:
        cast(votes[name.text], context_votes(doc, name, lexicon))
        labels[name.text].update([name.label] if name.label else [])
    for text, given in labels.items():
        cast(votes[text], label_votes(given))
    for text, counts in votes.items():
        cast(counts, form_votes(text, lexicon))
    for text, counts in votes.items():
        cast(counts, kin_votes(text, votes, lexicon.words))
    return votes


def label_votes(given: Counter[ActorKind]) -> Iterator[tuple[Verdict, float]]:
    """What the pipeline's labels say: by their shares, since it tends to err with a name each time or never."""
    total = given.total()
    for kind, count in given.items():
        yield kind, min(total * WEAK, MOST_FOR_LABELS) * count / total


def cast(counts: Votes, votes: Iterable[tuple[Verdict, float]]) -> None:
    """Adds votes to those counted so far."""
    for kind, weight in votes:
        counts[kind] = counts.get(kind, 0.0) + weight


def kin_votes(text: str, votes: Mapping[str, Votes], words: ActorWords) -> Iterator[tuple[Verdict, float]]:
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


def form_votes(text: str, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What the form of a name says by itself."""
    parts = text.split()
    if len(parts) > 1 and parts[-1] in lexicon.words.groups.names:
        yield "group", STRONG
    elif is_organisation_form(parts, lexicon.words):
        yield "organisation", STRONG if len(parts) > 1 else WEAK
    elif is_place_form(parts, lexicon):
        either = len(parts) == FULL_NAME and is_person_form(parts, lexicon) and text not in lexicon.places.cities
        yield "place", FAIR if either else STRONG
        yield "person", FAIR if either else 0.0
    elif is_person_form(parts, lexicon):
        yield "person", FAIR
    elif is_acronym(text):
        yield "organisation", STRONG if len(text) > SHORT_ACRONYM else FAIR
    elif has_inner_capital(text, lexicon.words):
        yield "organisation", FAIR


def is_organisation_form(parts: Sequence[str], words: ActorWords) -> bool:
    """Whether a name ends with an organisation's head, begins with one, or has one before a small word."""
    heads, joiners = words.organisations.heads, words.organisations.joiners
    if parts[-1] in heads or parts[0] in heads or parts[-1] in words.organisations.metonyms or "&" in parts:
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
    if not 1 < len(parts) <= LONGEST_PERSON or first in lexicon.words.persons.particles or has_article(first):
        return False
    if first in lexicon.places.adjectives or first in lexicon.places.regions.directions:
        return False
    return is_given_name(first) and parts[-1] not in lexicon.words.noise.words


def is_acronym(text: str) -> bool:
    """Whether a name is a few capitals."""
    return text.isupper() and text.isalpha() and 1 < len(text) <= LONGEST_ACRONYM


def has_inner_capital(text: str, words: ActorWords) -> bool:
    """Whether a word has a capital within that no particle of a surname explains ("BuzzFeed", not "McCain")."""
    inner = any(a.islower() and b.isupper() for a, b in pairwise(text))
    return (
        inner
        and text.isascii()
        and text.isalpha()
        and not text.startswith(words.persons.grown)
        and not is_given_name(text)
    )


def surnames_of_people(votes: Mapping[str, Votes], lexicon: Lexicon) -> frozenset[str]:
    """The surnames of those whom the article names in full, and their given names but for cities it tells of."""
    people = (text.split() for text, counts in votes.items() if " " in text and best(counts) == "person")
    names = [person_name(words, lexicon.words.persons) for words in people]
    cities = {name.given for name in names if best(votes.get(name.given, {})) == "place"} & lexicon.places.cities
    return frozenset(part for name in names for part in (name.surname, *({name.given} - cities)))


def best(counts: Votes) -> Verdict | None:
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
    famous = lexicon.words.persons.surnames
    if name.text in famous or (listed is None and is_shouted(name.text) and name.text.title() in surnames | famous):
        return "person"
    if listed and (not name.titled or is_described(name)):
        return listed
    most = best(votes)
    return None if most == "thing" else most


def is_described(name: Name) -> bool:
    """Whether a common noun before a name only describes it ("its ally France"), as no title does."""
    return name.title is not None and name.title.islower() and name.label != "person"


def is_shouted(text: str) -> bool:
    """Whether a word is written in capitals only and is too long for an acronym of a few."""
    return text.isupper() and len(text) >= LONGEST_ACRONYM


def listed_kind(text: str, lexicon: Lexicon) -> ActorKind | None:
    """The kind of a name that data knows, whatever the text around it."""
    organisations = lexicon.words.organisations
    if text in lexicon.known or text in organisations.metonyms or text in organisations.names:
        return "organisation"
    if text in lexicon.places.peoples or text in lexicon.words.groups.names:
        return "group"
    if text in lexicon.places.adjectives and text not in lexicon.places.places:
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
