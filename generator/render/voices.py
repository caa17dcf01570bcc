"""Quotes and reported statements, as pages show them: whole utterances, by speaker."""

from collections import defaultdict
from collections.abc import Iterable

from generator.model import Brief, Quote, Range, Ref, Statement
from generator.render import passages
from generator.render.heads import head, original, others, passage, speaker
from generator.render.library import Library
from generator.render.views import Link, Said, Voice


def utterances(quotes: Iterable[Quote]) -> tuple[tuple[Quote, ...], ...]:
    """Quotes put together that are one utterance, or fragments of one sentence by one speaker."""
    groups: dict[str, list[Quote]] = {}
    group_of: dict[str, str] = {}
    sentences: dict[object, str] = {}
    for quote in sorted(quotes, key=lambda one: (one.start, one.id)):
        before = group_of.get(quote.continues or "") or sentences.get(_sentence(quote))
        group_of[quote.id] = before or quote.id
        groups.setdefault(group_of[quote.id], []).append(quote)
        if quote.kind == "partial":
            sentences[_sentence(quote)] = group_of[quote.id]
    return tuple(tuple(group) for group in groups.values())


def _sentence(quote: Quote) -> object:
    """What fragments of one sentence by one speaker have in common; nothing else has it."""
    if quote.kind != "partial":
        return quote.id
    return (quote.context, quote.speaker.name if quote.speaker else None)


def said(lib: Library, brief: Brief, group: tuple[Quote, ...]) -> Said:
    """One utterance with all its parts."""
    first = group[0]
    echoes = [lib.echo_of[ref] for ref in _refs(brief, group) if ref in lib.echo_of]
    context = Range(start=min(q.context.start for q in group), end=max(q.context.end for q in group))
    return Said(
        anchors=tuple(quote.id for quote in group),
        kind="partial" if first.kind == "direct" and _begins_inside(group) else first.kind,
        parts=tuple(quote.text.removesuffix(",") for quote in group),
        context=passages.pieces(brief, context, group),
        speaker=speaker(lib, brief, first.speaker),
        role=first.speaker.role if first.speaker else None,
        via=first.via.text if first.via else None,
        cue=first.cue.text if first.cue else None,
        passage=passage(lib, brief, first),
        original=original(brief, first),
        also=others(lib, brief, (ref for echo in echoes for ref in echo.quotes)),
        same=echoes[0].id if echoes else None,
        closed=all(quote.closed for quote in group),
        edited=next((quote.edited for quote in group if quote.edited), None),
        head=head(lib, brief),
    )


def _begins_inside(group: tuple[Quote, ...]) -> bool:
    """Words that go on a sentence of the reporter's ("is going to …") are understood only in it."""
    return len(group) == 1 and group[0].text[:1].islower()


def _refs(brief: Brief, group: Iterable[Quote]) -> tuple[Ref, ...]:
    return tuple(Ref(brief=brief.id, id=quote.id) for quote in group)


def reported(lib: Library, brief: Brief, statement: Statement) -> Said:
    """A statement in the article's words."""
    return Said(
        anchors=(statement.id,),
        kind="reported",
        parts=(statement.text,),
        context=passages.pieces(brief, statement.context, (statement,)),
        speaker=speaker(lib, brief, statement.speaker),
        role=statement.speaker.role,
        via=statement.via.text if statement.via else None,
        cue=statement.cue.text,
        passage=passage(lib, brief, statement),
        original=original(brief, statement),
        also=(),
        same=None,
        closed=True,
        edited=None,
        head=head(lib, brief),
    )


def all_said(lib: Library, brief: Brief) -> tuple[Said, ...]:
    """Everything said in a brief, in the order of the text."""
    quotes = [(group[0].start, said(lib, brief, group)) for group in utterances(brief.quotes)]
    statements = [(one.start, reported(lib, brief, one)) for one in brief.statements if not quoted_in(brief, one)]
    return tuple(one for _, one in sorted(quotes + statements, key=lambda pair: pair[0]))


def quoted_in(brief: Brief, statement: Statement) -> bool:
    """Whether a quote already shows the statement's sentence."""
    return any(q.kind == "partial" and q.context.start <= statement.start < q.context.end for q in brief.quotes)


def voices(everything: Iterable[Said]) -> tuple[Voice, ...]:
    """What is said, by speaker: who is quoted most comes first, words of nobody known last."""
    found: dict[Link | None, list[Said]] = defaultdict(list)
    for one in everything:
        found[one.speaker].append(one)
    ordered = sorted(found.items(), key=lambda pair: (pair[0] is None, -_weight(pair[1])))
    return tuple(_voice(link, those) for link, those in ordered)


def _weight(those: Iterable[Said]) -> int:
    """Own words weigh more than reported ones."""
    return sum(1 if one.kind == "reported" else 3 for one in those)


def _voice(link: Link | None, those: list[Said]) -> Voice:
    return Voice(
        speaker=link,
        role=next((one.role for one in those if one.role), None),
        own=tuple(one for one in those if one.kind != "reported"),
        reported=tuple(one for one in those if one.kind == "reported"),
    )
