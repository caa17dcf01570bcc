"""The lists of dated events: what the newest article could look back on, and what was then to come."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model import Page
from generator.render.days import by_date
from generator.render.environment import fill
from generator.render.heads import day_words
from generator.render.sheets import sheets
from generator.render.site import Site, newest
from generator.render.views import Day, Link
from generator.timeline import begins

A_PAGE = 60

PAST, AHEAD = "dates/index.md", "dates/to-come.md"


def date_index(site: Site) -> Iterator[Page]:
    """Events up to the day of the newest article, the latest first; and those after it, the soonest first."""
    today = max((scene.brief.published or "" for scene in site.scenes.values()), default="")[:10]
    past, ahead = parted((one for scene in newest(site) for one in scene.days), today)
    day = day_words(today or None)
    to_ahead = Link(f"{are(len(ahead))} to come", AHEAD) if ahead else None
    yield from _list(past, PAST, "dates/page-{}.md", ahead=False, day=day, elsewhere=to_ahead)
    if ahead:
        to_past = Link(f"{are(len(past))} up to that day", PAST)
        yield from _list(ahead, AHEAD, "dates/to-come-{}.md", ahead=True, day=day, elsewhere=to_past)


def are(number: int) -> str:
    """How many there are, as a sentence begins."""
    return "1 is" if number == 1 else f"{number} are"


def parted(days: Iterable[Day], today: str) -> tuple[list[Day], list[Day]]:
    """Events up to a day, the latest first, and events that begin after it, the soonest first."""
    found = tuple(days)
    ahead = [one for one in found if today and begins(one.iso)[:10] > today]
    past = [one for one in found if not today or begins(one.iso)[:10] <= today]
    return sorted(past, key=_place, reverse=True), sorted(ahead, key=_place)


def _place(one: Day) -> tuple[str, str]:
    return (begins(one.iso), one.iso or "")


def _list(days: Sequence[Day], first: str, rest: str, **values: object) -> Iterator[Page]:
    for sheet, part in sheets(days, A_PAGE, first, rest):
        text = fill("dates", sheet.path, sheet=sheet, days=by_date(part), total=len(days), **values)
        yield Page(path=sheet.path, text=text)
