"""Number words that stand for a thing or a place in a list, and do not say how many there are."""

from spacy.tokens import Token

from generator.extract.figures.circumstances import SUBJECTS
from generator.extract.figures.counted import PLURALS
from generator.extract.figures.measures import Measure
from generator.extract.parse import Parsed, sentence_start
from generator.language.figures import FigureWords

LONGEST_LIST = 10
"""The highest number of a list that is spoken ("*Three*, harden our defenses")."""
BARE = frozenset(("VB", "VBP"))
OWN = frozenset(("det", "poss", "nummod", "nmod"))


def stands_for_noun(parsed: Parsed, one: Measure, words: FigureWords, *, of: bool) -> bool:
    """Whether a word for one is a noun itself ("*each* one of", "a *separate* one Lee filed", "a life, one of toil").

    So is one before "of us", before what tells of it ("one *called* Ada"), and before a plural, which is a verb or a
    name then ("One *dresses* so boldly").
    """
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or not words.one_determiners:
        return False
    token = span[0]
    if is_determined(token, words):
        return True
    following = span[-1].nbor() if span.end < len(parsed.doc) else token
    if of:
        return is_of_nothing(following)
    return following.tag_ in PLURALS or (following.dep_ == "acl" and following.head == token)


def is_determined(one: Token, words: FigureWords) -> bool:
    """Whether "one" has a determiner, or an article and an adjective before it; "the only one" counts."""
    lefts = [below.lower_ for below in one.lefts]
    if any(word in words.one_counting for word in lefts):
        return False
    before = one.doc[max(0, one.i - 2) : one.i]
    described = len(before) == 2 and before[0].lower_ in words.bounds.articles and before[1].tag_ == "JJ"
    return described or any(word in words.one_determiners for word in lefts)


def is_of_nothing(of: Token) -> bool:
    """Whether what follows "one of" is a pronoun for people or a quality, of which there are no several."""
    whole = next((below for below in of.children if below.dep_ == "pobj"), None)
    if whole is None or whole.tag_ == "PRP":
        return whole is not None
    bare = whole.tag_ == "NN" and not any(below.dep_ in OWN for below in whole.lefts)
    return bare and whole.text.islower() and whole.left_edge.i == of.i + 1 and not names_owner(whole)


def names_owner(noun: Token) -> bool:
    """Whether a noun owns what follows it, as the parse may have missed."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().tag_ == "POS"


def is_spoken_list(parsed: Parsed, one: Measure) -> bool:
    """Whether a number opens a sentence by itself, as in a list that is spoken ("*Two*, disrupt the flow")."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or one.low > LONGEST_LIST or not parsed.text.startswith(",", one.end):
        return False
    first = sentence_start(parsed.doc, span.start)
    opens = all(token.is_punct or token.is_space for token in parsed.doc[first : span.start])
    last = span[-1]
    ordered = last.head.i == last.i + 2 and last.head.tag_ in BARE
    return opens and (ordered or last.dep_ not in SUBJECTS)
