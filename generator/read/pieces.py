"""Page-text dumps glue blocks together ("attacks.Secretary of State", "2023Washington"); this cuts them into pieces."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from typing import Literal

Joint = Literal["line", "stop", "weak"]
LINE: Joint = "line"

LETTERS = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]  # Latin, Greek, Cyrillic
UPPER = "".join(letter for letter in LETTERS if letter.isupper())
LOWER = "".join(letter for letter in LETTERS if letter.islower())
STOP_JOINT = re.compile(rf"(?<=[{LOWER}\d%)\]”’\"'])(?:[.?!…]+[”’\"')\]»]*)(?=[“‘(\[\"]?[{UPPER}])")
WEAK_JOINT = re.compile(
    rf"(?<=[{LOWER}])(?=[{UPPER}])"
    rf"|(?<=[{LOWER}\d])(?=[“‘][{UPPER}])"
    rf"|(?<=\S[\d)\]”])(?=[{UPPER}][{LOWER}])"
    rf"|(?<=[\s,]\d{{4}})(?=[{UPPER}“‘])"
    r"|(?<=\S)[|›‹](?=\S)|\s{4,}"
)
CAMEL = re.compile(rf"\b[{UPPER}{LOWER}\d]*[{LOWER}][{UPPER}][{UPPER}{LOWER}\d]*")
INNER_JOINT = re.compile(rf"[{LOWER}](?=[{UPPER}])")
NAME_START = re.compile(rf"(?<![{UPPER}{LOWER}])(?:[{UPPER}][{LOWER}]{{,2}}|[{LOWER}])$")  # Mc, De, i, e
ADDRESS_START = re.compile(r"(?:[@#]\w*|https?:\S*|\w\.\w+/\S*)$")
STUTTER = re.compile(r"(\S{4,30}?)\1{2,}")  # an icon's name, repeated
REACH = 60  # characters that show which word a joint stands in


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a dump that is one block of the page, as far as the text shows it."""

    text: str
    joint: Joint
    """How it hangs on the piece before: on a new line, after a full stop, or glued within a word."""
    after_blank: bool
    """Whether a blank line stands before it."""
    line: int


def split_pieces(text: str, glue_words: frozenset[str], whole: Callable[[str], bool]) -> tuple[Piece, ...]:
    """The pieces of a dump, in order.

    `glue_words` are short words that are no start of a name ("by", "on"); lines that are `whole` are not cut.
    """
    text = STUTTER.sub(lambda match: f"\n{match[0]}\n", text)
    known = camel_words(text)
    pieces: list[Piece] = []
    blank = False
    for number, line in enumerate(text.split("\n")):
        parts = iter([(line, LINE)]) if whole(line.strip()) else split_line(line, known, glue_words)
        found = tuple(line_pieces(parts, number, blank))
        pieces.extend(found)
        blank = not found
    return tuple(pieces)


def line_pieces(parts: Iterable[tuple[str, Joint]], number: int, blank: bool) -> Iterator[Piece]:
    """The pieces of one line; nothing for a blank one."""
    for part, joint in parts:
        text = " ".join(part.split())
        if text:
            yield Piece(text=text, joint=joint, after_blank=blank, line=number)
            blank = False


def camel_words(text: str) -> frozenset[str]:
    """Words with a capital inside that the text uses more than once, by themselves ("WeWork"): no joints."""
    counts = Counter(CAMEL.findall(text))
    return frozenset(word for word, count in counts.items() if count > 1)


def split_line(line: str, known: frozenset[str], glue_words: frozenset[str]) -> Iterator[tuple[str, Joint]]:
    """(text, the joint before it) of each piece of a line."""
    start, joint = 0, LINE
    for end, following, next_joint in joints(line, known, glue_words):
        yield line[start:end], joint
        start, joint = following, next_joint
    yield line[start:], joint


def joints(line: str, known: frozenset[str], glue_words: frozenset[str]) -> Iterator[tuple[int, int, Joint]]:
    """(end of the piece before, start of the piece after, kind) of each joint in a line, in order."""
    weak: Iterator[tuple[int, int, Joint]] = (
        (m.start(), m.end(), "weak")
        for m in WEAK_JOINT.finditer(line)
        if m.end() > m.start() or is_joint(line, m.start(), known, glue_words)
    )
    return merge(stops(line), weak)


def stops(line: str) -> Iterator[tuple[int, int, Joint]]:
    """The joints after full stops. A straight mark belongs to the sentence that opened one, else to the next."""
    start = 0
    for match in STOP_JOINT.finditer(line):
        marks = match[0].count('"')
        opened = line.count('"', start, match.start()) % 2
        end = match.end() - (0 if not marks else marks - opened)
        yield end, end, "stop"
        start = end


def is_joint(line: str, at: int, known: frozenset[str], glue_words: frozenset[str]) -> bool:
    """Whether blocks meet here, rather than a name with a capital inside going on ("McDonald", "WeWork")."""
    before = line[max(0, at - REACH) : at]
    if ADDRESS_START.search(before):
        return False
    if not (line[at - 1].isalpha() and line[at].isalpha()):
        return True
    window = before + line[at : at + REACH]
    camel = next((m for m in CAMEL.finditer(window) if m.start() < len(before) < m.end()), None)
    if camel and camel[0] in known:
        return False
    start = NAME_START.search(before)
    return not start or start[0].lower() in glue_words
