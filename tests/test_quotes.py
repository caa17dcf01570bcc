"""Quotes: a golden case for each construction, and laws that hold for any text."""

from pathlib import Path

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.extract import extract
from generator.extract.actors import find_actors
from generator.extract.parse import Parsed, parse
from generator.extract.quotes import find_quotes
from generator.extract.quotes.segments import find_segments
from generator.language.quotes import QuoteWords
from generator.language.tables import table
from generator.model import Post, Quote, Span
from tests.quotes_support import article, cases, parsed, read_case

MARKS = "\"“”„«»‘’'`"
ANY_TEXT = st.text(st.sampled_from("ab X.,:?!\n—said he" + MARKS), max_size=120)
BROKEN = ("don't", "8am", "I'm", "e.g.", "...", "Mr.")
"""What spaCy's tokenizer cuts by its exceptions, or keeps together by them."""


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An English pipeline that has a tokenizer and nothing else."""
    folder = tmp_path_factory.mktemp("pipeline")
    spacy.blank("en").to_disk(folder)
    return str(folder)


def quotes(text: str, *headings: str) -> tuple[Quote, ...]:
    """The quotes of a text."""
    found = parsed(article(text, headings))
    return find_quotes(found, find_actors(found))


@pytest.mark.parametrize("path", cases("quotes"), ids=lambda path: path.stem)
def test_a_construction(path: Path) -> None:
    """A quotation in the construction has the words, the kind, the speaker and the rule that the case gives."""
    case = read_case(path)
    found = quotes(case["text"])
    assert [seen(quote, expected) for quote, expected in zip(found, case["quotes"], strict=True)] == case["quotes"]


def seen(quote: Quote, expected: dict[str, object]) -> dict[str, object]:
    """What a case says of a quote, as it was found."""
    speaker = quote.speaker
    values = {
        "text": quote.text,
        "kind": quote.kind,
        "mention": speaker and speaker.text,
        "name": speaker and speaker.name,
        "actor": bool(speaker and speaker.actor),
        "via": quote.via and quote.via.text,
        "rule": quote.rule,
        "continues": quote.continues,
        "closed": quote.closed,
    }
    return {key: values[key] for key in expected}


def test_headings_quote_nobody() -> None:
    """Marks in a heading are scare quotes, unless the heading names the speaker."""
    text = "‘Not adequate’ and “not nearly enough for us”\n\nThe bridge is closed."
    assert quotes(text, text.partition("\n")[0]) == ()
    named = "Anna Berger: “We will rebuild the bridge”\n\nThe bridge is closed."
    assert [quote.rule for quote in quotes(named, named.partition("\n")[0])] == ["name and colon"]


def test_a_post_is_one_quote_of_its_author() -> None:
    """A post's words are a quote of its signature, and marks inside it make no other."""
    text = "It “is safe”, Anna Berger said.\n\nThey said “no way out of here”.\n— Anna Berger (@berger) May 1, 2020"
    start, end = text.index("They"), text.index("\n— Anna")
    name = text.index("Anna", end)
    words = Span(start=start, end=end, text=text[start:end])
    author = Span(start=name, end=name + 11, text="Anna Berger")
    post = Post(start=start, end=len(text), words=words, author=author, handle="@berger", date="2020-05-01")
    found = parsed(article(text, posts=(post,)))
    first, last = find_quotes(found, find_actors(found))
    assert (first.id, last.id, last.kind, last.text) == ("q1", "q2", "post", words.text)
    assert last.speaker is not None
    assert last.speaker.name == "Anna Berger"


def test_a_speaker_shows_how_it_was_found() -> None:
    """A pronoun's speaker has the rule and the earlier mention it was led to."""
    (quote,) = quotes("Anna Berger came on Monday. “I have never seen such damage,” she said.")
    assert quote.speaker is not None
    assert quote.speaker.rule == "pronoun: nearest before"
    assert quote.speaker.antecedent is not None
    assert quote.speaker.antecedent.start == 0
    assert quote.cue is not None
    assert quote.cue.text == "said"


def test_typed_marks_can_be_read() -> None:
    """Marks typed with two characters are a matter of the table, not of the code."""
    text = "''We will rebuild it,'' she said. ``And soon,'' he said."
    found = find_segments(text, ("'' ''", "`` ''"))
    assert [text[segment.start : segment.end] for segment in found] == ["We will rebuild it,", "And soon,"]


def test_a_language_without_a_table_has_no_quotes() -> None:
    """An unknown language gives no quotes rather than wrong ones."""
    text = "“We will rebuild it,” she said."
    assert find_quotes(Parsed(article(text), spacy.blank("xx")(text)), ()) == ()


@given(ANY_TEXT)
def test_segments_are_apart_and_inside_the_text(text: str) -> None:
    """Whatever the marks, segments are in order, do not overlap, hold a word, and stay in their line."""
    words = table("en", "quotes", QuoteWords)
    assert words is not None
    at = 0
    for segment in find_segments(text, words.marks, words.single_marks):
        assert at <= segment.outer_start < segment.start < segment.end <= segment.outer_end <= len(text)
        assert "\n" not in text[segment.start : segment.end]
        assert text[segment.start : segment.end] == text[segment.start : segment.end].strip()
        at = segment.outer_end


@settings(deadline=None)
@given(ANY_TEXT)
def test_quotes_are_verbatim_and_apart(blank: str, text: str) -> None:
    """Whatever the text, and without a parse: nothing raises, each quote is a verbatim span, none overlaps."""
    at = 0
    (unparsed,) = parse([article(text)], blank)
    for number, quote in enumerate(find_quotes(unparsed, ()), 1):
        assert quote.id == f"q{number}"
        assert quote.text == text[quote.start : quote.end]
        assert at <= quote.start < quote.end
        assert quote.context.start <= quote.start <= quote.end <= quote.context.end
        at = quote.end


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([*BROKEN, "“", "”", ",", "said", " ", "\n\n", "Anna ", "40 people"]), min_size=1))
@example(parts=["don't", ",", "“", "8am"])
def test_a_text_without_a_parse_is_made_of_single_words(blank: str, parts: list[str]) -> None:
    """A pipeline need not have a parser: no token then has edges or children elsewhere, and nothing raises."""
    text = "".join(parts)
    (unparsed,) = parse([article(text)], blank)
    assert unparsed.doc.text == text
    assert all(list(token.subtree) == [token] for token in unparsed.doc)
    assert all(quote.text == text[quote.start : quote.end] for quote in extract(unparsed).quotes)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(["“We go,”", "said Anna.", "he said", "\n\n", "”", '"', "Ben told me:", "“", "and", "..."]),
        max_size=12,
    )
)
def test_quotes_of_a_parsed_jumble(parts: list[str]) -> None:
    """Pieces of news in any order, parsed for real: nothing raises, each speaker and cue is a verbatim span."""
    text = " ".join(parts)
    for quote in quotes(text):
        assert quote.text == text[quote.start : quote.end]
        for span in (quote.speaker, quote.cue):
            assert span is None or span.text == text[span.start : span.end]
