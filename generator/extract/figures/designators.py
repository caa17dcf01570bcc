"""Numbers that are no figures: those that only name, date, list or belong to an idiom."""

import re
from collections.abc import Iterator

from generator.extract.date_readers import DateWording
from generator.extract.figures.agreement import agreeing
from generator.extract.figures.calendar import dated, is_day, is_period, is_year
from generator.extract.figures.counted import counted
from generator.extract.figures.measures import Measure
from generator.extract.figures.names import (
    glued,
    in_name,
    in_name_words,
    is_label,
    is_model,
    is_named_so,
    is_surname,
    is_title,
)
from generator.extract.figures.naming import NamingGrammar, naming_grammar
from generator.extract.figures.pronouns import is_spoken_list, stands_for_noun
from generator.extract.figures.sharing import PERCENT, WHOLE
from generator.extract.figures.strings import not_numbers
from generator.extract.parse import Parsed, sentence_start
from generator.extract.patterns import HYPHENS
from generator.model import Range

BACK = 30
SIGN = re.compile(r"[^\w\s-]")


def figures_only(
    parsed: Parsed, measures: list[Measure], dates: tuple[DateWording, ...], names: list[Range]
) -> list[Measure]:
    """The measures that count or measure something; none in a date's own digits, nor, but for money, in a name."""
    rules = naming_grammar(parsed.doc.lang_)
    if rules is None:
        return []
    taken = [*not_numbers(parsed.text, rules), *(place for date in dates if (place := dated(parsed, date)))]
    starts = {one.start: one for one in measures}
    unnamed = {one.start for one in outside(measures, [(name.start, name.end) for name in names])}
    free = [one for one in outside(measures, taken) if one.start in unnamed or is_amount(parsed.text, one)]
    begun = {date.start for date in dates}
    return [
        one
        for one in free
        if not is_day(parsed, one)
        and (
            leads_on(parsed, one, starts, rules)
            or not (names_only(parsed, one, rules) or is_period(parsed, one, begun))
        )
    ]


def is_amount(text: str, one: Measure) -> bool:
    """Whether a sum of money has a sign or a mark in it, so that no name is made of it ("RM2.05", but "PS2")."""
    return one.money and SIGN.search(text, one.start, one.end) is not None


def outside(measures: list[Measure], taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """The measures that overlap none of the places taken; both are read once."""
    places = sorted(taken)
    furthest, at = 0, 0
    for one in measures:
        while at < len(places) and places[at][0] < one.number.end:
            furthest, at = max(furthest, places[at][1]), at + 1
        if one.start >= furthest:
            yield one


def leads_on(parsed: Parsed, one: Measure, starts: dict[int, Measure], rules: NamingGrammar) -> bool:
    """Whether a number is the first of two, so that it counts what the second does ("one or two pieces", "2-to-1").

    Digits may name all the same ("phase 2 or 3"), unless hyphens or a share tell ("the top 2 or 3 percent").
    """
    joint = rules.either.match(parsed.text, one.end)
    second = starts.get(joint.end()) if joint else None
    if joint is None or second is None:
        return False
    return one.number.kind == "words" or joint["hyphens"] is not None or second.unit == PERCENT


def names_only(parsed: Parsed, one: Measure, rules: NamingGrammar) -> bool:
    """Whether a number only names."""
    before = parsed.text[max(0, one.start - BACK) : one.start]
    if one.number.kind not in ("digits", "words"):
        ratio = one.number.kind == "part" and " " in parsed.text[one.start : one.end]
        return ratio and is_named_so(parsed.text, one, before, rules)
    if rules.open_ended.match(parsed.text, one.number.end) or glued(parsed.text, one, before, rules):
        return True
    if is_title(parsed.text, one) or is_label(parsed, one):
        return True
    if (one.money and is_surname(parsed, one)) or (one.unit == PERCENT and one.low == WHOLE and is_wholly(parsed, one)):
        return True
    if one.unit and not is_letter(parsed.text, one, rules):
        return False
    if one.unit and before[-1:] in HYPHENS and not rules.of_two.search(before):
        return True
    if one.unit and one.low % 10 == 0 and rules.decade.search(before):
        return True
    if one.number.kind == "words":
        return is_pronoun(parsed, one, before, rules)
    if one.low == 1 and rules.ratio.search(before):
        return False
    return bool(
        rules.naming.search(before)
        or rules.called.search(before)
        or (rules.place.search(before) and counted(parsed.doc, one.end) is None)
        or rules.address.match(parsed.text, one.end)
        or is_year(parsed, one)
        or in_name(parsed, one)
        or is_model(parsed, one)
    )


def is_wholly(parsed: Parsed, one: Measure) -> bool:
    """Whether a whole only says "wholly": at the end of a clause, after whom it is about ("backs her 100 percent").

    So does one that is all that is said ("Yeah, 100 percent.").
    """
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or span.end >= len(parsed.doc) or not parsed.doc[span.end].is_punct:
        return False
    first = sentence_start(parsed.doc, span.start)
    if all(token.pos_ in ("INTJ", "PUNCT", "SPACE") for token in parsed.doc[first : span.start]):
        return True
    return span[0].nbor(-1).pos_ in ("PRON", "PROPN", "ADJ")


def is_letter(text: str, one: Measure, rules: NamingGrammar) -> bool:
    """Whether the unit is no more than a letter on the digits, and perhaps none ("Model *3s*")."""
    return text[one.number.end : one.end] in rules.words.weak_units


def is_pronoun(parsed: Parsed, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether a number word stands for a thing, not for how many there are."""
    text = parsed.text
    things = agreeing(parsed, one, one.end)
    if is_named_so(text, one, before, rules):
        return True
    if text[one.start : one.end].lower() not in rules.words.ones:
        named = rules.rank.search(before) or rules.naming.search(before) or is_spoken_list(parsed, one)
        return in_name_words(parsed, one) or (things is None and bool(named))
    of = any(text.startswith(f" {of} ", one.end) for of in rules.words.of)
    if rules.ratio.search(before):
        return False
    if stands_for_noun(parsed, one, rules.words, of=of):
        return True
    if of:
        return False
    return things is None or bool(rules.one_before.search(before) or rules.one_after.match(text, one.end))
