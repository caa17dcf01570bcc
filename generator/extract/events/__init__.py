"""When: dated events, the sentences that give a day, a week, a month or a year.

The wordings are found in `dates`, resolved in `moments`, the tense they are resolved by is told in `tense`.
"""

from dataclasses import replace
from datetime import date

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.date_readers import DateWording
from generator.extract.dates import find_dates
from generator.extract.events.moments import Moment, Outlook, moment, says_ahead
from generator.extract.events.tense import outlook
from generator.extract.figures.circumstances import named, places, verb_above
from generator.extract.parse import Parsed
from generator.language.events import DateWords
from generator.language.tables import table
from generator.model import Actor, Event, Range, Span
from generator.timeline import is_after

NAMES = frozenset(("ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"))
OPENING, CLOSING = "“«„", "”»"
ISO_DAY = 10
REACH = 400
"""Characters from a date within which its place stands."""
COMMON_WORDS = ("span", "ago", "hence", "past", "next", "day")
"""Kinds of wordings that have no name in them."""


def find_events(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Event, ...]:
    """The article's dated events in order; the date that signs a post is none."""
    words = table(parsed.doc.lang_, "events", DateWords)
    if words is None:
        return ()
    posted = [(post.words.end, post.end) for post in parsed.article.posts]
    found = (w for w in find_dates(parsed.text, parsed.doc.lang_) if not any(a <= w.start < b for a, b in posted))
    dated = ((wording, tokens_of(parsed, wording)) for wording in found)
    events = (event(parsed, wording, tokens, words) for wording, tokens in dated if tokens is not None)
    return tuple(
        replace(one, id=f"e{number}", actors=tuple(actor.id for actor in actors if is_named(actor, one.context)))
        for number, one in enumerate(events, 1)
    )


def tokens_of(parsed: Parsed, wording: DateWording) -> Tokens | None:
    """The wording's tokens; None where it dates nothing: a time of day, or part of a name ("Sunday Times")."""
    tokens = parsed.doc.char_span(wording.start, wording.end, alignment_mode="expand")
    if wording.kind == "clock" or tokens is None:
        return None
    is_name = any(token.ent_type_ in NAMES for token in tokens) or is_title(wording, tokens)
    return None if is_name else tokens


def is_title(wording: DateWording, tokens: Tokens) -> bool:
    """Whether words that need no capital have one within a sentence: the name of a show ("Last *Week* Tonight")."""
    if wording.kind not in COMMON_WORDS:
        return False
    opens = (
        tokens.start == 0 or bool(tokens[0].is_sent_start) or tokens[0].nbor(-1).is_punct or tokens[0].nbor(-1).is_space
    )
    return any(token.text.istitle() for token in tokens[1 if opens else 0 :])


def resolved(parsed: Parsed, wording: DateWording, told: Outlook, published: date | None) -> Moment:
    """When it was; "today" in somebody's own words is the day they spoke, which is not known."""
    if wording.kind == "day" and is_quoted(parsed.text, wording.start):
        return None, "day"
    return moment(wording, published, told)


def is_quoted(text: str, at: int) -> bool:
    """Whether the last quotation mark before a character, in its paragraph, opens."""
    before = text[text.rfind("\n\n", 0, at) + 1 : at]
    opened = max(before.rfind(mark) for mark in OPENING)
    return opened > max(before.rfind(mark) for mark in CLOSING) or (before.count('"') + before.count("''")) % 2 == 1


def event(parsed: Parsed, wording: DateWording, tokens: Tokens, words: DateWords) -> Event:
    """The event that a wording dates, as yet without an id and actors: when, its sentence, and where."""
    sentence, told = parsed.sentence_at(wording.start, wording.end), outlook(tokens, words)
    published = day_of(parsed.article.published)
    iso, granularity = resolved(parsed, wording, told, published)
    return Event(
        start=wording.start,
        end=wording.end,
        text=parsed.text[wording.start : wording.end],
        id="",
        date=iso,
        granularity=granularity,
        context=Range(start=sentence.start_char, end=sentence.end_char),
        actors=(),
        place=place(sentence, tokens.root),
        ahead=sign(parsed.text, wording, told) if iso and published and is_after(iso, published.isoformat()) else None,
    )


def place(sentence: Tokens, when: Token) -> str | None:
    """The first named place of a sentence that stands under the date's own verb ("rallied in Ohio on Friday")."""
    start, end = max(sentence.start_char, when.idx - REACH), min(sentence.end_char, when.idx + REACH)
    found = places(sentence.doc, start, end)
    return next((named(where) for where, lead in found if verb_above(lead) == verb_above(when)), None)


def sign(text: str, wording: DateWording, told: Outlook) -> Span | None:
    """The words by which a date may be later than its article: the date's own, or one of its clause."""
    if says_ahead(wording):
        return Span(start=wording.start, end=wording.end, text=text[wording.start : wording.end])
    return told.sign


def is_named(actor: Actor, context: Range) -> bool:
    """Whether an actor is mentioned in a sentence."""
    return any(context.start <= mention.start < context.end for mention in actor.mentions)


def day_of(published: str | None) -> date | None:
    """The day of publication, where the source is so exact."""
    return date.fromisoformat(published[:ISO_DAY]) if published and len(published) >= ISO_DAY else None
