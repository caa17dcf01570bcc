"""How many: figures and what they count.

The value grammar is in `numbers`, what is written on a number in `measures`, what is no figure in `designators`.
"""

from dataclasses import dataclass, replace
from itertools import zip_longest

from spacy.tokens import Doc, Span

from generator.extract.ages import is_age
from generator.extract.circumstances import when, where
from generator.extract.counted import counted, singular, subject, whole
from generator.extract.dates import DateWording, find_dates
from generator.extract.designators import figures_only
from generator.extract.links import linked
from generator.extract.measures import Measure, find_measures, rated
from generator.extract.modifiers import modifier
from generator.extract.newsworth import is_duration, salience
from generator.extract.parse import Parsed
from generator.extract.ranges import joined
from generator.extract.units import rate_after, unit_grammar
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Actor, Figure, Quote, Range, Statement

NAMED = ("person", "organisation")
"""Kinds of actors in whose names a number counts nothing ("Channel 4")."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and what it counts: the name of the unit, and the article's words."""

    measure: Measure
    unit: str | None
    what: Span | None


def find_figures(
    parsed: Parsed, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The article's figures in order."""
    doc, language = parsed.doc, parsed.doc.lang_
    words = table(language, "figures", FigureWords)
    if words is None:
        return ()
    dates = find_dates(doc.text, language)
    names = [mention for actor in actors if actor.kind in NAMED for mention in actor.mentions]
    measures = figures_only(doc, list(find_measures(doc.text, language)), dates, names)
    found = [name_counted(doc, one, words) for one in joined(doc.text, measures, language)]
    kept = [one for one in found if not is_attribute(doc.text, one)]
    figures = [
        figure(parsed, one, later, dates, number) for number, (one, later) in enumerate(zip_longest(kept, kept[1:]), 1)
    ]
    return linked(doc.text, [attributed(one, quotes, statements) for one in figures], language)


def figure(parsed: Parsed, one: Counted, later: Counted | None, dates: tuple[DateWording, ...], number: int) -> Figure:
    """A figure with its circumstances, up to the next figure or the end of the sentence."""
    doc, language, found = parsed.doc, parsed.doc.lang_, one.measure
    sentence = parsed.sentence_at(found.start, found.end)
    until = min(sentence.end_char, later.measure.start if later else sentence.end_char)
    bound = "~" if found.number.kind == "vague" else modifier(doc.text, found.start, found.end, language)
    return Figure(
        start=found.start,
        end=found.end,
        text=doc.text[found.start : found.end],
        id=f"f{number}",
        value=found.low,
        value_high=found.high,
        unit=one.unit,
        modifier=bound,
        ordinal=found.number.kind == "ordinal",
        what=one.what.text if one.what is not None else None,
        when=when(doc.text, found.number.end, until, dates, language),
        where=where(doc, found.end, until, language),
        attributed_to=None,
        quote=None,
        linked=None,
        context=Range(start=sentence.start_char, end=sentence.end_char),
        salience=salience(one.unit, found.low, bound, frozenset(token.lower_ for token in sentence), language),
    )


def name_counted(doc: Doc, one: Measure, words: FigureWords) -> Counted:
    """The measure with its unit's name and what it counts."""
    if one.number.kind == "multiple":
        return Counted(one, words.times_word, None)
    if one.unit:
        return Counted(one, one.unit, measured(doc, one, words))
    if is_age(doc, one):
        return Counted(one, words.age_unit, None)
    things = whole(doc, one.end, words.of) or counted(doc, one.end)
    if things is None:
        return Counted(one, None, subject(doc, one.end))
    return Counted(one, unit_name(things, words), things)


def measured(doc: Doc, one: Measure, words: FigureWords) -> Span | None:
    """What is measured: "in US military aid", "a $700,000 *award*", or the subject of the verb."""
    return whole(doc, one.end, (*words.of, *words.in_)) or counted(doc, one.end) or subject(doc, one.end)


def unit_name(things: Span, words: FigureWords) -> str:
    """The name of what is counted: a unit's or currency's own where the words are one."""
    rules = unit_grammar(things.doc.lang_)
    form = things.text.lower()
    name = (rules.money.get(form) or rules.names.get(form)) if rules else None
    if name:
        return name
    rate = rate_after(things.doc.text, things.end_char, rules) if rules else None
    unit = singular(things, words)
    return rated(unit, rate, rules) if rules and rate else unit


def is_attribute(text: str, one: Counted) -> bool:
    """Whether a number word is the first part of a word that names a kind ("a two-state solution", "five-year")."""
    found = one.measure
    if found.number.kind != "words" or text[found.number.end : found.number.end + 1] not in ("-", "‑"):
        return False
    return found.unit is None or is_duration(found.unit, "en")


def attributed(one: Figure, quotes: tuple[Quote, ...], statements: tuple[Statement, ...]) -> Figure:
    """The figure with who says so: the speaker of the quote or the statement that it stands in."""
    quote = next((said for said in quotes if said.start <= one.start and one.end <= said.end), None)
    if quote is not None:
        return replace(one, quote=quote.id, attributed_to=quote.speaker)
    said = next((said for said in statements if said.start <= one.start and one.end <= said.end), None)
    return replace(one, attributed_to=said.speaker) if said else one
