"""What matters: a summary of the article's own sentences."""

from generator.extract.facts import Facts
from generator.extract.parse import Parsed
from generator.model import Span


def find_summary(parsed: Parsed, facts: Facts) -> tuple[Span, ...]:
    """Three to five whole sentences, in document order."""
    return ()
