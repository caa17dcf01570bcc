"""Which roles and names an actor's page shows."""

import pytest
from render_support import brief

from generator.model import Identity, Passage
from generator.render.wordings import with_telling_words


def shown(name: str, *, roles: tuple[str, ...] = (), aliases: tuple[str, ...] = (), language: str = "en") -> Identity:
    """An actor as its page shows it, of its name and of what one article calls it, the commonest first."""
    said = [Passage(brief="x", start=0, end=len(text), text=text) for text in (*roles, *aliases)]
    actor = Identity(
        id="x", name=name, kind="person", roles=tuple(said[: len(roles)]), aliases=tuple(said[len(roles) :]),
        members=(), salience=1.0, edited=None,
    )  # fmt: skip
    return with_telling_words(actor, {"x": brief("x", ("Words.",), language=language)})


@pytest.mark.parametrize(
    ("roles", "kept"),
    [
        (("spokesman", "Spokesman", "the spokesman"), ("spokesman",)),
        (("Sen.", "Ohio Sen.", "senator from Ohio", "Senator"), ("Ohio Sen.",)),
        (("mayor", "director", "mayor of Port Ellery"), ("mayor of Port Ellery", "director")),
        (("spokesman for the union", "union\u2019s spokesman"), ("spokesman for the union",)),
        (("President", "former President", "vice president"), ("President", "former President", "vice president")),
        (("Harbour Board director", "acting director"), ("Harbour Board director", "acting director")),
        (("chair of the board", "long-time chair of the board and donor"), ("chair of the board",)),
        (("writer", "songwriter"), ("writer", "songwriter")),
        (("campaign manager", "Lee campaign manager", "former manager"), ("Lee campaign manager", "former manager")),
        (("Rep.", "Representative", "Senators", "Sen."), ("Rep.", "Senators")),
    ],
)
def test_a_role_is_shown_once_in_the_words_that_say_most(roles: tuple[str, ...], kept: tuple[str, ...]) -> None:
    """A bare title gives way to one that says of what; a former office and a lower one are others."""
    assert tuple(role.text for role in shown("Ann Lee", roles=roles).roles) == kept


@pytest.mark.parametrize(
    ("name", "aliases", "kept"),
    [
        ("Ann Lee", ("Lee", "Ms. Lee", "ANN LEE", "Mayor Lee", "Ann"), ("Mayor Lee",)),
        ("Ann Lee", ("Ann B. Lee", "Annie Lee"), ("Ann B. Lee", "Annie Lee")),
        ("Ann Lee", ("the mayor", "The Port Ellery mayor", "the mayor of Port Ellery"), ()),
        ("Harbour Board", ("the Board", "HB", "H.B.", "the agency"), ("HB",)),
        ("Lee campaign", ("Lee’s campaign", "Ann Lee’s campaign", "Ms. Lee's campaign"), ("Ann Lee’s campaign",)),
        ("Middle East Quartet", ("the Quartet", "the Madrid Quartet"), ("the Madrid Quartet",)),
    ],
)
def test_another_name_says_more_than_the_name(name: str, aliases: tuple[str, ...], kept: tuple[str, ...]) -> None:
    """Parts of the name, courtesy, capitals and descriptions are no other name; a fuller or a short one is."""
    assert tuple(alias.text for alias in shown(name, aliases=aliases).aliases) == kept


def test_french_roles_are_compared_by_their_own_words() -> None:
    """The head of a French role stands before its "de"."""
    roles = shown("Ines Okafor", roles=("maire", "la maire de Rouen", "ancienne maire"), language="fr").roles
    assert [role.text for role in roles] == ["la maire de Rouen", "ancienne maire"]


def test_a_language_without_words_shows_each_wording_once() -> None:
    """Without tables nothing is compared but the spelling."""
    actor = shown("Ann Lee", roles=("borgmester", "Borgmester"), aliases=("Lee", "the mayor"), language="da")
    assert [one.text for one in (*actor.roles, *actor.aliases)] == ["borgmester", "the mayor"]
