"""Reported speech: what somebody is said to have said, in the reporter's words and never verbatim.

Sure constructions only: a verb of saying with a clause of its own, and "according to".
"""

from collections.abc import Iterable
from dataclasses import replace

from generator.extract.parse import Parsed
from generator.extract.quotes.cast import Cast, Mention
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.segments import find_segments
from generator.extract.quotes.sources import speaks
from generator.extract.quotes.speakers import passed_on, speaker
from generator.extract.statements.content import whole
from generator.extract.statements.reports import Report, reports
from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Actor, Quote, Span, Statement

NESTED = 0.8
"""A report of which another's words and name make so large a share is that one's, by way of the first."""


def find_statements(parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Statement, ...]:
    """The article's reported statements in order, none inside another."""
    words = table(parsed.doc.lang_, "quotes", QuoteWords)
    if words is None:
        return ()
    marks = words.marks + words.typed_marks
    scene = Scene(parsed, words, find_segments(parsed.article.text, marks, words.single_marks))
    cast, said = Cast(scene, actors), spoken(actors, quotes)
    found = (entire for report in reports(scene) if (entire := whole(scene, report)) and is_sure(scene, entire))
    made = (stated(cast, report, said) for report in apart(found))
    named = (each for each in made if each.speaker.actor or each.speaker.text.lower() not in words.pronouns.neuter)
    return tuple(replace(each, id=f"s{number}") for number, each in enumerate(named, 1))


def spoken(actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> list[Mention]:
    """The speakers of quotes as mentions of their actors."""
    by_id = {actor.id: actor for actor in actors}
    speakers = (quote.speaker for quote in quotes)
    return [Mention(s.start, s.end, by_id[s.actor]) for s in speakers if s is not None and s.actor in by_id]


def is_sure(scene: Scene, report: Report) -> bool:
    """Whether the source is one that speaks, and the content is mostly the reporter's own words."""
    quoted = sum(scene.inside[report.start : report.end])
    return speaks(scene, report.source) and 2 * quoted < report.end - report.start


def apart(found: Iterable[Report]) -> list[Report]:
    """The reports in the order of their content, none inside another.

    Of a report that is mostly another's report ("sources say X said …") the inner is kept, by way of the outer.
    """
    kept: list[Report] = []
    for report in sorted(found, key=lambda each: (each.start, -each.end)):
        outer = kept[-1] if kept and report.start < kept[-1].end else None
        if outer is None:
            kept.append(report)
        elif relayed(outer, report):
            kept[-1] = replace(report, via=outer.source if outer.source.pos_ != "PRON" else None)
    return kept


def relayed(outer: Report, inner: Report) -> bool:
    """Whether a report tells little more than what another source says, who is named; "X said …, he said" is X's."""
    named = outer.start <= inner.source.i < outer.end and inner.source.pos_ != "PRON"
    if outer.source.pos_ == "PRON" and outer.cue[0].i < inner.start:
        return False
    first = min(inner.start, inner.source.left_edge.i, inner.cue[0].i)
    last = max(inner.end, inner.source.i + 1, inner.cue[1].i + 1)
    return named and last - first >= NESTED * (outer.end - outer.start)


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
        via=passed_on(cast, report.via, named) if report.via is not None else None,
    )
