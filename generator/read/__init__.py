"""Files become articles; the only code that reads sources.

One module a format, one line in the tables below; the format is told by content (`sniff`), not only by suffix.
"""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from generator.errors import NotAnArticle, SourceError
from generator.model import Article, Source
from generator.origin import origin_of
from generator.read.clean import encodable
from generator.read.dates import iso_date
from generator.read.decode import states_encoding
from generator.read.draft import to_article
from generator.read.finish import finished
from generator.read.given import ArchiveReader, DocumentReader, Given, Member
from generator.read.html import read_html
from generator.read.mail import read_mail, read_mhtml
from generator.read.markdown import read_markdown
from generator.read.pdf import read_pdf
from generator.read.plain import read_plain
from generator.read.records import each_record, read_record
from generator.read.refuse import refuse
from generator.read.sniff import media_type_of
from generator.read.warc import each_response

DOCUMENTS: dict[str, DocumentReader] = {
    "text/html": read_html,
    "text/markdown": read_markdown,
    "text/plain": read_plain,
    "message/rfc822": read_mail,
    "multipart/related": read_mhtml,
    "application/pdf": read_pdf,
    "application/json": read_record,
}
ARCHIVES: dict[str, ArchiveReader] = {
    "application/warc": each_response,
    "application/x-ndjson": each_record,
}
MEGABYTE = 1_000_000
BLOCK = 1 << 20
MOST_PASSED = 1_000  # documents of an archive whose reasons are kept
MOST_TEXT, MOST_BYTES, MOST_CHARACTERS = 10 * MEGABYTE, 200 * MEGABYTE, 1_000_000
UNDECLARED = frozenset(["text/plain", "text/markdown"])
"""Kinds of text that cannot state their encoding."""
CONTAINERS = frozenset(["application/pdf", "message/rfc822", "multipart/related"])
"""Documents that hold more than text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and the pieces of its source that were cut away, in order, each with the reason."""

    article: Article
    cut: tuple[tuple[str, str], ...]
    doubt: str | None = None
    """Why the article may not read as it was written, and what to do about it."""


def read_source(path: Path, name: str) -> tuple[Reading, ...]:
    """The articles of a file; `name` is its path as the site shows it.

    Raises `SourceError` where the file cannot be read, `NotAnArticle` where it holds no article.
    """
    return read_bytes(load(path, name), given_of(path, name))


def given_of(path: Path, name: str) -> Given:
    """What is known of a fetched page from where it came from."""
    origin = origin_of(path)
    if origin is None:
        return Given(name=name)
    return Given(name=name, charset=origin.charset, url=origin.final_url, fetched=iso_date(origin.fetched_at))


def load(path: Path, name: str) -> bytes:
    """The file's bytes."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(name, f"larger than {MOST_BYTES // MEGABYTE} MB; split the archive")
        return path.read_bytes()
    except OSError as error:
        raise SourceError(name, f"cannot be opened ({error.strerror}); check the file and its rights") from error


def unpacked(data: bytes, name: str) -> tuple[bytes, str | None]:
    """(content, fault) of gzip data: what stands before the place where they are broken; other data as they are."""
    if not data.startswith(b"\x1f\x8b"):
        return data, None
    content, fault = bytearray(), None
    try:
        with gzip.open(BytesIO(data)) as file:
            while len(content) <= MOST_BYTES and (block := file.read1(BLOCK)):
                content += block
    except (EOFError, zlib.error, OSError) as error:
        fault = f"the gzip file is broken ({error}); fetch it again"
    if len(content) > MOST_BYTES:
        raise SourceError(name, f"unpacks to more than {MOST_BYTES // MEGABYTE} MB; split the archive")
    return bytes(content), fault


def read_bytes(data: bytes, given: Given) -> tuple[Reading, ...]:
    """The articles of a file's bytes, unpacked if they are gzip."""
    data, fault = unpacked(data, given.name)
    media_type = media_type_of(data, given.name)
    if fault and media_type not in ARCHIVES:
        raise SourceError(given.name, fault)
    if not data.strip():
        raise SourceError(given.name, "the file is empty; put an article's page or text in it, or remove it")
    if media_type is None:
        raise SourceError(given.name, "a binary file, not an article; save it as HTML, text, Markdown or PDF")
    if media_type in ARCHIVES:
        return read_archive(ARCHIVES[media_type](data, given), given, [fault] if fault else [])
    return (read_document(data, media_type, given, given.name),)


def read_archive(members: Iterator[Member], given: Given, faults: list[str]) -> tuple[Reading, ...]:
    """The articles of an archive, of a broken one those before the break.

    The faults, and documents that are no articles, are noted with the last article.
    """
    readings: list[Reading] = []
    passed: list[tuple[str, str]] = []
    others = 0
    for member in unbroken(members, faults):
        place = f"{given.name}#{member.place}"
        try:
            kind = member.media_type or media_type_of(member.data, place) or ""
            readings.append(read_document(member.data, kind, replace(member.given, name=place), place))
        except SourceError as error:
            others += len(passed) == MOST_PASSED
            passed.extend([(place, error.reason)] if len(passed) < MOST_PASSED else [])
    if not readings:
        if faults:
            raise SourceError(given.name, faults[0])
        reason = f"; the first: {passed[0][1]}" if passed else ""
        raise NotAnArticle(given.name, f"no article among its {len(passed) + others} documents{reason}")
    passed.extend([(given.name, f"{others:,} more documents that are no articles")] if others else [])
    last = readings.pop()
    doubt = "; ".join(filter(None, (last.doubt, *faults))) or None
    return (*readings, replace(last, cut=(*last.cut, *passed), doubt=doubt))


def unbroken(members: Iterator[Member], faults: list[str]) -> Iterator[Member]:
    """The documents of an archive up to where it is broken; why it is, is added to `faults`."""
    try:
        yield from members
    except SourceError as error:
        faults.append(error.reason)


def read_document(data: bytes, media_type: str, given: Given, place: str) -> Reading:
    """The article of one document."""
    if media_type not in CONTAINERS and len(data) > MOST_TEXT:
        raise SourceError(
            place, f"{len(data) / MEGABYTE:.0f} MB of text; an article has up to {MOST_TEXT // MEGABYTE}, so split it"
        )
    draft = finished(DOCUMENTS[media_type](data, given), given)
    refuse(draft, media_type, place)
    if len(draft.text) > MOST_CHARACTERS:
        raise SourceError(
            place, f"{len(draft.text):,} characters of text; an article has up to {MOST_CHARACTERS:,}, so split it"
        )
    source = Source(path=encodable(place), sha256=sha256(data).hexdigest(), media_type=media_type)
    return Reading(to_article(draft, source), draft.cut, doubt_of(data, media_type, given, draft.text))


def doubt_of(data: bytes, media_type: str, given: Given, text: str) -> str | None:
    """What is not certain about the letters: some could not be read, or the encoding was told from what fits."""
    if "\ufffd" in text:
        return "some bytes are no letters in any encoding tried, and show as \ufffd; save the file as UTF-8"
    if media_type in UNDECLARED and given.charset is None and not states_encoding(data):
        return "not UTF-8; read in the older encoding that fits best, so save it as UTF-8 if letters look wrong"
    return None
