"""Static SVG without script or fixed colours: it follows the page's text colour, light or dark."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.escape import Markdown, plain

LABEL, LONGEST, ROW, END, LETTER = 170, 340, 30, 130, 8
"""In SVG units: the room for labels, the longest bar, a bar's height with its gap, the least room for the words at the
end, and that of one of their letters."""

LETTERS = 22
"""How much of a label fits its room. Words at the end have the room they need: part of a number is another number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart."""

    label: str
    value: float
    words: str
    """The value as pages print it."""


def bars(title: str, rows: Sequence[Bar]) -> Markdown:
    """A bar for each row from zero to its value; nothing where there is nothing to compare."""
    most = max((row.value for row in rows), default=0.0)
    if len(rows) < 2 or most <= 0 or min(row.value for row in rows) < 0:
        return Markdown("")
    drawn = "".join(_bar(row, at * ROW, LONGEST * row.value / most) for at, row in enumerate(rows))
    width = LABEL + LONGEST + max(END, *(LETTER * len(row.words) for row in rows))
    words = "; ".join(f"{row.label}: {row.words}" for row in rows)
    return Markdown(
        f'<svg class="b-chart" viewBox="0 0 {width} {len(rows) * ROW}" role="img">'
        f"<title>{plain(title)}</title><desc>{plain(words)}</desc>{drawn}</svg>"
    )


def _bar(row: Bar, top: int, length: float) -> str:
    """A label, a bar and the words, on one line."""
    label = row.label if len(row.label) <= LETTERS else row.label[: LETTERS - 1] + "…"
    return (
        f'<text x="{LABEL - 10}" y="{top + 19}" text-anchor="end">{plain(label)}</text>'
        f'<rect x="{LABEL}" y="{top + 6}" width="{length:.1f}" height="{ROW - 12}" rx="2"/>'
        f'<text x="{LABEL + length + 8:.1f}" y="{top + 19}">{plain(row.words)}</text>'
    )
