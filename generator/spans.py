"""Every span of a brief that claims to be its article's words: what `briefing check` proves, and what must be shown."""

from collections.abc import Iterator

from generator.model import Brief, Quote, Span, Speaker, Statement


def spans(brief: Brief) -> Iterator[Span]:
    """Every span of a brief, its speakers, cues and names among them."""
    yield from (*brief.summary, *brief.quotes, *brief.statements, *brief.figures, *brief.events)
    yield from speakers(brief)
    for said in speech(brief):
        yield from (span for span in (said.cue, said.via) if span)
    for actor in brief.actors:
        yield from (*actor.roles, *actor.aliases)
    yield from (event.ahead for event in brief.events if event.ahead)
    for post in brief.posts:
        yield from (span for span in (post.words, post.author) if span)


def speech(brief: Brief) -> list[Quote | Statement]:
    """All that somebody said, verbatim or reported."""
    return [*brief.quotes, *brief.statements]


def speakers(brief: Brief) -> Iterator[Speaker]:
    """Whoever a brief gives as the source of words or figures."""
    yield from (said.speaker for said in speech(brief) if said.speaker)
    yield from (figure.attributed_to for figure in brief.figures if figure.attributed_to)
