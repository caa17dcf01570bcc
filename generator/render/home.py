"""The front page: stories first, with the numbers and voices that matter; then the newest briefs."""

from collections.abc import Iterator

from generator.model import Page
from generator.render.environment import fill
from generator.render.indexes import by_day
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
        quotes=sum(one.kind != "reported" for scene in scenes for one in scene.said),
        figures=sum(len(scene.numbers) for scene in scenes),
        last=next((scene.head.date for scene in scenes if scene.head.date), None),
    )
    yield Page(path="index.md", text=text)
