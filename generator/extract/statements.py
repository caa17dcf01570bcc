"""Reported speech: what somebody is said to have said, in the reporter's words and never verbatim.

Sure constructions only: a verb of saying with a clause of its own, and "according to".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.extract.parse import Parsed
from generator.extract.quotes.cast import Cast, Mention
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.segments import find_segments
from generator.extract.quotes.sources import according_end, source_of, speaks, whom
from generator.extract.quotes.speakers import speaker
from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Actor, Quote, Span, Statement

EDGES = frozenset((",", ":", ";", ".", "—", "–", "-", "--", "“", "”", '"'))
"""Tokens at the edges of a clause that are none of its content."""
SHORTEST = 4
"""How many tokens a statement has at least."""


@dataclass(frozen=True, slots=True)
class Report:
    """A statement in the parse: who, the first and last word that say so, the tokens of the content."""

    source: Token
    cue: tuple[Token, Token]
    start: int
    end: int


def find_statements(parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Statement, ...]:
    """The article's reported statements in order, none inside another."""
    words = table(parsed.doc.lang_, "quotes", QuoteWords)
    if words is None:
        return ()
    marks = words.marks + words.typed_marks
    scene = Scene(parsed, words, find_segments(parsed.article.text, marks, words.single_marks))
    cast, said = Cast(scene, actors), spoken(actors, quotes)
    sure = apart(report for report in reports(scene) if is_sure(scene, report))
    found = (stated(cast, report, said) for report in sure)
    named = (each for each in found if each.speaker.actor or each.speaker.text.lower() not in words.pronouns.neuter)
    return tuple(replace(each, id=f"s{number}") for number, each in enumerate(named, 1))


def spoken(actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> list[Mention]:
    """The speakers of quotes as mentions of their actors."""
    by_id = {actor.id: actor for actor in actors}
    speakers = (quote.speaker for quote in quotes)
    return [Mention(s.start, s.end, by_id[s.actor]) for s in speakers if s is not None and s.actor in by_id]


def reports(scene: Scene) -> Iterator[Report]:
    """What is reported, in the order of the words that say so."""
    for token in scene.doc:
        if scene.inside[token.i]:
            continue
        if token.lemma_.lower() in scene.words.statement_cues and token.pos_ == "VERB":
            yield from clause_report(scene, token)
        elif token.i + 1 < len(scene.doc) and token.dep_ == "prep":
            yield from according_report(scene, token)


def clause_report(scene: Scene, verb: Token) -> Iterator[Report]:
    """X said (that) …; …, X said."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None or not asserted(scene, verb):
        return
    source = source_of(scene, verb)
    if source is None or source.tag_.startswith("W"):
        return
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    that = next((child.i for child in clause.children if child.dep_ == "mark" and child.i < clause.i), start)
    start = max(start, that)
    if scene.doc[start].tag_.startswith("W"):
        return
    if start <= verb.i < end:
        start, end = (verb.i + 1, end) if clause.i > verb.i else (start, min(verb.i, source.left_edge.i))
    if not start <= source.i < end:
        yield from trimmed(scene, Report(source, (verb, verb), start, end))


def according_report(scene: Scene, preposition: Token) -> Iterator[Report]:
    """According to X, …; …, according to X."""
    following = according_end(scene, preposition)
    source = whom(scene, preposition, following) if following is not None else None
    if following is None or source is None or source.tag_.startswith("W"):
        return
    sentence = preposition.sent
    last = source.i + 1 if source.pos_ == "PRON" else preposition.right_edge.i + 1
    first = preposition.i == sentence.start
    start, end = (last, sentence.end) if first else (sentence.start, preposition.i)
    yield from trimmed(scene, Report(source, (preposition, following), start, end))


def trimmed(scene: Scene, report: Report) -> Iterator[Report]:
    """The report without the marks and the "that" at the edges of its content, if enough is left."""
    start, end = report.start, report.end
    while start < end and (scene.doc[start].is_space or scene.doc[start].lower_ in EDGES | scene.words.that):
        start += 1
    while start < end and (scene.doc[end - 1].is_space or scene.doc[end - 1].lower_ in EDGES):
        end -= 1
    if end - start >= SHORTEST:
        yield replace(report, start=start, end=end)


def asserted(scene: Scene, verb: Token) -> bool:
    """Whether it is told that something was said: not denied, nor asked, nor supposed."""
    words = [child.lower_ for child in verb.children if child.dep_ in ("aux", "neg", "mark")]
    return not any(word in scene.words.unreal for word in words)


def is_sure(scene: Scene, report: Report) -> bool:
    """Whether the source is one that speaks, and the content is mostly the reporter's own words."""
    quoted = sum(scene.inside[report.start : report.end])
    return speaks(scene, report.source) and 2 * quoted < report.end - report.start


def apart(found: Iterable[Report]) -> list[Report]:
    """The reports in the order of their content, without those inside another."""
    kept: list[Report] = []
    for report in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or report.start >= kept[-1].end:
            kept.append(report)
    return kept


def stated(cast: Cast, report: Report, said: list[Mention]) -> Statement:
    """The statement of a report; its id is given later."""
    doc = cast.scene.doc
    content, cue = doc[report.start : report.end], doc[report.cue[0].i : report.cue[1].i + 1]
    named, _ = speaker(cast, report.source, [mention for mention in said if mention.start < cue.start_char])
    return Statement(
        start=content.start_char,
        end=content.end_char,
        text=content.text,
        id="",
        speaker=named,
        cue=Span(start=cue.start_char, end=cue.end_char, text=cue.text),
        context=cast.scene.context(content.start_char, content.end_char),
    )
