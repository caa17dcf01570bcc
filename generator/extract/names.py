"""Finds names: runs of capitalised words, cut where a title, a role or another name begins.

The statistical entities say what a run may be and where it may be cut; its capitals say where it ends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_given_name
from generator.model import ActorKind

WORD = re.compile(r"^(?:[^\W\d_]|(?:al|el)-[^\W\d_])[\w.’'&-]*$")
MOST_JOINERS = 2
LONGEST_OFFICE = 5
"""In words."""
HEAD_JOINERS = frozenset({"of", "for", "on", "against", "without"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: token positions, and what the pipeline takes it for."""

    start: int
    end: int
    text: str
    label: ActorKind | None
    titled: bool
    """Whether a title or a role stands right before it."""
    courtesy: str | None = None
    """The word of courtesy right before it ("Mr.")."""


def find_names(doc: Doc, lexicon: Lexicon) -> tuple[Name, ...]:
    """All names of the text in their order, none within another."""
    found = [name for run in runs(doc, lexicon) for name in cut(doc, run, lexicon.words)]
    full = {name.text for name in found if name.label == "person" and name.end - name.start > 1}
    return tuple(without_prefix(doc, name, full) for name in found)


def without_prefix(doc: Doc, name: Name, full: set[str]) -> Name:
    """The name without a capitalised word before another full name of the text ("Vermonter Bernie Sanders")."""
    shorter = doc[name.start + 1 : name.end].text
    if name.label != "person" or " " not in shorter or shorter not in full or is_given_name(doc[name.start].text):
        return name
    return replace(name, start=name.start + 1, text=shorter)


# --- runs of capitalised words -----------------------------------------------------------------------------


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
    after = after_joiners(doc, end, lexicon.words)
    return after + 1 if after > end and joined(doc, range(start, end), after, lexicon) else end


def after_joiners(doc: Doc, at: int, words: ActorWords) -> int:
    """The position of the capitalised word that follows one or two joiners; `at` itself where none does."""
    after = at
    while after < len(doc) and after - at < MOST_JOINERS and joins(doc[after], words):
        after += 1
    return after if after < len(doc) and capital(doc[after], words) and not doc[after].is_sent_start else at


def capital(token: Token, words: ActorWords) -> bool:
    """Whether a token looks like a part of a name."""
    text = token.text
    if not (text[0].isupper() or text[:3] in {"al-", "el-"}) or not WORD.match(text):
        return False
    if token.pos_ == "PROPN":
        return text not in words.noise.words or not token.is_sent_start
    return token.ent_type_ in words.labels and text not in words.noise.words


def joins(token: Token, words: ActorWords) -> bool:
    """Whether a token may stand between two parts of one name."""
    if token.text == "-":
        return token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_
    return token.text in words.organisations.joiners or token.text in words.persons.particles


def joined(doc: Doc, before: range, after: int, lexicon: Lexicon) -> bool:
    """Whether the words on both sides of a joiner are one name: by hyphen, particle, office, entity, or head."""
    words, joiner, left = lexicon.words, doc[before.stop].text, doc[before.stop - 1].text
    if joiner == "-":
        return left not in lexicon.places.places and left not in lexicon.places.adjectives and len(left) > 1
    if joiner in words.persons.particles and joiner not in words.organisations.joiners:
        return True
    if ends_office(doc, before.start, after, words) or one_organisation(doc, before.stop - 1, after, words):
        return True
    headed = any(doc[i].text in words.organisations.heads for i in before)
    if joiner == "and":
        return (
            headed
            and is_labelled(doc[after], "organisation", words)
            and any(doc[i].text in HEAD_JOINERS for i in before)
        )
    return headed and joiner in HEAD_JOINERS


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
    return doc[first + 1].text != "and" or any(
        token.text in words.organisations.heads for token in entity_from(doc, last)
    )


def entity_from(doc: Doc, at: int) -> Iterator[Token]:
    """The rest of an entity from a token within it."""
    yield doc[at]
    for token in doc[at + 1 :]:
        if token.ent_iob_ != "I":
            return
        yield token


# --- runs cut into names -----------------------------------------------------------------------------------


def cut(doc: Doc, run: range, words: ActorWords) -> Iterator[Name]:
    """The names of a run."""
    start = person_start(doc, run, words)
    if start is None:
        titled = run.start > 0 and doc[run.start - 1].lower_ in words.roles.heads and person_like(doc, run, words)
        yield from (name for piece in pieces(doc, run, words) for name in named(doc, piece, words, titled=titled))
        return
    yield from (
        name for piece in entities_in(doc, range(run.start, start)) for name in named(doc, piece, words, titled=False)
    )
    yield from named(doc, range(start, run.stop), words, titled=True)


def person_start(doc: Doc, run: range, words: ActorWords) -> int | None:
    """Where a person's name begins after the last title or role of a run; None where there is none."""
    starts = [i + 1 for i in run if is_title(doc, run.start, i, words)]
    starts = [i for i in starts if i < run.stop and person_like(doc, range(i, run.stop), words)]
    return starts[-1] if starts else None


def is_title(doc: Doc, first: int, last: int, words: ActorWords) -> bool:
    """Whether a title or role ends at the token `last`."""
    text = doc[last].text
    if is_honorific(text, words) or text in words.persons.titles or text.lower() in words.roles.heads:
        return True
    return ends_office(doc, first, last, words)


def is_honorific(text: str, words: ActorWords) -> bool:
    """Whether a word is one of courtesy before a person's name."""
    honorifics = words.honorifics
    return text in honorifics.male or text in honorifics.female or text in honorifics.any


def person_like(doc: Doc, span: range, words: ActorWords) -> bool:
    """Whether words after a title can be a person's name: by the pipeline's label, a given name, or the title."""
    last = doc[span.stop - 1]
    office = is_title(doc, span[-1], span[-1], words) and not is_labelled(last, "person", words)
    if office or last.text in words.organisations.heads or last.text in words.noise.things:
        return False
    labels = {words.labels.get(doc[i].ent_type_) for i in span}
    return "person" in labels or is_given_name(doc[span.start].text) or title_is_personal(doc[span.start - 1], words)


def title_is_personal(token: Token, words: ActorWords) -> bool:
    """Whether a title stands before people's names only ("Mr.", "Sen.")."""
    text = token.text
    return text.endswith(".") or text in words.persons.titles or is_honorific(text, words)


def pieces(doc: Doc, run: range, words: ActorWords) -> Iterator[range]:
    """A run cut where the pipeline sees another entity begin; the last word decides whether it is one organisation."""
    if doc[run.stop - 1].text in words.organisations.heads:
        yield run
        return
    start = run.start
    for i in run[1:]:
        if begins_other(doc, start, i):
            yield range(start, i)
            start = i
    yield range(start, run.stop)


def begins_other(doc: Doc, start: int, at: int) -> bool:
    """Whether an entity begins at a token, after another one that is not of the same person."""
    before = doc[at - 1]
    begins = doc[at].ent_iob_ == "B" and any(doc[i].ent_type_ for i in range(start, at))
    same_person = before.ent_type_ == doc[at].ent_type_ == "PERSON" and before.text != "and"
    return begins and not same_person


def entities_in(doc: Doc, span: range) -> Iterator[range]:
    """The pipeline's entities within a span."""
    start = None
    for i in span:
        if doc[i].ent_iob_ == "B" or (doc[i].ent_type_ and start is None):
            if start is not None:
                yield range(start, i)
            start = i
        elif not doc[i].ent_type_ and start is not None:
            yield range(start, i)
            start = None
    if start is not None:
        yield range(start, span.stop)


def named(doc: Doc, span: range, words: ActorWords, *, titled: bool) -> Iterator[Name]:
    """The name in a span without what is none of it at its ends; nothing where nothing nameable is left."""
    start, end = span.start, span.stop
    while start < end and (joins(doc[start], words) or is_no_name(doc[start], words)):
        start += 1
    while start < end and (doc[end - 1].text == "," or joins(doc[end - 1], words)):
        end -= 1
    end = start if titled is False and is_office(doc, start, end, words) else end
    text = doc[start:end].text if start < end else ""
    if nameable(text, words):
        yield Name(
            start, end, text, label_of(doc, range(start, end), words), titled, courtesy_before(doc, start, words)
        )


def courtesy_before(doc: Doc, start: int, words: ActorWords) -> str | None:
    """The word of courtesy before a name."""
    before = doc[start - 1].text if start else ""
    return before if is_honorific(before, words) else None


def is_no_name(token: Token, words: ActorWords) -> bool:
    """Whether a word at the head of a name is none of it: of courtesy, or one that only begins a sentence."""
    begins = bool(token.is_sent_start) and (token.is_stop or token.text in words.noise.words)
    return begins or is_honorific(token.text, words)


def is_office(doc: Doc, start: int, end: int, words: ActorWords) -> bool:
    """Whether a span ends with an office that nobody's name follows ("US Secretary of State")."""
    return start < end and doc[end - 1].ent_type_ != "PERSON" and is_title(doc, start, end - 1, words)


def nameable(text: str, words: ActorWords) -> bool:
    """Whether words can name someone or something that acts."""
    thing = " " in text and text.rsplit(" ", 1)[-1] in words.noise.things
    noise = {text, text.title()} & words.noise.words if text.isupper() else text in words.noise.words
    return len(text) > 1 and not noise and not thing


def label_of(doc: Doc, span: range, words: ActorWords) -> ActorKind | None:
    """What the pipeline takes the name for: the label of its last labelled word."""
    labels = [words.labels[doc[i].ent_type_] for i in span if doc[i].ent_type_ in words.labels]
    return labels[-1] if labels else None
