"""Bare numbers that are ages: "Judith Raanan, 59, and", "aged 17"."""

import re
from dataclasses import dataclass

from spacy.tokens import Span

from generator.extract.figures.counted import counted
from generator.extract.figures.measures import Measure
from generator.extract.figures.modifiers import STRONG
from generator.extract.parse import Parsed, sentence_start
from generator.extract.patterns import DASHES, any_of, compiled_from
from generator.language.figures import FigureWords

AGES = range(1, 116)
ADULT = 18
"""The least number that may be the age of somebody of whom nothing else shows it to be one."""
BACK = 24
LONGEST_CONTEXT = 200
"""Characters before a number in which words like "life expectancy" make it an age."""
SET_OFF = (
    (re.compile(r",\s\Z"), re.compile(r"\s?[,.;)]|\s?\Z")),
    (re.compile(r"\s\(\Z"), re.compile(r"[,;)]")),
)
"""What stands before and after an age between marks: "(6.)" is a place in a list."""


@dataclass(frozen=True, slots=True)
class AgeGrammar:
    """Patterns of what makes a number an age."""

    before: re.Pattern[str]
    subject: re.Pattern[str]
    context: re.Pattern[str]
    after: re.Pattern[str]


@compiled_from("figures", FigureWords)
def age_words(words: FigureWords) -> AgeGrammar:
    """The patterns of a language's words."""
    bounds = any_of(form for forms in words.before.values() for form in forms)
    limits = any_of(form for bound in STRONG for form in words.before.get(bound, ()))
    return AgeGrammar(
        before=re.compile(
            rf"(?<!\w)(?:{any_of(words.age_before)}|(?:{any_of(words.age_groups)})\s(?:{limits}))\s\Z", re.IGNORECASE
        ),
        subject=re.compile(rf"(?<!\w(?=\w))(?:{any_of(words.age_subjects)})\s(?:(?:{bounds})\s)?\Z", re.IGNORECASE),
        after=re.compile(rf"\s(?:{any_of(words.age_after)})(?!\w)", re.IGNORECASE),
        context=re.compile(rf"(?<!\w)(?:{any_of(words.age_contexts)})(?!\w)", re.IGNORECASE),
    )


def tells_age(parsed: Parsed, one: Measure, before: str, words: AgeGrammar) -> bool:
    """Whether "he will be" stands before a number, or "life expectancy" earlier in its sentence."""
    sentence = max(parsed.sentence_at(one.start, one.end).start_char, one.start - LONGEST_CONTEXT)
    return bool(words.subject.search(before) or words.context.search(parsed.text, sentence, one.start))


def is_age(parsed: Parsed, one: Measure) -> bool:
    """Whether a number is somebody's age: after a word for it, or set off by commas or brackets after a name."""
    if one.low not in AGES or one.number.kind != "digits" or parsed.text[one.end : one.end + 1] in DASHES:
        return False
    before = parsed.text[max(0, one.start - BACK) : one.start]
    words = age_words(parsed.doc.lang_)
    if words and (
        words.before.search(before)
        or words.after.match(parsed.text, one.end)
        or ((tells_age(parsed, one, before, words) or of_person(parsed, one)) and not counted(parsed.doc, one.end))
    ):
        return True
    is_set_off = any(opens.search(before) and closes.match(parsed.text, one.end) for opens, closes in SET_OFF)
    return one.high is None and is_set_off and follows_name(parsed, one.start)


def of_person(parsed: Parsed, one: Measure) -> bool:
    """Whether a clause says no more of a person than a number: "Orr is 63." With other numbers it may be of a poll."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or one.low < ADULT or span[0].head.lemma_ != "be" or span.end >= len(parsed.doc):
        return False
    named = any(token.dep_ == "nsubj" and token.ent_type_ == "PERSON" for token in span[0].head.lefts)
    alone = sum(token.like_num for token in parsed.sentence_at(one.start, one.end)) == 1
    return named and alone and parsed.doc[span.end].is_punct


def follows_name(parsed: Parsed, start: int) -> bool:
    """Whether the word before the mark before `start` is a person's name."""
    span = parsed.doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None or span.start < 2:
        return False
    name = parsed.doc[span.start - 2]
    if name.ent_type_ in ("DATE", "TIME") or name.i < sentence_start(parsed.doc, span.start):
        return False
    return name.pos_ == "PROPN" or (name.pos_ == "NOUN" and set_off(parsed.doc[span.end : span.end + 2]))


def set_off(after: Span) -> bool:
    """Whether a comma and a verb follow: "her daughter, 34, has"."""
    return [token.pos_ for token in after] in (["PUNCT", "VERB"], ["PUNCT", "AUX"])
