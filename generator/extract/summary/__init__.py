"""What matters: a summary of the article's own sentences."""

import math
from collections.abc import Sequence

from generator.extract.facts import Facts
from generator.extract.parse import Parsed
from generator.extract.summary.centrality import Similarity, centrality, similarities
from generator.extract.summary.sentences import Sentence, sentences_of
from generator.extract.summary.standalone import stands_alone
from generator.extract.summary.worth import Candidate, candidate
from generator.language.summary import summary_words
from generator.model import Span

LONGEST_ARTICLE = 150  # sentences looked at: news says early what it has to say
MOST = 5  # sentences
WORDS = 100
LONG = 130  # words, where fewer than `FEW` sentences take more than `WORDS`
FEW = 4
REPEATS = 0.35  # the cosine of two sentences that say the same
TOPICS = {"number": 0.35, "deaths": 0.35, "dispute": 0.4}  # what telling each for the first time adds
NOT_INTRODUCED = 0.7  # what a sentence counts with each thing that no chosen one before it introduces
NOVELTY = 1.25  # how steeply a sentence loses with what it shares with a chosen one
BETWEEN = 2  # characters from a quote to the sentence after it: the closing mark and a space
CLOSING_MARK = 1  # character, which the sentence holds and the quote does not


def find_summary(parsed: Parsed, facts: Facts) -> tuple[Span, ...]:
    """Three to five whole sentences, fewer for a very short article, in document order; about a hundred words.

    They are the sentences that stand alone, weighed by LexRank centrality, place, words shared with the title and
    facts they hold, and picked by maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
    """
    words = summary_words(parsed.doc.lang_)
    if words is None:
        return ()
    sentences = sentences_of(parsed, LONGEST_ARTICLE)
    similar = similarities(sentences)
    candidates = [
        candidate(sentence, central, parsed.article.title or "", facts, words)
        for sentence, central in zip(sentences, centrality(similar), strict=True)
        if stands_alone(sentence, words) and not belongs_to_quote(sentence, facts)
    ]
    places = picked(candidates, similar, sum(sentence.length for sentence in sentences) // 2)
    return tuple(span_of(sentences[place]) for place in sorted(places))


def belongs_to_quote(sentence: Sentence, facts: Facts) -> bool:
    """Whether all of the sentence is somebody's words, or it says who said the words before it ("We won!" she cried).

    Of a long quotation, few sentences hold a mark.
    """
    start, end = sentence.span.start_char, sentence.span.end_char
    return any(
        (quote.start <= start and end <= quote.end + CLOSING_MARK)
        or (quote.end <= start <= quote.end + BETWEEN and quote.cue is not None and start <= quote.cue.start < end)
        for quote in facts.quotes
    )


def span_of(sentence: Sentence) -> Span:
    """The sentence as a span of the article."""
    return Span(start=sentence.span.start_char, end=sentence.span.end_char, text=sentence.span.text)


def picked(candidates: Sequence[Candidate], similar: Similarity, most_words: int) -> list[int]:
    """The places of the sentences picked, the best first; never more than `most_words` words."""
    chosen: list[Candidate] = []
    while len(chosen) < MOST:
        fitting = [one for one in candidates if may_join(one, chosen, most_words) and not repeats(one, chosen, similar)]
        if not fitting:
            break
        chosen.append(max(fitting, key=lambda one: (gain(one, chosen, similar), -one.place)))
    return [one.place for one in chosen]


def may_join(one: Candidate, chosen: Sequence[Candidate], most_words: int) -> bool:
    """Whether there is room for the sentence, and one chosen before it says what it leans on."""
    if not one.leans_on <= introduced_before(one, chosen):
        return False
    room = WORDS if len(chosen) + 1 > FEW else LONG
    return one.length + sum(other.length for other in chosen) <= min(room, most_words)


def repeats(one: Candidate, chosen: Sequence[Candidate], similar: Similarity) -> bool:
    """Whether a chosen sentence, or the sentence itself, says the same or begins alike."""
    return likeness(one, chosen, similar) >= REPEATS or any(one.opening == other.opening for other in chosen)


def likeness(one: Candidate, chosen: Sequence[Candidate], similar: Similarity) -> float:
    """The cosine with the chosen sentence that is most like it."""
    return max((similar[one.place].get(other.place, 0.0) for other in chosen), default=0.0)


def gain(one: Candidate, chosen: Sequence[Candidate], similar: Similarity) -> float:
    """What the sentence adds to the chosen ones."""
    told = {topic for other in chosen for topic in other.topics}
    worth = one.worth * NOT_INTRODUCED ** len(one.needs - introduced_before(one, chosen))
    novelty = math.pow(1.0 - likeness(one, chosen, similar), NOVELTY)
    return worth * novelty + sum(TOPICS[topic] for topic in sorted(one.topics - told))


def introduced_before(one: Candidate, chosen: Sequence[Candidate]) -> frozenset[str]:
    """What the chosen sentences that stand before the sentence introduce."""
    return frozenset(thing for other in chosen if other.place < one.place for thing in other.introduces)
