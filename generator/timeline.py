"""The order of the dates that events have: days, weeks, months, years and intervals in ISO 8601."""

from datetime import date


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
