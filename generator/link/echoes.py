"""The same quote in several articles, also where one of them cuts it or inserts brackets."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.link.clusters import Pair, connected
from generator.link.order import day_of
from generator.link.wording import Shingle, shingles, wording
from generator.model import Brief, Echo, Quote, Ref

SIZE = 3  # words of a shingle
SHARED = 0.6  # of the shorter quote's shingles
NEARLY_ALL = 0.9  # of it, where the speakers' names differ
MANY = 7  # words that no two people say alike by chance
SAME_DAYS = 7
FEWEST = 2  # words of a quote worth comparing


@dataclass(frozen=True, slots=True)
class Words:
    """A quote of a brief as words."""

    ref: Ref
    speaker: str | None
    """The last word of the speaker's name, by which two outlets' names for one person agree."""
    day: date | None
    words: tuple[str, ...]
    shingles: frozenset[Shingle]


def find_echoes(briefs: Sequence[Brief]) -> tuple[Echo, ...]:
    """The quotes that two briefs or more carry; `briefs` in order of publication, as each echo's quotes are then."""
    quotes = [words_of(brief, quote) for brief in briefs for quote in brief.quotes]
    quotes = [quote for quote in quotes if len(quote.words) >= FEWEST]
    pairs = [pair for pair in candidates(quotes) if same(quotes[pair[0]], quotes[pair[1]])]
    groups = [[quotes[place] for place in group] for group in utterances(quotes, pairs)]
    return tuple(echo(group) for group in groups if len({quote.ref.brief for quote in group}) > 1)


def words_of(brief: Brief, quote: Quote) -> Words:
    """A quote as words; of a short one the shingle is all of it."""
    words = tuple(wording(quote.text))
    found = frozenset(shingles(words, min(SIZE, len(words))))
    return Words(Ref(brief=brief.id, id=quote.id), speaker(quote), day_of(brief), words, found)


def candidates(quotes: Sequence[Words]) -> list[Pair]:
    """Pairs of quotes of different briefs that share a shingle, the earlier first.

    Of the quotes that share one, each is paired with the first and with the one before it: the work stays linear
    for a phrase that everyone uses, and a quote that all carry is still connected.
    """
    postings: defaultdict[Shingle, list[int]] = defaultdict(list)
    for place, quote in enumerate(quotes):
        for shingle in quote.shingles:
            postings[shingle].append(place)
    pairs = {
        pair
        for places in postings.values()
        for n, place in enumerate(places[1:], start=1)
        for pair in ((places[0], place), (places[n - 1], place))
    }
    return sorted(pair for pair in pairs if quotes[pair[0]].ref.brief != quotes[pair[1]].ref.brief)


def utterances(quotes: Sequence[Words], pairs: Sequence[Pair]) -> list[list[int]]:
    """The quotes, by their places, grouped by what was said once; each group in order, singles too.

    A few words that lie in one longer quote are a piece of it. Those that lie in several are a slogan: they belong to
    none of them, and make no one utterance of them.
    """
    pairs = [pair if len(quotes[pair[0]].words) <= len(quotes[pair[1]].words) else pair[::-1] for pair in pairs]
    phrases = [(short, long) for short, long in pairs if is_phrase(quotes[short]) and not is_phrase(quotes[long])]
    others = [(short, long) for short, long in pairs if is_phrase(quotes[short]) == is_phrase(quotes[long])]
    home = {place: n for n, group in enumerate(connected(len(quotes), others)) for place in group}
    wholes: defaultdict[int, set[int]] = defaultdict(set)
    for phrase, whole in phrases:
        wholes[home[phrase]].add(home[whole])
    return connected(len(quotes), others + [pair for pair in phrases if len(wholes[home[pair[0]]]) == 1])


def is_phrase(quote: Words) -> bool:
    """Whether a quote is so short that its words may have been said more than once."""
    return len(quote.words) < MANY


def same(one: Words, other: Words) -> bool:
    """Whether two quotes are the same words of the same person.

    Many words need be largely the same, nearly all where the names of the speakers differ. A few must be all the
    same, or lie in a longer quote, and be the same person's in the same days; very few words never only lie in one,
    and the days must be known.
    """
    shorter, longer = sorted((one, other), key=lambda quote: (len(quote.shingles), len(quote.words)))
    shared = len(shorter.shingles & longer.shingles) / len(shorter.shingles)
    unknown = one.speaker is None or other.speaker is None
    same_speaker = not unknown and one.speaker == other.speaker
    if len(shorter.words) >= MANY:
        return shared >= (SHARED if same_speaker or unknown else NEARLY_ALL)
    alike = one.words == other.words or (shared == 1 and same_speaker and len(shorter.words) > SIZE)
    return alike and (near(one, other) if same_speaker else unknown and len(one.words) > SIZE)


def near(one: Words, other: Words) -> bool:
    """Whether two quotes were published within a few days, or, if they are more than a phrase, may have been."""
    if one.day is None or other.day is None:
        return min(len(one.words), len(other.words)) > SIZE
    return abs((one.day - other.day).days) <= SAME_DAYS


def speaker(quote: Quote) -> str | None:
    """The last word of the speaker's name, None where the text does not settle who it is."""
    name = wording(quote.speaker.name) if quote.speaker and quote.speaker.actor else []
    return name[-1] if name else None


def echo(group: Sequence[Words]) -> Echo:
    """The echo of a group of quotes, named after its first."""
    first = group[0].ref
    return Echo(id=f"{first.brief}-{first.id}", quotes=tuple(quote.ref for quote in group))
