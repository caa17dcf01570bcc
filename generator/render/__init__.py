"""Render: a corpus becomes pages, each a path below `docs/` and its text.

Pure and deterministic: equal corpora give equal bytes, whatever the order of their parts.
"""

from collections.abc import Iterator

from generator.model import Corpus, Page
from generator.render.library import library
from generator.render.pages import PAGES
from generator.render.site import site
from generator.settings import Settings


def render(corpus: Corpus, settings: Settings) -> Iterator[Page]:
    """Every page of the site, one at a time; no path comes twice."""
    found = site(library(corpus, settings))
    for pages in PAGES:
        yield from pages(found)
