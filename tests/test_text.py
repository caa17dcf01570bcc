"""Small functions on strings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import folded, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What’s behind the ‘pauses’ in Gaza?", "whats-behind-the-pauses-in-gaza"),
        ("Škoda – 100 % électrique", "skoda-100-electrique"),
        ("東京", "dongjing"),
        ("***", ""),
        ("word " * 40, "word" + "-word" * 15),
    ],
)
def test_slug_spells_a_title_in_ascii(text: str, name: str) -> None:
    """A title becomes a readable file name, cut at a word."""
    assert slug(text) == name


@given(st.text())
def test_slug_is_always_safe_as_a_file_name(text: str) -> None:
    """Whatever the text, only letters, digits and single hyphens come out, and never too many."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 80


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    """Offsets into folded text are offsets into the text."""
    assert len(folded(text)) == len(text)
