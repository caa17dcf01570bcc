"""The order of briefs that every link keeps: by publication, the undated last."""

from collections.abc import Iterable
from datetime import date

from generator.model import Brief
from generator.timeline import moment


def publication(brief: Brief) -> tuple[bool, str, str]:
    """The key that sorts briefs by the moment of publication, whatever zone states it, then id."""
    at = moment(brief.published)
    return (at is None, at or brief.published or "", brief.id)


def in_order(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """The briefs by publication, the undated last."""
    return tuple(sorted(briefs, key=publication))


def day_of(brief: Brief) -> date | None:
    """The day a brief was published, None where that is not known to the day."""
    try:
        return date.fromisoformat((brief.published or "")[:10])
    except ValueError:
        return None
