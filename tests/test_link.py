"""Links between briefs: golden cases for each kind, and the laws that hold for any briefs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from link_support import brief, brief_of, texts

from generator.link import link
from generator.link.clusters import average_link, connected
from generator.link.copies import find_copies
from generator.link.figures import differ
from generator.link.order import in_order
from generator.model import Brief, Corpus, to_json

CASES = Path(__file__).parent / "cases"


def cases(kind: str) -> list[Any]:
    """The cases of a folder, each named by its file."""
    return [pytest.param(path, id=path.stem) for path in sorted((CASES / kind).glob("*.yaml"))]


def linked(path: Path) -> tuple[dict[str, Any], Corpus]:
    """A case and the corpus of its briefs."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case, link([brief_of(given) for given in case["briefs"]])


@pytest.mark.parametrize("path", cases("echoes"))
def test_echoes_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case, corpus = linked(path)
    assert [texts(corpus.briefs, echo.quotes) for echo in corpus.echoes] == case["echoes"]


@pytest.mark.parametrize("path", cases("comparisons"))
def test_comparisons_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case, corpus = linked(path)
    found = [
        {"figures": texts(corpus.briefs, one.figures), "what": one.what, "differs": one.differs}
        for one in corpus.comparisons
    ]
    assert found == case["comparisons"]


@pytest.mark.parametrize("path", cases("stories"))
def test_stories_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case, corpus = linked(path)
    titles = {one.id: one.title for one in corpus.briefs}
    assert [[titles[name] for name in story.briefs] for story in corpus.stories] == case["stories"]


WIRE = " ".join(f"Sentence {n} of the report says that the harbour of town {n * 7} lost {n} boats." for n in range(40))


def test_a_copy_leads_to_its_original() -> None:
    """A brief whose text is an earlier one's is a copy of that, and so is a copy of the copy."""
    first = brief("Wire", WIRE, "2024-03-01")
    second = brief("Outlet", WIRE + " This outlet added a sentence.", "2024-03-02")
    third = brief("Another", WIRE, None)
    copies = link([third, second, first]).copies
    assert [(copy.brief, copy.of) for copy in copies] == [(second.id, first.id), (third.id, first.id)]


def test_the_earlier_moment_is_the_original_in_whatever_zone() -> None:
    """Half past eleven at night in New York is later than two in the morning in London, though its day is earlier."""
    late = brief("New York", WIRE, "2023-11-03T23:30:00-05:00")
    early = brief("London", WIRE, "2023-11-04T02:00:00+00:00")
    assert [(copy.brief, copy.of) for copy in link([late, early]).copies] == [(late.id, early.id)]


def test_an_article_without_a_day_is_no_original() -> None:
    """Nobody knows whether a bare year, or no date at all, was before a known day."""
    known, vague, unknown = (brief(f"Wire {at}", WIRE, at) for at in ("2024-03-01", "2024", None))
    assert {copy.of for copy in link([known, vague, unknown]).copies} == {known.id}


def test_a_longer_article_is_no_copy() -> None:
    """An article that holds an earlier one and as much again of its own is not a copy of it."""
    own = " ".join(f"Our reporter counted {n} nets beside pier {n * 3} in the rain." for n in range(80))
    assert find_copies(in_order([brief("Wire", WIRE, "2024-03-01"), brief("Own", WIRE + own, "2024-03-02")])) == ()


def test_relations_give_their_reasons() -> None:
    """Two briefs of one story that share a quote are related from both sides, for the story and for the quote."""
    _, corpus = linked(CASES / "stories" / "same_quote.yaml")
    assert {(one.brief, one.other) for one in corpus.relations} == {
        ("minister-defends-tunnel", "engineers-mock-schedule"),
        ("engineers-mock-schedule", "minister-defends-tunnel"),
    }
    assert [reason.kind for reason in corpus.relations[0].reasons][:2] == ["story", "quote"]


def test_numbers_differ_where_no_value_fits_all() -> None:
    """Over 900, about 940 and 948 agree; 900 and 948 do not."""
    case = yaml.safe_load((CASES / "comparisons" / "agree.yaml").read_text(encoding="utf-8"))
    over, exact = (brief_of(given).figures[0] for given in case["briefs"])
    assert not differ([over, exact])
    assert differ([exact, brief_of(case["briefs"][1] | {"figures": [{"text": "948", "value": 900}]}).figures[0]])


def test_average_link_keeps_a_chain_apart() -> None:
    """Where each is like the next alone, average link does not glue the whole chain; any link does."""
    chain = {(n, n + 1): 0.5 for n in range(9)}
    assert max(map(len, average_link(10, chain, 0.3))) == 2
    assert connected(10, chain) == [list(range(10))]


TOPICS = ("ferry sank off Port Ellis", "bakers of Marlow strike", "tunnel dug in a summer", "river flooded the school")
WORDS = st.sampled_from([word for topic in TOPICS for word in topic.split()])
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
DAYS = st.sampled_from([None, "2024-03-01", "2024-03-02", "2024-06-01", "2024"])
QUOTED = st.sampled_from([None, "the harbour will not be closed this winter", "will not be closed this winter", "no"])


@st.composite
def corpora(draw: st.DrawFn) -> list[Brief]:
    """Some briefs with random words, days and quotes, no two with one id."""
    given = draw(st.lists(st.tuples(TEXTS, DAYS, QUOTED), max_size=7))
    return [
        brief_of({
            "title": f"{text} {n}",
            "text": f"{text}. {quoted or ''}",
            "published": day,
            "quotes": [{"text": quoted, "speaker": "Ida Berg"}] if quoted else [],
        })
        for n, (text, day, quoted) in enumerate(given)
    ]  # fmt: skip


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_briefs_changes_nothing(briefs: list[Brief], random: Any) -> None:
    """Linking shuffled briefs gives the same corpus, byte for byte."""
    shuffled = random.sample(briefs, len(briefs))
    assert to_json(link(shuffled)) == to_json(link(briefs))


@given(corpora())
@settings(max_examples=60, deadline=None)
def test_links_lead_to_briefs_that_exist(briefs: list[Brief]) -> None:
    """Every link is between briefs of the corpus, also after one is removed; no story or echo has less than two."""
    for rest in (briefs, briefs[1:]):
        corpus = link(rest)
        groups = [story.briefs for story in corpus.stories]
        groups += [tuple(ref.brief for ref in one.quotes) for one in corpus.echoes]
        groups += [(one.brief, one.other) for one in corpus.relations]
        assert all(len(set(group)) > 1 and set(group) <= ids(rest) for group in groups)
        assert no_overlap([story.briefs for story in corpus.stories])


def ids(briefs: Sequence[Brief]) -> set[str]:
    """The ids of briefs."""
    return {one.id for one in briefs}


def no_overlap(groups: Sequence[Sequence[str]]) -> bool:
    """Whether nothing stands in two groups."""
    names = [name for group in groups for name in group]
    return len(names) == len(set(names))
