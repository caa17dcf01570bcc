"""The patterns of a language's numbers, compiled from its words."""

import re
from dataclasses import dataclass

from generator.extract.patterns import any_of, compiled_from
from generator.language.numbers import NumberWords

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's patterns, compiled."""

    words: NumberWords
    atom: re.Pattern[str]
    gap: re.Pattern[str]
    open_gap: re.Pattern[str]
    """What stands before a scale and sets the number no upper end ("20*-plus* million")."""
    vague: re.Pattern[str]
    part: re.Pattern[str]
    alone: re.Pattern[str]
    """A part that nothing it is of follows, but a verb or a mark…"""
    bounded: re.Pattern[str]
    """…and what before it shows it to be one, all the same ("*nearly* a third agreed")."""
    ratio: re.Pattern[str]
    multiple: re.Pattern[str]
    ordinal: re.Pattern[str]
    minus: re.Pattern[str]


@compiled_from("numbers", NumberWords)
def grammar(words: NumberWords) -> Grammar:
    """The patterns of a language's number words."""
    scales, small, tens = any_of(words.scales), any_of(words.small), any_of(words.tens)
    below_hundred = rf"(?:(?:{tens})[- ](?:{small})|{tens}|{small}|\d{{1,3}})"
    parts, articles = any_of(words.denominators), any_of(words.articles)
    followed = rf"(?=\s(?:{any_of(words.part_followers)})\b)"
    halves = rf"(?:{any_of(words.half)})(?:\s(?:{articles})(?!\s(?:{scales})\b)(?=\s)|{followed})"
    vague, and_a_half = any_of(words.vague), words.and_a_half.replace(" ", r"[\s-]")
    doubled = rf"(?P<again>{vague})\s{words.joiner}\s(?=(?P=again)\b)"
    whole = r"(?:(?<![\w./,])(?P<whole>\d{1,3})\s|(?<![\w./]))"
    of_ten = rf"\s(?:{any_of(words.ratio_of)})\s(?=(?:{any_of(words.ratio_wholes)})\b)"
    return Grammar(
        words=words,
        atom=re.compile(
            rf"(?P<digits>{digits_pattern(words)})(?P<attached>(?:{any_of(words.attached)})(?![^\W_]))?"
            rf"|(?P<vulgar>[{VULGAR}])"
            rf"|\b(?i:(?P<article>{articles})(?=[\s-](?:{scales})\b)"
            rf"|(?P<half>{any_of(words.half)})(?=[\s-](?:(?:{articles})\s)?(?:{scales})\b)"
            rf"|(?P<extra>{and_a_half})|(?P<tens>{tens})|(?P<small>{small})|(?P<scale>{scales}))\b"
        ),
        gap=re.compile(rf"(?i:[\s\-‑]|\s{words.joiner}\s|)"),
        open_gap=re.compile(rf"(?i:(?:{any_of(words.open_joints)})[\s-])"),
        vague=re.compile(
            rf"(?i:\b(?!(?:{any_of(words.vague_of)})\b(?!\s{words.vague_joiner}\b))"
            rf"(?:(?:{doubled})?(?P<said>(?:{vague})(?:\s{words.vague_joiner}\s(?:{vague}))?)"
            rf"|(?:{any_of(words.couples)})\s(?P<two>{scales})|(?:{any_of(words.several)})\s(?P<several>{scales}))\b)"
        ),
        part=re.compile(
            rf"(?i:\b(?:(?P<top>{below_hundred})[-\s](?P<bottom>{parts})\b|(?:{articles})\s(?P<one>{parts}){followed}"
            rf"|(?P<half>{halves}))|{whole}(?P<over>\d{{1,3}})[/⁄](?P<under>\d{{1,3}})(?![\w/]))"
        ),
        alone=re.compile(
            rf"(?i:\b(?:(?:{articles})\s(?P<one>{parts})|(?:{any_of(words.half)}))\b"
            rf"(?=\s(?:{any_of(words.part_verbs)})\b|[,.;:)]|\s?[—–]|\s-))"
        ),
        bounded=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.part_bounds)})\s)\Z"),
        ratio=re.compile(
            rf"(?i:\b(?P<top>{below_hundred})(?:[\s-](?:{any_of(words.ratio_joiners)})[\s-]"
            rf"|-(?:{any_of(words.ratio_hyphened)})-|{of_ten})(?P<bottom>{below_hundred})\b)"
            r"(?![\d,.]*\d|%)"
        ),
        multiple=re.compile(rf"(?i:\b(?:{any_of(words.multiples)})\b)"),
        minus=re.compile(rf"(?i:(?<!\w)(?P<margin>(?:{any_of(words.margin)})\s?)?(?:{any_of(words.minus)})[\s-])\Z"),
        ordinal=re.compile(
            rf"(?i:\b(?:(?P<word>(?:(?:{tens})-)?(?:{any_of(words.ordinals)}))"
            rf"|(?P<number>\d{{1,4}})(?:{any_of(words.ordinal_suffixes)}))\b)"
        ),
    )


def digits_pattern(words: NumberWords) -> str:
    """A pattern for a number in digits; groups are of three, a sign stands after a space or a bracket."""
    decimal, groups = re.escape(words.decimal), "".join(map(re.escape, words.groups))
    sign = r"(?:(?<![\w.,)%/±])[-−–+](?=[\d.]))?"
    fraction = rf"(?:{decimal}\d+)?"
    power = r"(?:\s?[×x]\s?10(?:\^|(?=[-−]))[-−]?\d{1,2})?"
    whole = rf"\d{{1,3}}(?:(?P<mark>[{groups}])\d{{3}}(?:(?P=mark)\d{{3}})*)(?!\d)|\d+"
    return rf"{sign}(?<!\d)(?<!\d[.,])(?:(?:{whole}){fraction}|(?<!\w){decimal}\d+){power}"
