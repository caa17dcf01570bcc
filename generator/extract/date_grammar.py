"""The patterns of a language's words that date something, compiled from its words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract import period_grammar
from generator.extract.patterns import any_of, compiled_from
from generator.extract.period_grammar import NOT_A_COUNT, YEAR, count_of, units_of
from generator.language.events import DateWords


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """A language's pattern for words that date, and its words."""

    words: DateWords
    pattern: re.Pattern[str]
    interval: re.Pattern[str]
    opening: re.Pattern[str]


@compiled_from("events", DateWords)
def date_grammar(words: DateWords) -> DateGrammar:
    """The patterns of a language's words for dates."""
    return DateGrammar(
        words=words,
        pattern=re.compile(
            rf"(?<!\w)(?={beginning(words)})(?:{'|'.join(f'(?:{p})' for p in patterns(words))})", re.IGNORECASE
        ),
        interval=re.compile(rf"\s?(?:{any_of(words.to_words)}|[-–—])\s?", re.IGNORECASE),
        opening=re.compile(rf"\b(?:{any_of(words.from_words)})\s\Z", re.IGNORECASE),
    )


def beginning(words: DateWords) -> str:
    """A pattern for the words that any of the patterns below can begin with: most words of a text begin no date."""
    first = (
        *words.months, *words.weekdays, *words.days, *words.units, *words.counts, *words.offsets, *words.named_days,
        *words.known_dates, *words.prepositions, *words.day_prepositions, *words.year_prepositions, *words.from_words,
        *words.articles, *words.past_spans, *words.next_spans, *words.part_of_span, *words.this_part, *words.of_months,
        *words.same, *words.ago_before, *words.hence_before, *words.clock_before, *words.decades_before, "the",
        *period_grammar.openings(words),
    )  # fmt: skip
    endings: dict[str, set[str]] = defaultdict(set)
    for word in first:
        one = word.lower().split()[0]
        endings[one[:2]].add(re.escape(one[2:]) + (r"(?!\w)" if one[-1].isalnum() else ""))
    pairs = (rf"{re.escape(two)}(?:{'|'.join(sorted(rest))})" for two, rest in sorted(endings.items()))
    return "|".join([r"\d", *pairs])


def patterns(words: DateWords) -> Iterator[str]:
    """One pattern a construction; the first that fits wins, so the exact stand before the vague."""
    month, weekday = rf"(?:{any_of(words.months)})(?:(?<=\.)|(?!\w))", rf"(?:{any_of(words.weekdays)})(?!\w)"
    day = rf"\d{{1,2}}(?:{any_of(words.ordinal_suffixes)})?(?![\w:])"
    of, unit = any_of(words.of), rf"(?:{any_of(words.units)})\b"
    offset, count, part = any_of(words.offsets), count_of(words), rf"(?:{any_of(words.part_of_span)})[\s-]"
    before, its_year = rf"(?:(?:{any_of(words.prepositions)})\s)?(?:{part})?", units_of(words, "year")
    clock, to = rf"(?:{any_of(words.clock)})(?!\w)", any_of(words.to_words)
    before_day = rf"(?:(?:{any_of(words.day_prepositions)})\s)?"
    parts = rf"(?:\s(?:{any_of(words.day_parts)})\b)?"
    through = any_of(words.through_words)
    habit = rf"\s(?:{any_of(words.day_parts)})\w"
    after, near = any_of(words.offsets_after), rf"(?!{any_of(words.far)}|\s(?:{of})\b)"
    gap, more = r"(?:\s|(?<=\.))", any_of(words.periods.and_words)
    vague, half = rf"(?P<vague>{count}\s(?:{any_of(words.periods.or_words)})\s)?", any_of(words.periods.and_half)
    yield rf"(?:{any_of(words.named_days)})(?!\w)"
    yield from period_grammar.periods(words, before)
    yield from period_grammar.months(words, month, before)
    yield rf"(?<![\w/.-])(?P<known>{any_of(words.known_dates)})(?![\w/])"
    yield rf"(?P<iso>(?<![\d-]){YEAR}-\d\d-\d\d(?![\d-]))"
    yield r"(?<![\d/])(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d))(?![\d/])"
    several = rf"(?P<d6>{day})(?:\s?[-–—]\s?|\s(?:{through}|(?P<both>{more}))\s)(?P<d7>{day})"
    yield rf"\b{before}(?P<m8>{month}){gap}{several}(?:\s?,?\s(?P<y8>{YEAR})(?!\d))?"
    year = rf"(?:\s?[,.]?\s(?P<y1>{YEAR})(?!\d)|\s(?:(?:{of})\s)?(?P<p1>{offset})\s{its_year})?"
    on_weekday = rf"(?:(?:(?:{offset})\s)?(?P<w1>{weekday}),?\s)?"
    yield rf"\b{before}{on_weekday}(?P<m1>{month}){gap}(?P<d1>{day}){year}"
    day_first = rf"(?:(?P<w2>{weekday}),?\s)?(?:the\s)?(?P<d2>{day})\s(?:of\s)?(?P<m2>{month})"
    yield rf"\b{before}{day_first}(?:\s?,?\s(?P<y2>{YEAR})(?!\d))?"
    opens = any_of(words.from_words)
    yield rf"\b(?:{opens})\s(?P<d4>{day})\s(?:{to})\s(?P<d5>{day})\s(?P<m6>{month})(?:\s(?P<y7>{YEAR})(?!\d))?"
    year = rf"(?:(?P<y3>{YEAR})(?!\d)|(?P<p3>{offset})\s{its_year})"
    yield rf"\b{before}(?P<m3>{month})\s?(?:{of})?\s{year}"
    yield rf"\b{before}(?P<m7>{month})\s(?P<o4>{after})\b"
    yield rf"(?<![\w:])(?P<marked>\d{{1,2}}\s?(?:{any_of(words.clock_marks)})\s?\d\d)(?!\w)"
    yield rf"(?<![\w:])(?P<clock>\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)?\s?{clock}|\d{{1,2}}:\d\d(?![\d:]))"
    yield rf"\b(?:{any_of(words.clock_before)})\s(?P<told>\d{{1,2}}\s(?:{any_of(words.clock_hours)}))(?!\w)"
    yield rf"\b{before}(?:the\s)?(?P<decade>(?:1[0-9]|20)\d)0s\b"
    yield rf"\b(?:{any_of(words.decades_before)})\s(?P<bare_decade>(?:1[0-9]|20)\d)0\b"
    yield rf"\b(?P<ago>{vague}(?P<n1>{count})\s(?P<u1>{unit})(?:\s(?P<half1>{half}))?\s(?:{any_of(words.ago)}))\b"
    yield rf"\b(?:{any_of(words.ago_before)})\s(?P<ago_before>{count}\s{unit})"
    yield rf"\b(?:{any_of(words.hence_before)})\s(?P<hence_before>{count}\s{unit})"
    yield rf"\b(?P<hence>(?P<n2>{count})\s(?P<u2>{unit})\s(?:{any_of(words.hence)}))\b"
    yield rf"\b(?P<anchored>(?P<n3>{count})\s(?P<u3>{unit})\s(?:{any_of(words.anchored)}))\b"
    past, coming = any_of(words.past_spans), any_of(words.next_spans)
    past_count, next_count = rf"(?:(?P<n4>{count})\s)?", rf"(?:(?P<n5>{count})\s)?"
    yield rf"\b{before}(?P<past>(?:{past})\s{past_count}(?P<u4>{unit})(?:\s(?P<half4>{half}))?){near}"
    yield rf"\b{before}(?P<next>(?:{coming})\s{next_count}(?P<u5>{unit})(?:\s(?P<half5>{half}))?){near}"
    yield rf"\b(?P<past_inner>{count}\s(?:{any_of(words.past_inner)})\s{unit})"
    yield rf"\b(?P<next_inner>{count}\s(?:{any_of(words.next_inner)})\s{unit})"
    yield rf"\b(?:{before_day}(?P<today>{any_of(words.days)})|(?P<part>{any_of(words.this_part)}))\b"
    yield rf"\b{before_day}(?:(?P<o1>{offset})\s)?(?P<weekday>{weekday})(?!{habit})(?:\s(?P<o5>{after})\b)?{parts}"
    single = any_of([*(unit for unit in words.units if unit not in words.several), *words.day_parts])
    yield rf"\b(?:{part})?{before}(?:{any_of(words.same)})\s(?P<same>{single})\b(?!\s(?:{any_of(words.not_same)})\b)"
    yield rf"\b(?:{before}(?:{any_of(words.part_of_span)})\s)?(?P<o2>{offset})\s(?P<u6>{unit}){near}"
    yield rf"\b(?:{before})(?:(?:{any_of(words.articles)})\s?)?(?P<u7>{unit})\s(?P<o6>{after})\b"
    yield rf"\b{before}(?P<o3>{offset})\s(?P<m4>{month})"
    leads = any_of((*words.prepositions, *words.from_words))
    yield rf"\b(?:(?:{leads})\s(?:{part})?|{part})(?P<m5>{month})(?!\.?\s?\d)"
    joints = any_of((*words.prepositions, *words.of, *words.to_words))
    named = rf"(?P<part9>(?:{part})?(?P<m9>{month}))"
    yield rf"\b(?:{any_of(words.of_months)})\s{named}(?=\s(?-i:[a-z]))(?!\s(?:{joints})\b)"
    last = rf"(?:{YEAR}|\d\d)(?!\w)(?![,.]?\d)"
    yield rf"\b(?:{any_of(words.from_words)})\s(?P<y5>{YEAR})\s?(?:[-–—]|{to})\s?(?P<y6>{last})"
    yield rf"\b(?:{any_of(words.year_prepositions)})\s(?P<y10>{YEAR})\s?[-–—]\s?(?P<y11>{last})"
    leads = rf"(?:{any_of(words.year_prepositions)})[\s-]"
    yield rf"\b(?:{leads}(?:{part})?|{part})(?P<y4>{YEAR}){NOT_A_COUNT}"
    yield from period_grammar.years(words)
