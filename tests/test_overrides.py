"""The editor's corrections: read, checked, applied, and reported where they match nothing."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from identity_support import brief_of

from generator.errors import SettingsError
from generator.link.edits import Edited, edited
from generator.link.overrides import EXAMPLE, Overrides, parse_overrides

CASES = sorted((Path(__file__).parent / "cases" / "overrides").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_corrections_of_a_case(path: Path) -> None:
    """Each case states in its first line what it proves."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    briefs = [brief_of(brief) for brief in case["briefs"]]
    result = edited(briefs, parse_overrides(yaml.safe_dump(case["overrides"], allow_unicode=True), "overrides.yml"))
    expected = case["expected"]
    assert_identities(result, expected)
    assert_actors(result, expected)
    assert_quotes(result, expected)
    assert [line.split(": ")[0] for line in result.unmatched] == sorted_like(result, expected.get("unmatched", []))


def sorted_like(result: Edited, labels: list[str]) -> list[str]:
    """The labels in the order of the report, which lists one article's corrections first."""
    reported = [line.split(": ")[0] for line in result.unmatched]
    return sorted(labels, key=lambda label: reported.index(label) if label in reported else -1)


def assert_identities(result: Edited, expected: dict[str, Any]) -> None:
    """The identities that are expected are there, those that are gone are not, in no brief either."""
    found = {one.name: one for one in result.identities}
    for one in expected.get("identities", ()):
        identity = found[one["name"]]
        assert identity.id == one["id"]
        assert sorted({ref.brief for ref in identity.members}) == one["members"]
        assert identity.edited == one.get("edited")
        assert identity.kind == one.get("kind", "person")
        assert set(one.get("aliases", ())) <= {alias.text for alias in identity.aliases}
    names = set(found) | {actor.name for brief in result.briefs for actor in brief.actors}
    assert not set(expected.get("gone", ())) & names


def assert_actors(result: Edited, expected: dict[str, Any]) -> None:
    """Each brief's own actors carry the reasons that are expected, and no others do."""
    found = {f"{brief.id}/{one.id}": one.edited for brief in result.briefs for one in brief.actors if one.edited}
    assert found == expected.get("marked", {})


def assert_quotes(result: Edited, expected: dict[str, Any]) -> None:
    """The quotes of the first brief have the speakers, links and reasons that are expected."""
    brief = result.briefs[0]
    quotes = {quote.id: quote for quote in brief.quotes}
    actors = {actor.id: actor.name for actor in brief.actors}
    for name, speaker in expected.get("speakers", {}).items():
        said = quotes[name].speaker
        assert (actors[said.actor] if said and said.actor else None) == speaker
        assert said is None or brief.text[said.start : said.end] == said.text
    figures = {figure.id: figure.attributed_to for figure in brief.figures}
    for name, speaker in expected.get("figures", {}).items():
        assert (actors[said.actor] if (said := figures[name]) and said.actor else None) == speaker
    for name, before in expected.get("continues", {}).items():
        assert quotes[name].continues == before
    for name, reason in expected.get("edited", {}).items():
        assert quotes[name].edited == reason
    for name in expected.get("unlinked", ()):
        assert quotes[name].speaker is not None
        assert quotes[name].speaker.actor is None
    dropped = set(expected.get("dropped", ()))
    assert not dropped & (set(quotes) | {figure.id for figure in brief.figures})
    assert not dropped & {figure.quote for figure in brief.figures}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("merge: [", "line 1: expected the node content"),
        ("- merge", "expected merge, split, rename, "),
        ("hide: [{actor: x, reason: y}]\nhide: [{actor: z, reason: y}]", "line 2: 'hide' is given twice"),
        ("join: []", "unknown correction 'join'"),
        ("hide: [{actor: x, reason: y, why: z}]", "hide, entry 1: unknown 'why'"),
        ("hide: [{actor: x}]", "hide, entry 1: 'reason' is missing"),
        ("hide: [{actor: x, reason: ' '}]", "the reason is empty"),
        ("hide: x", "hide: expected a list, found text"),
        ("merge: [{actors: [x], reason: y}]", "must name two or more"),
        ("retype: [{actor: x, kind: ship, reason: y}]", "there is no 'ship'; there are: person, "),
        ("drop: [{article: x, reason: y}]", "either 'quote' or 'figure'"),
        ("drop: [{article: x, quote: q, figure: f, reason: y}]", "either 'quote' or 'figure'"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(text: str, message: str) -> None:
    """The error names the file, says what is wrong, and shows an example."""
    with pytest.raises(SettingsError) as caught:
        parse_overrides(text, "overrides.yml")
    assert str(caught.value).startswith("overrides.yml: ")
    assert message in str(caught.value)
    assert EXAMPLE in str(caught.value)


def test_an_empty_file_corrects_nothing() -> None:
    """An empty file, or one of comments, is no error."""
    assert parse_overrides("# nothing yet", "overrides.yml") == Overrides()


def test_the_example_can_be_used() -> None:
    """The example in error messages is a file that can be read."""
    assert parse_overrides(EXAMPLE, "overrides.yml").merge[0].actors == ("benjamin-netanyahu", "bibi")


@given(st.text(max_size=60))
def test_any_text_is_corrections_or_a_settings_error(text: str) -> None:
    """Whatever stands in the file, it is either read or reported."""
    try:
        parse_overrides(text, "overrides.yml")
    except SettingsError as error:
        assert str(error).startswith("overrides.yml: ")  # noqa: PT017  either outcome is right


def test_no_corrections_change_nothing() -> None:
    """Without corrections, briefs stay as they are and nothing is marked as edited."""
    briefs = (brief_of({"id": "a", "actors": [{"name": "Helen Marsh", "kind": "person"}]}),)
    result = edited(briefs, Overrides())
    assert result.briefs == briefs
    assert [one.edited for one in result.identities] == [None]
