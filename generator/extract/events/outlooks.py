"""What the clause around a date says of when it is."""

from dataclasses import dataclass
from typing import Literal

from generator.model import Span

Tense = Literal["past", "aside", "open", "planned", "beside", "possible", "future"]
"""Of the clause: "aside" for what a clause of the past only mentions, "open" where no verb tells, "planned" for what
was planned or usually is, "beside" for a thing that a clause of the future mentions ("*Monday's* ruling will …"),
"possible" for what would or could be ("she said he would come *on Monday*")."""
AHEAD: tuple[Tense, ...] = ("future", "possible", "beside")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the clause around a date says of when it is; without a word that looks ahead it is not to come."""

    tense: Tense
    sign: Span | None = None
    """The word that looks ahead ("will", "primary")."""
