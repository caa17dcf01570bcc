"""Decides what each name is: by what all its occurrences in the article say, and by gazetteers.

The pipeline's label is one voice among several: a title, a given name, an apposition or a head noun outvote it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extract.names import Name
from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name, person_name
from generator.model import ActorKind

LONGEST_PERSON = 5
"""In words."""
APPOSITION = 8
"""How many words after a name may say what it is."""
STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


def with_kinds(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """The names with the kind that each one's form has in the article; those that are of no kind are left out."""
    names = tuple(names)
    votes = all_votes(doc, names, lexicon)
    surnames = surnames_of_people(votes, lexicon)
    kinds = ((name, kind_of(name, votes[name.text], surnames, lexicon)) for name in names)
    return tuple(replace(name, label=kind) for name, kind in kinds if kind is not None)


def all_votes(doc: Doc, names: Iterable[Name], lexicon: Lexicon) -> dict[str, Counter[ActorKind]]:
    """For each name's form, how strongly its occurrences speak for each kind."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for name in names:
        votes[name.text].update(context_votes(doc, name, lexicon.words))
    for text, counts in votes.items():
        counts.update(form_votes(text, lexicon.words))
    return votes


def context_votes(doc: Doc, name: Name, words: ActorWords) -> dict[ActorKind, float]:
    """What one occurrence says."""
    votes: Counter[ActorKind] = Counter()
    if name.label:
        votes[name.label] += WEAK
    if name.titled:
        votes["person"] += STRONG
    if is_locative(doc, name):
        votes["place"] += WEAK / 2
    described = apposition_kind(doc, name.end, words)
    if described:
        votes[described] += FAIR
    return dict(votes)


def is_locative(doc: Doc, name: Name) -> bool:
    """Whether the name is where something is ("in Amman")."""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.lower_ == "in" and before.pos_ == "ADP"


def apposition_kind(doc: Doc, at: int, words: ActorWords) -> ActorKind | None:
    """What the words after a name's comma say it is: "…, who", "…, 59,", "…, a spokesman", "…, an advocacy group"."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    after = doc[at + 1]
    if after.lower_ == "who" or (after.like_num and at + 2 < len(doc) and doc[at + 2].text in ",."):
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


def form_votes(text: str, words: ActorWords) -> dict[ActorKind, float]:
    """What the form of a name says by itself."""
    parts = text.split()
    if parts[-1] in words.organisations.heads or parts[0] in words.organisations.heads:
        return {"organisation": STRONG} if len(parts) > 1 else {"organisation": WEAK}
    if 1 < len(parts) <= LONGEST_PERSON and is_given_name(parts[0]) and parts[0].lower() not in words.persons.particles:
        return {"person": FAIR}
    if text.isupper() and text.isalpha() and 1 < len(text) <= 5:
        return {"organisation": WEAK}
    return {}


def surnames_of_people(votes: dict[str, Counter[ActorKind]], lexicon: Lexicon) -> frozenset[str]:
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


def best(counts: Counter[ActorKind]) -> ActorKind | None:
    """The kind with most votes, None without votes."""
    kind, most = max(counts.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return kind if most > 0 else None


def kind_of(name: Name, votes: Counter[ActorKind], surnames: frozenset[str], lexicon: Lexicon) -> ActorKind | None:
    """The kind of a name: what gazetteers know for certain, then a person's surname, then the most votes."""
    listed = listed_kind(name.text, lexicon)
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
    return "place" if text in lexicon.places.places else None
