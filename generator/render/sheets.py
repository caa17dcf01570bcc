"""Long lists become several pages, so that no page grows with the corpus."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.render.views import Link, Sheet

Item = TypeVar("Item")

NEAR = 2
"""How many pages on each side of a page it links to by number, beside the first and the last."""


def sheets(items: Sequence[Item], size: int, first: str, rest: str) -> Iterator[tuple[Sheet, Sequence[Item]]]:
    """Pages of `size` items; `first` is the path of page 1, `rest` of the others, with `{}` for the number."""
    count = max(1, -(-len(items) // size))
    paths = [first, *(rest.format(at) for at in range(2, count + 1))]
    for at, path in enumerate(paths):
        sheet = Sheet(path=path, number=at + 1, count=count, links=tuple(_links(paths, at)))
        yield sheet, items[at * size : (at + 1) * size]


def _links(paths: Sequence[str], here: int) -> Iterator[Link]:
    """The ways on from a page; a page's own number and the gaps between numbers lead nowhere."""
    last = len(paths) - 1
    shown = sorted({0, last, *range(max(0, here - NEAR), min(last, here + NEAR) + 1)})
    if here:
        yield Link("Previous", paths[here - 1])
    for before, at in zip([-1, *shown], shown, strict=False):
        if at > before + 1:
            yield Link("…", None)
        yield Link(str(at + 1), None if at == here else paths[at], f"page {at + 1}")
    if here < last:
        yield Link("Next", paths[here + 1])


def folder(items: Sequence[Item], size: int, name: str) -> Iterator[tuple[Sheet, Sequence[Item]]]:
    """The pages of a folder's index."""
    return sheets(items, size, f"{name}/index.md", f"{name}/page-{{}}.md")
