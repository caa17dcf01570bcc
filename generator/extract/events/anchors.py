"""Dates that other dates of the article settle.

"Two days later" and "that year" count from the date last named, "three days after the May 3 vote" from the one it
names, "today" in somebody's words from the day they are said to have spoken. A day without a year stands in the year
that its clause gives, and one that no verb settles is the one that the article names elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.date_readers import DateWording
from generator.extract.events.moments import DAYS_OF_WEEK, LONGEST_MONTH, SOON, UNITS, Moment, calendar_date, moved
from generator.extract.events.outlooks import AHEAD, Outlook, Tense
from generator.extract.figures.circumstances import verb_above
from generator.extract.parse import Parsed, sentence_start
from generator.timeline import is_after

EXACT = ("day", "week", "month", "year")
"""Granularities, the finest first."""
LOOKING: tuple[Tense, ...] = (*AHEAD, "planned")
BEHIND: tuple[Tense, ...] = ("past", "aside", "open")
TENSELESS = ("VB", "VBG", "VBN")
LEADS = ("ADP", "SCONJ")
"""Words behind a count that something follows ("*after* the speech"), unlike "later"."""
SAYS_MORE = re.compile(r"\s?[,–—-]\s?(?:[^\W\d]+\s)?")
"""What parts a date from words that only say more of it."""
YEARS = ("date", "ago")
APART = 16
"""Characters between a date and words that say more of it."""
LONGEST = 5000
"""Characters of a paragraph that are looked at before and behind a date."""
NEAR = 40
"""Dates before and behind one that are looked at."""
JOINT = len(" of ")
ISO_DAY = 10


@dataclass(frozen=True, slots=True)
class Dated:
    """A wording with what its clause says and when it is."""

    wording: DateWording
    tokens: Tokens
    told: Outlook
    when: Moment
    is_quoted: bool
    """Whether it stands in somebody's own words."""

    @property
    def iso(self) -> str | None:
        """The date, week, month or year, None where it is unknown."""
        return self.when[0]


def settled(parsed: Parsed, dates: Sequence[Dated], published: date | None) -> list[Dated]:
    """The dates in order, each that is not settled by itself by the others; "that night" without another is none."""
    done: list[Dated] = []
    for place, one in enumerate(dates):
        found = by_others(parsed, one, done[-NEAR:], dates[place + 1 : place + 1 + NEAR])
        done.append(replace(one, when=found) if found and not is_to_come(found, one, published) else one)
    known = by_name(done)
    kept = (one for place, one in enumerate(done) if not repeats(parsed, one, done[max(place - 1, 0) : place]))
    return [like_another(one, known.get(name(one.wording), ()), published) for one in kept]


def is_to_come(found: Moment, one: Dated, published: date | None) -> bool:
    """Whether a date found is later than publication though nothing looks ahead."""
    is_later = published is not None and found[0] is not None and is_after(found[0], published.isoformat())
    return is_later and not (one.told.sign and one.told.tense in LOOKING)


def repeats(parsed: Parsed, one: Dated, before: Sequence[Dated]) -> bool:
    """Whether words only say more of a date right before them ("on May 3, *a day after* …"), or point to none."""
    if one.wording.kind != "anchored" or one.iso:
        return False
    if one.tokens.start and one.tokens.doc[one.tokens.start - 1].dep_ == "cc":
        return False
    beside = (parsed.text[other.wording.end : one.wording.start] for other in before[-1:])
    return one.wording.count == 0 or any(SAYS_MORE.fullmatch(between) for between in beside if len(between) < APART)


def by_others(parsed: Parsed, one: Dated, before: Sequence[Dated], behind: Sequence[Dated]) -> Moment | None:
    """When it was by the dates around it, None where they say nothing."""
    wording = one.wording
    if wording.kind in ("anchored", "next") and one.iso is None and wording.offset is not None:
        anchor = named_in(one, behind) or last_named(one, before)
        return counted_from(anchor, wording) if anchor else None
    if wording.kind == "day" and one.is_quoted:
        spoken = day_spoken(parsed, one, [*before, *behind])
        return (moved(spoken, "day", wording.count), "day") if spoken else None
    if wording.kind == "date" and wording.year is None and wording.offset is None and one.told.tense in BEHIND:
        year = year_of(parsed, one, before, behind)
        return calendar_date(replace(wording, year=year), None, one.told) if year else None
    return None


def named_in(one: Dated, behind: Iterable[Dated]) -> Dated | None:
    """The date of what it is counted from: "three days after the *Feb. 10* announcement"."""
    last = one.tokens[-1]
    clause = last.head if last.dep_ == "mark" else last
    within = (other for other in behind if clause.is_ancestor(other.tokens.root))
    return next(within, None) if last.pos_ in LEADS else None


def last_named(one: Dated, before: Sequence[Dated]) -> Dated | None:
    """The date last named in its sentence, or the only one of the sentence before.

    What is counted from something that follows ("a week after the speech") has none.
    """
    if one.wording.kind == "anchored" and one.wording.count and one.tokens[-1].pos_ in LEADS:
        return None
    here = sentence_start(one.tokens.doc, one.tokens.start)
    last = before[-1] if before else None
    if last is None or last.wording.until or last.tokens.start >= here:
        return None if last is None or last.wording.until else last
    first = sentence_start(one.tokens.doc, here - 1)
    others = {other.iso for other in before if other.tokens.start >= first}
    return last if last.tokens.start >= first and len(others) == 1 else None


def counted_from(anchor: Dated, wording: DateWording) -> Moment | None:
    """So many days, weeks, months or years from a date that is as exact."""
    unit, exact = wording.unit or "day", anchor.when[1]
    if anchor.iso is None or unit not in EXACT or exact not in EXACT or exact == "week":
        return None
    is_now = anchor.wording.kind in ("day", "weekday") and unit != "day" and wording.count == 0
    if is_now or EXACT.index(exact) > EXACT.index(unit):
        return None
    count = (1 if wording.count is None else wording.count) * (wording.offset or 1)
    found = moved(date.fromisoformat((anchor.iso + "-01-01")[:ISO_DAY]), unit, count)
    return (found, UNITS[unit]) if found else None


def day_spoken(parsed: Parsed, one: Dated, others: Iterable[Dated]) -> date | None:
    """The only day of the past that the sentence of a quotation gives outside of it, or its paragraph, or the last."""
    sentence, at = parsed.sentence_at(one.wording.start, one.wording.end), one.wording.start
    start, end = paragraph_start(parsed.text, at), parsed.text.find("\n\n", at, at + LONGEST)
    before = paragraph_start(parsed.text, max(start - 1, 0))
    near = ((sentence.start_char, sentence.end_char), (start, end if end >= 0 else at + LONGEST), (before, start))
    told = [other for other in others if not other.is_quoted and other.when[1] == "day" and other.told.tense == "past"]
    for first, last in near[: 1 if one.told.tense == "open" else None]:
        days = {other.iso for other in told if first <= other.wording.start < last and other.iso}
        if days:
            return date.fromisoformat(days.pop()) if len(days) == 1 else None
    return None


def paragraph_start(text: str, at: int) -> int:
    """Where the paragraph of a character begins, or the part of it that is looked at."""
    first = max(at - LONGEST, 0)
    return max(text.rfind("\n\n", first, at) + 1, first)


def year_of(parsed: Parsed, one: Dated, before: Sequence[Dated], behind: Sequence[Dated]) -> int | None:
    """The year that is told of: given in the clause ("in 2012 they began *in April*"), or "in June *of that year*"."""
    here = sentence_start(one.tokens.doc, one.tokens.start)
    if behind and is_same_year(one, behind[0]):
        return next((other.wording.year for other in reversed(before) if other.wording.year), None)
    given = next((other for other in reversed(before) if other.wording.kind in YEARS), None)
    year = given_year(given) if given else None
    if given is None or year is None:
        return None
    is_in_clause = given.tokens.start >= here and is_under(one.tokens.root, verb_above(given.tokens.root))
    return year if is_in_clause or goes_on(parsed, given, one) else None


def given_year(one: Dated) -> int | None:
    """The year that a wording gives: its own, or that of "eight years ago"."""
    if one.wording.until or one.iso is None:
        return None
    return int(one.iso) if one.wording.kind == "ago" and one.when[1] == "year" else one.wording.year


def is_under(when: Token, verb: int) -> bool:
    """Whether a date hangs on a verb, or on one without a tense of its own below it."""
    above = when.doc[verb_above(when)]
    while above.i != verb and above.tag_ in TENSELESS and above.head.i != above.i:
        above = when.doc[verb_above(above.head)]
    return above.i == verb


def is_same_year(one: Dated, other: Dated) -> bool:
    """Whether "of that year" follows a month."""
    then = other.wording
    is_same = then.kind == "anchored" and then.unit == "year" and then.count == 0
    return is_same and then.start - one.wording.end <= JOINT


def goes_on(parsed: Parsed, given: Dated, one: Dated) -> bool:
    """Whether a day of the same paragraph follows one that is given with its year, in the calendar too."""
    first, then = given.wording, one.wording
    is_later = (then.month or 0, then.day or 0) > (first.month or 99, first.day or 0)
    return is_later and "\n\n" not in parsed.text[first.start : then.start]


def name(wording: DateWording) -> tuple[str, int | None]:
    """The weekday or month that a wording names."""
    return wording.kind, wording.count if wording.kind == "weekday" else wording.month


def by_name(dates: Iterable[Dated]) -> dict[tuple[str, int | None], list[Dated]]:
    """The known dates of each weekday and month, no two alike; of many the first."""
    known: dict[tuple[str, int | None], list[Dated]] = defaultdict(list)
    seen = set()
    for one in dates:
        key = (name(one.wording), one.wording.day, one.wording.year is None, one.iso, one.told.tense in AHEAD)
        if one.iso and not one.wording.until and key not in seen and len(known[name(one.wording)]) < NEAR:
            seen.add(key)
            known[name(one.wording)].append(one)
    return known


def like_another(one: Dated, others: Iterable[Dated], published: date | None) -> Dated:
    """What is not settled, settled as where the article names the same day or month."""
    wording = one.wording
    if published is None or wording.until or wording.offset is not None:
        return one
    if wording.kind == "weekday":
        is_soon = ((wording.count or 0) - published.isoweekday()) % DAYS_OF_WEEK <= SOON
        is_unsure = is_soon and one.told.tense in ("open", "planned")
        ahead = [other for other in others if other.told.tense in AHEAD or other.wording.offset == 1]
        return likened(one, ahead, published) if is_unsure else one
    if wording.kind != "date" or wording.month is None:
        return one
    known = [other for other in others if other.wording.day == wording.day or not (other.wording.day and wording.day)]
    if one.iso is None:
        return likened(one, known, published)
    given = [other for other in known if other.wording.year not in (None, other.wording.known) and other.wording.day]
    is_own = wording.year is not None and wording.known is None
    return one if is_own or not wording.day or is_near(one, published) else likened(one, given, published)


def is_near(one: Dated, published: date) -> bool:
    """Whether a day is so near publication that no other is meant."""
    return one.iso is not None and abs((date.fromisoformat(one.iso) - published).days) <= LONGEST_MONTH


def likened(one: Dated, others: Sequence[Dated], published: date) -> Dated:
    """A date as others have it, if they agree; what is to come by the words that say so of them."""
    years = {other.iso[:4] for other in others if other.iso}
    if len(years) != 1 or (one.wording.kind == "weekday" and len({other.iso for other in others}) != 1):
        return one
    named = replace(one.wording, year=int(years.pop()))
    when = others[0].when if named.kind == "weekday" else calendar_date(named, published, one.told)
    if when[0] is None or not is_after(when[0], published.isoformat()):
        return replace(one, when=when)
    told = one.told if one.told.sign else others[0].told
    return replace(one, when=when, told=told) if told.sign and one.told.tense != "past" else one
