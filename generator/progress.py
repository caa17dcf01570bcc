"""How a run tells a person how far it is: bars on a terminal, plain lines in a log, nothing when quiet."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


class Watch(Protocol):
    """Is told how a run goes."""

    def start(self, stage: str, total: int) -> None:
        """A stage begins that has so many steps."""

    def advance(self, what: str) -> None:
        """One step of the stage is done."""


@contextmanager
def watching(console: Console, quiet: bool) -> Iterator[Watch]:
    """Progress bars on a terminal, plain lines elsewhere, nothing when quiet."""
    if quiet:
        yield Silence()
    elif console.is_terminal:
        with bars_on(console) as bars:
            yield bars
    else:
        yield Lines(console)


@contextmanager
def bars_on(console: Console) -> Iterator[Watch]:
    """Bars for the time of a run."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        yield Bars(progress)


class Bars:
    """Progress as a bar a stage."""

    def __init__(self, progress: Progress) -> None:
        self.progress, self.task = progress, TaskID(0)

    def start(self, stage: str, total: int) -> None:
        """Add a bar."""
        self.task = self.progress.add_task(stage, total=total)

    def advance(self, what: str) -> None:  # noqa: ARG002  a bar shows how many, not which
        """Move the newest bar."""
        self.progress.advance(self.task)


class Lines:
    """Progress as a line a stage, for logs."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def start(self, stage: str, total: int) -> None:
        """Say what begins."""
        self.console.print(f"{stage} ({total})", markup=False)

    def advance(self, what: str) -> None:
        """Say nothing: a line for each file would bury the warnings."""


class Silence:
    """Progress that nobody watches."""

    def start(self, stage: str, total: int) -> None:
        """Say nothing."""

    def advance(self, what: str) -> None:
        """Say nothing."""
