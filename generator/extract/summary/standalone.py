"""Whether a sentence can stand alone: alone it must say who does what, and lean on no sentence before it."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from spacy.tokens import Token

from generator.extract.summary.sentences import Sentence, quoted_share, reported
from generator.language.summary import SummaryWords
from generator.text import folded

FEWEST, MOST = 6, 60  # words
BARE_QUOTATION = 0.85
HINT = 0.7  # what a sentence counts that hints at one before it
WHOLE = re.compile(r"""^\W*[^\W_a-z].*[.!…]["'”’»)\]]*$""", re.DOTALL)
SUBORDINATE = frozenset({"relcl", "acl", "advcl"})
OBJECT = frozenset({"dobj", "obj", "pobj", "dative"})
PROMINENT = ("nsubj", "poss", "appos", "agent", "conj")


def stands_alone(sentence: Sentence, words: SummaryWords) -> bool:
    """Whether the sentence is whole, is the article's own, and names what it speaks of."""
    text = folded(sentence.span.text)
    return (
        FEWEST <= sentence.length <= MOST
        and bool(WHOLE.match(sentence.span.text))
        and quoted_share(sentence.span.text) < BARE_QUOTATION
        and not leans(text, words)
        and not any(phrase in text for phrase in words.boilerplate)
        and states(sentence)
        and not unresolved(sentence, words)
    )


def states(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb of the reporter's in a main clause.

    Its subject is not asked for: the parser errs on names of several words before a verb ("Dutch firm Philips saw …").
    """
    finite = (token for token in reported(sentence.span) if "Fin" in token.morph.get("VerbForm", []))
    return any(token.dep_ not in SUBORDINATE for token in finite)


def leans(text: str, words: SummaryWords) -> bool:
    """Whether the (folded) text opens with words that need the sentence before it."""
    opening = spaced(text[:80])
    return opening.startswith(openings(words.leaning)) and not opening.startswith(openings(words.free))


@cache
def openings(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as they are compared."""
    return tuple(spaced(phrase) for phrase in phrases)


def spaced(text: str) -> str:
    """The text's words, a space before and after each: "she's" is two."""
    return " ".join(["", *re.findall(r"\w+", text), ""])


def unresolved(sentence: Sentence, words: SummaryWords) -> bool:
    """Whether a third-person pronoun comes before any noun it could stand for.

    A pronoun of the reporter's needs a noun of the reporter's; one in a quotation may stand for either's. In the
    first sentence of an article any noun will do, unless it is the subject that is left unsaid: there is nothing
    before it that a pronoun could lean on.
    """
    meant = could_be_meant_in_lead if sentence.order == 0 else could_be_meant
    return lacks_noun(reported(sentence.span), words, meant) or lacks_noun(sentence.span, words, meant)


def lacks_noun(tokens: Iterable[Token], words: SummaryWords, meant: Callable[[Token, Token], bool]) -> bool:
    """Whether one of the tokens is a third-person pronoun that, by `meant`, can stand for no noun before it."""
    nouns: list[Token] = []
    for token in tokens:
        if token.pos_ in {"NOUN", "PROPN"}:
            nouns.append(token)
        elif is_pronoun(token, words) and not any(meant(noun, token) for noun in nouns):
            return True
    return False


def could_be_meant_in_lead(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun may stand for the noun before it, in a sentence that has none before it."""
    is_subject = pronoun.dep_.startswith("nsubj") and pronoun.head.dep_ == "ROOT"
    return not is_subject or could_be_meant(noun, pronoun)


def is_pronoun(token: Token, words: SummaryWords) -> bool:
    """Whether the token is a third-person pronoun that stands for something ("it rained" does not)."""
    return token.lower_ in words.pronouns and token.dep_ != "expl"


def could_be_meant(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun may stand for the noun before it.

    It needs a subject or an owner, one for one; a plural object, a plural; and "the method it developed" is not "it".
    """
    clause = pronoun.head
    if clause.dep_ == "relcl" and clause.head == noun:
        return False
    if pronoun.dep_ in OBJECT and is_plural(pronoun):
        return is_plural(noun)
    return noun.dep_.startswith(PROMINENT) and (is_plural(pronoun) or not is_plural(noun))


def is_plural(token: Token) -> bool:
    """Whether the parser takes the token for a plural."""
    return "Plur" in token.morph.get("Number", [])


def independence(sentence: Sentence, words: SummaryWords) -> float:
    """How well a sentence that stands alone does so, 0 to 1: less with each thing that hints at a context."""
    text = sentence.span.text
    hints = (
        any(token.lower_ in words.adding for token in sentence.span),
        any(speaks_as_writer(token, words) for token in reported(sentence.span)),
    )
    return HINT ** sum(hints) * (1 - 0.5 * quoted_share(text))


def points_back(token: Token, words: SummaryWords) -> bool:
    """Whether a token is a demonstrative: "that area", "like this".

    A time ("this week") needs nothing before it, nor does one that says itself what it means ("those in need").
    """
    if "Dem" not in token.morph.get("PronType", []):
        return False
    if token.pos_ == "DET":
        return token.head.i > token.i and f"{token.lower_} {token.head.lower_}" not in words.free
    return token.pos_ == "PRON" and not list(token.rights)


def bare_definite(token: Token, words: SummaryWords) -> bool:
    """Whether a token is a subject like "the group": a common noun, definite, with nothing that says which."""
    left = list(token.lefts)
    return (
        token.pos_ == "NOUN"
        and token.dep_.startswith("nsubj")
        and not list(token.rights)
        and any(word.lower_ in words.definite for word in left)
        and all(word.lower_ in words.definite or word.dep_ == "amod" for word in left)
    )


def speaks_as_writer(token: Token, words: SummaryWords) -> bool:
    """Whether a token is a first- or second-person pronoun ("us", not "US")."""
    return token.lower_ in words.personal and (len(token) == 1 or not token.text.isupper())
