"""The order of briefs that every link keeps: by publication, the undated last."""

from collections.abc import Iterable
from datetime import date

from generator.model import Brief

UNDATED = "9999"


def publication(brief: Brief) -> tuple[str, str]:
    """The key that sorts briefs by publication, then id."""
    return (brief.published or UNDATED, brief.id)


def in_order(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """The briefs by publication, the undated last."""
    return tuple(sorted(briefs, key=publication))


def day_of(brief: Brief) -> date | None:
    """The day a brief was published, None where that is not known to the day."""
    try:
        return date.fromisoformat((brief.published or "")[:10])
    except ValueError:
        return None
