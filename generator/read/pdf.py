"""PDF articles with a text layer: the text of their pages, lines put together into paragraphs."""

import io
import logging
import re
import warnings
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from generator.errors import SourceError
from generator.read.clean import clean_source
from generator.read.dates import iso_date
from generator.read.draft import Draft, Found, merged
from generator.read.given import Given
from generator.read.plain import read_clean_text

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PAGES = 200
UNPACKED, PAGE_TEXT = 10_000_000, 1_000_000  # bytes of a stream; characters of a page, which has 10,000
TOO_MUCH = "the PDF unpacks to far more than an article; print the article alone"
LIMITS: dict[str, Any] = {
    **dict.fromkeys(
        (f"{kind}_maximum_output_length" for kind in ("zlib", "lzw", "run_length", "brotli", "array_based_stream")),
        UNPACKED,
    ),
    "stream_parsing_work_maximum_count": 500_000,  # drawing steps and their operands: a page of news has 20,000
    "xform_maximum_invocations_per_extraction": 200,
}
"""How far a small file may unpack, by the names of pypdf's `Configuration`."""
HYPHEN = re.compile(r"(?<=[^\W\d_])-$")
COMPOUND = re.compile(r"\b(?=([^\W\d_]+-[^\W\d_]+))")
NO_LETTERS = re.compile(r"[\W\d_]+")
SENTENCE_END = re.compile(r"[.?!…][”’\"')\]]*$")
PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
FULL_LINE, ENDED_LINE = 0.75, 0.95  # of the longest line: one with more room left is the last of its paragraph
FAULTS = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    RecursionError,
    OverflowError,
    NotImplementedError,
    AssertionError,
    ZeroDivisionError,
    UnicodeError,
    MemoryError,
)


def read_pdf(data: bytes, given: Given) -> Draft:
    """The article of a PDF. Raises `SourceError` where it has no text layer or is locked."""
    pages, facts, left = pages_of(data, given)
    if not any(page.strip() for page in pages):
        raise SourceError(given.name, "the PDF has no text layer (a scan?); run it through OCR first")
    compounds = frozenset(word.lower() for page in pages for word in COMPOUND.findall(page))
    text = "\n\n".join(paragraphs(page, compounds) for page in without_running_lines(pages))
    draft = read_clean_text(clean_source(text), given)
    cut = ((f"{left} more pages", f"after page {PAGES}"),) if left else ()
    return Draft(blocks=draft.blocks, fields=merged(facts, draft.fields), cut=(*draft.cut, *cut))


def pages_of(data: bytes, given: Given) -> tuple[list[str], dict[str, Found], int]:
    """(text of each page, what the document says about itself, number of pages that are too many to read)."""
    from pypdf import PdfReader, apply_configuration  # here: few runs read a PDF, and loading it takes its time
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports each oddity; we report once, below
    try:
        with warnings.catch_warnings(), apply_configuration(**LIMITS):
            warnings.simplefilter("ignore")
            reader = PdfReader(io.BytesIO(data))
            texts = [text_of(page, given) for page in reader.pages[:PAGES]]
            return texts, document_fields(reader), len(reader.pages) - len(texts)
    except LimitReachedError as error:
        raise SourceError(given.name, TOO_MUCH) from error
    except (PyPdfError, *FAULTS) as error:  # pypdf lets faults of broken files through as they come
        raise SourceError(
            given.name, f"the PDF cannot be read ({type(error).__name__}); save or print it anew"
        ) from error


def text_of(page: "PageObject", given: Given) -> str:
    """A page's text. Raises `SourceError` where there is too much: a form can be drawn again and again."""
    drawn = 0

    def count(text: str, *_place: object) -> None:
        nonlocal drawn
        drawn += len(text)
        if drawn > PAGE_TEXT:
            raise SourceError(given.name, TOO_MUCH)  # within a form, pypdf goes on with what follows the form

    text = page.extract_text(visitor_text=count) or ""
    if drawn > PAGE_TEXT:
        raise SourceError(given.name, TOO_MUCH)
    return text


def document_fields(reader: "PdfReader") -> dict[str, Found]:
    """Title and date of the document's information; makers often leave nonsense there, so it is the weakest."""
    info = reader.metadata
    stamp = PDF_DATE.match(str(info.get("/CreationDate", ""))) if info else None
    iso = iso_date("-".join(stamp.groups())) if stamp else None
    return {"published": Found(iso, "pdf information")} if iso else {}


def without_running_lines(pages: list[str]) -> list[str]:
    """The pages without the first and last lines that most of them share, and without page numbers."""
    edges = Counter(line for page in pages for line in set(edge_lines(page)))
    running = {line for line, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}
    return [
        "\n".join(x for x in page.split("\n") if x.strip() not in running and not x.strip().isdigit()) for page in pages
    ]


def edge_lines(page: str) -> list[str]:
    """The first and last two lines of a page."""
    lines = [line.strip() for line in page.split("\n") if line.strip()]
    return [*lines[:2], *lines[-2:]]


def paragraphs(page: str, compounds: frozenset[str]) -> str:
    """A page's lines put together, and so the words that were divided between two; `compounds` keep their hyphens."""
    lines = [line.strip() for line in page.split("\n")]
    width = max(map(len, lines), default=0)
    pairs = zip_longest(lines, lines[1:], fillvalue="")
    return "".join(joined(line, following, width, compounds) for line, following in pairs)


def joined(line: str, following: str, width: int, compounds: frozenset[str]) -> str:
    """A line with what stands between it and the next."""
    if following and HYPHEN.search(line):
        return line if is_compound(line, following, compounds) else line[:-1]
    return line + ("\n\n" if ends_paragraph(line, following, width) else " ")


def is_compound(line: str, following: str, compounds: frozenset[str]) -> bool:
    """Whether the hyphen at a line's end is the word's own: before no small letter ("COVID-19"), or as elsewhere."""
    start, rest = NO_LETTERS.split(line[:-1])[-1], NO_LETTERS.split(following)[0]
    return not rest[:1].islower() or f"{start}-{rest}".lower() in compounds


def ends_paragraph(line: str, following: str, width: int) -> bool:
    """Whether a paragraph ends with a line: the next line's first word would have had room on it."""
    needed = len(line) + 1 + len(following.split(" ")[0])
    return not following or needed < width * (ENDED_LINE if SENTENCE_END.search(line) else FULL_LINE)
