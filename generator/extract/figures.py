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
from generator.extract.ordinals import counting_ordinals
from generator.extract.parse import Parsed
from generator.extract.ranges import joined
from generator.extract.units import rate_after, unit_grammar
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Actor, Figure, Modifier, Quote, Range, Statement

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
    kept = counts(doc, dates, names, words)
    figures = [
        figure(parsed, one, later, dates, number) for number, (one, later) in enumerate(zip_longest(kept, kept[1:]), 1)
    ]
    return linked(doc.text, [attributed(one, quotes, statements) for one in figures], language)


def counts(doc: Doc, dates: tuple[DateWording, ...], names: list[Range], words: FigureWords) -> list[Counted]:
    """The measures that count something, with what they count, in order and without overlaps."""
    measures = joined(doc.text, figures_only(doc, list(find_measures(doc.text, doc.lang_)), dates, names), doc.lang_)
    ordered = sorted([*measures, *counting_ordinals(doc, words)], key=lambda one: (one.start, -one.end))
    kept: list[Counted] = []
    for one in ordered:
        last = kept[-1] if kept else None
        if not (is_kind(doc, one) or (last and is_inside(one, last))):
            kept.append(carried_on(doc.text, last, name_counted(doc, one, words), words))
    return kept


def is_inside(one: Measure, last: Counted) -> bool:
    """Whether a number overlaps the last measure, or is part of the name of what it counts ("two 737 Max jets")."""
    inside = last.what is not None and one.start < last.what.end_char and one.unit is None
    return one.start < last.measure.end or (inside and last.measure.unit is None)


def carried_on(text: str, last: Counted | None, one: Counted, words: FigureWords) -> Counted:
    """The figure, with what the last one counts where it counts more of it ("and dozens more")."""
    follows = text[one.measure.end :].split(maxsplit=1)[:1] if last and one.measure.unit is None else []
    if last is None or last.unit is None or not follows or follows[0].strip(".,;").lower() not in words.others:
        return one
    return replace(one, unit=last.unit, what=last.what)


def figure(parsed: Parsed, one: Counted, later: Counted | None, dates: tuple[DateWording, ...], number: int) -> Figure:
    """A figure with its circumstances, up to the next figure or the end of the sentence."""
    doc, found = parsed.doc, one.measure
    sentence = parsed.sentence_at(found.start, found.end)
    until = min(sentence.end_char, later.measure.start if later else sentence.end_char)
    bound = bound_of(doc, one)
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
        when=when(sentence, found.number.end, until, dates),
        where=where(doc, found.end, until),
        attributed_to=None,
        quote=None,
        linked=None,
        context=Range(start=sentence.start_char, end=sentence.end_char),
        salience=salience(one.unit, found.low, bound, frozenset(token.lower_ for token in sentence), doc.lang_),
    )


def bound_of(doc: Doc, one: Counted) -> Modifier:
    """The figure's modifier; a vague count is an estimate by itself."""
    found = one.measure
    is_amount = found.unit is not None or one.unit is None
    bound = modifier(doc.text, found.start, found.end, doc.lang_, is_amount=is_amount)
    return "~" if found.number.kind == "vague" and bound in ("=", "up", "down") else bound


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
        return Counted(one, None, subject(doc, one.start, one.end))
    return Counted(one, unit_name(things, words), things)


def measured(doc: Doc, one: Measure, words: FigureWords) -> Span | None:
    """What is measured: "in US military aid", "a $700,000 *award*", or the subject of the verb."""
    return whole(doc, one.end, (*words.of, *words.in_)) or counted(doc, one.end) or subject(doc, one.start, one.end)


def unit_name(things: Span, words: FigureWords) -> str:
    """The name of what is counted: a unit's or currency's own where the words, or the last of them, are one."""
    unit, rules = singular(things, words), unit_grammar(things.doc.lang_)
    if rules is None:
        return unit
    form, last = things.text.lower(), things[-1].lower_
    measured = rules.names.get(last) if last not in rules.words.ambiguous and last.isalpha() else None
    name = rules.money.get(form) or rules.names.get(form) or measured or unit
    rate = rate_after(things.doc.text, things.end_char, rules)
    return rated(name, rate, rules) if rate else name


def is_kind(doc: Doc, one: Measure) -> bool:
    """Whether a number word is the first part of a word that names a kind ("a two-state solution", "five-year")."""
    if one.number.kind != "words" or doc.text[one.number.end : one.number.end + 1] not in ("-", "‑"):
        return False
    return one.high is None and (one.unit is None or is_duration(one.unit, doc.lang_))


def attributed(one: Figure, quotes: tuple[Quote, ...], statements: tuple[Statement, ...]) -> Figure:
    """The figure with who says so: the speaker of the quote or the statement that it stands in."""
    quote = next((said for said in quotes if said.start <= one.start and one.end <= said.end), None)
    if quote is not None:
        return replace(one, quote=quote.id, attributed_to=quote.speaker)
    said = next((said for said in statements if said.start <= one.start and one.end <= said.end), None)
    return replace(one, attributed_to=said.speaker) if said else one
