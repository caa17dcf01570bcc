"""Long lists become several pages, so that no page grows with the corpus."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.render.views import Link, Sheet

Item = TypeVar("Item")


def sheets(items: Sequence[Item], size: int, first: str, rest: str) -> Iterator[tuple[Sheet, Sequence[Item]]]:
    """Pages of `size` items; `first` is the path of page 1, `rest` of the others, with `{}` for the number."""
    count = max(1, -(-len(items) // size))
    paths = [first, *(rest.format(at) for at in range(2, count + 1))]
    for at, path in enumerate(paths):
        sheet = Sheet(
            path=path,
            number=at + 1,
            count=count,
            previous=Link("Previous page", paths[at - 1]) if at else None,
            next=Link("Next page", paths[at + 1]) if at + 1 < count else None,
        )
        yield sheet, items[at * size : (at + 1) * size]


def folder(items: Sequence[Item], size: int, name: str) -> Iterator[tuple[Sheet, Sequence[Item]]]:
    """The pages of a folder's index."""
    return sheets(items, size, f"{name}/index.md", f"{name}/page-{{}}.md")
