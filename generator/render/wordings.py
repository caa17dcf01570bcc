"""Which of the names and roles that articles give an actor tell a reader something: each once, none that says less.

Left out are "Sen." beside "Vermont Sen.", and "Sanders" for Bernie Sanders; the data has them all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.language.actors import Lexicon, lexicon
from generator.model import Brief, Identity, Passage
from generator.text import folded, plain

MARKS = ".,'\""

MOST = 40
"""How many wordings of an actor, the commonest, are compared: pages show a dozen."""


@dataclass(frozen=True, slots=True)
class Office:
    """What a role says: "former secretary of state" is a secretary, before it "former", behind it "state"."""

    head: str
    before: frozenset[str]
    behind: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """What is said of the head."""
        return self.before | self.behind


def with_telling_words(identity: Identity, briefs: Mapping[str, Brief]) -> Identity:
    """The actor with the roles and other names that are worth showing, those in most articles first."""

    def known(one: Passage) -> Lexicon | None:
        return lexicon(briefs[one.brief].language or "en") if one.brief in briefs else None

    return replace(identity, roles=_telling_roles(identity.roles, known), aliases=_telling_names(identity, known))


Known = Callable[[Passage], Lexicon | None]


def _telling_roles(roles: tuple[Passage, ...], known: Known) -> tuple[Passage, ...]:
    """Each role once; a bare one gives its place to the first that says whose or of what, other longer ones go."""
    shown: list[tuple[Passage, Office]] = []
    for role in roles[:MOST]:
        said, words = office(role.text, known(role)), known(role)
        if any(covers(one, said, words) for _, one in shown):
            continue
        lesser = next((at for at, (_, one) in enumerate(shown) if covers(said, one, words)), None)
        if lesser is None:
            shown.append((role, said))
        elif is_bare(*shown[lesser]) and not role.text.islower():
            shown[lesser] = (role, said)
    return tuple(role for role, _ in shown)


def is_bare(role: Passage, said: Office) -> bool:
    """Whether a role names nobody and nothing that it is of: "Sen.", "campaign manager"."""
    return not said.words or role.text.islower()


def covers(fuller: Office, other: Office, known: Lexicon | None) -> bool:
    """Whether one role says all that another says, and nothing that makes it another: "former", "vice"."""
    changing = known.words.roles.former | known.words.roles.below | known.words.roles.other if known else frozenset()
    return (
        fuller.head == other.head
        and other.words <= fuller.words
        and changing.isdisjoint((fuller.before - other.before) | (other.before - fuller.before))
    )


def office(text: str, known: Lexicon | None) -> Office:
    """A role as its words say it, one spelling for "Sen." and "senator"; its head is the last word before any "of"."""
    words = [_spelled(word, known) for word in folded(text).split()]
    if known is None or not words:
        return Office(" ".join(words), frozenset(), frozenset())
    small, complement = known.words.small, known.words.determiners.complement
    after = next((at for at, word in enumerate(words) if at and word in complement | small.conjunctions), len(words))
    left_out = small.articles | complement | small.conjunctions
    return Office(words[after - 1], frozenset(words[: after - 1]) - left_out, frozenset(words[after:]) - left_out)


def _spelled(word: str, known: Lexicon | None) -> str:
    """A word without its marks, of an office the singular; a title under the first name of its one office."""
    bare = word.removesuffix("'s").strip(MARKS).replace(".", "")
    if known is None:
        return bare
    is_title = word.endswith(".") or bare.capitalize() in known.words.persons.titles
    lines = known.offices.get(word, frozenset()) if is_title else frozenset()
    if len(lines) == 1:
        return known.words.roles.same[min(lines)][0]
    return bare[:-1] if bare.endswith("s") and bare[:-1] in known.words.roles.heads else bare


def _telling_names(identity: Identity, known: Known) -> tuple[Passage, ...]:
    """The other names that are no mere part of one that is shown, and no description."""
    shown: list[Passage] = []
    seen = [name_words(identity.name, None)]
    for alias in identity.aliases[:MOST]:
        words = name_words(alias.text, known(alias))
        if not is_description(alias.text, known(alias)) and not any(words <= one for one in seen):
            shown.append(alias)
            seen.append(words)
    return tuple(shown)


def is_description(text: str, known: Lexicon | None) -> bool:
    """Whether words are no name but say what somebody is: "the Ohio governor", not "the Quartet"."""
    words = text.split()
    if known is None or words[0] not in known.words.determiners.definite:
        return False
    after = (at for at, word in enumerate(words) if at > 1 and word in known.words.determiners.complement)
    return words[next(after, len(words)) - 1][0].islower()


def name_words(text: str, known: Lexicon | None) -> frozenset[str]:
    """The words of a name in plain small letters, without articles and words of courtesy or office before it."""
    words = text.split()
    if known:
        before = known.words.small.articles | known.words.persons.titles
        words = [word for word in words if word not in before and not known.words.honorifics.holds(word)]
    return frozenset(plain(word).replace(".", "").removesuffix("'s").strip(MARKS) for word in words)
