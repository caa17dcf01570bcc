"""Who says what: an article's quotes, each with its speaker, its cue, and the construction that told.

Segments are found, each is attributed, what is no speech is left out, and the sources are led to actors.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.parse import Parsed
from generator.extract.quotes.attribution import attributions
from generator.extract.quotes.case import Attribution
from generator.extract.quotes.cast import Cast, Mention
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.segments import find_segments
from generator.extract.quotes.speakers import author, passed_on, speaker
from generator.extract.quotes.unclosed import end_at_cues
from generator.extract.quotes.utterance import is_fragment, is_utterance, joined, own_terms
from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Actor, Post, Quote, Range, Span, Speaker

GOES_ON = frozenset(("cue inside", "goes on in the paragraph", "running speaker"))
"""Constructions in which the utterance of the quotation before can go on."""
HEADED = frozenset(("name and colon", "cue before", "cue after", "cue after, inverted", "cue inside"))
"""Constructions that name a speaker even in a heading."""


def find_quotes(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The article's quotes in the order of the text; a quotation in several parts is one quote a part."""
    words = table(parsed.doc.lang_, "quotes", QuoteWords)
    if words is None:
        return ()
    segments = find_segments(parsed.text, words.marks, words.single_marks)
    scene = Scene(parsed, words, end_at_cues(parsed, words, segments))
    cast = Cast(scene, actors)
    found = (*spoken(scene, cast), *(posted(cast, post) for post in parsed.article.posts))
    return numbered(sorted(found, key=lambda quote: quote.start))


def spoken(scene: Scene, cast: Cast) -> Iterator[Quote]:
    """The quotes in quotation marks, named by the number of their segment."""
    found = attributions(scene)
    said: list[Mention] = []
    before: int | None = None
    uttered: list[bool] = []
    for k, each in enumerate(found):
        goes_with = joined(scene, k) and uttered[k - 1]
        uttered.append(not in_block(scene, k, each) and (goes_with or is_utterance(scene, k, each)))
    terms = own_terms(scene, uttered, found)
    for k, attribution in enumerate(found):
        if not uttered[k] or scene.wording(k) in terms:
            continue
        named, mention = speaker(cast, attribution.source, said) if attribution else (None, None)
        said.extend([mention] if mention else [])
        continued = before if before is not None and goes_on(scene, before, k, found) else None
        via = passed_on(cast, attribution.via, named) if attribution and attribution.via else None
        yield replace(quote(scene, k, attribution, named, continued), via=via)
        before = k


def in_block(scene: Scene, k: int, attribution: Attribution | None) -> bool:
    """Whether a segment stands in a post, which is a quote as a whole, or in a heading that names no speaker."""
    start = scene.segments[k].start
    if any(post.start <= start < post.end for post in scene.parsed.article.posts):
        return True
    heading = scene.paragraph_at(start).kind == "heading"
    return heading and (attribution is None or attribution.rule not in HEADED)


def goes_on(scene: Scene, before: int, k: int, found: Sequence[Attribution | None]) -> bool:
    """Whether a segment continues the utterance of the one before it."""
    first, attribution = found[before], found[k]
    if attribution is None or first is None or attribution.source != first.source:
        return False
    if attribution.rule == "running speaker":
        return not scene.segments[before].closed
    return attribution.rule in GOES_ON and not is_fragment(scene, k)


def quote(scene: Scene, k: int, attribution: Attribution | None, named: Speaker | None, continued: int | None) -> Quote:
    """The quote of a segment."""
    segment, text = scene.segments[k], scene.text
    return Quote(
        start=segment.start,
        end=segment.end,
        text=text[segment.start : segment.end],
        id=f"segment {k}",
        kind="partial" if is_fragment(scene, k) else "direct",
        speaker=named,
        cue=cue_of(scene, attribution),
        context=scene.context(segment.start, segment.end),
        rule=attribution.rule if attribution else "no source in the text",
        continues=None if continued is None else f"segment {continued}",
        closed=segment.closed,
    )


def cue_of(scene: Scene, attribution: Attribution | None) -> Span | None:
    """The words that introduce the quotation."""
    if attribution is None or attribution.cue is None:
        return None
    cue = attribution.cue
    phrase = attribution.rule == "according to" and cue.lower_ not in (*scene.words.according, *scene.words.holding)
    first = cue.nbor(-1) if phrase else cue
    return Span(start=first.idx, end=cue.idx + len(cue), text=scene.text[first.idx : cue.idx + len(cue)])


def posted(cast: Cast, post: Post) -> Quote:
    """The quote of a social-media post: its words, by its author."""
    return Quote(
        start=post.words.start,
        end=post.words.end,
        text=post.words.text,
        id=f"post {post.start}",
        kind="post",
        speaker=author(cast, post.author) if post.author else None,
        cue=None,
        context=Range(start=post.start, end=post.end),
        rule="post",
        continues=None,
        closed=True,
    )


def numbered(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes with their final ids: q1, q2, … in order."""
    names = {each.id: f"q{number}" for number, each in enumerate(quotes, 1)}
    return tuple(
        replace(each, id=names[each.id], continues=each.continues and names[each.continues]) for each in quotes
    )
