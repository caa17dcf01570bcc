"""When: dated events, the sentences that give a day, a week, a month or a year.

The wordings are found in `dates`, resolved in `moments`, the tense they are resolved by is told in `tense`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.date_readers import DateWording
from generator.extract.dates import find_dates
from generator.extract.events.anchors import Dated, settled
from generator.extract.events.dating import tokens_of
from generator.extract.events.moments import UNITS, moment, says_ahead
from generator.extract.events.outlooks import Outlook
from generator.extract.events.tense import outlook
from generator.extract.figures.circumstances import VERBS, named, places, to_verb
from generator.extract.parse import Parsed
from generator.language.events import DateWords
from generator.language.tables import table
from generator.model import Actor, Event, Range, Span
from generator.timeline import is_after

OPENING, CURLY = "“«„", "“«„”»"
MARKS = re.compile(rf"\n\n|''|[\"{CURLY}]")
ISO_DAY = 10
ELSEWHERE = frozenset(("appos", "conj", "relcl", "acl"))
"""How a thing hangs whose place is not that of what happened."""
REACH = 400
"""Characters from a date within which its place stands."""


def find_events(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Event, ...]:
    """The article's dated events in order; the date that signs a post is none."""
    words = table(parsed.doc.lang_, "events", DateWords)
    if words is None:
        return ()
    dates = settled(parsed, find_dated(parsed, words), day_of(parsed.article.published))
    events = (event(parsed, one, words) for one in dates)
    return tuple(
        replace(one, id=f"e{number}", actors=tuple(actor.id for actor in actors if is_named(actor, one.context)))
        for number, one in enumerate(events, 1)
    )


def find_dated(parsed: Parsed, words: DateWords) -> list[Dated]:
    """The wordings that date something, each resolved by its own clause."""
    posted = [(post.words.end, post.end) for post in parsed.article.posts]
    found = (w for w in find_dates(parsed.text, parsed.doc.lang_) if not any(a <= w.start < b for a, b in posted))
    pairs = [(wording, tokens) for wording in found if (tokens := tokens_of(parsed, wording, words)) is not None]
    said = quoted(parsed.text, (wording.start for wording, _ in pairs))
    return [dated(parsed, *pair, words, is_said) for pair, is_said in zip(pairs, said, strict=True)]


def dated(parsed: Parsed, wording: DateWording, tokens: Tokens, words: DateWords, is_said: bool) -> Dated:
    """A wording resolved by its own clause; "today" in somebody's own words is the day they spoke."""
    told = outlook(tokens, words)
    if wording.kind == "day" and is_said:
        return Dated(wording, tokens, told, (None, "day"), is_said)
    if wording.kind == "hence" and told.tense == "past" and tokens[-1].lower_ in words.away:
        return Dated(wording, tokens, told, (None, UNITS[wording.unit or "day"]), is_said)
    if wording.kind == "next" and told.tense != "past" and is_within(tokens, words):
        wording = replace(wording, count=wording.count or 1)
        told = Outlook("future", own_words(parsed.text, wording))
    return Dated(wording, tokens, told, moment(wording, day_of(parsed.article.published), told), is_said)


def is_within(tokens: Tokens, words: DateWords) -> bool:
    """Whether something is said to be within a span ("*over* the next decade", "in the next week")."""
    return any(token.lower_ in words.within for token in tokens.doc[max(tokens.start - 1, 0) : tokens.start + 1])


def quoted(text: str, places: Iterable[int]) -> Iterator[bool]:
    """Whether the last quotation mark before each place, in its paragraph, opens; the places are in order."""
    marks, straight, is_open = MARKS.finditer(text), 0, False
    mark = next(marks, None)
    for place in places:
        while mark and mark.end() <= place:
            if mark.group() == "\n\n":
                straight, is_open = 0, False
            elif mark.group() in CURLY:
                is_open = mark.group() in OPENING
            else:
                straight += 1
            mark = next(marks, None)
        yield is_open or straight % 2 == 1


def event(parsed: Parsed, one: Dated, words: DateWords) -> Event:
    """The event that a wording dates, as yet without an id and actors: when, its sentence, and where."""
    wording, (iso, granularity) = one.wording, one.when
    sentence, published = parsed.sentence_at(wording.start, wording.end), day_of(parsed.article.published)
    is_later = iso is not None and published is not None and is_after(iso, published.isoformat())
    return Event(
        start=wording.start,
        end=wording.end,
        text=parsed.text[wording.start : wording.end],
        id="",
        date=iso,
        granularity=granularity,
        context=Range(start=sentence.start_char, end=sentence.end_char),
        actors=(),
        place=place(sentence, one.tokens.root, words),
        ahead=sign(parsed.text, wording, one.told) if is_later else None,
    )


def place(sentence: Tokens, when: Token, words: DateWords) -> str | None:
    """The named place of a sentence that is nearest to a date under the same verb ("rallied in Ohio on Friday")."""
    start, end = max(sentence.start_char, when.idx - REACH), min(sentence.end_char, when.idx + REACH)
    above = to_verb(when)
    found = [(joint(lead, above, words), where) for where, lead in places(sentence.doc, start, end)]
    near = [(at, where) for at, where in found if at is not None]
    return named(min(near, key=lambda one: one[0])[1]) if near else None


def joint(lead: Token, above: list[Token], words: DateWords) -> int | None:
    """How far above a date the word is that a place hangs on too; None where it is another thing's or another verb's.

    The place of a thing beside another is not the event's, nor is one that something is about ("pressure on China").
    """
    if lead.lower_ in words.topics:
        return None
    at = lead
    while at not in above:
        if at.dep_ in ELSEWHERE or at.pos_ in VERBS or at.head.i == at.i:
            return None
        at = at.head
    return above.index(at)


def sign(text: str, wording: DateWording, told: Outlook) -> Span | None:
    """The words by which a date may be later than its article: the date's own, or one of its clause."""
    is_span = wording.until is not None and wording.until.year is None and told.sign is not None
    is_own = says_ahead(wording) and not is_span
    return own_words(text, wording) if is_own else told.sign


def own_words(text: str, wording: DateWording) -> Span:
    """A wording as a span."""
    return Span(start=wording.start, end=wording.end, text=text[wording.start : wording.end])


def is_named(actor: Actor, context: Range) -> bool:
    """Whether an actor is mentioned in a sentence."""
    return any(context.start <= mention.start < context.end for mention in actor.mentions)


def day_of(published: str | None) -> date | None:
    """The day of publication, where the source is so exact."""
    return date.fromisoformat(published[:ISO_DAY]) if published and len(published) >= ISO_DAY else None
