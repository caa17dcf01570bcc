"""Cuts from a person's name the capitalised words before it that are none of it ("Vermonter Bernie Sanders")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from generator.extract.actors.runs import Name, is_labelled
from generator.language.actors import Lexicon
from generator.language.names import is_given_name, is_initial

SHORT_CAPITALS = 3
"""Initials written together are no longer than this ("JP McManus")."""
LONGEST_PREFIX = 3
"""In words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Names of the text, as the pipeline takes them: people's full names, and names of others."""

    full: frozenset[str]
    others: frozenset[str]


def without_prefixes(doc: Doc, names: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """The names, each cut where a person's name begins."""
    full = frozenset(name.text for name in names if name.label == "person" and name.end - name.start > 1)
    seen = Seen(full, frozenset(name.text for name in names if name.label in {"organisation", "place"}))
    for name in names:
        yield without_prefix(doc, name, seen, lexicon)


def without_prefix(doc: Doc, name: Name, seen: Seen, lexicon: Lexicon) -> Name:
    """A name without the words before a person's that are none of it."""
    size = prefix_size(doc, name, seen, lexicon)
    if not size:
        return name
    start = name.start + size
    return replace(name, start=start, text=doc[start : name.end].text, label="person")


def prefix_size(doc: Doc, name: Name, seen: Seen, lexicon: Lexicon) -> int:
    """How many words before a person's name there are: of one word that is none of it, or of another name."""
    words = [token.text for token in doc[name.start : name.end]]
    if len(words) == 1 or is_given_name(words[0]):
        return 0
    rest = " ".join(words[1:])
    known = name.label == "person" or rest in seen.full or any(rest in text.split() for text in seen.full)
    if known and is_prefix(words[0], rest, seen.full, lexicon):
        return 1
    if is_initial(words[0]) or words[0].lower() in lexicon.words.persons.particles:
        return 0
    sizes = range(1, min(LONGEST_PREFIX + 1, len(words) - 1))
    return next((size for size in sizes if is_other(doc, name, size, seen, lexicon)), 0)


def is_prefix(first: str, rest: str, full: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a word only stands before a name: by a list, as a people's, in capitals alone, or by other full names."""
    places, words = lexicon.places, lexicon.words
    if (
        first in words.noise.prefixes
        or first in places.regions.abbreviations
        or first in places.adjectives
        or first in places.peoples
    ):
        return True
    if first.endswith(words.noise.verbal) and (rest in full or any(rest in text.split() for text in full)):
        return True
    shouted = first.isupper() and len(first) > SHORT_CAPITALS and not rest.isupper() and not is_initial(first)
    if " " in rest:
        return rest in full or (shouted and is_given_name(rest.split()[0]))
    return any(rest == text.split()[0] for text in full) and not any(rest == text.split()[-1] for text in full)


def is_other(doc: Doc, name: Name, size: int, seen: Seen, lexicon: Lexicon) -> bool:
    """Whether the first words of a name are another one's, or the end of an office before the person's name."""
    at = name.start + size
    prefix, rest = doc[name.start : at].text, doc[at : name.end].text
    if rest in seen.full:
        return True
    if not is_given_name(doc[at].text) or doc[name.end - 1].text in lexicon.words.organisations.heads:
        return False
    if prefix in lexicon.known:
        return True
    if not is_labelled(doc[at], "person", lexicon.words):
        return False
    return prefix in seen.others or ends_role(doc, name.start - 1, lexicon)


def ends_role(doc: Doc, at: int, lexicon: Lexicon) -> bool:
    """Whether a role and what joins it to what it is of end at a token ("Director of")."""
    return at > 0 and doc[at].lower_ in lexicon.words.small.of and doc[at - 1].lower_ in lexicon.words.roles.heads
