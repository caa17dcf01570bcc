"""Reported statements: a golden case for each construction, and the laws of spans."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.actors import find_actors
from generator.extract.parse import Parsed
from generator.extract.quotes import find_quotes
from generator.extract.statements import find_statements
from generator.model import Statement
from tests.quotes_support import article, cases, parsed, read_case

PIECES = ["Anna said that", "the bridge falls", "according to", "Ben,", "he claims", "“no”", "\n\n", ".", "we know it"]


def statements(text: str) -> tuple[Statement, ...]:
    """The statements of a text."""
    found = parsed(article(text))
    actors = find_actors(found)
    return find_statements(found, actors, find_quotes(found, actors))


@pytest.mark.parametrize("path", cases("statements"), ids=lambda path: path.stem)
def test_a_statement(path: Path) -> None:
    """A text reports what the case says, by whom, and by which words."""
    case = read_case(path)
    found = statements(case["text"])
    assert [seen(each, expected) for each, expected in zip(found, case["statements"], strict=True)] == case[
        "statements"
    ]


def seen(each: Statement, expected: dict[str, object]) -> dict[str, object]:
    """What a case says of a statement, as it was found; who passes it on only where it is passed on."""
    values = {"text": each.text, "name": each.speaker.name, "cue": each.cue.text, "via": each.via and each.via.text}
    return {key: values[key] for key in {**expected, **({"via": None} if each.via else {})}}


def test_statements_are_numbered() -> None:
    """Ids follow the order of the text."""
    text = "Anna Berger said the bridge will be rebuilt soon. Adam Lindt said the harbour will be dredged soon."
    assert [each.id for each in statements(text)] == ["s1", "s2"]


def test_a_language_without_a_table_has_no_statements() -> None:
    """An unknown language gives no statements rather than wrong ones."""
    assert find_statements(Parsed(article("She said no."), spacy.blank("xx")("She said no.")), (), ()) == ()


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_statements_are_verbatim_and_apart(parts: list[str]) -> None:
    """Pieces of reports in any order: nothing raises, each statement is a verbatim span, none overlaps."""
    text, at = " ".join(parts), 0
    for each in statements(text):
        assert each.text == text[each.start : each.end]
        assert at <= each.start
        assert each.context.start <= each.start
        at = each.end
