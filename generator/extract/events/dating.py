"""Whether words of a date date anything: not in a name, as "nowadays", as any such day, nor as a number of things."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.extract.date_readers import DateWording
from generator.extract.events.tense import ATTRIBUTES, NOUNS, outlook
from generator.extract.parse import Parsed
from generator.language.events import DateWords

NAMES = frozenset(("ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"))
COMMON_WORDS = ("span", "ago", "hence", "past", "next", "day", "rest")
"""Kinds of wordings that have no name in them."""
BEFORE_NOUN = ATTRIBUTES | {"nummod", "quantmod"}
"""How a year hangs on the noun behind it: "the *2012* election"."""


def tokens_of(parsed: Parsed, wording: DateWording, words: DateWords) -> Tokens | None:
    """The wording's tokens; None where it dates nothing: a time of day, or part of a name ("Sunday Times")."""
    tokens = parsed.doc.char_span(wording.start, wording.end, alignment_mode="expand")
    if wording.kind == "clock" or tokens is None:
        return None
    is_name = any(token.ent_type_ in NAMES for token in tokens) or is_title(wording, tokens)
    return None if is_name or is_any(parsed, wording, tokens, words) else tokens


def is_any(parsed: Parsed, wording: DateWording, tokens: Tokens, words: DateWords) -> bool:
    """Whether the words are of no one day or year."""
    if wording.kind == "anchored":
        return is_length(wording, tokens, words)
    if wording.kind == "weekday":
        return is_any_weekday(tokens, words)
    if wording.kind == "day":
        return is_noun(tokens, words) or is_nowadays(tokens, words)
    if wording.kind == "date" and wording.month is None and wording.until is None:
        return is_of_thing(parsed, wording, tokens, words)
    return False


def is_any_weekday(tokens: Tokens, words: DateWords) -> bool:
    """Whether a weekday has an article or an ordinal of its own: "a rainy Thursday", "the first Monday"."""
    root = tokens.root
    before = (child for child in root.children if child.i < tokens.start)
    return root.dep_ not in ATTRIBUTES and any(child.lower_ in words.indefinite for child in before)


def is_noun(tokens: Tokens, words: DateWords) -> bool:
    """Whether today, yesterday or tomorrow are these times: "the policies *of yesterday*", "*a* tomorrow"."""
    root = tokens.root
    is_of = root.head.lower_ in words.of and root.dep_ == "pobj"
    before = tokens.doc[max(tokens.start - 1, 0) : tokens.start]
    return is_of or any("Ind" in token.morph.get("Definite", []) for token in before)


def is_nowadays(tokens: Tokens, words: DateWords) -> bool:
    """Whether today means these times: "even *today* it stands", "*today's* China", unlike "it opens today"."""
    if not any(token.lower_ in words.nowadays for token in tokens):
        return False
    told = outlook(tokens, words)
    is_present = told.tense == "open" and told.sign is not None
    of_thing = tokens.root.dep_ == "poss" or (tokens.root.dep_ not in ATTRIBUTES and tokens.root.head.pos_ in NOUNS)
    return is_present or (of_thing and not is_event(tokens.root.head, words))


def is_of_thing(parsed: Parsed, wording: DateWording, tokens: Tokens, words: DateWords) -> bool:
    """Whether a year only tells things apart ("the 2012 *nominee*") or counts them ("a poll of 2047 voters").

    A year before an event dates it ("the 2012 *election*"), if it is not the article's own.
    """
    year = next((token for token in tokens if token.text == str(wording.year)), None)
    if year is None:
        return False
    if year.i == tokens.start and not wording.listed and len(tokens) == 1:
        is_own = (parsed.article.published or "").startswith(year.text)
        return is_own or not any(is_event(one, words) for one in (year.head, year.head.head))
    follows = year.dep_ in BEFORE_NOUN and year.head.i > year.i and year.head.pos_ == "NOUN"
    return follows and not is_event(year.head, words) and tokens[0].lower_ not in words.year_leads


def is_event(noun: Token, words: DateWords) -> bool:
    """Whether a noun is for what happens once."""
    lemma = noun.lemma_.lower()
    return lemma in words.periods.year_events or lemma in words.happened or lemma in words.planned


def is_length(wording: DateWording, tokens: Tokens, words: DateWords) -> bool:
    """Whether it is no date: "*for* nearly nine years after", "three *weeks and* a day after"."""
    before = list(tokens.doc[max(tokens.start - 2, 0) : tokens.start])
    if not wording.count or not before:
        return False
    is_rest = before[-1].pos_ == "CCONJ" and before[0].lower_ in words.units
    return is_rest or any(token.lower_ in words.lasting for token in before)


def is_title(wording: DateWording, tokens: Tokens) -> bool:
    """Whether words that need no capital have one within a sentence: the name of a show ("Last *Week* Tonight")."""
    if wording.kind not in COMMON_WORDS:
        return False
    if tokens[0].text.istitle() and is_marked(tokens):
        return True
    opens = (
        tokens.start == 0 or bool(tokens[0].is_sent_start) or tokens[0].nbor(-1).is_punct or tokens[0].nbor(-1).is_space
    )
    return any(token.text.istitle() for token in tokens[1 if opens else 0 :])


def is_marked(tokens: Tokens) -> bool:
    """Whether tokens stand alone between quotation marks, a comma or full stop within them aside."""
    doc, end = tokens.doc, tokens.end
    end += end < len(doc) and doc[end].text in ",."
    return tokens.start > 0 and end < len(doc) and doc[tokens.start - 1].is_quote and doc[end].is_quote
