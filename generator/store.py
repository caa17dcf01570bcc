"""The cache of briefs: SQLite, keyed by what a brief depends on, so that a stale entry can never be found."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

Answer = TypeVar("Answer")
SCHEMA = "CREATE TABLE IF NOT EXISTS outcome (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"


def key_of(*parts: str) -> str:
    """One key for all the parts; no two lists of parts share one."""
    return sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


class Store:
    """What was made of sources in earlier runs.

    Nothing in it is irreplaceable: a damaged file is made anew, and where there can be none (a full disk, a folder
    without rights), nothing is known, nothing is kept, and `trouble` says why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: str | None = None

    def known(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values of those keys that are known."""

        def find(connection: sqlite3.Connection) -> dict[str, bytes]:
            found = (connection.execute("SELECT key, value FROM outcome WHERE key = ?", (k,)).fetchone() for k in keys)
            return {row[0]: row[1] for row in found if row}

        return self.ask(find) or {}

    def keep(self, values: Mapping[str, bytes]) -> None:
        """Add values, all or none."""
        self.ask(lambda c: c.executemany("INSERT OR REPLACE INTO outcome VALUES (?, ?)", values.items()))

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Drop what no source needs any more."""

        def forget(connection: sqlite3.Connection) -> None:
            connection.execute("CREATE TEMP TABLE needed (key TEXT PRIMARY KEY)")
            connection.executemany("INSERT OR IGNORE INTO needed VALUES (?)", ((key,) for key in keys))
            connection.execute("DELETE FROM outcome WHERE key NOT IN (SELECT key FROM needed)")

        self.ask(forget)

    def ask(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """What comes of some work on the table, all of it committed or none; None where there can be no cache."""
        if self.trouble:
            return None
        try:
            return self.connected(work)
        except (sqlite3.OperationalError, OSError) as error:  # full, locked, no rights: the file itself may be sound
            self.trouble = str(error)
        except sqlite3.DatabaseError:
            self.path.unlink()
            return self.connected(work)
        return None

    def connected(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """What comes of some work on the table, which is made where there is none."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=30)) as connection, connection:
            connection.execute(SCHEMA)
            return work(connection)
