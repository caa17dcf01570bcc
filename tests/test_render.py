"""A corpus becomes pages: each kind of page as a golden file, and what holds of all of them."""

import csv
import io
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from render_support import HOSTILE, HOSTILES, alone, brief, corpus, event, first, place, quote, span, speaker
from test_escape import EXTENSIONS, collapsed

from generator.invariants import brief_faults
from generator.model import Corpus, Passage, Problem, Ref, brief_from_json
from generator.render import render
from generator.render.check import MOST
from generator.render.sheets import folder
from generator.render.tables import guarded
from generator.settings import Settings

CASES = Path(__file__).parent / "cases" / "render"


def pages(found: Corpus, **chosen: str) -> dict[str, str]:
    """The pages of a corpus by path."""
    made = list(render(found, Settings(**chosen)))  # type: ignore[arg-type]
    by_path = {page.path: page.text for page in made}
    assert len(by_path) == len(made), "a path comes twice"
    return by_path


def words(page: str) -> str:
    """What a reader reads on a page."""
    html = markdown.markdown(page.split("---\n", 2)[2], extensions=EXTENSIONS)
    return collapsed(BeautifulSoup(html, "html.parser").get_text())


@pytest.mark.parametrize("path", sorted(pages(corpus())))
def test_pages_are_as_they_were(path: str, request: pytest.FixtureRequest) -> None:
    """Each page of the hand-made corpus is the golden one, byte for byte."""
    golden = CASES / path
    text = pages(corpus())[path]
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="")
    assert text == golden.read_text(encoding="utf-8")


def test_there_is_no_golden_page_too_many() -> None:
    """A page that is made no more has no golden file."""
    assert {file.relative_to(CASES).as_posix() for file in CASES.rglob("*.*")} == set(pages(corpus()))


@given(seed=st.integers())
@settings(max_examples=15, deadline=None)
def test_the_order_of_the_input_changes_nothing(seed: int) -> None:
    """Whatever order a corpus lists its parts in, the pages are the same, byte for byte."""
    shuffle = random.Random(seed)  # noqa: S311 - no secret
    found = corpus()
    parts = ("briefs", "identities", "echoes", "comparisons", "stories", "relations", "copies")
    mixed = {name: tuple(shuffle.sample(getattr(found, name), len(getattr(found, name)))) for name in parts}
    assert pages(replace(found, **mixed)) == pages(found)


@given(text=st.text(max_size=80))
@settings(max_examples=40, deadline=None)
@example(text=HOSTILE)
def test_a_brief_page_shows_every_field_exactly(text: str) -> None:
    """Title, names and passages are read on the page as the source has them."""
    one = brief("x", (f"a{text}z",), title=f"t{text}z", outlet=f"o{text}z", authors=(f"b{text}z",), credit=f"c{text}z")
    seen = words(pages(alone(one), source_text="full")["briefs/x.md"])
    for letter in "atobc":
        assert collapsed(f"{letter}{text}z") in seen


@pytest.mark.parametrize("text", HOSTILES)
def test_hostile_words_are_only_words(text: str) -> None:
    """Each trap stands on the page as text."""
    one = brief("x", (text,), title=text)
    seen = words(pages(alone(one), source_text="full")["briefs/x.md"])
    assert seen.count(collapsed(text)) >= 2


def test_nothing_is_unescaped_on_any_page() -> None:
    """No page of a corpus with a hostile title has it as it stands but in front matter and data."""
    for path, text in pages(corpus()).items():
        if path.endswith(".md"):
            body = text.split("---\n", 2)[2]
            assert "<script" not in body
            assert "{{" not in body
            assert "{%" not in body


@pytest.mark.parametrize("source_text", ["cited", "full", "none"])
def test_every_link_leads_to_a_page_and_an_anchor(source_text: str) -> None:
    """Links inside the site lead to pages that are made, and to ids that stand on them."""
    made = pages(corpus(), source_text=source_text)
    for path, text in made.items():
        body = text.split("---\n", 2)[-1] if path.endswith(".md") else ""
        targets = re.findall(r"\]\((?!https?:)([^)]+)\)", body)
        for target in targets:
            file, _, anchor = target.partition("#")
            where = re.sub(r"[^/]+/\.\./", "", (Path(path).parent / file).as_posix()) if file else path
            assert where in made, f"{path} -> {target}"
            assert not anchor or f'id="{anchor}"' in made[where] or f"#{anchor} " in made[where]


def test_facts_lead_to_the_passage_they_stand_in() -> None:
    """A quote's link is the number of its paragraph, counted from 1."""
    page = pages(corpus())["briefs/2023-11-03-river.md"]
    assert "We need them now.</q>&nbsp;[¶ 2](#p2)" in page
    assert '<span class="b-n">2</span> “<mark>We need boats,</mark>”' in page


def test_cited_shows_the_passages_of_facts_only() -> None:
    """A paragraph without a fact is left out unless the owner asks for the whole text."""
    idle = "The river passes the old town."
    assert idle not in pages(corpus(), source_text="cited")["briefs/2023-11-03-river.md"]
    assert idle in pages(corpus(), source_text="full")["briefs/2023-11-03-river.md"]


def test_none_shows_no_passage_and_leads_to_the_original() -> None:
    """Without source text the proof is the outlet's own page."""
    made = pages(corpus(), source_text="none")
    page = made["briefs/2023-11-03-river.md"]
    assert "## Source" not in page
    assert "leads to the passage" not in made["index.md"]
    assert "[¶ 2](https://daily.example/a%28b%29?x=1&copy%3B=2#:~:text=We%20need%20boats%2C)" in page


@pytest.mark.parametrize("source_text", ["cited", "full", "none"])
def test_json_lines_are_briefs_whose_spans_hold(source_text: str) -> None:
    """Each line fits the published schema, reads back as a brief, and all its spans are still its text's."""
    made = pages(corpus(), source_text=source_text)
    schema = json.loads(made["data/brief.schema.json"])
    for line in made["data/briefs.jsonl"].splitlines():
        jsonschema.validate(json.loads(line), schema)
        one = brief_from_json(line)
        assert list(brief_faults(one)) == []


@pytest.mark.parametrize("source_text", ["cited", "none"])
def test_words_that_name_a_speaker_are_published_wherever_they_stand(source_text: str) -> None:
    """A speaker, a cue and whom a pronoun means may stand far from the quote; the data has the words of each."""
    parts = ("Ann Lee came.", "Nobody else did.", "She spoke, the Gazette wrote.", "“We go on.”", "It rained.")
    text = "\n\n".join(parts)
    she = replace(speaker(text, "She", "ann-lee", "Ann Lee"), antecedent=place(text, "Ann Lee"))
    said = quote(text, "q1", "We go on.", parts[3], speaker=she, cue=span(text, "spoke"), via=span(text, "the Gazette"))
    made = pages(alone(brief("a", parts, quotes=(said,), actors=())), source_text=source_text)
    published = json.loads(made["data/briefs.jsonl"])["text"]
    shown = ("Ann Lee", "She", "spoke", "the Gazette", "We go on.")
    assert [published[(at := text.index(words)) : at + len(words)] for words in shown] == list(shown)
    assert "Nobody" not in published


def test_data_gives_no_words_that_pages_do_not() -> None:
    """A passage that the site does not show is blank in its data."""
    idle = "The river passes the old town."
    assert idle not in pages(corpus(), source_text="cited")["data/briefs.jsonl"]
    assert idle in pages(corpus(), source_text="full")["data/briefs.jsonl"]


def test_tables_hold_every_fact() -> None:
    """Reading a table back gives each fact's words."""
    found = corpus()
    made = pages(found)
    for name, facts in (
        ("quotes", [fact for one in found.briefs for fact in one.quotes]),
        ("figures", [fact for one in found.briefs for fact in one.figures]),
        ("statements", [fact for one in found.briefs for fact in one.statements]),
        ("events", [fact for one in found.briefs for fact in one.events]),
    ):
        rows = list(csv.DictReader(io.StringIO(made[f"data/{name}.csv"])))
        assert sorted(row["text"] for row in rows) == sorted(fact.text for fact in facts)


def test_every_column_is_described() -> None:
    """The data package names each table's columns in their order, with a type and a meaning."""
    made = pages(corpus())
    for resource in json.loads(made["data/datapackage.json"])["resources"]:
        header = next(csv.reader(io.StringIO(made[f"data/{resource['path']}"])))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert all(field["type"] and field["description"] for field in fields)


@given(text=st.text(max_size=40))
@settings(deadline=None)
@example(text='=HYPERLINK("http://x")')
@example(text=" @SUM(1)")
def test_no_cell_is_a_formula(text: str) -> None:
    """A spreadsheet takes every cell for text, and the text is whole."""
    cell = str(guarded(text))
    assert cell.lstrip()[:1] not in set("=+-@")
    assert cell in {text, f"'{text}"}


@given(count=st.integers(0, 40), size=st.integers(1, 9))
@settings(deadline=None)
def test_sheets_hold_each_item_once(count: int, size: int) -> None:
    """Paging loses nothing, repeats nothing, no page is longer than asked for, and each leads on to both sides."""
    items = list(range(count))
    found = list(folder(items, size, "quotes"))
    assert [item for _, part in found for item in part] == items
    assert all(len(part) <= size for _, part in found)
    assert found[0][0].path == "quotes/index.md"
    paths = [sheet.path for sheet, _ in found]
    ways = [{link.text: link.to for link in sheet.links} for sheet, _ in found]
    assert [way.get("Previous") for way in ways] == [None, *paths[:-1]]
    assert [way.get("Next") for way in ways] == [*paths[1:], None]
    assert all(way[str(at)] is None for at, way in enumerate(ways, start=1))
    assert all(len(way) <= 11 and {"1", str(len(paths))} <= set(way) for way in ways)


def test_pages_do_not_grow_with_the_corpus() -> None:
    """With ten times the briefs no page is heavier than the lists' own limits allow."""
    few, many = (_crowd(count) for count in (60, 600))
    heaviest = [max(len(text) for path, text in pages(one).items() if path.endswith(".md")) for one in (few, many)]
    assert heaviest[1] < heaviest[0] * 1.5


def _crowd(count: int) -> Corpus:
    """The first brief many times over: one actor, one quote and one count in all of them, each from its own outlet."""
    model, found = first(), corpus()
    briefs = tuple(replace(model, id=f"brief-{at}", outlet=f"Outlet {at}") for at in range(count))
    lee = replace(
        found.identities[0],
        roles=tuple(Passage(start=0, end=1, text=f"Mayor {at}", brief=one.id) for at, one in enumerate(briefs)),
        aliases=tuple(Passage(start=0, end=1, text=f"Ms Lee {at}", brief=one.id) for at, one in enumerate(briefs)),
        members=tuple(Ref(brief=one.id, id="ann-lee") for one in briefs),
    )
    others = tuple(replace(lee, id=f"lee-{at}", members=()) for at in range(count))
    return replace(
        found,
        briefs=briefs,
        identities=(lee, *others),
        echoes=(replace(found.echoes[0], quotes=tuple(Ref(brief=one.id, id="q1") for one in briefs)),),
        comparisons=(replace(found.comparisons[0], figures=tuple(Ref(brief=one.id, id="f1") for one in briefs)),),
        stories=(replace(found.stories[0], briefs=tuple(one.id for one in briefs)),),
        relations=(),
        copies=(),
    )


def test_dates_ahead_of_the_newest_article_stand_apart() -> None:
    """A reader finds the latest past day first; what was still to come has its own list, the soonest first."""
    model, text = first(), "In 2031, in 2029, in May 2023 and on 1 November 2023."
    dated = {"2031": "2031", "2029": "2029", "May 2023": "2023-05", "1 November 2023": "2023-11-01"}
    events = tuple(event(text, f"e{at}", words, text, iso) for at, (words, iso) in enumerate(dated.items()))
    made = pages(alone(replace(brief("x", (text,), events=events), published=model.published)))
    past, ahead = made["dates/index.md"], made["dates/to-come.md"]
    assert re.findall('b-date">(.*?)<', past) == ["1 November 2023", "May 2023"]
    assert re.findall('b-date">(.*?)<', ahead) == ["2029", "2031"]
    assert "(../dates/to-come.md)" in past


def test_what_leads_to_no_day_is_said() -> None:
    """A sentence whose date could not be placed stands apart, with the reason where the article has no day."""
    text = "A day later they left. The pier was opened in 1998."
    later, opened = text[:22], text[23:]
    events = (
        replace(event(text, "e1", "A day later", later, "2000"), date=None),
        event(text, "e2", "in 1998", opened, "1998"),
    )
    page = words(pages(alone(replace(brief("x", (text,), events=events), published=None)))["briefs/x.md"])
    assert "Not placed in time: the article’s day is unknown" in page
    assert page.count("A day later they left.") == 2, "once under dates, once in the source"
    assert page.index("1998") < page.index("Not placed") < page.index("A day later")


def test_a_kind_of_actor_too_long_for_the_first_page_has_its_own() -> None:
    """All actors are reachable from the first page of actors, by kind."""
    made = pages(_crowd(40))
    linked = set(re.findall(r"\.\./actors/(lee-\d+)\.md", made["actors/people.md"]))
    assert len(linked) == 40
    assert "[All 41 people](../actors/people.md)" in made["actors/index.md"]
    assert "[People &#40;41&#41;](../actors/people.md)" in made["actors/people.md"]
    assert "[People &#40;41&#41;](#people)" in made["actors/index.md"]


def test_an_empty_corpus_is_a_site() -> None:
    """Without an article there is a front page that says what to do."""
    empty = Corpus(briefs=(), identities=(), echoes=(), comparisons=(), stories=(), relations=(), copies=())
    assert "No article yet" in pages(empty)["index.md"]


def test_a_brief_named_index_does_not_take_the_list_s_place() -> None:
    """Pages of briefs and pages of lists never share a path."""
    made = pages(alone(brief("index", ("Text.",))))
    assert "briefs/index-.md" in made


def test_no_page_shows_a_mark_of_our_own_templates() -> None:
    """Every attribute list of a template is read as one, none is left among the words."""
    made = pages(replace(corpus(), refused=(Problem(path="a.txt", reason="the file is empty"),)))
    assert [path for path, page in made.items() if path.endswith(".md") and re.search(r"\{ ?[.#]b-", words(page))] == []


def test_what_is_uncertain_stands_on_one_page() -> None:
    """An editor finds refused sources, undated and unread articles, and quotes without speaker or end together."""
    refused = (Problem(path=HOSTILE, reason="the file is empty"),)
    page = words(pages(replace(corpus(), refused=refused, unmatched=("merge: nobody",)))["check/index.md"])
    assert f"{collapsed(HOSTILE)}: the file is empty" in page
    assert "merge: nobody" in page
    undated, _, rest = page.partition("Articles without a date")[2].partition("Articles that are only partly read")
    partly, _, rest = rest.partition("Quotes that do not end")
    unclosed, _, unattributed = rest.partition("Unattributed quotes")
    assert "copy.txt" in undated
    assert "copy.txt" in partly
    assert "It is over." in unclosed
    assert "Nobody asked us" in unattributed
    assert "We need boats" not in rest
    empty = Corpus(briefs=(), identities=(), echoes=(), comparisons=(), stories=(), relations=(), copies=())
    assert "Nothing is left open" in pages(empty)["check/index.md"]


def test_what_is_too_much_to_list_is_counted() -> None:
    """Nothing that is left out of the page of doubts is left out silently."""
    lines = tuple(f"merge {number}: no actor matches it any more" for number in range(MOST + 2))
    refused = tuple(Problem(path=f"{number}.txt", reason="the file is empty") for number in range(MOST + 3))
    page = words(pages(replace(corpus(), unmatched=lines, refused=refused))["check/index.md"])
    assert "and 2 more, which briefing build names" in page
    assert "and 3 more, which briefing build names" in page


def test_marks_that_are_not_read_are_named() -> None:
    """Where an archive types quotation marks as two apostrophes, the brief and the page of doubts say what is lost."""
    typed = pages(alone(brief("typed", ("The mayor called it ''a slow disaster'' on Friday.",))))
    assert "they are not read as quotes" in words(typed["briefs/typed.md"])
    assert "Articles with quotation marks that are not read" in typed["check/index.md"]
    plain = pages(alone(brief("plain", ("The board is 6'' wide and the mayor's.",))))
    assert "they are not read as quotes" not in words(plain["briefs/plain.md"])
    assert "Articles with quotation marks that are not read" not in plain["check/index.md"]


VALUE = re.compile(r'class="b-value">([^<]+)<')


def test_a_front_page_counts_a_thing_once() -> None:
    """Figures of the same thing that agree are one card with their number of articles; those that differ both stand."""
    differing = pages(corpus())["stories/index.md"]
    assert {"1,200", "1,500"} <= set(VALUE.findall(differing))
    agreed = replace(corpus(), comparisons=tuple(replace(one, differs=False) for one in corpus().comparisons))
    page = pages(agreed)["stories/index.md"]
    assert len({"1,200", "1,500"} & set(VALUE.findall(page))) == 1
    assert "counted in 2 articles" in words(page)


def test_unknown_is_said_plainly() -> None:
    """What the source does not say is called unknown, never left out or guessed."""
    page = words(pages(corpus())["briefs/copy.md"])
    assert "Outlet unknown" in page
    assert "date unknown" in page
    assert "Not looked for in this article" in page
    assert "Nearly word for word the text of an earlier article: Mayor asks for help" in page
