"""The cache of briefs: SQLite, keyed by what a brief depends on, so that a stale entry can never be found."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

SCHEMA = "CREATE TABLE IF NOT EXISTS outcome (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"


def key_of(*parts: str) -> str:
    """One key for all the parts; no two lists of parts share one."""
    return sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


class Store:
    """What was made of sources in earlier runs. A damaged cache file is replaced: nothing in it is irreplaceable."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.prepare()
        except sqlite3.DatabaseError:
            path.unlink()
            self.prepare()

    def prepare(self) -> None:
        """Make the table, or find it."""
        with self.open() as connection:
            connection.execute(SCHEMA)

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are committed at the end, or not at all."""
        with closing(sqlite3.connect(self.path, timeout=30)) as connection, connection:
            yield connection

    def known(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values of those keys that are known."""
        with self.open() as connection:
            found = (connection.execute("SELECT key, value FROM outcome WHERE key = ?", (k,)).fetchone() for k in keys)
            return {row[0]: row[1] for row in found if row}

    def keep(self, values: Mapping[str, bytes]) -> None:
        """Add values, all or none."""
        with self.open() as connection:
            connection.executemany("INSERT OR REPLACE INTO outcome VALUES (?, ?)", values.items())

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Drop what no source needs any more."""
        with self.open() as connection:
            connection.execute("CREATE TEMP TABLE needed (key TEXT PRIMARY KEY)")
            connection.executemany("INSERT OR IGNORE INTO needed VALUES (?)", ((key,) for key in keys))
            connection.execute("DELETE FROM outcome WHERE key NOT IN (SELECT key FROM needed)")
