"""Whether a sentence can stand alone: alone it must say who does what, and lean on no sentence before it."""

import re

from spacy.tokens import Token

from generator.extract.sentences import Sentence, quoted_share, reported
from generator.language.summary import SummaryWords
from generator.text import folded

FEWEST, MOST = 6, 60  # words
BARE_QUOTATION = 0.85
WHOLE = re.compile(r"""^\W*[^\W_a-z].*[.!…]["'”’»)\]]*$""", re.DOTALL)
SUBJECT = ("nsubj", "csubj", "expl")


def stands_alone(sentence: Sentence, words: SummaryWords) -> bool:
    """Whether the sentence is whole, is the article's own, and names what it speaks of."""
    text = folded(sentence.span.text)
    return (
        FEWEST <= sentence.length <= MOST
        and bool(WHOLE.match(sentence.span.text))
        and quoted_share(sentence.span.text) < BARE_QUOTATION
        and not leans(text, words)
        and not any(phrase in text for phrase in words.boilerplate)
        and any(token.dep_.startswith(SUBJECT) for token in sentence.span)
        and not unresolved(sentence, words)
    )


def leans(text: str, words: SummaryWords) -> bool:
    """Whether the (folded) text opens with words that need the sentence before it."""
    opening = " " + " ".join(re.findall(r"[\w']+|[^\w\s]", text[:80].lstrip("\"'([- "))) + " "
    return opens_with(opening, words.leaning) and not opens_with(opening, words.free)


def opens_with(opening: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands, as whole words, at the beginning."""
    return any(opening.startswith(f" {phrase} ") for phrase in phrases)


def unresolved(sentence: Sentence, words: SummaryWords) -> bool:
    """Whether a third-person pronoun, outside quotations, comes before any noun it could stand for."""
    for token in reported(sentence.span):
        if could_be_meant(token):
            return False
        if token.lower_ in words.pronouns and token.dep_ != "expl":
            return True
    return False


def could_be_meant(token: Token) -> bool:
    """Whether a later pronoun may stand for the token: a subject, or an owner."""
    return token.pos_ in {"NOUN", "PROPN"} and token.dep_.startswith(("nsubj", "poss", "appos", "agent", "conj"))


def independence(sentence: Sentence, words: SummaryWords) -> float:
    """How well a sentence that stands alone does so, 0 to 1: less with each thing that hints at a context."""
    text = sentence.span.text
    hints = (
        any(token.lower_ in words.adding for token in sentence.span),
        any(bare_definite(token, words) for token in sentence.span),
        any(speaks_as_writer(token, words) for token in reported(sentence.span)),
    )
    return 0.8 ** sum(hints) * (1 - 0.5 * quoted_share(text))


def bare_definite(token: Token, words: SummaryWords) -> bool:
    """Whether a token is a subject like "the group": a common noun, definite, with nothing that says which."""
    return (
        token.pos_ == "NOUN"
        and token.dep_.startswith("nsubj")
        and not list(token.rights)
        and [left.lower_ in words.definite for left in token.lefts] == [True]
    )


def speaks_as_writer(token: Token, words: SummaryWords) -> bool:
    """Whether a token is a first- or second-person pronoun ("us", not "US")."""
    return token.lower_ in words.personal and (len(token) == 1 or not token.text.isupper())
