"""What a sentence is worth to a summary: how central it is, where it stands, what facts it holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract.facts import Facts
from generator.extract.summary.sentences import Sentence
from generator.extract.summary.standalone import bare_definite, independence, points_back
from generator.language.summary import SummaryWords
from generator.model import Actor, Range
from generator.text import folded

LEAD = 1.0
TITLE = 0.4
ACTORS = 0.15
FIGURES = 0.25
RELATIVE = frozenset({"relcl", "acl"})
OPENING = 4  # words
TELLING = 0.6  # the salience of a figure that a reader wants to hear


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may stand in the summary, and what it would bring."""

    place: int
    length: int
    opening: tuple[str, ...]
    """Its first words: two sentences of a summary do not begin alike."""
    worth: float
    topics: frozenset[str]
    """What a summary should hold once: a number, that of the dead, a dispute."""
    introduces: frozenset[str]
    """The people it names in full, by id, and its nouns."""
    needs: frozenset[str]
    """What an earlier sentence should introduce: people named in part, by id; the noun of "the group"."""
    leans_on: frozenset[str]
    """What an earlier sentence must introduce: the noun of "that area"; what "this" stands for has none that does."""


def candidate(sentence: Sentence, central: float, title: str, facts: Facts, words: SummaryWords) -> Candidate:
    """The sentence, weighed; `central` is its centrality, 0 to 1."""
    share = title_share(sentence, title)
    place = LEAD * (0.5 + share) / (1 + sentence.order)
    told = ACTORS * actors_told(sentence, facts) + FIGURES * figures_told(sentence, facts)
    full, part = named(sentence, facts.actors)
    return Candidate(
        place=sentence.order,
        length=sentence.length,
        opening=tuple(token.lower_ for token in sentence.span[:OPENING]),
        worth=independence(sentence, words) * (central + place + TITLE * share + told),
        topics=frozenset(topics(sentence, facts, words)),
        introduces=full | sentence.words,
        needs=(part - full) | bare_nouns(sentence, words),
        leans_on=pointed_at(sentence, words),
    )


def title_share(sentence: Sentence, title: str) -> float:
    """The share of the title's words that the sentence holds, 0 to 1."""
    wanted = {word for word in re.findall(r"\w+", folded(title)) if len(word) > 2}
    held = sentence.words | {token.lower_ for token in sentence.span}
    return len(wanted & held) / max(1, len(wanted))


def within(sentence: Sentence, places: Iterable[Range]) -> bool:
    """Whether one of the places lies in the sentence."""
    start, end = sentence.span.start_char, sentence.span.end_char
    return any(start <= place.start and place.end <= end for place in places)


def actors_told(sentence: Sentence, facts: Facts) -> float:
    """How much of who takes part the sentence says, 0 to 1."""
    return min(1.0, sum(actor.salience for actor in facts.actors if within(sentence, actor.mentions)))


def figures_told(sentence: Sentence, facts: Facts) -> float:
    """How telling the sentence's best figure is, 0 to 1."""
    return max((figure.salience for figure in facts.figures if within(sentence, [figure])), default=0.0)


def topics(sentence: Sentence, facts: Facts, words: SummaryWords) -> Iterable[str]:
    """The kinds of thing the sentence tells."""
    told = [token for token in sentence.span if not in_passing(token)]
    if figures_told(sentence, facts) >= TELLING:
        yield "number"
        if any(token.lemma_.lower() in words.deaths for token in told):
            yield "deaths"
    if any(is_dispute(token, words) for token in told):
        yield "dispute"


def in_passing(token: Token) -> bool:
    """Whether the token stands in a relative clause: what it tells is not the news of its sentence."""
    return any(one.dep_ in RELATIVE for one in (token, *token.ancestors))


def is_dispute(token: Token, words: SummaryWords) -> bool:
    """Whether the token is a verb, with a subject of its own, or a noun that says something is disputed."""
    if token.pos_ == "VERB" and any(child.dep_.startswith("nsubj") for child in token.children):
        return token.lemma_.lower() in words.dispute
    return token.pos_ == "NOUN" and token.lemma_.lower() in words.dispute_nouns


def named(sentence: Sentence, actors: tuple[Actor, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the people the sentence names in full, and of those it names by a part of their name."""
    text = sentence.span.text
    full: set[str] = set()
    part: set[str] = set()
    for actor in actors:
        if actor.kind == "person" and " " in actor.name and within(sentence, actor.mentions):
            (full if actor.name in text else part).add(actor.id)
    return frozenset(full), frozenset(part)


def bare_nouns(sentence: Sentence, words: SummaryWords) -> frozenset[str]:
    """Lemmas of the sentence's subjects as in "the group"."""
    return frozenset(token.lemma_.lower() for token in sentence.span if bare_definite(token, words))


def pointed_at(sentence: Sentence, words: SummaryWords) -> frozenset[str]:
    """Lemmas of what the sentence's demonstratives stand with ("that area") or are, where no noun before is meant."""
    pointing = (token for token in sentence.span if points_back(token, words))
    pointed = {(token.head if token.pos_ == "DET" else token): token.i for token in pointing}
    known: dict[str, int] = {}
    for token in sentence.span:
        known.setdefault(token.lemma_.lower(), token.i)
    return frozenset(lemma for thing, place in pointed.items() if known[lemma := thing.lemma_.lower()] >= place)
