"""Who gives a figure: what is a source's own in a statement, and which words for a source lead to nobody."""

import pytest

from generator.extract.figures import find_figures
from generator.model import Range, Span, Speaker, Statement
from tests.figures_support import parsed


def found_at(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    return Span(start=text.index(words), end=text.index(words) + len(words), text=words)


def sources(text: str, content: str, source: str, cue: str) -> list[str | None]:
    """Who gives each figure of a text that holds one reported statement."""
    named, said, verb = (found_at(text, words) for words in (source, content, cue))
    speaker = Speaker(
        start=named.start, end=named.end, text=source, actor=None, name=source, role=None, rule=None, antecedent=None
    )
    whole = Range(start=0, end=len(text))
    statement = Statement(
        start=said.start, end=said.end, text=content, id="s1", speaker=speaker, cue=verb, context=whole
    )
    figures = find_figures(parsed(text), (), (), (statement,))
    return [one.attributed_to.name if one.attributed_to else None for one in figures]


@pytest.mark.parametrize("source", ["They", "The candidate", "Transcript"])
def test_sources_that_lead_to_nobody(source: str) -> None:
    """A pronoun, a bare description and a heading are not given as who says a figure."""
    assert sources(f"{source} said the city lost 300 jobs.", "the city lost 300 jobs", source, "said") == [None]


def test_sources_that_tell_a_reader() -> None:
    """A description that tells its holder apart is kept as it stands."""
    text = "The union’s lawyer said the city lost 300 jobs."
    assert sources(text, "the city lost 300 jobs", "The union’s lawyer", "said") == ["The union’s lawyer"]


def test_a_source_in_brackets_holds_only_there() -> None:
    """What stands outside of the brackets that a source stands in is not its own."""
    text = "He claims that 81 percent agree (the number is closer to 15 percent, according to Gallup)."
    content = "He claims that 81 percent agree (the number is closer to 15 percent"
    assert sources(text, content, "Gallup", "according to") == [None, "Gallup"]


def test_an_aside_is_the_writers() -> None:
    """A figure told in brackets, and an age behind a name, are no part of what is reported; a bare one is."""
    text = "Police said Lee, 51, drove to Corona (about 45 miles east) with most of the staff (61 percent)."
    content = "Lee, 51, drove to Corona (about 45 miles east) with most of the staff (61 percent)"
    assert sources(text, content, "Police", "said") == [None, None, "Police"]
