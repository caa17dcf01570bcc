"""What `read` makes of each format: golden cases, refusals, and what holds for any bytes."""

import gzip
import json
import re
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from pypdf import PdfReader, PdfWriter
from read_support import BODY, PAGE, mail_of, page_of, paragraphs, pdf_of, read_text, warc_record

from generator.errors import NotAnArticle, SourceError
from generator.language.reading import ReadingWords, reading_words
from generator.language.tables import table
from generator.model import Article, to_json
from generator.read import ARCHIVES, DOCUMENTS, MOST_TEXT, Reading, read_source, sniff
from generator.read.fields import language_code
from generator.read.metadata import page_fields

CASES = sorted((Path(__file__).parent / "cases" / "read").glob("*.yaml"))
SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden_case(path: Path) -> None:
    """Each case file's source is read as its fact says."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    expect = case["expect"]
    if "error" in expect:
        with pytest.raises(SourceError, match=expect["error"]) as caught:
            read_text(case["file"], case["source"].encode())
        assert str(caught.value).startswith(f"{case['file']}: ")
        assert "\n" not in str(caught.value)
        return
    (reading,) = read_text(case["file"], case["source"].encode())
    for name, value in expect.items():
        assert seen(reading, name, value) == value, name


def seen(reading: Reading, name: str, value: Any) -> Any:
    """What a reading has where a case expects a value."""
    article = reading.article
    if name == "paragraphs":
        return paragraphs(article)
    if name == "kinds":
        return [part.kind for part in article.paragraphs]
    if name == "posts":
        return [
            {"words": p.words.text, "author": p.author and p.author.text, "handle": p.handle, "date": p.date}
            for p in article.posts
        ]
    if name == "origins":
        return {key: article.origins.get(key) for key in value}
    if name == "cut":
        return [[piece, reason[: len(start)]] for (piece, reason), (_, start) in zip(reading.cut, value, strict=True)]
    found = getattr(article, name)
    return list(found) if isinstance(found, tuple) else found


SENTENCES = (
    "The city council of Harbourton voted on Tuesday to close the old ferry terminal after a debate of four hours. "
    "The terminal opened in 1931 and served two million passengers a year at its peak, the port authority said."
)
HALVES = {
    "a.jsonl": '{"title": "Ferry \\ud83d", "author": "Ann Poe \\udc00", "outlet": "X\\ud800", "text": "\\ud83d%s"}',
    "a.md": '---\ntitle: "Ferry \\ud83d"\noutlet: "X\\uDC00"\n---\n\n&#xD83D; %s',
    "a.html": (
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry \\ud83d terminal", '
        '"publisher": {"name": "X\\ud800"}}</script></head><body><article><p>&#xD83D; &#55357;%s</p></article></body>'
    ),
    "a\udcff.txt": "%s",
}


@pytest.mark.parametrize("name", HALVES)
def test_halves_of_characters(name: str) -> None:
    """Escapes that spell half a character reach no article: its JSON can be written, with the rest of it."""
    (reading,) = read_text(name, (HALVES[name] % SENTENCES).encode())
    assert SENTENCES in reading.article.text
    assert SENTENCES in to_json(reading.article)
    assert to_json(reading.cut)


SEED_BODIES = {
    "000": ("As United States Secretary of State", "no matter what they do.”"),
    "001": ("US Secretary of State Antony Blinken is embarking", "casualties in the fighting."),
    "002": ("Secretary of State Antony J. Blinken will urge", "negotiations and diplomacy."),
    "003": ("US Secretary of State Antony Blinken has reaffirmed", "in the Hamas attack on October 7."),
    "004": ("Israeli Prime Minister Benjamin Netanyahu has ruled out", "since the fighting began."),
}
SEED_TABLE = [
    ("000", "What’s behind Antony Blinken’s call", "Al Jazeera", ("Ali Harb",), "2023-11-04"),
    ("001", "US Secretary of State Antony Blinken Aims", None, (), None),
    ("002", "Biden administration to pressure Israel", None, (), "2023-11-03"),
    ("003", "Blinken reaffirms US support", "Al Jazeera", (), "2023-11-04"),
    ("004", "Netanyahu resists pressure", "Al Jazeera", (), "2023-11-03"),
]


def seed(number: str) -> Article:
    """A sample article."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    (reading,) = read_source(path, path.name)
    return reading.article


@pytest.mark.parametrize(("number", "title", "outlet", "authors", "published"), SEED_TABLE)
def test_seed(number: str, title: str, outlet: str | None, authors: tuple[str, ...], published: str | None) -> None:
    """The sample articles come out with what their pages say about them."""
    article = seed(number)
    assert article.title
    assert article.title.startswith(title)
    assert (article.outlet, article.authors, article.published) == (outlet, authors, published)
    assert article.dateline == ("Washington, DC" if number == "000" else None)


@pytest.mark.parametrize("number", SEED_BODIES)
def test_seed_body(number: str) -> None:
    """The sample articles come out whole, and without anything that stood around them."""
    text = seed(number).text
    start, end = SEED_BODIES[number]
    assert text.startswith(start)
    assert text.endswith(end)
    for furniture in ("Keep reading", "end of list", "Leave a Reply", "Pool", "aj-logo", "Skip links", "Published On"):
        assert furniture not in text


def test_seed_posts() -> None:
    """Embedded posts are told from prose, with author, handle and date."""
    posts = [
        post for path in sorted(SEEDS.glob("*.txt")) for r in read_source(path, path.name) for post in r.article.posts
    ]
    assert [(p.author and p.author.text, p.handle, p.date) for p in posts] == [
        ("Kamala Harris", "KamalaHarris", "2023-11-03"),
        ("Secretary Antony Blinken", "SecBlinken", "2023-11-03"),
    ]
    assert posts[0].words.text.startswith("There must be no conflation")
    assert posts[1].words.text.endswith("two-state solution.")


def test_gzip_of_any_format() -> None:
    """A packed file is read as what is in it."""
    (reading,) = read_bytes_of_file("a.txt.gz", gzip.compress(f"A title\n\n{BODY}".encode()))
    assert reading.article.title == "A title"


def read_bytes_of_file(name: str, data: bytes) -> tuple[Reading, ...]:
    """The readings of bytes that went through a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return read_source(path, name)


def test_warc() -> None:
    """An archive's pages are articles, each with the address it came from; other records are passed over."""
    records = warc_record("https://example.org/ferry", "text/html; charset=utf-8", page_of())
    records += warc_record("https://example.org/style", "text/css", "p {}")
    (reading,) = read_bytes_of_file("crawl.warc.gz", gzip.compress(records))
    assert reading.article.url == "https://example.org/ferry"
    assert reading.article.source.path == "crawl.warc.gz#1"
    assert paragraphs(reading.article) == BODY.split("\n\n")


def test_a_wrong_length_in_an_archive_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """What the library says of a record that it got over is no line of ours: the page is read."""
    record = warc_record("https://example.org/ferry", "text/html", page_of())
    cut = record.replace(b"</html>", b"</html> more")
    assert [reading.article.url for reading in read_text("crawl.warc", cut)] == ["https://example.org/ferry"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("length", [40, -20, -300])
def test_a_cut_archive_keeps_the_pages_before_the_cut(length: int) -> None:
    """A crawl that was interrupted gives the pages before its break, and the warning names the file to fetch again."""
    record = warc_record("https://example.org/ferry", "text/html", page_of())
    *_, last = readings = read_text("crawl.warc", record + record[:length])
    assert paragraphs(readings[0].article) == BODY.split("\n\n")
    assert re.fullmatch(r"the WARC archive is broken at or behind record [12]; fetch it again", last.doubt or "")


def test_a_cut_package_of_records_keeps_those_before_the_cut() -> None:
    """The same for a .jsonl.gz whose download broke off; an article that is cut is none."""
    numbers = Random(1)  # noqa: S311  texts that do not pack well, not secrets
    lines = [json.dumps({"title": f"Report {n}", "text": f"{BODY} {numbers.random()}"}) for n in range(200)]
    packed = gzip.compress("\n".join(lines).encode())
    readings = read_text("news.jsonl.gz", packed[: len(packed) // 2])
    assert 0 < len(readings) < 200
    assert "gzip file is broken" in (readings[-1].doubt or "")
    with pytest.raises(SourceError, match="gzip file is broken"):
        read_text("page.html.gz", gzip.compress(page_of().encode())[:-40])


def test_pdf_without_text() -> None:
    """A scan is refused with what to do."""
    writer = PdfWriter()
    writer.add_blank_page(width=200, height=200)
    buffer = BytesIO()
    writer.write(buffer)
    with pytest.raises(SourceError, match="no text layer"):
        read_text("scan.pdf", buffer.getvalue())


def test_pdf() -> None:
    """Lines of a PDF are put together into paragraphs, hyphens at line ends taken out."""
    lines = [
        "Council closes ferry terminal", "", "The city council of Harbourton voted on Tuesday to close the old",
        "ferry terminal after a debate of four hours that was held behind clo-", "sed doors.", "",
        "The terminal opened in 1931 and served two million passengers a year",
        "at its peak, the port authority said.",
    ]  # fmt: skip
    (reading,) = read_text("a.pdf", pdf_of(lines))
    assert reading.article.title == "Council closes ferry terminal"
    assert paragraphs(reading.article)[0].endswith("held behind closed doors.")


def test_pdf_keeps_the_hyphens_of_its_words() -> None:
    """A hyphen at a line's end that is the word's own stays: before a name or number, or as the text has it again."""
    lines = [
        "Council closes ferry terminal", "", "The city council of Harbourton voted on Tuesday, during the COVID-",
        "19 pandemic, to close the old terminal under the Lind-", "Okafor plan for the harbour, a long-",
        "term plan, said Ann Poe, who had asked for a long-term answer to the de-", "cline in traffic.",
    ]  # fmt: skip
    (reading,) = read_text("a.pdf", pdf_of(lines))
    [paragraph] = paragraphs(reading.article)
    assert all(words in paragraph for words in ("COVID-19", "Lind-Okafor", "a long-term plan", "the decline"))


def test_pages_of_a_pdf_that_are_not_read_are_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `--explain` shows as cut names the pages behind the last one that is read."""
    monkeypatch.setattr("generator.read.pdf.PAGES", 1)
    writer = PdfWriter()
    for _ in range(3):
        writer.append(PdfReader(BytesIO(pdf_of(["Council closes ferry terminal", "", *BODY.split("\n")]))))
    buffer = BytesIO()
    writer.write(buffer)
    (reading,) = read_text("a.pdf", buffer.getvalue())
    assert reading.cut[-1] == ("2 more pages", "after page 1")


def test_a_text_about_pdf_files_is_a_text() -> None:
    """The mark of a PDF within a text makes it none; behind stray bytes in a file of that name it does."""
    (reading,) = read_text("a.md", f"# How PDF files begin\n\nThey begin with %PDF- and a number.\n\n{BODY}".encode())
    assert (reading.article.title, reading.article.source.media_type) == ("How PDF files begin", "text/markdown")
    assert read_text("a.pdf", b"\0\0stray\n" + pdf_of(["A title", "", *BODY.split("\n")]))


def test_an_array_with_raw_tabs_is_an_array() -> None:
    """Exports write tabs and line breaks within strings, which strict JSON does not allow."""
    records = [{"title": "One", "text": BODY}, {"title": "Two", "text": f"{BODY}\tMore followed on Monday, she said."}]
    data = json.dumps(records, indent=1).replace("\\t", "\t")
    assert [one.article.title for one in read_text("export.json", data.encode())] == ["One", "Two"]


@pytest.mark.parametrize(
    "broken",
    [
        "Content-Disposition: inline; filename*\n",
        "Content-Type: text/plain; charset*=\n",
        "Content-Transfer-Encoding: ;\n",
    ],
)
def test_a_malformed_header_costs_no_article(broken: str) -> None:
    """What a part of a message says of itself can be broken; its text is read all the same."""
    head = f"From: a@example.org\nSubject: Council closes terminal\nMIME-Version: 1.0\n{broken}\n"
    (reading,) = read_text("a.eml", f"{head}{BODY}".encode())
    assert paragraphs(reading.article) == BODY.split("\n\n")


@pytest.mark.parametrize(
    ("stated", "code"),
    [("../x", None), ("English", None), ("eng", None), ("été", None), ("en-GB", "en"), ("FR_ca", "fr"), (" de ", "de")],
)
def test_a_language_is_a_code_of_two_letters(stated: str, code: str | None) -> None:
    """What a page calls its language is never a path or half a word; unknown then, and told from the text."""
    assert language_code(stated) == code
    jsonld = json.dumps({"@type": "NewsArticle", "headline": "x", "inLanguage": stated})
    for markup in (
        f"<html lang='{stated}'></html>",
        f"<meta property='og:locale' content='{stated}'>",
        f"<script type='application/ld+json'>{jsonld}</script>",
    ):
        found = page_fields(BeautifulSoup(markup, "lxml"), reading_words(None)).get("language")
        assert (found.value if found else None) == code
    assert table("..", "language/en/reading", ReadingWords) is None


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    """Legacy encodings and byte order marks are understood."""
    text = f"Café au port\n\n“It’s a sad day for the café owners,” said Zoë Müller.\n\n{BODY}"
    (reading,) = read_text("a.txt", text.encode(encoding))
    assert reading.article.title == "Café au port"
    assert paragraphs(reading.article)[0] == "“It’s a sad day for the café owners,” said Zoë Müller."


def test_stray_bytes() -> None:
    """A single bad byte does not turn a UTF-8 text into another encoding."""
    data = f"Café au port\n\n“It’s a sad day,” said Zoë Müller, the owner of the place.\n\n{BODY}".encode()
    (reading,) = read_text("a.txt", data.replace(b"1931", b"19\xff31"))
    assert "Müller" in reading.article.text
    assert "19\ufffd31" in reading.article.text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.bin", b"\x00\x01\x02\x03" * 50, "binary file"),
        ("a.txt", b"word " * (MOST_TEXT // 5 + 1), "split it"),
        ("a.txt", b"word\n" * 100_001, "100,000 lines of text"),
        ("a.txt.gz", gzip.compress(BODY.encode())[:-12], "gzip file is broken"),
        ("a.pdf", b"%PDF-1.4\nnothing", "PDF cannot be read"),
        ("a.jsonl", b'{"a": 1}\n', "no article among its 1 documents"),
        ("a.eml", b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc", "no text"),
    ],
)
def test_refused(name: str, data: bytes, reason: str) -> None:
    """What cannot be an article is refused in one line that says what to do."""
    with pytest.raises(SourceError, match=reason) as caught:
        read_bytes_of_file(name, data)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    """A file that cannot be opened is a source error."""
    with pytest.raises(SourceError, match="cannot be opened"):
        read_source(tmp_path / "none.txt", "none.txt")


def test_not_an_article_is_a_source_error() -> None:
    """One kind of error catches both."""
    assert issubclass(NotAnArticle, SourceError)


def test_every_reader_is_told_by_its_content() -> None:
    """The tables' media types are those that sniffing gives, so no reader is out of reach."""
    source = Path(sniff.__file__).read_text(encoding="utf-8")
    assert all(f'"{kind}"' in source for kind in [*DOCUMENTS, *ARCHIVES] if kind != "application/json")


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_dense_sources_are_read_flat(name: str) -> None:
    """What would take hundreds of megabytes as a tree is read as text, its statements about itself too."""
    head, dense = {
        "a.html": (
            PAGE.format(f"<p>{BODY}</p>").replace("<body>", "<meta name='date' content='2024-03-05'>"),
            "<i>a</i>",
        ),
        "a.md": (f"---\ntitle: Council closes terminal\ndate: 2024-03-05\n---\n\n{BODY}\n\n", "* a\n"),
    }[name]
    (reading,) = read_text(name, (head + dense * 30_000).encode())
    assert (reading.article.title, reading.article.published) == ("Council closes terminal", "2024-03-05")
    assert BODY.split("\n\n")[1] in reading.article.text


def test_hidden_parts_of_a_page_do_not_count() -> None:
    """A page of a megabyte of scripts is the article's page that it is without them."""
    script = "<script>var data = '<b>1</b>';</script><!-- <p>Old text.</p> --><style>p {}</style>" * 15_000
    page = page_of()
    (plain,), (heavy,) = (
        read_text("a.html", page.encode()),
        read_text("a.html", page.replace("<p>", script + "<p>", 1).encode()),
    )
    assert heavy.article.text == plain.article.text == BODY


def test_header_of_any_length() -> None:
    """A mail's subject of a megabyte is cut, since parsing it would take minutes."""
    mail = mail_of(BODY).replace(b"Subject: ", b"Subject: " + b"very " * 200_000)
    (reading,) = read_text("a.eml", mail)
    assert reading.article.title is not None
    assert len(reading.article.title) < 5000


def test_what_is_glued_to_an_article_costs_none_of_it() -> None:
    """A live page below an article's first paragraphs takes neither these nor what follows it."""
    case = yaml.safe_load((CASES[0].parent / "plain-live-page.yaml").read_text(encoding="utf-8"))
    (reading,) = read_text(case["file"], case["source"].encode())
    found = paragraphs(reading.article)
    assert found[0] == "The beginning of Saturday’s council debate in Harbourton could not have been more awkward."
    assert found[-1].startswith("Ann Lee told the hall")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (BODY.encode(), None),
        (BODY.replace("debate", "débat").encode("utf-16"), None),
        (BODY.replace("debate", "débat").encode("cp1252"), "not UTF-8; read in the older encoding that fits best"),
        (BODY.replace("e", "é").encode() + b" The vote was close\xff.", "some bytes are no letters"),
    ],
)
def test_doubtful_letters_are_reported(data: bytes, says: str | None) -> None:
    """A text that cannot state its encoding, and is not UTF-8, is read, and a person is told to look."""
    (reading,) = read_text("a.txt", data)
    assert (reading.doubt or "None").startswith(says or "None")
