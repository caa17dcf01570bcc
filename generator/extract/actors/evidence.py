"""What an occurrence of a name says of its kind: the pipeline's label, and the words around it.

The label is one voice among several: a title, a pronoun, an apposition or a noun beside the name outvote it.
"""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc, Token

from generator.extract.actors.names import Name
from generator.language.actors import ActorWords, Lexicon
from generator.model import ActorKind

Verdict = ActorKind | Literal["thing"]
"""What a name is; a thing (a work, a slogan, a product) takes no part."""
Votes = dict[Verdict, float]
"""How strongly a name's form and occurrences speak for each kind."""
APPOSITION = 8
"""How many words after a name may say what it is."""
REACH = 12
"""How many words after a subject a pronoun may still mean it."""
MARKS = frozenset("'\"“”‘’«»") | {"''", "``"}
STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


def context_votes(doc: Doc, name: Name, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What one occurrence says."""
    words = lexicon.words
    if name.label:
        yield name.label, WEAK
    if name.titled:
        yield "person", STRONG
    if is_locative(doc, name, words):
        yield "place", FAIR if name.text in lexicon.places.cities else WEAK / 2
    elif described := apposition_kind(doc, name.end, words):
        yield described, FAIR
    if pronoun := pronoun_kind(doc, name, words):
        yield pronoun, WEAK
    yield from noun_votes(doc, name, words)
    yield from thing_votes(doc, name, lexicon)


def noun_votes(doc: Doc, name: Name, words: ActorWords) -> Iterator[tuple[Verdict, float]]:
    """What the nouns right beside a name say: "the Trump campaign", "the drugmaker Pfizer", "Pfizer executives"."""
    after, before = next_noun(doc, name.end), doc[name.start - 1].lower_ if name.start else ""
    if after in words.nouns.of_people:
        yield "person", FAIR
    if after in words.nouns.of_organisations:
        yield "organisation", WEAK
    if before in words.organisations.descriptions:
        yield "organisation", FAIR
    if before in words.noise.nouns or after in words.noise.nouns:
        yield "thing", FAIR


def thing_votes(doc: Doc, name: Name, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What speaks against a person: quotation marks around the name, a common noun's tag, an article before it."""
    before = doc[name.start - 1] if name.start else None
    if before is None:
        return
    if before.text in MARKS and closes(doc, name.end):
        yield "thing", FAIR
    if name.label != "person" or name.end - name.start > 1:
        return
    if doc[name.start].pos_ not in {"PROPN", "X"}:
        yield "thing", FAIR
    if before.text in lexicon.words.determiners.definite and doc[name.start].dep_ not in {"compound", "nmod", "amod"}:
        adjective = name.text in lexicon.places.adjectives
        yield "thing" if adjective else "group" if name.text[-1] == "s" else "organisation", FAIR


def closes(doc: Doc, at: int) -> bool:
    """Whether a quotation ends at a position, a comma or full stop within the marks left out."""
    after = at + 1 if at < len(doc) and doc[at].text in {",", ".", "!", "?"} else at
    return after < len(doc) and doc[after].text in MARKS


def next_noun(doc: Doc, at: int) -> str:
    """The word after a name, its possessive mark left out."""
    after = at + 1 if at < len(doc) and doc[at].tag_ == "POS" else at
    return doc[after].lower_ if after < len(doc) else ""


def pronoun_kind(doc: Doc, name: Name, words: ActorWords) -> ActorKind | None:
    """What a pronoun after a subject in its sentence, before any other name, says it is."""
    if name.end - name.start > 1 or doc[name.start].dep_ != "nsubj":
        return None
    for token in doc[name.end : name.end + REACH]:
        if token.lower_ in words.nouns.pronouns:
            return "person"
        if token.is_sent_start or token.pos_ == "PROPN":
            return None
    return None


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
    return "organisation" if head.pos_ == "NOUN" and head.lower_ in words.organisations.descriptions else None


def noun_head(doc: Doc, start: int) -> Token | None:
    """The head of the noun phrase that begins at a token: its last noun before a preposition, verb or comma."""
    head = None
    for token in doc[start : start + APPOSITION]:
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token
        elif token.pos_ not in {"DET", "ADJ", "NUM", "PART", "PRON"} and token.text != "-":
            break
    return head
