"""PDF articles with a text layer: the text of their pages, lines put together into paragraphs."""

import io
import logging
import re
import warnings
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from generator.errors import SourceError
from generator.read.clean import clean_source
from generator.read.dates import iso_date
from generator.read.draft import Draft, Found, merged
from generator.read.given import Given
from generator.read.plain import read_clean_text

PAGES = 200
HYPHEN = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")
SENTENCE_END = re.compile(r"[.?!…][”’\"')\]]*$")
PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
FULL_LINE = 0.75  # of the longest line: a shorter one that ends a sentence ends its paragraph
FAULTS = (
    PyPdfError,
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
    pages, facts = pages_of(data, given)
    if not any(page.strip() for page in pages):
        raise SourceError(given.name, "the PDF has no text layer (a scan?); run it through OCR first")
    text = "\n\n".join(paragraphs(page) for page in without_running_lines(pages))
    draft = read_clean_text(clean_source(text))
    return Draft(blocks=draft.blocks, fields=merged(facts, draft.fields), cut=draft.cut)


def pages_of(data: bytes, given: Given) -> tuple[list[str], dict[str, Found]]:
    """The text of each page, and what the document says about itself."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports each oddity; we report once, below
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = PdfReader(io.BytesIO(data))
            return [page.extract_text() or "" for page in reader.pages[:PAGES]], document_fields(reader)
    except FAULTS as error:  # pypdf lets faults of broken files through as they come
        raise SourceError(
            given.name, f"the PDF cannot be read ({type(error).__name__}); save or print it anew"
        ) from error


def document_fields(reader: PdfReader) -> dict[str, Found]:
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


def paragraphs(page: str) -> str:
    """A page's lines put together: a short line that ends a sentence, or a blank one, ends a paragraph."""
    lines = HYPHEN.sub("", page).split("\n")
    full = FULL_LINE * max(map(len, lines), default=0)
    return "".join(line.strip() + ("\n\n" if ends_paragraph(line, full) else " ") for line in lines)


def ends_paragraph(line: str, full: float) -> bool:
    """Whether a paragraph ends with a line."""
    text = line.strip()
    return not text or (len(text) < full and SENTENCE_END.search(text) is not None) or (len(text) < full / 2)
