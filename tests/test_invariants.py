"""What must hold of every corpus: each law notices when it is broken."""

from dataclasses import replace

import pytest
from article_support import bare_article, bare_brief

from generator.invariants import broken
from generator.model import (
    Actor,
    Copy,
    Corpus,
    Echo,
    Event,
    Figure,
    Identity,
    Paragraph,
    Passage,
    Quote,
    Range,
    Ref,
    Relation,
    Span,
    Speaker,
    Story,
)

TEXT = "“We go on,” Ada Lovelace, 36, said on Friday.\n\nThe end."


def span(words: str) -> dict[str, object]:
    """Where some words of the text stand."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


SENTENCE = Range(start=0, end=TEXT.index("\n"))
SPEAKER = Speaker(
    **span("Ada Lovelace"), actor="ada-lovelace", name="Ada Lovelace", role=None, rule="name", antecedent=None
)  # type: ignore[arg-type]
QUOTE = Quote(
    **span("We go on"), id="q1", kind="direct", speaker=SPEAKER, cue=Span(**span("said")), context=SENTENCE,
    rule="cue after", continues=None, closed=True,
)  # type: ignore[arg-type]  # fmt: skip
FIGURE = Figure(
    **span("36"), id="f1", value=36, value_high=None, unit="year", modifier="=", ordinal=False, what=None, when=None,
    where=None, attributed_to=None, quote=None, linked=None, context=SENTENCE, salience=0.5,
)  # type: ignore[arg-type]  # fmt: skip
ACTOR = Actor(
    id="ada-lovelace", name="Ada Lovelace", kind="person", roles=(), aliases=(), mentions=(SENTENCE,), salience=1.0
)
EVENT = Event(
    **span("on Friday"), id="e1", date=None, granularity=None, context=SENTENCE, actors=("ada-lovelace",), place=None
)  # type: ignore[arg-type]
PARAGRAPHS = (Paragraph(start=0, end=SENTENCE.end), Paragraph(start=SENTENCE.end + 2, end=len(TEXT)))
BRIEF = bare_brief(
    bare_article(TEXT, title="A", paragraphs=PARAGRAPHS), "a", summary=(Span(**span("The end.")),), quotes=(QUOTE,),
    figures=(FIGURE,), actors=(ACTOR,), events=(EVENT,),
)  # type: ignore[arg-type]  # fmt: skip
PERSON = Identity(
    id="ada-lovelace", name="Ada Lovelace", kind="person", roles=(), aliases=(), edited=None, salience=1.0,
    members=(Ref(brief="a", id="ada-lovelace"),),
)  # fmt: skip
CORPUS = Corpus(briefs=(BRIEF,), identities=(PERSON,), echoes=(), comparisons=(), stories=(), relations=(), copies=())


def test_a_sound_corpus_breaks_no_law() -> None:
    """The sample that the cases below damage is itself sound."""
    assert list(broken(CORPUS)) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"summary": (Span(start=0, end=3, text="Not"),)}, "not verbatim: 'Not'"),
        ({"summary": (Span(start=0, end=999, text="x"),)}, "not verbatim: 'x'"),
        ({"quotes": (replace(QUOTE, speaker=replace(SPEAKER, text="Ada")),)}, "not verbatim: 'Ada'"),
        ({"quotes": (replace(QUOTE, context=Range(start=4, end=4)),)}, "outside the text: 4-4"),
        ({"quotes": (QUOTE, replace(QUOTE, id="q2"))}, "quotes overlap: 'We go on' and 'We go on'"),
        ({"figures": (FIGURE, replace(FIGURE, id="f2"))}, "figures overlap: '36' and '36'"),
        ({"figures": (replace(FIGURE, quote="q9"),)}, "no such quote: q9"),
        ({"figures": (replace(FIGURE, linked="f9"),)}, "no such figure: f9"),
        ({"figures": (replace(FIGURE, what="boats"),)}, "not in its context: 'boats'"),
        ({"figures": (replace(FIGURE, what="end"),)}, "not in its context: 'end'"),
        ({"figures": (replace(FIGURE, when="on Monday"),)}, "not in its context: 'on Monday'"),
        ({"figures": (replace(FIGURE, where="end"),)}, "not in its context: 'end'"),
        ({"events": (replace(EVENT, place="end"),)}, "not in its context: 'end'"),
        (
            {"quotes": (replace(QUOTE, speaker=replace(SPEAKER, antecedent=Range(start=7, end=900))),)},
            "outside the text: 7-900",
        ),
        ({"events": (replace(EVENT, actors=("nobody",)),)}, "no such actor: nobody"),
        (
            {"published": "2023-11-03", "events": (replace(EVENT, date="2023-11-10"),)},
            "no word says it is to come: 'on Friday' 2023-11-10",
        ),
        (
            {"published": "2023-11-03", "events": (replace(EVENT, date="2023-11-03", ahead=Span(**span("said"))),)},
            "not to come: 'on Friday' 2023-11-03",
        ),
        ({"quotes": (replace(QUOTE, speaker=replace(SPEAKER, actor="nobody")),)}, "no such actor: nobody"),
        ({"actors": (ACTOR, ACTOR)}, "id given twice: ada-lovelace"),
        ({"paragraphs": BRIEF.paragraphs[:1]}, "paragraphs do not tile the text"),
    ],
)
def test_a_damaged_brief_is_noticed(change: dict[str, object], says: str) -> None:
    """Each damage gives a line that names the source and the fault."""
    damaged = replace(CORPUS, briefs=(replace(BRIEF, **change),))  # type: ignore[arg-type]
    assert f"case.txt: {says}" in list(broken(damaged))


def test_more_of_a_thing_is_counted_in_words_before_it() -> None:
    """“Another 27” counts what an earlier sentence names, and nothing that only comes later."""
    later = replace(FIGURE, **span("end"), context=Range(start=SENTENCE.end + 2, end=len(TEXT)))  # type: ignore[arg-type]
    sound = replace(BRIEF, figures=(replace(later, what="Friday"),))
    assert list(broken(replace(CORPUS, briefs=(sound,)))) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"identities": (PERSON, PERSON)}, "id given twice: ada-lovelace"),
        ({"identities": (replace(PERSON, members=(Ref(brief="a", id="x"),)),)}, "no such actor: ('a', 'x')"),
        ({"echoes": (Echo(id="e", quotes=(Ref(brief="a", id="q7"),)),)}, "no such quote: ('a', 'q7')"),
        ({"stories": (Story(id="s", title="S", briefs=("b",), actors=()),)}, "no such brief: b"),
        ({"stories": (Story(id="s", title="S", briefs=("a",), actors=("nobody",)),)}, "no such actor: nobody"),
        ({"stories": (Story(id="s", title="S", briefs=("a",), actors=()),) * 2}, "id given twice: s"),
        ({"identities": (replace(PERSON, stands_for="nobody"),)}, "no such actor: nobody"),
        ({"copies": (Copy(brief="a", of="z", share=1.0),)}, "no such brief: z"),
        ({"copies": (Copy(brief="a", of="a", share=1.0),)}, "copy of a copy: a"),
        ({"relations": (Relation(brief="a", other="z", score=1.0, reasons=()),)}, "no such brief: z"),
        (
            {"identities": (replace(PERSON, aliases=(Passage(brief="a", start=0, end=3, text="Ada"),)),)},
            "ada-lovelace: not verbatim: 'Ada'",
        ),
    ],
)
def test_a_damaged_link_is_noticed(change: dict[str, object], says: str) -> None:
    """A cross-link to something that does not exist gives a line."""
    assert says in list(broken(replace(CORPUS, **change)))  # type: ignore[arg-type]
