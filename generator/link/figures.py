"""The same thing counted in several articles, and where they differ."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.stories import common_words
from generator.link.clusters import Pair, average_link
from generator.link.wording import wording
from generator.model import Brief, Comparison, Figure, Ref, Story
from generator.text import folded

WINDOW = 90  # characters on each side of a figure that say what it counts
STEM = 5  # letters by which forms of a word agree
SALIENT = 0.3  # lesser figures are not worth comparing
SHARE = "percent"  # of what is said in many ways, so the passages must say it alike
ANYONE = "person"  # the unit of "people", which any counted noun may mean
FARTHEST = 1.5  # values of one thing differ by no greater factor
SAME_THING = 0.18  # the average likeness of the passages
APART = -1.0  # the likeness of two that cannot be the same
AGREED = 0.2  # what it adds that they agree, so that of a row of figures each finds its own
NAMED = 0.1  # what it adds to the likeness of passages that one names what the other counts
BOUND = 1.25  # "more than 200" may mean up to 250
ROUNDED = 0.1  # "about 200" may mean 180 to 220


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of a brief, and the words around it."""

    ref: Ref
    figure: Figure
    value: float
    words: frozenset[str]


def find_comparisons(briefs: Sequence[Brief], stories: Sequence[Story]) -> tuple[Comparison, ...]:
    """What two briefs or more of one story count; the figures in order of publication, as `briefs` are."""
    known = {brief.id: brief for brief in briefs}
    return tuple(
        comparison(group)
        for story in stories
        for group in same_things([count for name in story.briefs for count in counts_of(known[name])])
        if len({count.ref.brief for count in group}) > 1
    )


def counts_of(brief: Brief) -> Iterator[Count]:
    """The brief's figures that are worth comparing."""
    common = common_words(brief.language)
    for figure in brief.figures:
        if figure.value and figure.unit and not figure.ordinal and figure.salience >= SALIENT:
            start = max(figure.context.start, figure.start - WINDOW)
            passage = brief.text[start : min(figure.context.end, figure.end + WINDOW)]
            words = frozenset(word[:STEM] for word in wording(passage) if word not in common and not word[0].isdigit())
            yield Count(Ref(brief=brief.id, id=figure.id), figure, float(figure.value), words)


def same_things(counts: Sequence[Count]) -> list[list[Count]]:
    """The figures grouped by what they count, singles too."""
    spread = Counter(word for count in counts for word in count.words)
    rarity = {word: math.log(1 + len(counts) / n) for word, n in spread.items()}
    similar = {
        (min(one, other), max(one, other)): value
        for one, other in comparable(counts)
        if (value := sameness(counts[one], counts[other], rarity))
    }
    return [[counts[place] for place in group] for group in average_link(len(counts), similar, SAME_THING)]


def sameness(one: Count, other: Count, rarity: dict[str, float]) -> float:
    """How much speaks for two figures counting the same, 0 where too little does.

    Two that differ in one article are of two things ("45 percent to 42"): no third figure joins them.
    """
    differs = differ([one.figure, other.figure])
    if differs and one.ref.brief == other.ref.brief:
        return APART
    value = likeness(one, other, rarity)
    return (value if differs else value + AGREED) if value >= needed(one, other) else 0.0


def comparable(counts: Sequence[Count]) -> Iterator[Pair]:
    """The pairs of figures whose units agree and whose values are of one sign and not far apart."""
    by_size = sorted(range(len(counts)), key=lambda place: abs(counts[place].value))
    for n, one in enumerate(by_size):
        for other in by_size[n + 1 :]:
            if abs(counts[other].value) > FARTHEST * abs(counts[one].value):
                break
            same_sign = (counts[one].value < 0) == (counts[other].value < 0)
            if same_sign and units_agree(counts[one].figure, counts[other].figure):
                yield one, other


def units_agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may count the same: one unit, or people whom one of them names more closely."""
    changes = {one.modifier, other.modifier} & {"up", "down"}
    if changes and one.modifier != other.modifier:
        return False
    return one.unit == other.unit or (ANYONE in {one.unit, other.unit} and counts_nouns(one) and counts_nouns(other))


def counts_nouns(figure: Figure) -> bool:
    """Whether the unit is the counted noun, and not money or a measure."""
    return figure.what is not None and figure.unit is not None and not figure.unit.isupper() and figure.unit != SHARE


def likeness(one: Count, other: Count, rarity: dict[str, float]) -> float:
    """The cosine of the words around two figures, rare words weighing more."""
    shared = math.fsum(rarity[word] ** 2 for word in one.words & other.words)
    norms = [math.sqrt(math.fsum(rarity[word] ** 2 for word in count.words)) or 1.0 for count in (one, other)]
    return shared / (norms[0] * norms[1]) + (NAMED if names_unit(one, other) or names_unit(other, one) else 0.0)


def names_unit(one: Count, other: Count) -> bool:
    """Whether the passage of a figure names what the other counts, more closely than as people."""
    unit = folded(other.figure.unit or "")
    return unit != ANYONE and unit[:STEM] in one.words


def needed(one: Count, other: Count) -> float:
    """How alike the passages must be: little where large values agree, more for small ones and the farther apart."""
    least, most = sorted((abs(one.value), abs(other.value)))
    if one.figure.unit == SHARE:
        return 0.6
    if not differ([one.figure, other.figure]):
        return 0.5 if least < 20 else 0.15
    return 0.6 if least < 100 else 0.16 * (most / least) ** 2


def comparison(group: Sequence[Count]) -> Comparison:
    """The comparison of figures that count the same thing, named after the first."""
    things = Counter(count.figure.what for count in group if count.figure.what)
    units = Counter(count.figure.unit for count in group)
    first = group[0].ref
    return Comparison(
        id=f"{first.brief}-{first.id}",
        what=things.most_common(1)[0][0] if things else units.most_common(1)[0][0] or "",
        unit=units.most_common(1)[0][0],
        figures=tuple(count.ref for count in group),
        differs=differ([count.figure for count in group]),
    )


def differ(figures: Sequence[Figure]) -> bool:
    """Whether no one value fits all the figures: "more than 1,400" and 1,450 agree, 1,400 and 1,450 do not."""
    ranges = [meant(figure) for figure in figures]
    return max(low for low, _ in ranges) > min(high for _, high in ranges)


def meant(figure: Figure) -> tuple[float, float]:
    """The least and the greatest value that the figure's words allow."""
    low = float(figure.value or 0)
    high = float(figure.value_high or low)
    if figure.modifier in {">", ">="}:
        return low, high + (BOUND - 1) * abs(high)
    if figure.modifier in {"<", "<="}:
        return low - (1 - 1 / BOUND) * abs(low), high
    if figure.modifier == "~":
        return low - ROUNDED * abs(low), high + ROUNDED * abs(high)
    return low, high
