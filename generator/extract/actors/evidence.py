"""What an occurrence of a name says of its kind: the pipeline's label, and the words around it.

The label is one voice among several: a title, a pronoun, an apposition or a noun beside the name outvote it.
"""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc, Token

from generator.extract.actors.runs import Name
from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name
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
MODIFIERS = frozenset({"compound", "nmod", "amod"})
"""Dependency labels of words that modify a noun."""
MIN_BEFORE = 2
"""How many words someone's place of work stands after at least."""
STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


def context_votes(doc: Doc, name: Name, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What one occurrence says."""
    words = lexicon.words
    if name.titled:
        yield "person", STRONG
    if is_locative(doc, name, words):
        yield "place", FAIR if name.text in lexicon.places.cities else WEAK / 2
    elif described := apposition_kind(doc, name.end, words):
        surely = described == "organisation" and not is_given_name(doc[name.start].text)
        yield described, STRONG if surely else FAIR
    if pronoun := pronoun_kind(doc, name, words):
        yield pronoun, WEAK
    yield from noun_votes(doc, name, words)
    yield from staff_votes(doc, name, lexicon)
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


def staff_votes(doc: Doc, name: Name, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What someone who is of a name or works at it says: "Ann Lee of Pfizer", "an analyst at Teck"."""
    if name.start < MIN_BEFORE or name.text in lexicon.places.places or name.text in lexicon.places.cities:
        return
    link, holder, words = doc[name.start - 1].lower_, doc[name.start - 2], lexicon.words
    if doc[name.end - 1].dep_ in MODIFIERS or (name.end < len(doc) and doc[name.end].tag_ == "POS"):
        return
    works = link in words.organisations.at and holder.lower_ in words.roles.heads
    heads = link in words.small.of and holder.lower_ in words.organisations.leaders
    if works or heads or (link in words.small.of and ends_full_name(holder, words)):
        yield "organisation", STRONG


def ends_full_name(token: Token, words: ActorWords) -> bool:
    """Whether a person's name of two words or more ends with a token, as the pipeline sees it."""
    person = words.labels.get(token.ent_type_) == "person" and token.pos_ == "PROPN"
    return person and token.ent_iob_ == "I" and is_given_name(token.nbor(-1).text)


def thing_votes(doc: Doc, name: Name, lexicon: Lexicon) -> Iterator[tuple[Verdict, float]]:
    """What speaks against a person: quotation marks around the name, a common noun's tag, an article before it."""
    before = doc[name.start - 1] if name.start else None
    if before is None:
        return
    if before.text in MARKS and closes(doc, name.end):
        yield "thing", FAIR
    single = name.end - name.start == 1
    if name.label not in ({"person"} if single else {"person", "organisation"}):
        return
    if single and doc[name.start].pos_ not in {"PROPN", "X"}:
        yield "thing", FAIR
    if before.text in lexicon.words.determiners.definite and not modifies(doc, name):
        yield with_article(name, lexicon), FAIR if single or name.label == "organisation" else STRONG


def modifies(doc: Doc, name: Name) -> bool:
    """Whether a name stands before a noun that is no part of it ("the Sandra Bland case", "the Trump-era rules")."""
    after = doc[name.end] if name.end < len(doc) else None
    return doc[name.end - 1].dep_ in MODIFIERS or (after is not None and (after.text == "-" or after.pos_ == "NOUN"))


def with_article(name: Name, lexicon: Lexicon) -> Verdict:
    """What a name with an article is: no person ("the Denver Broncos", "the Smiths", "the French")."""
    if name.text in lexicon.places.adjectives:
        return "thing"
    members = name.text.split()[-1] in lexicon.words.groups.names and name.label == "person"
    return "group" if members or (name.end - name.start == 1 and name.text[-1] == "s") else "organisation"


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
