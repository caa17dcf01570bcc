"""Finds what stands between quotation marks, whatever the marks, also where one is missing or the wrong one.

Works on characters alone: who speaks, and whether anybody does, is decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

BEFORE_OPENING = frozenset(" \t\n\u00a0\u2009\u202f([{—–-/“„«‘\"'")
AFTER_CLOSING = frozenset(" \t\n\u00a0\u2009\u202f)]}.,;:?!…—–-/”»’\"'")
SPACE = " \t\n\u00a0\u2009\u202f"
NO_QUOTATION = r"=[\"“”][^\"“”\n<>]*[\"“”]?|[\"”]>|\d['’]\s?\d{1,2}\"|\d[\"”](?:[+×]|\s?x\s?\d)"
"""Markup's attributes, feet and inches, and inches before what is added to them or multiplied."""

SINGLE_CLOSING = re.compile(r"(?<=[.,?!…])['’](?=\s)")
SINGLE_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")


@dataclass(frozen=True, slots=True)
class Segment:
    """The words between two marks, `text[start:end]`, without the spaces around them."""

    start: int
    end: int
    outer_start: int
    """Where the opening mark stands."""
    outer_end: int
    """Behind the closing mark; without one, where the segment was given up."""
    closed: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark and the directions it can be read in."""

    start: int
    end: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The marks of a language, ready to be looked for."""

    pattern: re.Pattern[str]
    openers: frozenset[str]
    closers: frozenset[str]
    single: frozenset[str]
    """Marks that can also be apostrophes."""


@cache
def glyphs(main: tuple[str, ...], single: tuple[str, ...]) -> Glyphs:
    """The glyphs of pairs of marks, each pair with a space between."""
    openers, closers = (frozenset(pair.split()[side] for pair in main + single) for side in (0, 1))
    longest_first = sorted(openers | closers, key=lambda glyph: (-len(glyph), glyph))
    apart = frozenset(" ".join(single).split())
    pattern = f"{NO_QUOTATION}|(?P<mark>{'|'.join(map(re.escape, longest_first))})"
    return Glyphs(re.compile(pattern), openers, closers, apart)


def find_segments(text: str, main: tuple[str, ...], single: tuple[str, ...] = ()) -> tuple[Segment, ...]:
    """The outermost segments in order; none goes beyond its line.

    The single marks count only in a text that uses them more often than the main ones, as British papers do.
    """
    found = scan(text, glyphs(main, ()))
    if not single or "''" in text or len(scan(text, glyphs((), single))) <= 2 * len(found):
        return found
    return scan(text, glyphs(main, single))


def scan(text: str, known: Glyphs) -> tuple[Segment, ...]:
    """The outermost segments between any of the known marks."""
    lines = (line.span() for line in re.finditer(r"[^\n]+", text))
    return tuple(
        segment
        for start, end in lines
        for segment in line_segments(text, list(line_marks(text, start, end, known)), end)
    )


def line_marks(text: str, start: int, end: int, known: Glyphs) -> Iterator[Mark]:
    """The marks between two offsets, those of markup and measures left out."""
    for match in known.pattern.finditer(text, start, end):
        if match["mark"]:
            mark = read_mark(text, match, known)
            if mark.opens or mark.closes:
                yield mark


def read_mark(text: str, match: re.Match[str], known: Glyphs) -> Mark:
    """A mark with its directions: what its neighbours say goes before what its form says."""
    glyph, (start, end) = match.group(), match.span()
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    first = start == 0 or text[start - 1] == "\n"
    leans_open = first or (before in BEFORE_OPENING and after not in SPACE and after not in ",.;:?!)")
    leans_close = before not in SPACE and after in AFTER_CLOSING
    if glyph in known.single:
        return single_mark(text, glyph, start, end)
    if leans_open == leans_close:
        return Mark(start, end, glyph in known.openers, glyph in known.closers)
    return Mark(start, end, leans_open, leans_close)


def single_mark(text: str, glyph: str, start: int, end: int) -> Mark:
    """A single mark: it opens before a word and after a space, closes the other way round, else is an apostrophe."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    doubled = glyph in (before, after)
    opens = glyph != "’" and before in BEFORE_OPENING and (after.isalpha() or after in "[$£€")
    closes = glyph != "‘" and before not in SPACE and after in AFTER_CLOSING
    return Mark(start, end, opens and not doubled, closes and not opens and not doubled)


def line_segments(text: str, marks: list[Mark], end: int) -> Iterator[Segment]:
    """The segments that the marks of one line make."""
    at = 0
    while at < len(marks):
        opening, at = marks[at], at + 1
        if opening.opens:
            stop = closing(text, marks, at - 1)
            closed = stop < len(marks) and marks[stop].closes
            limit = marks[stop].start if stop < len(marks) else end
            at = stop + closed
            single = None if closed else closed_by_single(text, opening.end, limit)
            if single is not None:
                yield from trimmed(text, opening, single, single + 1, closed=True)
            else:
                yield from trimmed(text, opening, limit, marks[stop].end if closed else limit, closed)


def closed_by_single(text: str, start: int, end: int) -> int | None:
    """Where a single mark closes a quotation that no other does, behind a sentence or a comma: “We will win.’ He left.

    None where a single mark has been opened, which it can close.
    """
    found = SINGLE_CLOSING.search(text, start, end)
    if found is None or SINGLE_OPENING.search(text, start, found.start()):
        return None
    return found.start()


def closing(text: str, marks: list[Mark], opened: int) -> int:
    """The index of the mark that closes what was opened at `opened`, or that opens anew; else their number."""
    at = opened + 1
    while at < len(marks):
        mark = marks[at]
        if mark.closes and not possessive(text, marks, at):
            return at
        if mark.opens and mark.start > marks[opened].end and not nested(text, marks, opened, at):
            return at
        at += 1 if mark.closes or mark.start == marks[opened].end else 2
    return len(marks)


def nested(text: str, marks: list[Mark], opened: int, at: int) -> bool:
    """Whether the opening mark at `at` begins a quotation in the one opened at `opened`.

    Two closing marks follow it; or one, where the inner marks are of another form than the outer.
    """
    following = [mark.closes and not mark.opens for mark in marks[at + 1 : at + 3]]
    other = text[marks[at].start] != text[marks[opened].start]
    return following == [True, True] or (other and following[:1] == [True])


def possessive(text: str, marks: list[Mark], at: int) -> bool:
    """Whether a mark is the apostrophe of a plural ("the dogs’ dinner"): the closing mark is yet to come."""
    mark = marks[at]
    plural = text[mark.start] in "’'" and mark.end - mark.start == 1 and text[mark.start - 1] == "s"
    return plural and text[mark.end : mark.end + 1] == " " and at + 1 < len(marks) and marks[at + 1].closes


def trimmed(text: str, opening: Mark, limit: int, outer_end: int, closed: bool) -> Iterator[Segment]:
    """The segment between an opening mark and a limit, if it holds a word."""
    start, end = opening.end, limit
    while start < end and text[start] in SPACE:
        start += 1
    while start < end and text[end - 1] in SPACE:
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield Segment(start, end, opening.start, outer_end, closed)
