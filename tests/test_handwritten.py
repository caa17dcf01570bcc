"""YAML that people write: strict, and explained in plain words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.handwritten import YamlError, explained, read_yaml


@dataclass(frozen=True)
class Entry:
    """A shape to fill in wrongly."""

    names: tuple[str, ...]
    kind: Literal["one", "two"] | None = None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: 1\nb: 2\na: 3", "line 3: 'a' is given twice"),
        ("x:\n  - b: 1\n    b: 2", "line 3: 'b' is given twice"),
        ("a: [", "line 1: expected the node content"),
        ("\ta: 1", "line 1: found character"),
        ("a: 1\nday: 2026-02-30", "line 2: there is no day '2026-02-30'"),
        ("[" * 5000, "too deeply nested"),
        ("a: \x00", "line 1: not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, says: str) -> None:
    """PyYAML would let the last of two names win, and lose the first one's values unseen."""
    with pytest.raises(YamlError) as caught:
        read_yaml(text)
    assert says in str(caught.value)


def test_values_are_those_of_yaml() -> None:
    """Dates, lists, names, and what a merge key brings and the table changes."""
    text = "base: &base {a: 1, b: 2}\nmore: {<<: *base, b: 3}\nday: 2026-03-14\nlist: [x, null]"
    assert read_yaml(text) == {
        "base": {"a": 1, "b": 2}, "more": {"a": 1, "b": 3}, "day": date(2026, 3, 14), "list": ["x", None],
    }  # fmt: skip


WORDS = st.text("aé:#'\" -\n", max_size=5)


@given(st.dictionaries(WORDS, st.one_of(st.none(), WORDS, st.integers()), max_size=4))
def test_what_pyyaml_writes_is_read_as_it_was(values: dict[str, object]) -> None:
    """Strictness refuses nothing that a program writes."""
    assert read_yaml(yaml.safe_dump(values, allow_unicode=True)) == values


@pytest.mark.parametrize(
    ("raw", "where", "what"),
    [
        ([{"names": "x"}], "entry 1, names", "expected a list, found text"),
        ([{"names": ["x"]}, {}], "entry 2", "'names' is missing"),
        ([{"names": ["x", 3]}], "entry 1, names, entry 2", "expected text, found a number"),
        ([{"names": [], "kind": "six"}], "entry 1, kind", "there is no 'six'; there are: one, two"),
        ([{"names": [], "kind": 6}], "entry 1, kind", "expected text or nothing, found a number"),
        ("x", "", "expected a list, found text"),
    ],
)
def test_faults_are_told_in_plain_words(raw: object, where: str, what: str) -> None:
    """A person knows lists, texts and numbers, not arrays, `str` and `$.x[0]`."""
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(raw, tuple[Entry, ...])
    assert explained(caught.value, ("one", "two")) == (where, what)
