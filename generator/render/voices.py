"""Quotes and reported statements, as pages show them: whole utterances, by speaker."""

from collections import defaultdict
from collections.abc import Iterable

from generator.model import Brief, Quote, Range, Ref, Statement
from generator.render import passages
from generator.render.heads import head, original, others, passage, speaker
from generator.render.library import Library
from generator.render.views import Link, Said, Voice

Utterance = tuple[Quote, ...]
"""A quote and those that go on from it."""


def utterances(quotes: Iterable[Quote]) -> tuple[Utterance, ...]:
    """Quotes put together that are one utterance, or one speaker's in a sentence that must be shown with them."""
    together: dict[object, list[Utterance]] = defaultdict(list)
    for chain in _chains(quotes):
        together[_sentence(chain)].append(chain)
    return tuple(group for chains in together.values() for group in _shown_once(chains))


def _chains(quotes: Iterable[Quote]) -> tuple[Utterance, ...]:
    """Quotes with those that go on from them, in the order of the text."""
    chains: dict[str, list[Quote]] = {}
    first_of: dict[str, str] = {}
    for quote in sorted(quotes, key=lambda one: (one.start, one.id)):
        first_of[quote.id] = first_of.get(quote.continues or "", quote.id)
        chains.setdefault(first_of[quote.id], []).append(quote)
    return tuple(tuple(chain) for chain in chains.values())


def _sentence(chain: Utterance) -> object:
    """What utterances of one sentence by one speaker have in common; a post's have nothing."""
    first = chain[0]
    if first.kind == "post":
        return first.id
    return (_around(chain), first.speaker.name if first.speaker else None)


def _around(group: Iterable[Quote | Statement]) -> Range:
    """The sentences that what is said stands in."""
    contexts = [one.context for one in group]
    return Range(start=min(one.start for one in contexts), end=max(one.end for one in contexts))


def _shown_once(chains: list[Utterance]) -> list[Utterance]:
    """A sentence's utterances as one where it must be shown: its other quotes would be shown twice."""
    return [tuple(quote for chain in chains for quote in chain)] if any(map(_is_fragment, chains)) else chains


def _is_fragment(chain: Utterance) -> bool:
    """Whether words are understood only in their sentence: they go on one of the reporter's ("is going to …")."""
    first = chain[0]
    begins_inside = first.kind == "direct" and len(chain) == 1 and first.text[:1].islower()
    return first.kind == "partial" or begins_inside


def _kind(group: Utterance) -> str:
    """How an utterance is shown: one fragment is enough to show the sentence."""
    return "partial" if any(map(_is_fragment, _chains(group))) else group[0].kind


def said(lib: Library, brief: Brief, group: Utterance) -> Said:
    """One utterance with all its parts."""
    first = group[0]
    echoes = [lib.echo_of[ref] for ref in _refs(brief, group) if ref in lib.echo_of]
    return Said(
        anchors=tuple(quote.id for quote in group),
        kind=_kind(group),
        parts=tuple(quote.text.removesuffix(",") for quote in group),
        context=passages.pieces(brief, _around(group), group),
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


def _refs(brief: Brief, group: Iterable[Quote]) -> tuple[Ref, ...]:
    return tuple(Ref(brief=brief.id, id=quote.id) for quote in group)


def reported(lib: Library, brief: Brief, group: tuple[Statement, ...]) -> Said:
    """Statements of one sentence by one speaker, in the article's words."""
    first = group[0]
    return Said(
        anchors=tuple(one.id for one in group),
        kind="reported",
        parts=tuple(one.text for one in group),
        context=passages.pieces(brief, first.context, group),
        speaker=speaker(lib, brief, first.speaker),
        role=first.speaker.role,
        via=first.via.text if first.via else None,
        cue=first.cue.text,
        passage=passage(lib, brief, first),
        original=original(brief, first),
        also=(),
        same=None,
        closed=True,
        edited=None,
        head=head(lib, brief),
    )


def all_said(lib: Library, brief: Brief) -> tuple[Said, ...]:
    """Everything said in a brief, in the order of the text."""
    groups = utterances(brief.quotes)
    shown = [_around(group) for group in groups if _kind(group) == "partial"]
    quotes = [(group[0].start, said(lib, brief, group)) for group in groups]
    statements = [(group[0].start, reported(lib, brief, group)) for group in _by_sentence(brief.statements, shown)]
    return tuple(one for _, one in sorted(quotes + statements, key=lambda pair: pair[0]))


def _by_sentence(statements: Iterable[Statement], shown: Iterable[Range]) -> tuple[tuple[Statement, ...], ...]:
    """Statements of one sentence and speaker together; none whose sentence is shown with a quote already."""
    together: dict[object, list[Statement]] = defaultdict(list)
    for one in sorted(statements, key=lambda one: (one.start, one.id)):
        if not any(place.start <= one.start < place.end for place in shown):
            together[one.context, one.speaker.name, one.via].append(one)
    return tuple(tuple(group) for group in together.values())


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
