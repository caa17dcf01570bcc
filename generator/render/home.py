"""The front page: stories first, with the numbers and voices that matter; then the newest briefs."""

from collections.abc import Iterator

from generator.model import Page
from generator.render.environment import fill
from generator.render.heads import day_words
from generator.render.indexes import all_quotes, by_day, telling_figures
from generator.render.site import Site, newest
from generator.render.story import overview

STORIES, BRIEFS = 8, 30
"""How many the front page shows; the lists behind it have all."""


def home(site: Site) -> Iterator[Page]:
    """The front page."""
    scenes = newest(site)
    outlets = {scene.brief.outlet for scene in scenes if scene.brief.outlet}
    text = fill(
        "index",
        "index.md",
        stories=tuple(overview(site, story) for story in site.lib.stories[:STORIES]),
        days=by_day(scene.head for scene in scenes[:BRIEFS]),
        articles=len(scenes),
        outlets=len(outlets),
        quotes=len(all_quotes(site)),
        figures=telling_figures(site),
        proven=site.lib.settings.source_text != "none",
        last=day_words(scenes[0].brief.published) if scenes else None,
    )
    yield Page(path="index.md", text=text)
