"""Where the files that ship with the package are: in the wheel, or in a source checkout."""

from pathlib import Path

from generator.errors import BriefingError

PACKAGE = Path(__file__).parent
PLACES = (PACKAGE, PACKAGE / "_assets", PACKAGE.parent)
"""Beside the code; where the wheel puts what a checkout has at its top; the checkout's top."""


def asset(name: str) -> Path:
    """A shipped file or folder, such as `templates`. Raises `BriefingError` where the installation is broken."""
    for place in PLACES:
        if (place / name).exists():
            return place / name
    raise BriefingError(f"briefing-site is not installed whole: {name} is missing; install it again")
