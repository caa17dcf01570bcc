"""Who gives a figure: the speaker of the quote or the statement that it stands in, where that tells a reader who."""

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.extract.parse import Parsed
from generator.language.figures import FigureWords
from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Actor, Figure, Quote, Speaker, Statement

POINTING = frozenset(("PRON", "DET"))
"""Parts of speech of words that only point to somebody ("they", "those")."""
LONGEST_FILLING = 40
"""Characters of brackets that hold only numbers."""
NUMBERED = re.compile(r"\d|\A\S+\s\Z")
"""What else they hold: another number, or a bound in one word ("(*over* 61 percent)")."""
LONGEST_DESCRIPTION = 2
"""Tokens of a description that tells nobody apart ("the candidate", but "the Florida senator")."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in an article, by whom, and the families that several of its people are of."""

    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    families: frozenset[str]


def said(actors: tuple[Actor, ...], quotes: tuple[Quote, ...], statements: tuple[Statement, ...]) -> Said:
    """The quotes and statements, with the last names that several people have."""
    last = [actor.name.split()[-1].casefold() for actor in actors if actor.kind == "person" and " " in actor.name]
    return Said(quotes, statements, frozenset(name for name in last if last.count(name) > 1))


def attributed(parsed: Parsed, one: Figure, all_said: Said) -> Figure:
    """The figure with who says so."""
    quote = next((each for each in all_said.quotes if each.start <= one.start and one.end <= each.end), None)
    if quote is not None:
        return replace(one, quote=quote.id, attributed_to=told(parsed, quote.speaker, all_said.families))
    statement = next((each for each in all_said.statements if each.start <= one.start and one.end <= each.end), None)
    if statement is None or not is_stated(parsed, one, statement):
        return one
    return replace(one, attributed_to=told(parsed, statement.speaker, all_said.families))


def is_stated(parsed: Parsed, one: Figure, statement: Statement) -> bool:
    """Whether a figure inside a statement is of it: not told in brackets, no age behind a name.

    A source in brackets holds only there ("(the number is closer to 15 percent, according to Smith)").
    """
    text, first = parsed.text, min(statement.start, statement.cue.start)
    opened = bracket(text, first, one.start)
    if opened != bracket(text, first, statement.cue.start) and not fills(text, one, opened):
        return False
    words = table(parsed.doc.lang_, "figures", FigureWords)
    aged = words is not None and one.unit == words.age_unit
    return not (aged and text[one.start - 2 : one.start] == ", " and text[one.end : one.end + 1] in (",", "."))


def bracket(text: str, first: int, at: int) -> int:
    """Where the bracket opens that is open at a character; -1 outside of brackets."""
    opened = text.rfind("(", first, at)
    return opened if opened > text.rfind(")", first, at) else -1


def fills(text: str, one: Figure, opened: int) -> bool:
    """Whether a figure stands in its brackets with only numbers ("women (61 percent)", "5m euros ($6m; £4m)")."""
    closed = text.find(")", one.end, opened + LONGEST_FILLING)
    if opened < 0 or closed < 0:
        return False
    before, after = text[opened + 1 : one.start], text[one.end : closed]
    return all(not words or NUMBERED.search(words) for words in (before, after))


def told(parsed: Parsed, speaker: Speaker | None, families: frozenset[str]) -> Speaker | None:
    """The speaker, unless the words that name one lead to nobody: a pronoun, "the candidate", a page's "Transcript"."""
    words = table(parsed.doc.lang_, "quotes", QuoteWords)
    if speaker is None or speaker.actor is not None or words is None:
        return speaker
    span = parsed.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    if span is None:
        return speaker
    if len(span) == 1 and (span.text.lower() in words.cue_nouns or span.text.casefold() in families):
        return None
    definite = span[0].morph.get("Definite", []) == ["Def"]
    described = len(span) == LONGEST_DESCRIPTION and definite and is_person(span[1], words)
    return None if described or span.root.pos_ in POINTING else speaker


def is_person(noun: Token, words: QuoteWords) -> bool:
    """Whether a noun in the singular says what somebody is, but not who."""
    return noun.lemma_.lower() in words.roles and noun.tag_ in ("NN", "NNP")
