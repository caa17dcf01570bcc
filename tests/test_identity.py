"""Which actors of several briefs are one."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from identity_support import brief_of

from generator.language.actors import lexicon
from generator.language.keys import people_key, place_key
from generator.language.names import compatible, gender_of_given, person_name
from generator.language.organisations import initials, organisation_key
from generator.link.edits import edited
from generator.link.identity import find_identities
from generator.link.overrides import Overrides
from generator.model import Range

CASES = sorted((Path(__file__).parent / "cases" / "identity").glob("*.yaml"))
KNOWN = lexicon("en")
NAMES = st.sampled_from(
    [
        "Ann Lee",
        "Ann B. Lee",
        "Lee",
        "Bob Lee",
        "Bob Lee Jr.",
        "Ann",
        "US",
        "America",
        "UN",
        "Israeli army",
        "Robert Lee",
        "A. Lee",
        "Anne Lee",
        "Bob’s campaign",
        "Lee campaign",
        "U.N.",
    ]
)
KINDS = st.sampled_from(["person", "organisation", "place", "group"])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_identities_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    identities = find_identities(map(brief_of, case["briefs"]))
    twins = case.get("twins", {})
    found = {one.name: one for one in identities if one.name not in twins}
    for name, members in twins.items():
        assert sorted([ref.brief for ref in one.members] for one in identities if one.name == name) == members
    assert {name: sorted(ref.brief for ref in one.members) for name, one in found.items()} == {
        expected["name"]: expected["members"] for expected in case["identities"]
    }
    for expected in case["identities"]:
        assert set(expected.get("aliases", ())) <= {alias.text for alias in found[expected["name"]].aliases}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(NAMES, KINDS), min_size=1, max_size=4, unique_by=lambda pair: pair[0]), max_size=6),
    st.randoms(),
)
def test_identities_keep_the_laws(named: list[list[tuple[str, str]]], random: object) -> None:
    """Every actor is in one identity, ids are unique, aliases are verbatim, the order of briefs changes nothing."""
    briefs = [
        brief_of({"id": f"b{number}", "actors": [{"name": name, "kind": kind} for name, kind in actors]})
        for number, actors in enumerate(named)
    ]
    found = find_identities(briefs)
    refs = [(ref.brief, ref.id) for one in found for ref in one.members]
    assert sorted(refs) == sorted((brief.id, actor.id) for brief in briefs for actor in brief.actors)
    assert len({one.id for one in found}) == len(found)
    texts = {brief.id: brief.text for brief in briefs}
    assert all(texts[p.brief][p.start : p.end] == p.text for one in found for p in (*one.aliases, *one.roles))
    random.shuffle(briefs)  # type: ignore[attr-defined]
    assert find_identities(briefs) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Antony Blinken", "Antony J. Blinken", True),
        ("A. J. Blinken", "Antony Blinken", True),
        ("Bill Clinton", "William Clinton", True),
        ("Bill Clinton", "Hillary Clinton", False),
        ("Donald Trump", "Donald Trump Jr.", False),
        ("George W. Bush", "George H. W. Bush", False),
        ("Hillary Clinton", "Hillary Rodham Clinton", True),
        ("Ursula von der Leyen", "Ursula Leyen", False),
    ],
)
def test_when_two_names_can_be_one_person(one: str, other: str, same: bool) -> None:
    """Equal surnames and suffixes, and given and middle names that do not contradict each other."""
    assert KNOWN is not None
    parts = KNOWN.words.persons
    assert compatible(person_name(one.split(), parts), person_name(other.split(), parts)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the White House", "White House"),
        ("Israel Defense Forces", "the Israeli military"),
        ("Donald Trump’s campaign", "Trump campaign"),
        ("UN Security Council", "United Nations Security Council"),
        ("U.S. Senate", "Senate"),
        ("DOJ", "Justice Department"),
        ("United States Court of Appeals", "U.S. Court of Appeals"),
        ("Obama White House", "the White House"),
        ("F.E.C.", "Federal Election Commission"),
        ("U.S. Supreme Court", "the Supreme Court"),
    ],
)
def test_organisations_with_one_key(one: str, other: str) -> None:
    """Articles, possessives, the order of words, adjectives and known short forms do not change the key."""
    assert KNOWN is not None
    assert organisation_key(one, KNOWN) == organisation_key(other, KNOWN)


def test_a_country_and_its_people_have_different_keys() -> None:
    """The United States and the Americans are two actors."""
    assert KNOWN is not None
    assert place_key("America", KNOWN) == place_key("the United States", KNOWN) == "US"
    assert people_key("Americans", KNOWN) != place_key("US", KNOWN)


def test_initials_skip_small_words() -> None:
    """An acronym may leave out the small words of a name."""
    assert "DAWN" in initials("Democracy for the Arab World Now")


def test_a_given_name_of_both_genders_states_none() -> None:
    """Only a name that nearly all of one gender bear states it."""
    assert (gender_of_given("Sandra"), gender_of_given("Adam"), gender_of_given("Leslie")) == ("female", "male", None)


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Ledger", "Ann Lee told The Ledger so. The Ledger waited.", "The Ledger"),
        ("Board", "The Board met. Nobody at the Board would say, and The Board Today asked the Board.", "Board"),
        ("Board", "The Board met. “The Board is open,” said Ann Lee.", "Board"),
        ("Board", "Why The Board Met", "Board"),
        ("Harbour Ledger", "Ann Lee told The Harbour Ledger so.", "Harbour Ledger"),
    ],
)
def test_an_article_with_a_capital_within_sentences_is_part_of_a_name(name: str, text: str, shown: str) -> None:
    """That of a name of one word, which would not be known without it; not one that begins a sentence or a headline."""
    made = brief_of({"id": "a", "actors": [{"name": name, "kind": "organisation"}]})
    places = tuple(Range(start=one.start(), end=one.end()) for one in re.finditer(name, text))
    actors = (replace(made.actors[0], mentions=places),)
    assert [one.name for one in find_identities([replace(made, text=text, actors=actors)])] == [shown]


def test_a_metonym_leads_to_whom_it_means() -> None:
    """The Pentagon stands for the Department of Defense where an article names it; a capital stands for nobody."""
    first = ["Pentagon", "Kremlin"]
    briefs = [
        brief_of({"id": "a", "actors": [{"name": name, "kind": "organisation"} for name in first]}),
        brief_of({"id": "b", "actors": [{"name": "Department of Defense", "kind": "organisation"}]}),
        brief_of({"id": "c", "actors": [{"name": "Washington", "kind": "place"}]}),
    ]
    meanings = {one.name: one.stands_for for one in edited(briefs, Overrides()).identities}
    assert meanings == {
        "Pentagon": "department-of-defense",
        "Kremlin": None,
        "Department of Defense": None,
        "Washington": None,
    }
