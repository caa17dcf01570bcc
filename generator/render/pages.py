"""The kinds of page, in the order of the site: one function each."""

from collections.abc import Callable, Iterator

from generator.model import Page
from generator.render import indexes
from generator.render.actor import actor_pages
from generator.render.actors import actor_index
from generator.render.brief import brief_pages
from generator.render.check import check_page
from generator.render.data import data_pages
from generator.render.dates import date_index
from generator.render.feed import feed
from generator.render.home import home
from generator.render.site import Site
from generator.render.story import story_pages

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home,
    indexes.story_index,
    story_pages,
    indexes.brief_index,
    brief_pages,
    actor_index,
    actor_pages,
    indexes.quote_index,
    indexes.figure_index,
    date_index,
    check_page,
    data_pages,
    feed,
)
