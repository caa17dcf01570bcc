"""No bytes make reading fail in a way of its own: text and bytes at random, and damaged sources of each format.

A few hundred inputs a format in the suite; `BRIEFING_FUZZ_MINUTES=10 pytest tests/test_read_fuzz.py -k html -s` goes on
for ten minutes with new ones, and says how many inputs it read, and which was the slowest and which took most memory.
`BRIEFING_FUZZ_PAGES=FOLDER` damages the sources in a folder as well, each under the format of its suffix.
"""

import gzip
import os
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from read_support import formats, lawful, read_text

from generator.errors import SourceError

MINUTES = float(os.environ.get("BRIEFING_FUZZ_MINUTES", "0"))
PAGES = os.environ.get("BRIEFING_FUZZ_PAGES")
EXAMPLES, ROUND = 40, 50  # inputs a format in the suite; inputs between two looks at the clock
MOST_BYTES, WEIGHED_BYTES = 1_000_000, 200_000
FRAGMENTS = (
    "<p>", "</p>", "<html>", "<title>", "<article>", "<td>", "<blockquote class='twitter-tweet'>", "<br>",
    "<a href=x>", "— A B (@ab) May 5, 2020", "---\n", "title: x\n", "\n\n", "\n", "By Ann Poe", "5 May 2020",
    "<!--", "-->", "&amp;", "https://example.org/2020/05/05/x", "The council voted to close it. ",
    "Skip to contentHomeNews", "<script>", "\0", '{"text": "', '"}', "<script type='application/ld+json'>", "# ",
    "* ", "> ", "\u00ad", "\u200b", "\ud7ff", "[", "{", "“", "”", "|", "İ", "ﬁ", "\x85", "%PDF-", "WARC/1.0\r\n",
    "From: a@b.c\nMIME-Version: 1.0\n", "endobj", "<<", "(", "Content-Type: multipart/related\n", "BERLIN (AP) — ",
    "Source: x", "\x1f\x8b", "--b\r\n", "a ", "Ã©", "â€œ", "…",
    "Content-Disposition: inline; filename*\n", "Content-Type: text/plain; charset*=\n",
    "Content-Transfer-Encoding: ;\n",
)  # fmt: skip
FORMATS = formats()
OPTIONS = {
    "deadline": None,
    "database": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.nested_given],
    "phases": [Phase.generate, Phase.shrink],
}


@dataclass
class Tally:
    """What became of the inputs so far: how many, the most seconds and the most megabytes a megabyte that one took."""

    inputs: int = 0
    articles: int = 0
    seconds: float = 0.0
    memory: float = 0.0


@dataclass(frozen=True)
class Edit:
    """One damage: where (0 to 1), over how many bytes, what, with which fragment, how often."""

    at: float
    size: int
    kind: str
    fragment: bytes
    times: int


EDITS = st.builds(
    Edit,
    at=st.floats(0, 1),
    size=st.one_of(st.integers(0, 20), st.integers(0, 5000)),
    kind=st.sampled_from(["insert", "insert", "cut", "repeat", "flip", "move", "end"]),
    fragment=st.one_of(
        st.sampled_from([part.encode("utf-8", "surrogatepass") for part in FRAGMENTS]),
        st.binary(max_size=8),
        st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")),
    ),
    times=st.sampled_from([1, 1, 1, 1, 1, 1, 1, 2, 3, 5, 40, 300, 2000, 50_000]),
)


def damaged(data: bytes, edits: list[Edit]) -> bytes:
    """The bytes after the edits, never more than a megabyte."""
    for edit in edits:
        start = int(edit.at * len(data))
        piece, rest = data[start : start + edit.size], data[start + edit.size :]
        data = (
            data[:start]
            + {
                "insert": edit.fragment * edit.times + piece + rest,
                "cut": rest,
                "repeat": piece * edit.times + rest,
                "flip": bytes(byte ^ (1 << edit.times % 8) for byte in piece) + rest,
                "move": rest + piece,
                "end": b"",
            }[edit.kind]
        )
        data = data[:MOST_BYTES]
    return data


def sources(name: str) -> list[bytes]:
    """The sources of a format that are damaged."""
    found = sorted(Path(PAGES).glob(f"*{Path(name).suffix}")) if PAGES else []
    return [*FORMATS[name], *(path.read_bytes() for path in found)]


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_sources_are_read_or_refused(name: str) -> None:
    """However a source of a format is damaged, it gives lawful articles or a source error, and the same again."""
    tally = Tally()
    until = time.monotonic() + MINUTES * 60
    fuzz(name, EXAMPLES, 0, tally)
    numbers = Random()  # noqa: S311  new inputs each time, not secrets
    while time.monotonic() < until:
        fuzz(name, ROUND, numbers.getrandbits(32), tally)
    print(f"{name}: {tally.inputs:,} inputs, {tally.articles:,} articles; the most a source took: ", end="")
    print(f"{tally.seconds:.1f} s, {tally.memory:.0f} MB of memory a MB")


def fuzz(name: str, examples: int, number: int, tally: Tally) -> None:
    """Read so many damaged sources of a format; the number gives the same ones again."""

    @seed(number)
    @settings(max_examples=examples, **OPTIONS)
    @given(source=st.sampled_from(sources(name)), edits=st.lists(EDITS, min_size=1, max_size=6), packed=st.booleans())
    def read_damaged(source: bytes, edits: list[Edit], packed: bool) -> None:
        if name == "a.gz" and packed:  # damage what is in the package, not the package
            check_law(name, gzip.compress(damaged(gzip.decompress(source), edits), 1), tally)
        else:
            check_law(name, damaged(source, edits), tally)

    read_damaged()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=20)), max_size=25).map("".join),
    st.sampled_from([*FORMATS, "a"]),
)
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    """Any text gives lawful articles or a source error, nothing else."""
    check_law(name, text.encode("utf-8", "replace"), Tally())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"%PDF-1.4\n", b"WARC/1.0\r\n", b"<html>", b"---\n", b"\x1f\x8b", b'{"text": "']),
    st.sampled_from([*FORMATS, "a"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes, name: str) -> None:
    """Any bytes give lawful articles or a source error, nothing else."""
    check_law(name, start + data, Tally())


def check_law(name: str, data: bytes, tally: Tally) -> None:
    """Reads the data; each reading is lawful, and reading again gives the same."""
    before, began = peak_memory(), time.process_time()
    try:
        readings = read_text(name, data)
    except SourceError:
        readings = ()
    tally.inputs += 1
    tally.articles += len(readings)
    tally.seconds = max(tally.seconds, time.process_time() - began)
    if len(data) >= WEIGHED_BYTES:
        tally.memory = max(tally.memory, (peak_memory(reset=False) - before) / len(data))
    for reading in readings:
        lawful(reading)
    if len(data) < WEIGHED_BYTES:
        assert read_again(name, data) == readings


def read_again(name: str, data: bytes) -> tuple[object, ...]:
    """The readings of the data; none where it is refused."""
    try:
        return read_text(name, data)
    except SourceError:
        return ()


def peak_memory(*, reset: bool = True) -> int:
    """The most bytes of memory that the process has held, since the last reset; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not MINUTES or not status.exists():
        return 0
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    line = next(line for line in status.read_text().split("\n") if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
