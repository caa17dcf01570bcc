"""Numbers that are no figures: those that only name, date, list or belong to an idiom."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from generator.extract.counted import counted
from generator.extract.dates import DateWording
from generator.extract.measures import Measure
from generator.extract.numbers import any_of
from generator.language.figures import FigureWords
from generator.language.tables import table
from generator.model import Range

NAMES = frozenset(("ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "PERSON", "GPE", "LOC"))
YEARS = range(1900, 2051)
BACK = 30
PHONE = re.compile(
    r"(?<!\d)(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\+\d{1,3}(?:\s\d{2,4}){2,5}(?!\d)"
)
CHAIN = re.compile(r"\d+(?:[-/:.]\d+){2,}|https?://\S+|\S+@\S+|@\w+|#\w+|www\.\S+")
ENUMERATION = re.compile(r"(?:^|\n)[ \t]*[(\[]?\d{1,3}[.):](?=\s)")


@dataclass(frozen=True, slots=True)
class NamingGrammar:
    """Patterns of what shows a number to be no figure."""

    words: FigureWords
    naming: re.Pattern[str]
    address: re.Pattern[str]
    one_before: re.Pattern[str]
    one_after: re.Pattern[str]
    rank: re.Pattern[str]
    idiom: re.Pattern[str]
    glued: re.Pattern[str]


@cache
def naming_grammar(language: str) -> NamingGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    return compiled(words) if words else None


def compiled(words: FigureWords) -> NamingGrammar:
    """The patterns for a language's words."""
    return NamingGrammar(
        words=words,
        naming=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.naming)})(?:\s|-|\s#))\Z|[#№]\Z"),
        address=re.compile(
            rf"(?:[-–]\d+)?(?:[\s,]+(?:[A-Z]|\d+(?:st|nd|rd|th))[\w.'’-]*){{0,4}}\s(?i:{any_of(words.naming_after)})(?!\w)"
        ),
        one_before=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.one_before)})\s)\Z"),
        one_after=re.compile(rf"(?i:[\s]?(?:{any_of(words.one_after)})(?!\w))"),
        rank=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.rank_before)})\s)\Z"),
        idiom=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.idioms)})(?!\w))"),
        glued=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.glued)})-)\Z"),
    )


def figures_only(
    doc: Doc, measures: list[Measure], dates: tuple[DateWording, ...], names: list[Range]
) -> list[Measure]:
    """The measures that count or measure something; none in a date's own digits or in one of the names."""
    rules = naming_grammar(doc.lang_)
    if rules is None:
        return []
    taken = [*not_numbers(doc.text, rules), *(place for date in dates if (place := dated(doc, date)))]
    taken += [(name.start, name.end) for name in names]
    free = [one for one in measures if not any(start < one.number.end and one.start < end for start, end in taken)]
    return [one for one in free if not names_only(doc, one, rules)]


def not_numbers(text: str, rules: NamingGrammar) -> list[tuple[int, int]]:
    """Where phone numbers, addresses of the web, list numbers, scores of form and idioms stand."""
    patterns = (PHONE, CHAIN, ENUMERATION, rules.idiom)
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]


def dated(doc: Doc, date: DateWording) -> tuple[int, int] | None:
    """Where a wording's digits are a date's own, not a count of days or weeks, nor of things ("of 2000 people")."""
    if date.kind not in ("date", "decade", "clock"):
        return None
    bare_year = date.kind == "date" and date.month is None and date.until is None
    if bare_year and date.year not in YEARS and counts_plural(doc, date.end):
        return None
    return date.start, date.end


def counts_plural(doc: Doc, end: int) -> bool:
    """Whether a plural noun is counted by what ends at the character `end`."""
    things = counted(doc, end)
    return things is not None and things[-1].tag_ in ("NNS", "NNPS")


def names_only(doc: Doc, one: Measure, rules: NamingGrammar) -> bool:
    """Whether a number only names."""
    if one.number.kind not in ("digits", "words"):
        return False
    before = doc.text[max(0, one.start - BACK) : one.start]
    if glued(doc.text, one, before, rules):
        return True
    if one.unit and not is_letter(doc.text, one, rules):
        return False
    if one.number.kind == "words":
        return is_pronoun(doc, one, before, rules)
    return bool(
        rules.naming.search(before) or rules.address.match(doc.text, one.end) or is_year(doc, one) or in_name(doc, one)
    )


def glued(text: str, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether letters are joined to the number: "COVID-19", "5G", "M21"."""
    end = one.end
    if before[-1:].isalpha() or (text[end : end + 1].isalpha() and one.unit is None):
        return True
    joined = before[-1:] in ("-", "‑", "–") and before[-2:-1].isalpha()
    return joined and not rules.glued.search(before)


def is_letter(text: str, one: Measure, rules: NamingGrammar) -> bool:
    """Whether the unit is no more than a letter on the digits, and perhaps none ("Model *3s*")."""
    return text[one.number.end : one.end] in rules.words.weak_units


def is_year(doc: Doc, one: Measure) -> bool:
    """Whether four bare digits are a year: in the range of years, and not a round count of things."""
    text = doc.text[one.start : one.number.end]
    if not (len(text) == 4 and text.isdecimal() and int(text) in YEARS):
        return False
    return one.unit is not None or int(text) % 100 != 0 or not counts_plural(doc, one.end)


def in_name(doc: Doc, one: Measure) -> bool:
    """Whether the number is part of a name: "Fortune 100", "787 Dreamliner"."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return False
    first, last = span[0], span[-1]
    before = doc[first.i - 1] if first.i > first.sent.start else None
    if (
        before is not None
        and before.pos_ == "PROPN"
        and not before.is_punct
        and before.ent_type_ not in ("DATE", "TIME")
    ):
        return not counts_plural(doc, one.end) or doc[last.i + 1].pos_ == "PROPN"
    return names_one(doc, last) or (first.ent_type_ in NAMES and not counts_common(doc, last))


def names_one(doc: Doc, last: Token) -> bool:
    """Whether a name in the singular follows the number: one thing, called so ("787 Dreamliner")."""
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if (
        "." in last.text
        or following is None
        or following.tag_ != "NNP"
        or following.is_sent_start
        or following.ent_type_ in ("DATE", "TIME")
    ):
        return False
    things = counted(doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNP"


def counts_common(doc: Doc, last: Token) -> bool:
    """Whether a common noun in the plural is what the number counts."""
    things = counted(doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNS"


def is_pronoun(doc: Doc, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether a number word stands for a thing, not for how many there are."""
    text = doc.text
    things = counted(doc, one.end)
    if text[one.start : one.end].lower() not in rules.words.ones:
        return in_name_words(doc, one) or (things is None and bool(rules.rank.search(before)))
    if any(text.startswith(f" {of} ", one.end) for of in rules.words.of):
        return False
    return things is None or bool(rules.one_before.search(before) or rules.one_after.match(text, one.end))


def in_name_words(doc: Doc, one: Measure) -> bool:
    """Whether a number word is part of a name ("Three Mile Island")."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    return (
        span is not None
        and span[0].ent_type_ in NAMES
        and span[-1].i + 1 < len(doc)
        and doc[span[-1].i + 1].pos_ == "PROPN"
    )
