"""Finds names: runs of capitalised words, cut where a title, a role or another name begins.

The statistical entities say what a run may be and where it may be cut; its capitals say where it ends.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.extract.actors.prefixes import without_prefixes
from generator.extract.actors.runs import (
    LONGEST_OFFICE,
    Name,
    ends_office,
    is_labelled,
    joins,
    opens,
    runs,
    starts_name,
)
from generator.language.actors import ActorWords, Lexicon
from generator.language.names import is_common_given, is_given_name
from generator.model import ActorKind

SINGLE_INITIAL = 2
"""The length of one initial with its full stop, which ends no whole name ("Michael A.")."""


def find_names(doc: Doc, lexicon: Lexicon) -> tuple[Name, ...]:
    """All names of the text in their order, none within another."""
    found = [name for run in runs(doc, lexicon) for name in cut(doc, run, lexicon.words)]
    short = lexicon.places.regions.abbreviations
    return tuple(without_prefixes(doc, [name for name in found if name.text not in short], lexicon))


def cut(doc: Doc, run: range, words: ActorWords) -> Iterator[Name]:
    """The names of a run."""
    start = person_start(doc, run, words)
    if start is None:
        titled = follows_title(doc, run, words) and person_like(doc, run, words)
        yield from (name for piece in pieces(doc, run, words) for name in named(doc, piece, words, titled=titled))
        return
    yield from (
        name for piece in entities_in(doc, range(run.start, start)) for name in named(doc, piece, words, titled=False)
    )
    yield from named(doc, range(start, run.stop), words, titled=not is_supposed(doc, start))


def is_supposed(doc: Doc, start: int) -> bool:
    """Whether nobody holds the title before a name yet: "a President Clinton could act" is not the former one."""
    first = next((i for i in range(start - 1, -1, -1) if not doc[i].text[0].isupper()), -1)
    return 0 <= first < start - 1 and doc[first].morph.get("Definite", []) == ["Ind"]


def follows_title(doc: Doc, run: range, words: ActorWords) -> bool:
    """Whether a title that is no part of a run stands right before it: in small letters, or first in a sentence."""
    last = run.start - 1
    return last >= 0 and is_title(doc, max(last - LONGEST_OFFICE, 0), last, words)


def person_start(doc: Doc, run: range, words: ActorWords) -> int | None:
    """Where a person's name begins after the last title or role of a run; None where there is none."""
    starts = [i + 1 for i in run if is_title(doc, run.start, i, words) or is_plural_role(doc[i].text, words)]
    starts = [i for i in starts if i < run.stop and person_like(doc, range(i, run.stop), words)]
    return starts[-1] if starts else None


def is_title(doc: Doc, first: int, last: int, words: ActorWords) -> bool:
    """Whether a title or role ends at the token `last`."""
    text = doc[last].text
    if is_honorific(text, words) or text in words.persons.titles:
        return True
    if text.lower() in words.roles.heads:
        return not (text[0].isupper() and first == last and is_common_given(text))
    return ends_office(doc, first, last, words)


def is_plural_role(text: str, words: ActorWords) -> bool:
    """Whether a word is a role of several ("Candidates Ben Carson and Marco Rubio")."""
    return text[-1] == "s" and text[:-1].lower() in words.roles.heads


def is_honorific(text: str, words: ActorWords) -> bool:
    """Whether a word is one of courtesy before a person's name."""
    return words.honorifics.holds(text)


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
        if begins_other(doc, start, i, words):
            yield range(start, i)
            start = i
    yield range(start, run.stop)


def begins_other(doc: Doc, start: int, at: int, words: ActorWords) -> bool:
    """Whether an entity begins at a token, after another one that is not of the same person."""
    before = doc[at - 1]
    begins = doc[at].ent_iob_ == "B" and any(doc[i].ent_type_ for i in range(start, at))
    people = is_labelled(before, "person", words) and is_labelled(doc[at], "person", words)
    same_person = people and before.text not in words.small.conjunctions
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
        label = label_of(doc, range(start, end), words)
        yield Name(start, end, text, label, titled, title_before(doc, start, words, titled=titled))


def title_before(doc: Doc, start: int, words: ActorWords, *, titled: bool) -> str | None:
    """The word of courtesy before a name, or the title or role where the name is known to follow one."""
    before = doc[start - 1].text if start else ""
    return before if before and (titled or is_honorific(before, words)) else None


def is_no_name(token: Token, words: ActorWords) -> bool:
    """Whether a word at the head of a name is none of it: of courtesy, or one that only begins a sentence."""
    begins = opens(token) and (token.is_stop or token.text in words.noise.words) and not starts_name(token)
    return begins or is_honorific(token.text, words)


def is_office(doc: Doc, start: int, end: int, words: ActorWords) -> bool:
    """Whether a span ends with an office that nobody's name follows ("US Secretary of State")."""
    return start < end and not is_labelled(doc[end - 1], "person", words) and is_title(doc, start, end - 1, words)


def nameable(text: str, words: ActorWords) -> bool:
    """Whether words can name someone or something that acts."""
    thing = " " in text and text.rsplit(" ", 1)[-1] in words.noise.things
    noise = {text, text.title()} & words.noise.words if text.isupper() else text in words.noise.words
    last = text.rsplit(" ", 1)[-1]
    cut = text in words.persons.suffixes or (last != text and last[-1] == "." and len(last) == SINGLE_INITIAL)
    return len(text) > 1 and not noise and not thing and not cut


def label_of(doc: Doc, span: range, words: ActorWords) -> ActorKind | None:
    """What the pipeline takes the name for: the label of its last labelled word."""
    labels = [words.labels[doc[i].ent_type_] for i in span if doc[i].ent_type_ in words.labels]
    return labels[-1] if labels else None
