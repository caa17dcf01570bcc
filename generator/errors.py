"""What can go wrong, as one small tree.

    BriefingError            anything we report instead of showing a traceback
    ├── SourceError          one source cannot become an article; the others are built
    │   └── NotAnArticle     readable, but a section front, cookie wall, error page, or empty of prose
    ├── SettingsError        a setting or an override is wrong; nothing is built
    └── OutputError          a page could not be written; the earlier pages stay

Article text never raises: text that matches no rule gives nothing. Only unreadable files, bad settings and misuse do.
"""


class BriefingError(Exception):
    """Base of all errors whose message alone tells a user what to do."""


class SourceError(BriefingError):
    """A source file that cannot be read as an article: `path`, and `reason` with what to do about it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason

    def __reduce__(self) -> tuple[type, tuple[str, str]]:  # crosses process borders with both arguments
        return type(self), (self.path, self.reason)


class NotAnArticle(SourceError):  # noqa: N818  reads as what it says
    """A readable page that holds no article."""


class SettingsError(BriefingError):
    """A setting or override that cannot be used: the message names it and says what was expected."""


class OutputError(BriefingError):
    """A page that could not be written."""
