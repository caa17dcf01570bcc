"""How facts are put together for readers: utterances, rows, excerpts, dates, names of sources, changed words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_support import FIRST, alone, brief, corpus, figure, first, place, quote, second, span, speaker

from generator.model import Brief, Comparison, Figure, Passage, Range, Reason, Ref
from generator.render import heads, passages, render
from generator.render.brief import reason_words
from generator.render.clips import changed, clip
from generator.render.days import begins, timeline
from generator.render.heads import date_words, others
from generator.render.library import library
from generator.render.numbers import ledger, rows, telling
from generator.render.views import Link, Piece
from generator.render.voices import all_said, utterances, voices
from generator.settings import Settings

LIB = library(corpus(), Settings())


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        (None, None),
        ("2023-11-03", "3 November 2023"),
        ("2023-11-03T08:30:00+00:00", "3 November 2023, 08:30"),
        ("2023-11-03T00:00", "3 November 2023"),
        ("2023-W44", "week of 30 October 2023"),
        ("2023-W77", "2023-W77"),
        ("2023-11", "November 2023"),
        ("2023", "2023"),
        ("2015/2018", "2015 to 2018"),
        ("2023-11-03/2023-11-05", "3 November 2023 to 5 November 2023"),
        ("2023-13-45", "2023-13-45"),
        ("soon", "soon"),
    ],
)
def test_dates_are_written_out(iso: str | None, words: str | None) -> None:
    """A date is said as exactly as the source says it; what is no date is left as it stands."""
    assert date_words(iso) == words


def test_a_week_stands_where_it_begins() -> None:
    """Periods sort by their first day."""
    assert sorted(["2023-11-03", "2023-W43", "2023-10", "2015/2018"], key=begins) == [
        "2015/2018",
        "2023-10",
        "2023-W43",
        "2023-11-03",
    ]
    assert begins("2023-W99") == "2023-W99"


def test_parts_of_one_utterance_stand_together() -> None:
    """A quote that goes on after the cue, or in the next paragraph, is one entry with all its parts."""
    assert [[one.id for one in group] for group in utterances(first().quotes)] == [["q1", "q2"], ["q3"], ["q4", "q5"]]


def test_fragments_of_one_sentence_stand_together() -> None:
    """Two quoted fragments in one sentence are one entry, shown in that sentence."""
    text = "He called it “bad” and “sad”."
    one = brief("x", (text,))
    marks = [quote(text, f"q{at}", word, text, kind="partial") for at, word in enumerate(("bad", "sad"))]
    assert utterances(marks) == (tuple(marks),)
    assert [piece.text for piece in passages.pieces(one, place(text, text), marks) if piece.mark] == ["bad", "sad"]


def test_what_goes_on_the_reporters_sentence_is_shown_in_it_once() -> None:
    """A speaker's whole words and a fragment of the same sentence are one entry, shown in that sentence."""
    text = "“It floods,” she said, calling it “sad”."
    marks = [quote(text, "q1", "It floods,", text), quote(text, "q2", "sad", text)]
    source = brief("x", (text,), quotes=tuple(marks))
    (one,) = all_said(library(alone(source), Settings()), source)
    assert (one.kind, one.anchors) == ("partial", ("q1", "q2"))
    assert [piece.text for piece in one.context if piece.mark] == ["It floods,", "sad"]


def test_whole_utterances_of_one_sentence_stand_apart() -> None:
    """Quotes that need no sentence around them are shown by themselves."""
    text = "“It floods.” “It burns.”"
    marks = [quote(text, "q1", "It floods.", text), quote(text, "q2", "It burns.", text)]
    source = brief("x", (text,), quotes=tuple(marks))
    found = all_said(library(alone(source), Settings()), source)
    assert [(one.kind, one.anchors) for one in found] == [("direct", ("q1",)), ("direct", ("q2",))]


def test_reported_statements_of_one_sentence_stand_together() -> None:
    """A sentence in which somebody says two things is shown once, both marked."""
    one = first()
    said = one.statements[0]
    half = said.start + len(said.text) // 2
    parts = (
        replace(said, end=half, text=said.text[: half - said.start]),
        replace(said, id="s2", start=half, text=said.text[half - said.start :]),
    )
    found = [view for view in all_said(LIB, replace(one, statements=parts)) if view.kind == "reported"]
    assert [view.anchors for view in found] == [("s1", "s2")]
    assert "".join(piece.text for piece in found[0].context if piece.mark) == said.text


def test_the_most_quoted_comes_first_and_the_unattributed_last() -> None:
    """Speakers stand by how much they say; words of nobody known close the section."""
    found = voices(all_said(LIB, first()))
    assert [one.speaker.text if one.speaker else None for one in found] == ["Ann Lee", "Red Cross", None]
    assert [one.anchors[0] for one in found[0].own] == ["q1"]
    assert [one.anchors[0] for one in found[0].reported] == ["s1"]


def test_much_that_is_reported_folds() -> None:
    """Of one speaker's reported statements three stand open, all are on the page."""
    one = first()
    said = one.statements[0]
    places = [replace(said.context, end=said.context.end - at) for at in range(5)]
    many = tuple(replace(said, id=f"s{at}", context=context) for at, context in enumerate(places))
    page = next(page.text for page in render(alone(replace(one, statements=many)), Settings()) if "/2023" in page.path)
    opened, _, folded = page.partition("More that is reported")
    assert opened.count("b-reported") == 3
    assert folded.partition("</details>")[0].count("b-reported") == 2


def test_figures_of_one_sentence_are_one_row() -> None:
    """A sentence with two figures stands once, both marked."""
    text = "About 20 of 100 trucks."
    one = brief("x", (text,), figures=(figure(text, "f1", "20", text), figure(text, "f2", "100", text)))
    (row,) = rows(library(alone(one), Settings()), one, one.figures)
    assert [piece.text for piece in row.context if piece.mark] == ["20", "100"]


@given(text=st.text(min_size=1, max_size=400), data=st.data())
@settings(deadline=None)
def test_an_excerpt_is_the_text_but_for_ellipses(text: str, data: st.DataObject) -> None:
    """The words around a place are the source's own, the place among them is whole."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    one = brief("x", (text,))
    found = passages.excerpt(one, Range(start=start, end=end), Range(start=0, end=len(text)))
    words = "".join(piece.text for piece in found if piece.text not in {"… ", " …"})
    assert words in text
    assert "".join(piece.text for piece in found if piece.mark) == text[start:end]


def test_an_excerpt_is_cut_at_spaces() -> None:
    """What is left out on either side is an ellipsis between whole words."""
    text = f"{'before ' * 40}here{' after' * 40}"
    one = brief("x", (text,))
    found = passages.excerpt(one, place(text, "here"), one.paragraphs[0])
    assert [piece.text for piece in found if piece.mark] == ["here"]
    assert found[0].text == "… "
    assert found[1].text.startswith("before ")
    assert found[-2].text.endswith(" after")
    assert found[-1].text == " …"


def test_a_figure_in_shown_words_is_not_shown_again() -> None:
    """What an actor says is on its page already; a number of the same actor outside of it is a row."""
    found = first()
    lee = found.figures[0].attributed_to
    said = figure(found.text, "f9", "boats", FIRST[1], value=12, unit="boat", attributed_to=lee)

    def page(*figures: Figure) -> str:
        briefs = (replace(found, figures=figures), second())
        made = render(replace(corpus(), briefs=briefs, comparisons=()), Settings())
        return next(one.text for one in made if one.path == "actors/ann-lee.md")

    assert "Figures given" not in page(said)
    [_, rows_of] = page(*found.figures, said).split("Figures given")
    assert ("4.2 metres" in rows_of, "boats" in rows_of) == (True, False)


def test_an_age_is_in_no_list_of_figures() -> None:
    """It tells who somebody is; the brief and the data have it."""
    text = "Ann Lee, 33, counted 33 boats."
    age = figure(text, "f1", "33", text, value=33, unit="year of age", salience=0.9)
    count = figure(text, "f2", "33", text, value=33, unit="boat", salience=0.9)
    assert [telling(one) for one in (age, count)] == [False, True]


def test_articles_in_which_an_actor_speaks_come_first() -> None:
    """Whoever looks for what somebody said need not read past the newer articles that only name them."""

    def page(*briefs: Brief) -> str:
        made = render(replace(corpus(), briefs=briefs, comparisons=(), echoes=()), Settings())
        return next(one.text for one in made if one.path == "actors/ann-lee.md")

    older, newer = first(), replace(second(), quotes=())
    mixed = page(older, newer)
    assert mixed.index("#2023-11-03-river ") < mixed.index("Only named") < mixed.index("#2023-11-04-mayor ")
    assert "articles that quote or report them come before those that only name them" in mixed
    silent = page(replace(older, quotes=(), statements=(), figures=()), newer)
    assert ("Only named" in silent, "the newest article first" in silent) == (False, True)


def test_a_mention_that_leads_nowhere_is_counted_beside_those_that_lead_on() -> None:
    """A page shows only cited passages, so only they are linked; an article without one still says where."""
    found = first()
    lee = replace(found.actors[0], mentions=tuple(place(found.text, part) for part in (FIRST[0], FIRST[4])))
    briefs = (replace(found, url=None, actors=(lee, *found.actors[1:])), second())
    for shown, says in (("cited", 'passage 1" } and 1 more</span>'), ("full", 'passage 5" } </span>')):
        made = render(replace(corpus(), briefs=briefs), Settings(source_text=shown))  # type: ignore[arg-type]
        assert says in next(one.text for one in made if one.path == "actors/ann-lee.md")


def test_an_article_that_only_names_an_actor_shows_where() -> None:
    """An actor's page has the words around its name where it says nothing."""
    page = next(one.text for one in render(corpus(), Settings()) if one.path == "actors/red-cross.md")
    silent = replace(corpus(), briefs=tuple(replace(one, quotes=(), figures=()) for one in corpus().briefs))
    named = replace(silent.identities[1], roles=(_role(),))
    silent = replace(silent, identities=(silent.identities[0], named), echoes=(), comparisons=())
    without = next(one.text for one in render(silent, Settings()) if one.path == "actors/red-cross.md")
    assert "according to the <mark>Red Cross</mark>, which called" not in page
    assert "according to the <mark>Red Cross</mark>, which called" in without


def _role() -> Passage:
    found = span(first().text, "the Red Cross")
    return Passage(start=found.start, end=found.end, text=found.text, brief=first().id)


def test_speakers_called_by_other_words_are_explained() -> None:
    """A pronoun's way to a name is told in plain words, once for all its quotes; a name needs no telling."""
    one = first()
    she = one.quotes[0].speaker
    again = quote(one.text, "q9", "Nobody asked us,", FIRST[5], speaker=she)
    briefs = (replace(one, quotes=(*one.quotes[:3], again)), second())
    page = next(p.text for p in render(replace(corpus(), briefs=briefs), Settings()) if p.path == f"briefs/{one.id}.md")
    told = page.partition("How speakers were found")[2].partition("</details>")[0]
    assert "“she” is [Ann Lee](../actors/ann-lee.md): who has been speaking&nbsp;[¶ 2](#p2)" in told
    assert (told.count("“she” is"), "[¶ 6](#p6)" in told, "Red Cross" in told) == (1, True, False)


@given(text=st.text(max_size=60), other=st.text(max_size=60))
@settings(deadline=None)
def test_marked_words_are_the_text(text: str, other: str) -> None:
    """Comparing two versions loses no letter but white space before the first word; equal versions mark nothing."""
    assert "".join(piece.text for piece in changed(text, other)) == text.lstrip()
    assert not any(piece.mark for piece in changed(text, text))


def test_only_drifted_words_are_marked() -> None:
    """A clip shows what one version has that the fullest has not; form of marks and case are no difference."""
    assert changed("We want boats, now", "“we need boats now”") == (
        Piece("We ", False),
        Piece("want ", True),
        Piece("boats, now", False),
    )


def test_the_fullest_version_comes_first() -> None:
    """In a clip the longest version leads, whichever article had it first."""
    found = clip(LIB, corpus().echoes[0])
    assert [version.said.head.id for version in found.versions] == ["2023-11-03-river", "2023-11-04-mayor"]


def test_a_clip_says_where_an_article_names_somebody_else() -> None:
    """Words stand under the speaker who has a page; an article that gives them to another says to whom."""
    one = first()
    spokesman = replace(one.quotes[0].speaker, actor=None, name="A spokesman", text="a spokesman")  # type: ignore[type-var]
    other = replace(one, quotes=tuple(replace(quote, speaker=spokesman) for quote in one.quotes))
    found = clip(library(replace(corpus(), briefs=(other, second())), Settings()), corpus().echoes[0])
    assert found.speaker == Link("Ann Lee", "actors/ann-lee.md")
    assert [version.by and version.by.text for version in found.versions] == ["A spokesman", None]


def test_a_number_of_an_article_stands_once_beside_the_others() -> None:
    """An article that repeats its number is one row; where all give the same number, it is in the title."""
    one, two = first(), second()
    given = [replace(figure, value=1200, modifier="=", what="people") for figure in (one.figures[1], two.figures[0])]
    again = replace(given[0], id="f9")
    briefs = (replace(one, figures=(given[0], again)), replace(two, figures=(given[1],)))
    refs = (Ref(brief=one.id, id="f2"), Ref(brief=one.id, id="f9"), Ref(brief=two.id, id="f1"))
    agreed = Comparison(id="people", what="people", unit="person", figures=refs, differs=False)
    found = ledger(library(replace(corpus(), briefs=briefs), Settings()), agreed)
    assert (found.what, [number.head.id for number in found.numbers]) == ("1,200 people", [one.id, two.id])
    assert ledger(LIB, corpus().comparisons[0]).what == "people"


def test_articles_of_one_outlet_are_told_apart() -> None:
    """Another article is named by its outlet, or by its title where the outlet is the same."""
    assert [link.text for link in others(LIB, first(), [Ref(brief=second().id, id="q1")])] == ["The Other"]


def test_a_long_passage_is_found_by_its_ends() -> None:
    """A text fragment names a short passage whole and a long one by its first and last words."""
    one = first()
    short, long = one.quotes[1], one.summary[1]
    assert passages.original(one, short) == f"{one.url}#:~:text=We%20need%20them%20now."
    assert (passages.original(one, long) or "").count(",") == 1
    assert passages.original(second(), second().quotes[0]) is None


def test_a_timeline_is_in_order_of_time_and_has_no_undated_event() -> None:
    """Events of several briefs stand by date, then by brief."""
    found = timeline(LIB, (second(), first()))
    assert [day.head.id for day in found] == ["2023-11-03-river", "2023-11-04-mayor"]


def test_passages_are_counted_from_one() -> None:
    """The number is that of the paragraph a fact begins in."""
    one = first()
    assert [passages.number(one, paragraph) for paragraph in one.paragraphs] == list(range(1, len(FIRST) + 1))


def test_a_speaker_set_by_the_editor_is_marked_with_the_reason() -> None:
    """A reader sees that a person, not the program, decided, and why."""
    one = second()
    changed_quote = replace(one.quotes[0], edited="the {caption} names her")
    pages = {
        page.path: page.text
        for page in render(alone(replace(one, quotes=(changed_quote, *one.quotes[1:]))), Settings())
    }
    assert "speaker set by the editor: the &#123;caption&#125; names her" in pages[f"briefs/{one.id}.md"]


def test_a_pronoun_is_no_speakers_name() -> None:
    """Where nobody was found whom "she" means, the page says that the words are unattributed."""
    one = second()
    nobody = replace(one.quotes[0], speaker=speaker(one.text, "officials", None, "they"))
    lib = library(alone(one), Settings())
    assert heads.speaker(lib, one, nobody.speaker) == Link("they", None)
    assert nobody.speaker is not None
    assert heads.speaker(lib, one, replace(nobody.speaker, text="They")) is None


def test_reasons_are_told_by_kind() -> None:
    """A reader sees what is shared, not a list of quotations."""
    assert reason_words(
        [
            Reason(kind="story", text="The long title of the story"),
            Reason(kind="quote", text="We go on,"),
            Reason(kind="figure", text="people"),
            Reason(kind="figure", text="people"),
            Reason(kind="actor", text="Ann Lee, Bo Ek"),
            Reason(kind="copy", text="93%"),
        ]
    ) == ("same event", "“We go on”", "same figures: people", "Ann Lee, Bo Ek", "93% the same words")
    assert reason_words([Reason(kind="quote", text="a"), Reason(kind="quote", text="b")]) == ("2 quotes in common",)
