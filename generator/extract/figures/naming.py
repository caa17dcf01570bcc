"""The patterns of what shows a number to be no figure: that it only names, dates, or belongs to an idiom."""

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.patterns import any_of
from generator.language.figures import FigureWords
from generator.language.numbers import NumberWords
from generator.language.tables import table


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
    open_ended: re.Pattern[str]
    title: re.Pattern[str]
    of_two: re.Pattern[str]
    """What stands between the first and the second of two numbers that are joined."""
    ratio: re.Pattern[str]
    """What stands before the one that a ratio is to ("four *to one*")."""


@cache
def naming_grammar(language: str) -> NamingGrammar | None:
    """The patterns of a language, or None where it has no words for figures."""
    words = table(language, "figures", FigureWords)
    numbers = table(language, "numbers", NumberWords)
    return compiled(words, numbers) if words and numbers else None


def compiled(words: FigureWords, numbers: NumberWords) -> NamingGrammar:
    """The patterns for a language's words."""
    title_word = rf"(?:[A-Z][\w’'-]*[!:,]?|\d[\w-]*|{any_of(words.title_words)})"
    small, joints = numbers.small, (*words.range_words, words.and_word)
    tens, also, to = any_of(words.decade_before), any_of((*joints, *words.or_words)), any_of(words.range_words)
    return NamingGrammar(
        words=words,
        naming=re.compile(
            rf"(?i:(?<!\w)(?:{any_of(words.naming)})(?:\s|-|\s#|(?<=\.))"
            rf"(?:(?:\d+|{any_of(small)})(?:,|\s(?:{any_of(joints)}))\s){{0,2}})\Z|[#№]\Z"
        ),
        address=re.compile(
            rf"(?:[-–]\d+)?(?:[\s,]+(?:[A-Z]|\d+(?:st|nd|rd|th))[\w.'’-]*){{0,4}}\s(?i:{any_of(words.naming_after)})(?!\w)"
        ),
        decade=re.compile(rf"(?i:(?<!\w)(?:{tens})[\s-]|\d0s(?:,\s|,?\s(?:{also})\s|[-–—])(?:(?:{tens})[\s-])?)\Z"),
        one_before=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.one_before)})\s)\Z"),
        one_after=re.compile(
            rf"(?i:\s?(?:{any_of(words.one_after)}|(?:\w+\s){{1,4}}(?:{any_of(words.one_and_other)})"
            rf"|(?:\w+\s)?(?:{any_of(words.times_of_day)}))(?!\w))"
        ),
        either=re.compile(rf"(?i:\s(?:{any_of(words.or_words)})\s|(?P<hyphens>-(?:{any_of(words.or_words)})-))"),
        rank=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.rank_before)})\s)\Z"),
        idiom=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.idioms)})(?!\w))"),
        place=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.placed)})\s)\Z"),
        called=re.compile(rf"(?<=[a-z]\s|\s[“\"‘'])[A-Z][a-z]+\s(?:{any_of(words.name_joints)})\s\Z"),
        wholly=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.wholly)})(?=\s(?:{any_of(words.wholly_before)})(?!\w)))"),
        alone=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.alone)})(?![\w-]|\s[\w$]))"),
        glued=re.compile(rf"(?i:(?<!\w)(?:{any_of(words.glued)})-)\Z"),
        of_two=re.compile(rf"(?i:[\d%]-(?:(?:{to}|{any_of(words.dimension_words)})-)?)\Z"),
        ratio=re.compile(rf"(?i:(?:\d|(?<!\w)(?:{any_of(small)}))(?:\s(?:{to})\s|-(?:{to})-))\Z"),
        open_ended=re.compile(rf"(?i:{any_of(words.open_ended)})(?!\w)"),
        title=re.compile(
            rf"(?<!\w)(?:''|[\"“‘])(?:[A-Z][\w’'-]*[!:]*|\d[\w-]*)\s(?:{title_word}\s){{0,8}}"
            rf"(?:[A-Z][\w’'-]*[,.]?|\$?\d+)(?:''|[\"”’])(?!\w)"
        ),
    )
