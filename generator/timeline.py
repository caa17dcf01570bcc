"""The order of dates: when articles were published, and the days, weeks, months, years and intervals of events."""

from datetime import UTC, date, datetime


def moment(iso: str | None) -> str | None:
    """A date or date-time in UTC as RFC 3339 writes it, so that text sorts as time; None where no day is known.

    Without a zone it is taken for UTC, without a time for the start of the day.
    """
    try:
        at = datetime.fromisoformat(iso or "")
        in_utc = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return f"{in_utc.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def begins(iso: str | None) -> str:
    """When a date, week, month, year or interval begins, to sort by; unknown comes first."""
    first = (iso or "").split("/")[0]
    try:
        return date.fromisoformat(f"{first}-1").isoformat() if "-W" in first else first
    except ValueError:
        return first


def is_after(iso: str, day: str) -> bool:
    """Whether a date begins, or an interval's last part does, after a day (`2023-11-03`)."""
    return begins(iso.split("/")[-1]) > day
