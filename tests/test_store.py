"""The cache of briefs."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.store import Store, key_of


def test_keeps_values_from_run_to_run(tmp_path: Path) -> None:
    """A value that was kept is known to a later store on the same file."""
    Store(tmp_path / "deep" / "cache").keep({"a": b"1", "b": b"2"})
    assert Store(tmp_path / "deep" / "cache").known(["a", "b", "c"]) == {"a": b"1", "b": b"2"}


def test_forgets_what_no_source_needs(tmp_path: Path) -> None:
    """The cache does not grow with every edit."""
    store = Store(tmp_path / "cache")
    store.keep({"a": b"1", "b": b"2"})
    store.forget_all_but(["b"])
    assert store.known(["a", "b"]) == {"b": b"2"}


def test_replaces_a_damaged_file(tmp_path: Path) -> None:
    """A cache file that is no database is made anew: it holds nothing that cannot be made again."""
    (tmp_path / "cache").write_bytes(b"not a database" * 1000)
    store = Store(tmp_path / "cache")
    store.keep({"a": b"1"})
    assert store.known(["a"]) == {"a": b"1"}


def test_without_room_nothing_is_kept_and_the_reason_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs the cache, not the run; the file, which may be sound, stays."""
    store = Store(tmp_path / "cache")
    store.keep({"a": b"1"})

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("generator.store.sqlite3.connect", full)
        store.keep({"b": b"2"})
        assert (store.known(["a"]), store.trouble) == ({}, "database or disk is full")
    assert Store(tmp_path / "cache").known(["a", "b"]) == {"a": b"1"}


def test_where_there_can_be_no_folder_nothing_is_known(tmp_path: Path) -> None:
    """The same where the cache's folder cannot be made."""
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache")
    assert store.known(["a"]) == {}
    assert store.trouble


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_different_parts_have_different_keys(one: list[str], other: list[str]) -> None:
    """No two lists of parts share a key, wherever the borders between the parts are."""
    assert (key_of(*one) == key_of(*other)) == (one == other)
