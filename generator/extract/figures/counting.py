"""Numbers become figures: which of them count something, what, and with which circumstances."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from spacy.tokens import Doc, Span, Token

from generator.extract.date_readers import DateWording
from generator.extract.dates import find_dates
from generator.extract.figures.ages import is_age
from generator.extract.figures.agreement import agreeing, firm, follows_article, several
from generator.extract.figures.bounding import bounded
from generator.extract.figures.circumstances import Hold, hold, when, where
from generator.extract.figures.counted import PLURALS, counted, singular, whole
from generator.extract.figures.designators import figures_only
from generator.extract.figures.directions import directed
from generator.extract.figures.extents import finished, listed_with
from generator.extract.figures.lone import all_measures
from generator.extract.figures.measures import Measure, rated
from generator.extract.figures.modifiers import bound_end
from generator.extract.figures.newsworth import is_duration, salience
from generator.extract.figures.ordinals import counting_ordinals
from generator.extract.figures.ranges import dashed, joined
from generator.extract.figures.sharing import PERCENT, has_own_unit
from generator.extract.figures.topics import SUBJECTS, topic
from generator.extract.figures.units import rate_after, unit_grammar
from generator.extract.parse import Parsed
from generator.extract.patterns import HYPHENS, any_of
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Figure, Range

LONGEST_WORD = 16
NO_LETTER = re.compile(r"\W")
TOWNS = ("GPE", "LOC")


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and what it counts: the name of the unit, and the article's words."""

    measure: Measure
    unit: str | None
    what: Span | None


def counted_figures(parsed: Parsed, names: list[Range]) -> list[Figure]:
    """The figures of a text in order, by nobody yet; none stands in one of the names."""
    doc = parsed.doc
    words = table(doc.lang_, "figures", FigureWords)
    if words is None:
        return []
    dates = find_dates(parsed.text, doc.lang_)
    kept = counts(parsed, dates, names, words)
    figures = [
        figure(parsed, one, later, dates, number) for number, (one, later) in enumerate(zip_longest(kept, kept[1:]), 1)
    ]
    return list(directed(parsed, figures))


def counts(parsed: Parsed, dates: tuple[DateWording, ...], names: list[Range], words: FigureWords) -> list[Counted]:
    """The measures that count something, with what they count, in order and without overlaps."""
    text, language = parsed.text, parsed.doc.lang_
    measures = dashed(text, all_measures(text, language), language)
    measures = joined(text, figures_only(parsed, measures, dates, names), language)
    ordered = sorted([*measures, *counting_ordinals(parsed, words)], key=lambda one: (one.start, -one.end))
    kept: list[Counted] = []
    for one in ordered:
        last = kept[-1] if kept else None
        if not (is_kind(parsed, one, words) or (last and is_inside(one, last))):
            kept.append(carried_on(text, last, name_counted(parsed, one, words), words))
    return kept


def is_inside(one: Measure, last: Counted) -> bool:
    """Whether a number overlaps the last measure, or is part of the name of what it counts ("two 737 Max jets")."""
    inside = last.what is not None and last.what.start_char <= one.start < last.what.end_char and one.unit is None
    return one.start < last.measure.end or (inside and last.measure.unit is None)


def carried_on(text: str, last: Counted | None, one: Counted, words: FigureWords) -> Counted:
    """The figure, with what the last one counts where it counts more of it ("dozens more", "dozens injured")."""
    if last is None or last.unit is None or last.measure.unit or one.measure.unit or one.unit:
        return one
    start, end = one.measure.start, one.measure.end
    follows = re.match(rf"\s(?:(?:{any_of(words.auxiliaries)})\s)?(\w+)", text[end : end + 2 * LONGEST_WORD])
    before = re.search(r"(\w+)\s\Z", text[max(0, start - LONGEST_WORD) : start])
    word = follows[1].lower() if follows else ""
    more = word in words.others or (word in words.toll and last.unit in words.people)
    if more or (before and before[1].lower() in words.others_before):
        return replace(one, unit=last.unit, what=last.what)
    return one


def figure(parsed: Parsed, one: Counted, later: Counted | None, dates: tuple[DateWording, ...], number: int) -> Figure:
    """A figure with its circumstances, up to the next figure or the end of the sentence."""
    doc, found = parsed.doc, one.measure
    sentence = parsed.sentence_at(found.start, found.end)
    until = min(sentence.end_char, later.measure.start if later else sentence.end_char)
    bound, held = bounded(parsed, found, one.unit), held_by(doc, one)
    return Figure(
        start=found.start,
        end=found.end,
        text=parsed.text[found.start : found.end],
        id=f"f{number}",
        value=found.low,
        value_high=found.high,
        unit=one.unit,
        modifier=bound,
        ordinal=found.number.kind == "ordinal",
        what=one.what.text if one.what is not None else None,
        when=when(parsed.text, sentence, (found.number.end, until), dates, held) if held else None,
        where=where(doc, (found.end, until), held) if held else None,
        attributed_to=None,
        quote=None,
        linked=None,
        context=Range(start=sentence.start_char, end=sentence.end_char),
        salience=salience(one.unit, found.low, bound, words_of(doc, sentence.start, sentence.end), doc.lang_),
    )


def held_by(doc: Doc, one: Counted) -> Hold | None:
    """What the time and the place of a figure hang on; an age has neither."""
    words = table(doc.lang_, "figures", FigureWords)
    aged = words is not None and one.unit == words.age_unit
    return None if aged else hold(doc, (one.measure.start, one.measure.end), one.what)


@lru_cache(maxsize=4)
def words_of(doc: Doc, start: int, end: int) -> frozenset[str]:
    """The words of a sentence in lower case; asked for by each of its figures."""
    return frozenset(token.lower_ for token in doc[start:end])


def name_counted(parsed: Parsed, one: Measure, words: FigureWords) -> Counted:
    """The measure with its unit's name and what it counts."""
    if one.number.kind == "multiple":
        return Counted(one, words.times_word, None)
    if one.is_score:
        return side(parsed, one, words)
    if one.unit in (None, *words.age_units) and is_age(parsed, one):
        return Counted(one, words.age_unit, None)
    if one.unit:
        return Counted(one, one.unit, measured(parsed, one, words))
    end = bound_end(parsed.text, one.end, parsed.doc.lang_)
    near = several(whole(parsed.doc, end, words), one) or agreeing(parsed, one, end)
    things = finished(firm(near or between(parsed, one), one, words))
    if things is None:
        single = parsed.text[one.start : one.number.end].lower() in words.ones
        return Counted(one, None, None if single else topic(parsed.doc, one.start, one.end, words))
    if len(things) > 1 and one.number.kind in ("digits", "words") and parsed.text[one.end : one.end + 1] in HYPHENS:
        return Counted(one, unit_name(parsed.text, things[:1], words), joined_to(things))
    if others := listed_with(things):
        return Counted(one, None, others)
    is_single = near is None and things[-1].tag_ == "NN"  # "an anecdote or two"
    return Counted(one, unit_name(parsed.text, things, words), None if is_single else things)


def side(parsed: Parsed, one: Measure, words: FigureWords) -> Counted:
    """A score with what both sides' numbers count ("210 to 190 votes"); a ratio, or a joined one, counts nothing."""
    if one.unit is not None:
        return Counted(one, one.unit, None)
    spaced = one.first_end is not None and parsed.text[one.first_end : one.first_end + 1].isspace()
    things = counted(parsed.doc, one.end) if spaced and one.number.low != 1 else None
    if things is None or things[-1].tag_ not in PLURALS:
        return Counted(one, None, None)
    return Counted(one, unit_name(parsed.text, things, words), things)


def joined_to(things: Span) -> Span:
    """What a number with a noun joined to it tells of ("an 800-page *report*"); the noun itself where it ends there."""
    rest = [token.i for token in things[1:] if token.text not in HYPHENS]
    return things.doc[rest[0] : things.end] if rest else things[:1]


def between(parsed: Parsed, one: Measure) -> Span | None:
    """What is said to be counted between the two numbers of a range ("from 240 *people* to 273")."""
    things = counted(parsed.doc, one.first_end) if one.first_end else None
    return things if things is not None and things[-1].is_alpha else None


def measured(parsed: Parsed, one: Measure, words: FigureWords) -> Span | None:
    """What is measured: "in US military aid", "a $700,000 *award*", or the subject of the verb."""
    doc, end = parsed.doc, bound_end(parsed.text, one.end, parsed.doc.lang_)
    if is_duration(one.unit or "", doc.lang_):
        things = whole(doc, end, words)
        return None if things is not None and things[-1].pos_ == "PROPN" else things
    within = words.in_ if one.money else ()
    things = (whole(doc, end, words, within) or counted(doc, end)) if has_own_unit(one) else None
    if things is not None and is_measured(things, one, words):
        return things
    return topic(doc, one.start, one.end, words)


def is_measured(things: Span, one: Measure, words: FigureWords) -> bool:
    """Whether words beside a measure are what it measures: no source, no name, no verb ("$7 million *probing* it")."""
    first, last = things[0], things[-1]
    if last.lower_ in (*words.sources, *words.thresholds) or any(token.tag_ == "CD" for token in things):
        return False
    beside = things.doc[things.start - 1].idx < one.end
    is_verb = beside and first.pos_ == "VERB" and not follows_article(things.doc, one)
    named = beside and last.tag_ == "NNP" and (last.ent_type_ in TOWNS or one.money or one.unit == PERCENT)
    return not (is_verb or named or is_somebody(last))


def is_somebody(noun: Token) -> bool:
    """Whether a noun is not what is measured: a person, or who deals in it ("20 gallons *Congress* had sought")."""
    return noun.ent_type_ == "PERSON" or (noun.dep_ in SUBJECTS and noun.head.dep_ == "relcl")


def unit_name(text: str, things: Span, words: FigureWords) -> str:
    """The name of what is counted: a unit's or currency's own where the words, or the last of them, are one."""
    unit, rules = singular(things, words), unit_grammar(things.doc.lang_)
    if rules is None:
        return unit
    form, last = things.text.lower(), things[-1].lower_
    measured = rules.names.get(last) if last not in rules.words.ambiguous and last.isalpha() else None
    if len(things) > 1 and not things[-2].is_title:  # "offshore dollars", but "Zimbabwe dollars"
        measured = measured or rules.money.get(last)
    name = rules.money.get(form) or rules.names.get(form) or measured or unit
    rate = rate_after(text, things.end_char, rules)
    return rated(name, rate, rules) if rate else name


def is_kind(parsed: Parsed, one: Measure, words: FigureWords) -> bool:
    """Whether a number word is the first part of a word that names a kind ("two-state", "a billion-dollar machine").

    Joined to a noun for what a group is made of, it counts ("seven-*member* board").
    """
    text, end = parsed.text, one.number.end
    if one.number.kind != "words" or text[end : end + 1] not in HYPHENS:
        return False
    if one.money:
        return one.low == one.number.scale
    joined_word = NO_LETTER.split(text[end + 1 : end + 1 + LONGEST_WORD], maxsplit=1)[0]
    if joined_word.lower() in words.made_of:
        return False
    return one.high is None and (one.unit is None or is_duration(one.unit, parsed.doc.lang_))
