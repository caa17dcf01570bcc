"""Mail messages: newsletters saved as .eml, and pages saved by browsers as MHTML."""

from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from generator.errors import SourceError
from generator.read.clean import clean_source
from generator.read.decode import decode
from generator.read.draft import Draft, Found, merged
from generator.read.given import Given
from generator.read.html import read_html
from generator.read.plain import read_clean_text

Said = TypeVar("Said")
MALFORMED = (ValueError, LookupError, AttributeError, TypeError, RecursionError)
"""How Python's parser of headers fails where they are malformed."""
MOST_HEADER, MOST_PARTS = 4_000, 1_000  # characters of a header, which are costly to parse; parts looked at


class ShortHeaders(EmailPolicy):
    """Python's policy for messages, each header cut at the length that any real one has."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """(name, value) of a header's lines."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MOST_HEADER]


POLICY = ShortHeaders()


def read_mail(data: bytes, given: Given) -> Draft:
    """The article of a message: its HTML, else its text; subject, sender and date where the body says nothing."""
    message = parsed(data, given)
    html, plain = part_of(message, "text/html"), part_of(message, "text/plain")
    if html is None and plain is None:
        raise SourceError(given.name, "the message has no text; save it with its body, or as HTML")
    payload, charset = html or plain or (b"", None)
    inner = Given(name=given.name, charset=charset, url=given.url, fetched=sent(message) or None)
    draft = read_html(payload, inner) if html else read_text_part(payload, inner)
    return Draft(blocks=draft.blocks, fields=merged(draft.fields, header_fields(message)), cut=draft.cut)


def read_text_part(payload: bytes, given: Given) -> Draft:
    """The article of a message's plain text, whose first line is no headline: the subject is."""
    return read_clean_text(clean_source(decode(payload, given.charset)), given, titled=False)


def read_mhtml(data: bytes, given: Given) -> Draft:
    """The article of a saved page; its address is the one the browser noted."""
    message = parsed(data, given)
    html = part_of(message, "text/html")
    if html is None:
        raise SourceError(given.name, "the saved page holds no HTML; save it again as 'Webpage, Single File'")
    address = header(message, "Snapshot-Content-Location") or header(message, "Content-Location")
    draft = read_html(html[0], Given(name=given.name, charset=html[1], fetched=sent(message) or None))
    noted = {"url": Found(address, "saved from")} if address.startswith(("http://", "https://")) else {}
    return Draft(blocks=draft.blocks, fields=merged(noted, draft.fields), cut=draft.cut)


def parsed(data: bytes, given: Given) -> EmailMessage:
    """The message. Raises `SourceError` where it is none."""
    try:
        message = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf"), policy=POLICY)
    except MALFORMED as error:
        raise SourceError(given.name, f"not a readable mail message ({error}); save it again as .eml") from error
    assert isinstance(message, EmailMessage), "the policy makes them"  # noqa: S101  told to mypy
    return message


def part_of(message: EmailMessage, media_type: str) -> tuple[bytes, str | None] | None:
    """(bytes, charset) of the first part of a media type that is no attachment."""
    for part in islice(message.walk(), MOST_PARTS):
        if said(part.get_content_type) == media_type and said(part.get_content_disposition) != "attachment":
            payload: object = said(partial(part.get_payload, decode=True))
            if isinstance(payload, bytes) and payload.strip():
                return payload, said(part.get_content_charset)
    return None


def header_fields(message: EmailMessage) -> dict[str, Found]:
    """Subject, sender and date."""
    fields = {
        "title": Found(header(message, "Subject"), "mail header"),
        "outlet": Found(parseaddr(header(message, "From"))[0], "mail header"),
        "published": Found(sent(message), "mail header"),
    }
    return {name: found for name, found in fields.items() if found.value}


def header(message: EmailMessage, name: str) -> str:
    """A header as text; empty where it is missing or broken."""
    return " ".join(str(said(partial(message.get, name)) or "").split())


def sent(message: EmailMessage) -> str:
    """When it was sent, in ISO 8601; empty where it does not say."""
    try:
        return parsedate_to_datetime(header(message, "Date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def said(read: Callable[[], Said]) -> Said | None:
    """What a message says of itself; None where it is malformed."""
    try:
        return read()
    except MALFORMED:
        return None
