"""Words that agree with the number before them: a verb taken for a noun does not ("one horse *runs*")."""

from spacy.tokens import Doc, Span, Token

from generator.extract.figures.counted import FARTHEST, NOUNS, counted, goes_on, phrase, token_before
from generator.extract.figures.measures import Measure
from generator.extract.parse import Parsed
from generator.language.figures import FigureWords


def agreeing(parsed: Parsed, one: Measure, end: int) -> Span | None:
    """What a number counts that ends, with all that bounds it, at the character `end`.

    One counts no plural ("one horse *runs*"), and a share counts many, unless an article makes it one ("half the
    *money*", "a two-thirds *vote*", but "two-thirds *support* it").
    """
    doc = parsed.doc
    things = counted_by_ratio(doc, one) or counted(doc, end)
    if things is None:
        return None
    if one.number.kind == "part" and in_words(parsed.text, one) and is_singular(things[-1]):
        return things if doc[things.start - 1].pos_ == "DET" or follows_article(doc, one) else None
    if one.number.kind == "words" and one.low == 1 and one.high is None and things[-1].tag_ == "NNS":
        return things[:-1] if len(things) > 1 and things[-2].tag_ == "NN" else None
    return things


def counted_by_ratio(doc: Doc, one: Measure) -> Span | None:
    """What a ratio counts where the parser gives that to its first number ("*six* in 10 Ohio voters")."""
    last, numbers = token_before(doc, one.end), doc.char_span(one.start, one.end, alignment_mode="expand")
    if numbers is None or last is None or one.number.kind != "part" or numbers.root.dep_ != "nummod":
        return None
    head = numbers.root.head
    if not last.i < head.i <= last.i + FARTHEST or head.pos_ not in NOUNS:
        return None
    goes = all(goes_on(token, head) for token in doc[last.i + 1 : head.i])
    return phrase(doc, last.i + 1, head.i + 1) if goes else None


def in_words(text: str, one: Measure) -> bool:
    """Whether a share is told in words, "two-thirds" or "4 in 10" but not "2/3"."""
    return any(mark.isalpha() for mark in text[one.start : one.end])


def several(things: Span | None, one: Measure) -> Span | None:
    """What one is of, if there can be several: no mass and no name ("the marriage is one of *necessity*")."""
    if things is None or one.low != 1 or one.number.kind != "words" or not is_singular(things[-1]):
        return things
    return things if things.doc[things.start - 1].pos_ in ("DET", "PRON") else None


def firm(things: Span | None, one: Measure, words: FigureWords) -> Span | None:
    """The words for what is counted without one that itself says how many ("one of *several* topics").

    Nor does "the 1,000 mark" count marks; "the 270 vote mark" counts votes.
    """
    if things is not None and one.low != 1 and things[-1].lower_ in words.thresholds:
        things = things[:-1] if len(things) > 1 and things[-2].pos_ in NOUNS else None
    if things is None or len(things) == 1 or things[0].lower_ not in words.loose:
        return things
    # "One more liberal judge" is another; "one of the more liberal judges" and "the two most liberal ones" are so.
    beside = things.doc[things.start - 1].idx < one.end
    is_degree = things[0].tag_ == "RBS" or (things[0].pos_ == "ADV" and not beside)
    return things if is_degree else things[1:]


def is_singular(noun: Token) -> bool:
    """Whether a noun is in the singular."""
    return "Sing" in noun.morph.get("Number", [])


def follows_article(doc: Doc, one: Measure) -> bool:
    """Whether an article or an owner before a number has a noun come after it ("*a* 5 percent reduced rate")."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    return span is not None and span.start > 0 and doc[span.start - 1].tag_ in ("DT", "PRP$", "POS", "DET")
