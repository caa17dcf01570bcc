"""WARC archives (ISO 28500), as crawlers write them: their HTML responses."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import TYPE_CHECKING

from generator.errors import SourceError
from generator.read.dates import iso_date
from generator.read.given import Given, Member

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

MOST = 10_000_001  # bytes of a page that are read: one too many, so that a larger page is refused and not cut
HTML = ("text/html", "application/xhtml+xml")


def each_response(data: bytes, given: Given) -> Iterator[Member]:
    """The archive's HTML pages, numbered by record from 1; other records are passed over.

    Raises `SourceError` where the archive breaks off, behind what could be read of its last page.
    """
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for number, record in enumerate(records(data), 1):
            if is_page(record):
                page = page_of(record, number, given)
                yield page
                if len(page.data) < MOST and record.raw_stream.limit > 0:  # fewer bytes than its header says
                    raise EOFError
    except (ArchiveLoadFailed, ValueError, EOFError, OSError, AttributeError, IndexError, KeyError) as error:
        raise SourceError(
            given.name, f"the WARC archive is broken at or behind record {number}; fetch it again"
        ) from error


def records(data: bytes) -> Iterator["ArcWarcRecord"]:
    """The archive's records; what warcio prints of a wrong length, which it gets over, is kept off the terminal."""
    from warcio.archiveiterator import ArchiveIterator  # here, as few runs read a WARC archive

    archive = ArchiveIterator(io.BytesIO(data))
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(archive, None)
        if record is None:
            return
        yield record


def is_page(record: "ArcWarcRecord") -> bool:
    """Whether a record is a page that was there."""
    if record.rec_type not in {"response", "resource"}:
        return False
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status.startswith("2") and kind.split(";")[0].strip().lower() in HTML


def page_of(record: "ArcWarcRecord", number: int, given: Given) -> Member:
    """A page with the address it was fetched from."""
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    charset = kind.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    url = record.rec_headers.get_header("WARC-Target-URI")
    data = record.content_stream().read(MOST)
    fetched = iso_date(record.rec_headers.get_header("WARC-Date") or "")
    page = Given(name=given.name, charset=charset, url=url, fetched=fetched)
    return Member(place=str(number), data=data, media_type="text/html", given=page)
