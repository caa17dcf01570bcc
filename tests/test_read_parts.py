"""The parts that readers share: dates, bylines, titles, datelines, joints, encodings, clean text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.reading import reading_words
from generator.read.bylines import is_byline, names
from generator.read.clean import clean_source, tidied, unwrapped
from generator.read.datelines import with_dateline
from generator.read.dates import iso_date
from generator.read.decode import decode
from generator.read.draft import Block, Draft, Found, merged
from generator.read.furniture import plain
from generator.read.languages import language_of
from generator.read.pieces import split_pieces
from generator.read.posts import is_signature, post_block
from generator.read.timely import with_publication, with_shown_day, without_later
from generator.read.titles import headline, repeated_prefix, said_once, without_outlet
from generator.read.weigh import best_stretch

WORDS = reading_words("en")
LEAD = "The city council voted on Tuesday to close the old harbour."


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Published On 4 Nov 20234 Nov 2023", "2023-11-04"),
        ("November 3, 2023", "2023-11-03"),
        ("Nov. 19, 2019 8:03 am ET", "2019-11-19"),
        ("Sept. 3rd, 2015", "2015-09-03"),
        ("2017-11-06T22:18:21.5Z", "2017-11-06T22:18:21+00:00"),
        ("2017-11-06 22:18 +0530", "2017-11-06T22:18:00+05:30"),
        ("2017-11-06T99:99:99", "2017-11-06"),
        ("le 5 février 2020", "2020-02-05"),
        ("5 de março de 2019", "2019-03-05"),
        ("5. August 2019", "2019-08-05"),
        ("23/04/2019", "2019-04-23"),
        ("03.04.2019", "2019-04-03"),
        ("03/04/2019", None),  # 3 April or 4 March: not said
        ("31 February 2019", None),
        ("11/19/19 06:56 AM", "2019-11-19"),
        ("19/11/20", None),  # 2019 or 2020: not said
        ("20191119", None),
        ("Model 3 May 12", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    """Dates are taken as exact as written; what is ambiguous or impossible is unknown."""
    assert iso_date(text) == iso


def test_no_date_after_the_page_was_fetched() -> None:
    """A date after the day a page was fetched is a mistake; without that day no clock is asked."""
    fields = {
        "published": Found("2031-05-02", "meta"),
        "modified": Found("2020-01-01", "meta"),
        "title": Found("A", ""),
    }
    assert set(without_later(fields, "2020-01-02")) == {"modified", "title"}
    assert without_later(fields, None) == fields
    assert without_later(fields, "2031-05-01T23:00:00+00:00") == fields


@pytest.mark.parametrize(
    ("weakest_first", "published"),
    [
        ([{"published": Found("2019-01-02", "time")}, {"published": Found("2019-03-05", "meta")}], "2019-03-05"),
        ([{"published": Found("2019-01-02", "time")}, {"published": Found("2099-03-05", "meta")}], "2019-01-02"),
        ([{"modified": Found("2019-01-02", "time")}, {"published": Found("2099-03-05", "meta")}], None),
        ([{"modified": Found("2014-06-17", "meta")}, {"published": Found("2014-06-21", "meta")}], "2014-06-21"),
        ([{"modified": Found("2019-06-17", "meta")}, {"published": Found("2014-06-21", "meta")}], "2014-06-21"),
        ([{"published": Found("2019-01-02", "address")}, {"published": Found("2024-03-05", "meta")}], "2024-03-05"),
        ([{"published": Found("2099-01-02", "meta")}], "2099-01-02"),
        ([{"published": Found("2019-01-02", "address")}], "2019-01-02"),
    ],
)
def test_date_of_publication(weakest_first: list[dict[str, Found]], published: str | None) -> None:
    """The strongest date is taken unless it lies far ahead of all others; digits of an address contradict none."""
    found = with_publication(merged(*weakest_first), weakest_first).get("published")
    assert (found.value if found else None) == published


@pytest.mark.parametrize(
    ("stated", "shown", "published"),
    [
        ("2024-11-20T01:50:59+00:00", "2024-11-19", "2024-11-19"),
        ("2024-11-19T20:00:00+00:00", "2024-11-20", "2024-11-20"),
        ("2024-11-20T13:00:00+00:00", "2024-11-19", "2024-11-20T13:00:00+00:00"),
        ("2024-11-20T01:50:59-05:00", "2024-11-19", "2024-11-20T01:50:59-05:00"),
        ("2024-11-20", "2024-11-19", "2024-11-20"),
    ],
)
def test_shown_day(stated: str, shown: str, published: str) -> None:
    """A moment in UTC gives way to the day shown to readers where it was that day for some of them."""
    said = with_shown_day({"published": Found(stated, "json-ld")}, {"published": Found(shown, "date line")})
    assert said["published"].value == published


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Ali Harb", ("Ali Harb",)),
        ("By ANN POE and Bo Lind, Staff Writers", ("Ann Poe", "Bo Lind")),
        ("Written by Ludwig van der Berg | The Harbour Post", ("Ludwig van der Berg",)),
        ("By Jean-Luc O’Neill (Reuters)", ("Jean-Luc O’Neill",)),
        ("By the Editorial Board", ()),
        ("By Associated Press", ()),
        ("By |", ()),
        ("By Dianna E. Anderson \ufffd\ufffd", ("Dianna E. Anderson",)),
        ("Ann Poe, senior correspondent in Berlin", ("Ann Poe",)),
        ("ann.poe@example.org", ()),
    ],
)
def test_names(text: str, found: tuple[str, ...]) -> None:
    """A byline holds persons only."""
    assert names(text, WORDS) == found


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Ali Harb", True),
        ("By", True),
        ("By Tuesday the council had voted to close it.", False),
        ("Bypass opens", False),
    ],
)
def test_bylines(line: str, is_one: bool) -> None:
    """A line that opens as a byline does is one only if it names someone, or nobody."""
    assert is_byline(line, WORDS) is is_one


@pytest.mark.parametrize(
    ("page_title", "found"),
    [
        (
            "Council closes the terminal | Local News | The Harbour Post",
            ("Council closes the terminal", "The Harbour Post"),
        ),
        (
            "Opinion | Council closes the terminal - The New York Times",
            ("Council closes the terminal", "The New York Times"),
        ),
        ("Council closes the terminal", ("Council closes the terminal", None)),
        ("Council closes the terminal | News", ("Council closes the terminal", None)),
        ("The Post", ("The Post", None)),
    ],
)
def test_headline(page_title: str, found: tuple[str, str | None]) -> None:
    """A page's title is the headline and the site; section names are neither."""
    assert headline(page_title, WORDS) == found


def test_without_outlet() -> None:
    """The outlet goes from a title however it is spelled, and nothing else does."""
    assert without_outlet("Council closes it | TheHill", "The Hill") == "Council closes it"
    assert without_outlet("Council closes it - for good", "The Hill") == "Council closes it - for good"


@given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=80))
def test_repeated_prefix_stands_in_the_rest(first: str, rest: str) -> None:
    """What is taken for the headline opens the first line and stands again in the rest."""
    found = repeated_prefix(first, rest)
    assert found is None or (first.startswith(found) and found in rest)


@pytest.mark.parametrize(
    ("text", "dateline", "credit", "body"),
    [
        ("DALLAS (AP) — The senator is", "DALLAS", "AP", "The senator is"),
        ("LONDON, Nov 3 (Reuters) - The bank", "LONDON", "Reuters", "The bank"),
        ("CLEVELAND, Ohio – The band", "CLEVELAND, Ohio", None, "The band"),
        ("(Reuters) — The attorney", None, "Reuters", "The attorney"),
        ("EXCLUSIVE — The senator", None, None, "EXCLUSIVE — The senator"),
        ("Jeb Bush — the former governor — said", None, None, "Jeb Bush — the former governor — said"),
        ("Trump — The man", None, None, "Trump — The man"),
        (f"Port Ellery – {LEAD}", "Port Ellery", None, LEAD),
        (f"Port Ellery - {LEAD} Yes.", "Port Ellery", None, f"{LEAD} Yes."),
        (f"Analysis – {LEAD}", None, None, f"Analysis – {LEAD}"),
        (f"Port of Ellery in May – {LEAD}", None, None, f"Port of Ellery in May – {LEAD}"),
        (f"Ann Poe – Mayor since May – said: {LEAD}", None, None, f"Ann Poe – Mayor since May – said: {LEAD}"),
    ],
)
def test_datelines(text: str, dateline: str | None, credit: str | None, body: str) -> None:
    """Place and agency are told from the sentence; a dash alone makes no dateline."""
    draft = with_dateline(Draft(blocks=(Block(text=text),)), WORDS)
    said = {name: found.value for name, found in draft.fields.items()}
    assert (said.get("dateline"), said.get("credit"), draft.text) == (dateline, credit, body)


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("the conflict.The council met.", ["the conflict.", "The council met."]),
        ("Show moreAbout UsContact", ["Show more", "About Us", "Contact"]),
        ("4 Nov 2023Washington, DC", ["4 Nov 2023", "Washington, DC"]),
        ('came out naked."We got her!" they said.', ["came out naked.", '"We got her!" they said.']),
        ('"We got her!""He is in custody."', ['"We got her!"', '"He is in custody."']),
        ("The U.S.A. and McDonald met O’Neill.", ["The U.S.A. and McDonald met O’Neill."]),
        ("Met with @IsraeliPM at https://t.co/AbCdE.", ["Met with @IsraeliPM at https://t.co/AbCdE."]),
        ("WeWork grew. Then WeWork fell.", ["WeWork grew. Then WeWork fell."]),
    ],
)
def test_joints(line: str, pieces: list[str]) -> None:
    """Blocks glued together are cut where they meet; names with a capital inside are not."""
    assert [piece.text for piece in split_pieces(line, WORDS.function_words, lambda _: False)] == pieces


@given(st.text(max_size=200))
def test_pieces_lose_nothing(text: str) -> None:
    """Cutting keeps every character but white space and the bars between labels."""
    clean = clean_source(text)
    joined = "".join(piece.text for piece in split_pieces(clean, WORDS.function_words, lambda _: False))
    bare = "".join(clean.split())
    assert "".join(c for c in joined if c not in "|›‹ ") == "".join(c for c in bare if c not in "|›‹")


@given(st.text(max_size=200))
def test_clean_text_is_clean(text: str) -> None:
    """Cleaning twice is cleaning once."""
    once = tidied(text)
    assert tidied(once) == once


@given(st.text(max_size=200))
def test_unwrapping_keeps_the_words(text: str) -> None:
    """Putting lines together changes white space only."""
    assert unwrapped(text).split() == text.split()


@given(st.lists(st.floats(-9, 9), max_size=9))
def test_best_stretch_is_the_best(weights: list[float]) -> None:
    """No other run has a larger sum."""
    start, end = best_stretch(weights)
    runs = [sum(weights[i:j]) for i in range(len(weights)) for j in range(i, len(weights) + 1)]
    assert sum(weights[start:end]) == pytest.approx(max([0.0, *runs]))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le président a déclaré que l’été sera chaud à Orléans, où il était né.", "cp1252"),
        ("naïve café", "latin-1"),
        ("Привет, это обычный текст новости о политике в стране.", "cp1251"),
        ("Zażółć gęślą jaźń, powiedział premier na konferencji w Łodzi.", "cp1250"),
        ("これは日本語のニュース記事です。政府は新しい法案を発表した。", "shift_jis"),
    ],
)
def test_legacy_encodings(text: str, encoding: str) -> None:
    """Text in an encoding that nothing states is understood."""
    assert decode(text.encode(encoding)) == text


@given(st.binary(max_size=100), st.sampled_from([None, "utf-8", "latin-1", "rot13", "utf-16", "bogus", "idna"]))
def test_decode_never_fails(data: bytes, stated: str | None) -> None:
    """Any bytes become text, whatever encoding is stated."""
    assert isinstance(decode(data, stated), str)


def test_post() -> None:
    """A post's words are told from its signature, a trailing picture link is not among them."""
    block = post_block(["We will miss it. pic.twitter.com/Ab1", "— Ann Poe (@annpoe) March 5, 2024"])
    assert block.post
    assert block.text[slice(*block.post.words)] == "We will miss it."
    assert block.post.author
    assert block.text[slice(*block.post.author)] == "Ann Poe"
    assert (block.post.handle, block.post.date) == ("annpoe", "2024-03-05")
    assert not is_signature("— the mayor said (see below)")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("One hundred people were hurt in the fire on Monday, police said.", "en"),
        ("Le président a dit que la France ne céderait pas aux menaces de la rue.", "fr"),
        ("Tesla jumped 8.5% and Starbucks gained 3.5%.", "en"),
        ("12 345", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """The language is told, or unknown where there is too little to tell it from."""
    assert language_of(text) == language


@pytest.mark.parametrize("language", ["en", "fr"])
def test_phrases_are_in_plain_form(language: str) -> None:
    """Phrases of a table are written in the form they are compared in, else they never match."""
    words = reading_words(language)
    lists = (words.end_lines, words.end_openings, words.furniture_lines, words.furniture_openings)
    more = (words.furniture_phrases, words.caption_phrases, words.read_also_openings, words.wall_phrases)
    assert not [phrase for phrases in (*lists, *more) for phrase in phrases if plain(phrase) != phrase.strip()]


def test_cases_exist() -> None:
    """The folder of golden cases is found."""
    assert len(list((Path(__file__).parent / "cases" / "read").glob("*.yaml"))) > 20


def test_name_glued_to_its_logo() -> None:
    """A site's name that a dump glues to its logo's text is taken once."""
    assert [said_once(name) for name in ("IGNIGN Logo", "The Harbour Post", "CoCo", "NewsNewsroom")] == [
        "IGN",
        "The Harbour Post",
        "CoCo",
        "NewsNewsroom",
    ]
