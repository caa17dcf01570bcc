"""Numbers that are no figures: those that only name, date, list or belong to an idiom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from generator.extract.dates import DateWording
from generator.extract.figures.counted import counted
from generator.extract.figures.measures import Measure
from generator.extract.figures.sharing import PERCENT, WHOLE
from generator.extract.parse import Parsed, sentence_start
from generator.extract.patterns import any_of
from generator.language.figures import FigureWords
from generator.language.numbers import NumberWords
from generator.language.tables import table
from generator.model import Range

NAMES = frozenset(("ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "PERSON", "GPE", "LOC"))
UNNUMBERED = frozenset(("DATE", "TIME", "PERSON"))
"""Names after which a number is none of theirs: the digits of a date, or a score ("leads Trump 46 to 42")."""
HYPHENS = ("-", "‑", "–")
DATES = frozenset(("DATE", "TIME"))
LONGEST_OF_DATE = 3
"""Tokens after a part in which the date that it is a part of begins ("of the 20th")."""
YEARS = range(1900, 2051)
BACK = 30
PHONE = re.compile(
    r"(?<!\d)(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)|\+\d{1,3}(?:\s\d{2,4}){2,5}(?!\d)"
)
SCORE = re.compile(r"\sto\s\d")
"""What follows the first number of a score, which is no part of the name before it ("leads Rubio 46 to 42")."""
SHORTEST_TITLE = 4
LOWER_BEFORE = re.compile(r"(?<!\w)[a-z]\w*,?\s[“\"'‘]?\Z")
JOINED_NAME = re.compile(r"-[A-Z][a-z]+\s[A-Z][a-z]")
"""What makes a number the first part of a name ("the 5-Star Movement")."""
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
LOWER_AFTER = re.compile(r"[.,;:!?”\"'’]*(?:\s[a-z]|\s?\Z|\n)")
MIXED = re.compile(r"(?<![\d/.,])\d{2,}/[2-9](?![\d/])")
"""A whole number with a fraction whose space was lost ("41/2 years"), or a ratio: what it comes to is not certain."""
CHAIN = re.compile(
    r"\d{13,}(?![.,\d])|\d+:\d+|\d+(?:[-/:.]\d+){2,}|\d+\([a-z]\)|https?://\S+|\S+@\S+|@\w+|#\w+|www\.\S+"
)
SHORT_YEAR = re.compile(r"(?<!\w)[‘’']\d\d(?![\d,.]*\d)(?!\s?%)")
NOTHING = "(?!)"
FOUR_DIGITS = re.compile(r"(\d{4})(?:[-–—/](?:\d{4}|\d\d?))?")
ENUMERATION = re.compile(r"(?:^|\n)[ \t]*[(\[]?\d{1,3}[.):](?=\s)|(?:\(|:\s)\d{1,3}\.\)|(?<=[.,:;]\s)\d{1,2}\)(?=\s)")
QUOTED = re.compile(r"(?<!\w)(?:''|[\"'‘“])\d+(?:''|[\"'’”])(?!\w)")
"""Digits that are all that stands between quotation marks are a name ("the “400” list")."""


@dataclass(frozen=True, slots=True)
class NamingGrammar:
    """Patterns of what shows a number to be no figure."""

    words: FigureWords
    naming: re.Pattern[str]
    address: re.Pattern[str]
    decade: re.Pattern[str]
    one_before: re.Pattern[str]
    one_after: re.Pattern[str]
    either: re.Pattern[str]
    rank: re.Pattern[str]
    idiom: re.Pattern[str]
    place: re.Pattern[str]
    called: re.Pattern[str]
    wholly: re.Pattern[str]
    alone: re.Pattern[str]
    glued: re.Pattern[str]


@cache
def naming_grammar(language: str) -> NamingGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    numbers = table(language, "numbers", NumberWords)
    return compiled(words, numbers) if words and numbers else None


def compiled(words: FigureWords, numbers: NumberWords) -> NamingGrammar:
    """The patterns for a language's words."""
    small, joints = numbers.small, (*words.range_words, words.and_word)
    return NamingGrammar(
        words=words,
        naming=re.compile(
            rf"(?i:(?<!\w)(?:{any_of(words.naming)})(?:\s|-|\s#)"
            rf"(?:(?:\d+|{any_of(small)})(?:,|\s(?:{any_of(joints)}))\s){{0,2}})\Z|[#№]\Z"
        ),
        address=re.compile(
            rf"(?:[-–]\d+)?(?:[\s,]+(?:[A-Z]|\d+(?:st|nd|rd|th))[\w.'’-]*){{0,4}}\s(?i:{any_of(words.naming_after)})(?!\w)"
        ),
        decade=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.decade_before) or NOTHING})[\s-])\Z"),
        one_before=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.one_before)})\s)\Z"),
        one_after=re.compile(rf"(?i:[\s]?(?:{any_of(words.one_after)})(?!\w))"),
        either=re.compile(rf"(?i:\s(?:{any_of(words.or_words)})\s)"),
        rank=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.rank_before)})\s)\Z"),
        idiom=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.idioms)})(?!\w))"),
        place=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.placed)})\s)\Z"),
        called=re.compile(rf"(?<=[a-z]\s)[A-Z][a-z]+\s(?:{any_of(words.name_joints)})\s\Z"),
        wholly=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.wholly)})(?=\s(?:{any_of(words.wholly_before)})(?!\w)))"),
        alone=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.alone)})(?![\w-]|\s[\w$]))"),
        glued=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.glued)})-)\Z"),
    )


def figures_only(
    parsed: Parsed, measures: list[Measure], dates: tuple[DateWording, ...], names: list[Range]
) -> list[Measure]:
    """The measures that count or measure something; none in a date's own digits or in one of the names."""
    rules = naming_grammar(parsed.doc.lang_)
    if rules is None:
        return []
    taken = [*not_numbers(parsed.text, rules), *(place for date in dates if (place := dated(parsed, date)))]
    taken += [(name.start, name.end) for name in names]
    starts = {one.start for one in measures}
    free = outside(measures, taken)
    begun = {date.start for date in dates}
    return [
        one
        for one in free
        if leads_on(parsed, one, starts, rules) or not (names_only(parsed, one, rules) or is_period(parsed, one, begun))
    ]


def is_period(parsed: Parsed, one: Measure, dates: set[int]) -> bool:
    """Whether a part is one of a date ("the first *half* of 2015", "of the 20th century")."""
    if one.number.kind != "part":
        return False
    following = parsed.doc.char_span(one.end - 1, one.end, alignment_mode="expand")
    after = parsed.doc[following.end : following.end + LONGEST_OF_DATE] if following is not None else ()
    return one.end + 1 in dates or any(token.ent_type_ in DATES for token in after)


def outside(measures: list[Measure], taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """The measures that overlap none of the places taken; both are read once."""
    places = sorted(taken)
    furthest, at = 0, 0
    for one in measures:
        while at < len(places) and places[at][0] < one.number.end:
            furthest, at = max(furthest, places[at][1]), at + 1
        if one.start >= furthest:
            yield one


def leads_on(parsed: Parsed, one: Measure, starts: set[int], rules: NamingGrammar) -> bool:
    """Whether a number word is the first of two, so that it counts what the second does ("one or two pieces")."""
    joint = rules.either.match(parsed.text, one.end) if one.number.kind == "words" else None
    return joint is not None and joint.end() in starts


def not_numbers(text: str, rules: NamingGrammar) -> list[tuple[int, int]]:
    """Where phone numbers, addresses of the web, list numbers, scores of form and idioms stand."""
    patterns = (PHONE, CHAIN, MIXED, ENUMERATION, QUOTED, SHORT_YEAR, rules.idiom, rules.wholly, rules.alone)
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]


def dated(parsed: Parsed, date: DateWording) -> tuple[int, int] | None:
    """Where a wording's digits are a date's own, not a count of days or weeks, nor of things ("of 2000 people")."""
    if date.kind not in ("date", "decade", "clock"):
        return None
    bare_year = date.kind == "date" and date.month is None and date.until is None
    if bare_year and date.year not in YEARS and counts_plural(parsed, date.end):
        return None
    return date.start, date.end


def counts_plural(parsed: Parsed, end: int) -> bool:
    """Whether a plural noun is counted by what ends at the character `end`."""
    things = counted(parsed.doc, end)
    return things is not None and things[-1].tag_ in ("NNS", "NNPS")


def names_only(parsed: Parsed, one: Measure, rules: NamingGrammar) -> bool:
    """Whether a number only names."""
    if one.number.kind not in ("digits", "words"):
        return False
    before = parsed.text[max(0, one.start - BACK) : one.start]
    if glued(parsed.text, one, before, rules) or is_title(parsed.text, one):
        return True
    if (one.money and is_surname(parsed, one)) or (one.unit == PERCENT and one.low == WHOLE and is_wholly(parsed, one)):
        return True
    if one.unit and not is_letter(parsed.text, one, rules):
        return False
    if one.unit and one.low % 10 == 0 and rules.decade.search(before):
        return True
    if one.number.kind == "words":
        return is_pronoun(parsed, one, before, rules)
    return bool(
        rules.naming.search(before)
        or rules.called.search(before)
        or (rules.place.search(before) and counted(parsed.doc, one.end) is None)
        or rules.address.match(parsed.text, one.end)
        or is_year(parsed, one)
        or in_name(parsed, one)
        or is_model(parsed, one)
    )


def glued(text: str, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether letters are joined to the number: "COVID-19", "5G", "M21"."""
    end = one.end
    if before[-1:].isalpha() or (text[end : end + 1].isalpha() and one.unit is None):
        return True
    if JOINED_NAME.match(text, end):
        return True
    joined = before[-1:] in HYPHENS and before[-2:-1].isalpha()
    return joined and not rules.glued.search(before)


def is_title(text: str, one: Measure) -> bool:
    """Whether a unit has a capital among words in lower case: the name of a film or a book ("13 Hours")."""
    unit = text[one.number.end : one.end].strip()
    if len(unit) < SHORTEST_TITLE or one.money or not (unit.isalpha() and unit.istitle()):
        return False
    return bool(LOWER_BEFORE.search(text, max(0, one.start - BACK), one.start) and LOWER_AFTER.match(text, one.end))


def is_wholly(parsed: Parsed, one: Measure) -> bool:
    """Whether a whole only says "wholly": at the end of a clause, after whom it is about ("backs her 100 percent")."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or span.start == 0 or span.end >= len(parsed.doc):
        return False
    return span[0].nbor(-1).pos_ in ("PRON", "PROPN", "ADJ") and parsed.doc[span.end].is_punct


def is_surname(parsed: Parsed, one: Measure) -> bool:
    """Whether what looks like a currency is part of a person's name ("8 *Rand* Paul")."""
    last = parsed.doc.char_span(one.end - 1, one.end, alignment_mode="expand")
    if last is None or last[-1].i + 1 >= len(parsed.doc):
        return False
    return bool(last[-1].text.istitle() and last[-1].nbor().ent_type_ == "PERSON")


def is_letter(text: str, one: Measure, rules: NamingGrammar) -> bool:
    """Whether the unit is no more than a letter on the digits, and perhaps none ("Model *3s*")."""
    return text[one.number.end : one.end] in rules.words.weak_units


def is_year(parsed: Parsed, one: Measure) -> bool:
    """Whether bare digits are a year, or two: in the range of years, and not a round count of things."""
    written = FOUR_DIGITS.fullmatch(parsed.text, one.start, one.number.end)
    if written is None or int(written[1]) not in YEARS:
        return False
    return one.unit is not None or one.low % 100 != 0 or not counts_plural(parsed, one.end)


def in_name(parsed: Parsed, one: Measure) -> bool:
    """Whether the number is part of a name: "Fortune 100", "787 Dreamliner"."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return False
    first, last = span[0], span[-1]
    before = parsed.doc[first.i - 1] if first.i > sentence_start(parsed.doc, first.i) else None
    if SCORE.match(parsed.text, one.end):
        return False
    if before is not None and before.pos_ == "PROPN" and not before.is_punct and before.ent_type_ not in UNNUMBERED:
        return not counts_plural(parsed, one.end) or parsed.doc[last.i + 1].pos_ == "PROPN"
    return names_one(parsed, last) or (first.ent_type_ in NAMES and not counts_common(parsed, last))


def is_model(parsed: Parsed, one: Measure) -> bool:
    """Whether the number is joined to a noun that nothing follows: one thing of its kind ("a 9-iron")."""
    if one.unit is not None or parsed.text[one.end : one.end + 1] not in HYPHENS:
        return False
    noun = parsed.doc.char_span(one.end + 1, one.end + 2, alignment_mode="expand")
    if noun is None or noun[0].tag_ != "NN" or noun[0].i + 1 >= len(parsed.doc):
        return False
    following = noun[0].nbor()
    return following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.text not in HYPHENS


def names_one(parsed: Parsed, last: Token) -> bool:
    """Whether a name in the singular follows the number: one thing, called so ("787 Dreamliner")."""
    following = parsed.doc[last.i + 1] if last.i + 1 < len(parsed.doc) else None
    if (
        "." in last.text
        or following is None
        or following.tag_ != "NNP"
        or following.is_sent_start
        or following.ent_type_ in ("DATE", "TIME")
    ):
        return False
    things = counted(parsed.doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNP"


def counts_common(parsed: Parsed, last: Token) -> bool:
    """Whether a common noun in the plural is what the number counts."""
    things = counted(parsed.doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNS"


def is_pronoun(parsed: Parsed, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether a number word stands for a thing, not for how many there are."""
    text = parsed.text
    things = counted(parsed.doc, one.end)
    if is_named_so(text, one, before):
        return True
    if text[one.start : one.end].lower() not in rules.words.ones:
        named = rules.rank.search(before) or rules.naming.search(before)
        return in_name_words(parsed, one) or (things is None and bool(named))
    if any(text.startswith(f" {of} ", one.end) for of in rules.words.of):
        return False
    return things is None or bool(rules.one_before.search(before) or rules.one_after.match(text, one.end))


def is_named_so(text: str, one: Measure, before: str) -> bool:
    """Whether a number word has a capital among words without, as the name after it does ("the group *One Ohio*")."""
    return bool(text[one.start].isupper() and LOWER_BEFORE.search(before) and CAPITAL_AFTER.match(text, one.end))


def in_name_words(parsed: Parsed, one: Measure) -> bool:
    """Whether a number word is part of a name ("Three Mile Island")."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    return (
        span is not None
        and span[0].ent_type_ in NAMES
        and span[-1].i + 1 < len(parsed.doc)
        and parsed.doc[span[-1].i + 1].pos_ == "PROPN"
    )
