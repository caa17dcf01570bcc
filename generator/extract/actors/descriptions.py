"""Finds descriptions that lead to one actor only: "the top US diplomat", "the secretary of state", "the group"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span

from generator.extract.actors.merging import Cluster
from generator.language.actors import Lexicon
from generator.language.organisations import institution_of, without_possessive

LONGEST = 7
"""How many words a description may have."""
PREDICATES = frozenset({"attr", "oprd"})
"""Dependency labels of what someone is said to be or become."""
NEAR = 2
"""How many paragraphs back a description may reach, its own included."""


@dataclass(frozen=True, slots=True)
class Office:
    """What a role or a description says of an office: which one it can be, where, and whether it is still held."""

    word: str
    lines: frozenset[int]
    places: frozenset[str]
    former: bool
    names: frozenset[str]
    """Capitalised words beside the office and places: a party, a company."""
    of: bool
    """Whether it is said what the office is of, other than a place."""


@dataclass(frozen=True, slots=True)
class Described:
    """A description and the number of the cluster it means."""

    cluster: int
    span: Span


def find_descriptions(
    doc: Doc, found: Sequence[Cluster], roles: Sequence[Sequence[Span]], lexicon: Lexicon
) -> tuple[Described, ...]:
    """The descriptions of the text that can mean only one of the actors."""
    offices = [[office_of(role.text, lexicon) for role in spans] for spans in roles]
    paragraphs = paragraph_numbers(doc)
    taken = {at for cluster in found for name in cluster.names for at in range(name.start, name.end)}
    free = (span for span in phrases(doc, lexicon) if stands_alone(doc, span, taken, lexicon))
    pairs = ((meant(span, found, offices, paragraphs, lexicon), span) for span in free)
    return tuple(Described(number, span) for number, span in pairs if number is not None)


def stands_alone(doc: Doc, span: Span, taken: set[int], lexicon: Lexicon) -> bool:
    """Whether a description stands for someone by itself: beside no name, no predicate, with nothing more after it."""
    apposed = span.start > 1 and doc[span.start - 1].text == "," and span.start - 2 in taken
    beside_name = apposed or span.end - 1 in taken or span.end in taken
    more = span.end < len(doc) and doc[span.end].lower_ in lexicon.words.determiners.complement
    return not beside_name and not more and span.root.dep_ not in PREDICATES


def paragraph_numbers(doc: Doc) -> list[int]:
    """The number of each token's paragraph."""
    numbers, number = [], 0
    for token in doc:
        numbers.append(number)
        number += token.is_space and "\n\n" in token.text
    return numbers


def phrases(doc: Doc, lexicon: Lexicon) -> Iterator[Span]:
    """Noun phrases that begin with a definite determiner, as far as an office or an organisation's noun."""
    for token in doc:
        if token.text in lexicon.words.determiners.definite:
            end = phrase_end(doc, token.i, lexicon)
            if end is not None:
                yield doc[token.i : end]


def phrase_end(doc: Doc, start: int, lexicon: Lexicon) -> int | None:
    """Where the phrase ends: after its last noun, with the rest of an office of several words."""
    end = start + 1
    while end < min(start + LONGEST, len(doc)) and (
        doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[end].tag_ in {"POS", "HYPH"}
    ):
        end += 1
    for longer in range(min(end + 3, len(doc)), end, -1):
        if any(doc[at:longer].text.lower() in lexicon.words.roles.phrases for at in range(start + 1, end)):
            return longer
    return end if doc[end - 1].pos_ in {"NOUN", "PROPN"} else None


def office_of(text: str, lexicon: Lexicon) -> Office:
    """What a role's or description's words say."""
    words = [without_possessive(word) for word in text.split()]
    places = lexicon.places
    pairs = {" ".join(pair): pair for pair in pairwise(words)}
    codes = (places.places.get(word) or places.adjectives.get(word) for word in (*words, *pairs))
    within = {word for pair, parts in pairs.items() if pair in places.places for word in parts}
    kept = [w for w in words if w not in places.places and w not in places.adjectives and w not in within]
    rest = [word.lower() for word in kept]
    former = any(word in lexicon.words.roles.former for word in rest)
    office, lines = longest_office(rest, lexicon)
    names = frozenset(word.lower() for word in kept if word[:1].isupper()) - set(office.split())
    core = list(before_preposition(rest, lexicon))
    return Office(office, lines, frozenset(filter(None, codes)), former, names, of=len(rest) > len(core) + 1)


def longest_office(words: Sequence[str], lexicon: Lexicon) -> tuple[str, frozenset[int]]:
    """The longest office at the end of the words, or before a preposition; the last word where data knows none."""
    core = list(before_preposition(words, lexicon))
    for size in range(min(4, len(core)), 0, -1):
        name = " ".join(core[-size:])
        if name in lexicon.offices:
            lower = len(core) > size and core[-size - 1] in lexicon.words.roles.below
            return (" ".join(core[-size - 1 :]), frozenset()) if lower else (name, lexicon.offices[name])
    return core[-1] if core else "", frozenset()


def before_preposition(words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The words up to the first small word that is not within an office ("director" of "director of …")."""
    offices = lexicon.words.roles.phrases
    for at, word in enumerate(words):
        small = at and word in lexicon.words.organisations.joiners
        if small and not any(" ".join(words[start : at + 2]) in offices for start in range(at)):
            return
        yield word


def meant(
    span: Span,
    found: Sequence[Cluster],
    offices: Sequence[Sequence[Office]],
    paragraphs: Sequence[int],
    lexicon: Lexicon,
) -> int | None:
    """The number of the only actor that a description can mean."""
    said, head = office_of(span[1:].text, lexicon), span[-1].lower_
    if any(token.lower_ in lexicon.words.roles.other for token in span[1:-1]) and not said.lines:
        return None
    if head in lexicon.words.organisations.descriptions:
        return sole(organisations_near(span, said, found, paragraphs, lexicon))
    if is_vague(span, said, lexicon):
        return None
    holders = (n for n, held in enumerate(offices) if any(same_office(said, office, lexicon) for office in held))
    return sole(n for n in holders if found[n].names[0].start < span.start)


def is_vague(span: Span, said: Office, lexicon: Lexicon) -> bool:
    """Whether a description is of no office or occupation, of one that many have, or of somebody else’s."""
    roles = lexicon.words.roles
    if not said.lines and (said.word not in roles.heads or said.word in roles.common):
        return True
    others = any(token.lower_ in roles.other for token in span[1 : -len(said.word.split())])
    return others or any(token.tag_ == "POS" and token.nbor(-1).lower_ in roles.heads for token in span)


def same_office(said: Office, held: Office, lexicon: Lexicon) -> bool:
    """Whether a description fits a role: the same office, no other place, and as present or past."""
    same = bool(said.lines & held.lines) if said.lines else said.word == held.word
    public = not (said.lines and held.of and not said.of)
    agree = said.names <= held.names and said.former == held.former
    return same and public and agree and same_places(said, held, lexicon)


def same_places(said: Office, held: Office, lexicon: Lexicon) -> bool:
    """Whether the places of a description and a role agree; for a country’s office, both must name it."""
    if said.places and held.places:
        return bool(said.places & held.places)
    return not (said.places and held.word in lexicon.words.roles.sovereign)


def sole(numbers: Iterable[int]) -> int | None:
    """The only number, None where there is none or another."""
    distinct = set(numbers)
    return distinct.pop() if len(distinct) == 1 else None


def organisations_near(
    span: Span, said: Office, found: Sequence[Cluster], paragraphs: Sequence[int], lexicon: Lexicon
) -> set[int]:
    """The organisations named shortly before that a noun fits: by the head of their name, or since it is general."""
    near = {
        number: cluster
        for number, cluster in enumerate(found)
        if cluster.kind == "organisation" and any(is_near(name.start, span.start, paragraphs) for name in cluster.names)
    }
    headed = {number for number, cluster in near.items() if any(fits_name(span, name.text) for name in cluster.names)}
    specific = said.names or any(token.pos_ == "NOUN" for token in span[1:-1])
    if headed or specific or span[-1].lower_ not in lexicon.words.organisations.general:
        return headed
    return {number for number, cluster in near.items() if not governs(cluster, lexicon)}


def fits_name(span: Span, name: str) -> bool:
    """Whether a description is made of words of a name, the last one included ("the Rescue Committee")."""
    words = name.lower().split()
    return span[-1].lower_ == words[-1] and all(token.lower_ in words for token in span[1:])


def is_near(named: int, described: int, paragraphs: Sequence[int]) -> bool:
    """Whether a name stands before a description, in its paragraph or the one before."""
    return named < described and paragraphs[described] - paragraphs[named] < NEAR


def governs(cluster: Cluster, lexicon: Lexicon) -> bool:
    """Whether an organisation is a government or a part of one, which nobody calls a group or a company."""
    name = cluster.names[0].text
    organisations = lexicon.words.organisations
    national = any(name in bodies for bodies in organisations.national.values())
    return name in organisations.metonyms or national or institution_of(name, lexicon) is not None
