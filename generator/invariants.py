"""What must hold of every corpus, as a list of what does not: `briefing check` proves it for real articles."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from generator.model import Brief, Corpus, Range, Span
from generator.spans import spans, speakers, speech
from generator.timeline import is_after

ISO_DAY = 10

Fact = TypeVar("Fact", bound=Range)
Id = TypeVar("Id")


def broken(corpus: Corpus) -> Iterator[str]:
    """One line for each law that a corpus breaks; nothing where all hold."""
    for brief in corpus.briefs:
        yield from (f"{brief.source.path}: {fault}" for fault in brief_faults(brief))
    yield from link_faults(corpus)


def brief_faults(brief: Brief) -> Iterator[str]:
    """The laws of one brief: verbatim spans, ranges inside the text, no overlaps, ids that lead somewhere."""
    yield from (f"not verbatim: {span.text!r}" for span in spans(brief) if not verbatim(brief.text, span))
    yield from (f"outside the text: {r.start}-{r.end}" for r in ranges(brief) if not inside(brief.text, r))
    yield from (f"quotes overlap: {a.text!r} and {b.text!r}" for a, b in overlaps(brief.quotes))
    yield from (f"figures overlap: {a.text!r} and {b.text!r}" for a, b in overlaps(brief.figures))
    yield from wording_faults(brief)
    yield from paragraph_faults(brief)
    yield from date_faults(brief)
    yield from id_faults(brief)


def ranges(brief: Brief) -> Iterator[Range]:
    """Every place that a brief points to without repeating its words."""
    yield from (*brief.paragraphs, *brief.posts)
    yield from (said.context for said in speech(brief))
    yield from (figure.context for figure in brief.figures)
    yield from (event.context for event in brief.events)
    yield from (speaker.antecedent for speaker in speakers(brief) if speaker.antecedent)
    for actor in brief.actors:
        yield from actor.mentions


def verbatim(text: str, span: Span) -> bool:
    """Whether a span says what stands at its place."""
    return inside(text, span) and text[span.start : span.end] == span.text


def inside(text: str, place: Range) -> bool:
    """Whether a place is a non-empty part of the text."""
    return 0 <= place.start < place.end <= len(text)


def overlaps(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Neighbours in the text that share a character."""
    ordered = sorted(facts, key=lambda fact: (fact.start, fact.end))
    return ((a, b) for a, b in pairwise(ordered) if a.end > b.start)


def paragraph_faults(brief: Brief) -> Iterator[str]:
    """Paragraphs must tile the text, one blank line between them."""
    edges = [0, *(place for p in brief.paragraphs for place in (p.start, p.end)), len(brief.text)]
    gaps = [brief.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if gaps and (gaps[0] or gaps[-1] or any(gap != "\n\n" for gap in gaps[1:-1])):
        yield "paragraphs do not tile the text"


def wording_faults(brief: Brief) -> Iterator[str]:
    """What is said of a fact stands in its context word for word; of more of a thing ("27 more"), also before it."""
    said = [(words, figure.context) for figure in brief.figures for words in (figure.when, figure.where)]
    said += [(event.place, event.context) for event in brief.events]
    for figure in brief.figures:
        before = Range(start=0, end=figure.context.end)
        said.append((figure.what, figure.context if stands_in(brief.text, figure.what, figure.context) else before))
    yield from (f"not in its context: {words!r}" for words, place in said if not stands_in(brief.text, words, place))


def stands_in(text: str, words: str | None, place: Range) -> bool:
    """Whether words stand somewhere in a place of the text, or there are none to look for."""
    return words is None or (words != "" and text.find(words, place.start, place.end) >= 0)


def date_faults(brief: Brief) -> Iterator[str]:
    """An event later than its article names the words that say it is to come; no other event does."""
    day = (brief.published or "")[:ISO_DAY]
    for event in brief.events:
        is_later = event.date is not None and len(day) == ISO_DAY and is_after(event.date, day)
        if is_later != (event.ahead is not None):
            yield f"{'no word says it is to come' if is_later else 'not to come'}: {event.text!r} {event.date}"


def id_faults(brief: Brief) -> Iterator[str]:
    """Ids are unique in their kind, and every reference is to one of them."""
    for facts in (brief.quotes, brief.statements, brief.figures, brief.events, brief.actors):
        yield from repeated([fact.id for fact in facts])
    actors, quotes = {actor.id for actor in brief.actors}, {quote.id for quote in brief.quotes}
    yield from unknown("actor", (speaker.actor for speaker in speakers(brief)), actors)
    yield from unknown("actor", (actor for event in brief.events for actor in event.actors), actors)
    yield from unknown("quote", (quote.continues for quote in brief.quotes), quotes)
    yield from unknown("quote", (figure.quote for figure in brief.figures), quotes)
    yield from unknown("figure", (figure.linked for figure in brief.figures), {f.id for f in brief.figures})


def link_faults(corpus: Corpus) -> Iterator[str]:
    """Cross-links lead to briefs, facts and actors that exist, and each has an id of its own."""
    briefs = {brief.id for brief in corpus.briefs}
    for kind in (corpus.briefs, corpus.identities, corpus.echoes, corpus.comparisons, corpus.stories):
        yield from repeated([one.id for one in kind])
    quotes = {(brief.id, quote.id) for brief in corpus.briefs for quote in brief.quotes}
    yield from unknown("quote", ((r.brief, r.id) for echo in corpus.echoes for r in echo.quotes), quotes)
    figures = {(brief.id, figure.id) for brief in corpus.briefs for figure in brief.figures}
    yield from unknown("figure", ((r.brief, r.id) for c in corpus.comparisons for r in c.figures), figures)
    yield from unknown("brief", (brief for story in corpus.stories for brief in story.briefs), briefs)
    yield from unknown("brief", (end for r in corpus.relations for end in (r.brief, r.other)), briefs)
    yield from unknown("brief", (end for copy in corpus.copies for end in (copy.brief, copy.of)), briefs)
    copied = {copy.brief for copy in corpus.copies}
    yield from (f"copy of a copy: {copy.brief}" for copy in corpus.copies if copy.of in copied)
    yield from identity_faults(corpus)


def identity_faults(corpus: Corpus) -> Iterator[str]:
    """No actor belongs to two identities, their names and roles are verbatim, and others lead to one of them."""
    texts = {brief.id: brief.text for brief in corpus.briefs}
    actors = {(brief.id, actor.id) for brief in corpus.briefs for actor in brief.actors}
    members = [(ref.brief, ref.id) for identity in corpus.identities for ref in identity.members]
    yield from repeated([f"{brief}#{actor}" for brief, actor in members])
    yield from unknown("actor", (m for m in members), actors)
    known = {identity.id for identity in corpus.identities}
    yield from unknown("actor", (identity.stands_for for identity in corpus.identities), known)
    yield from unknown("actor", (actor for story in corpus.stories for actor in story.actors), known)
    for identity in corpus.identities:
        yield from (
            f"{identity.id}: not verbatim: {passage.text!r}"
            for passage in (*identity.roles, *identity.aliases)
            if not verbatim(texts.get(passage.brief, ""), passage)
        )


def repeated(ids: Sequence[str]) -> Iterator[str]:
    """Ids that are given twice."""
    return (f"id given twice: {first}" for first, second in pairwise(sorted(ids)) if first == second)


def unknown(kind: str, references: Iterable[Id | None], known: set[Id]) -> Iterator[str]:
    """References to what does not exist."""
    return (
        f"no such {kind}: {reference}" for reference in references if reference is not None and reference not in known
    )
