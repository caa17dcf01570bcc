"""What a web address is to us: http or https, spelled one way, and where on the internet it may lead.

One spelling a page, so that the same page is asked for and saved once.
"""

import re
import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from generator.errors import SourceError

IPAddress = IPv4Address | IPv6Address
MayConnect = Callable[[IPAddress], bool]
Resolve = Callable[[str, int], Sequence[str]]
"""The IP addresses of a host and port, as text; raises `OSError`."""

DEFAULT_PORTS = {"http": 80, "https": 443}
UNRESERVED = "/%:@!$&'()*+,;=~-._?"
"""What may stand unquoted in a path or a query (RFC 3986, section 3.3), and `%`, as addresses come quoted already."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv6 addresses whose last 32 bits are an IPv4 address (RFC 6052)."""


def web_url(text: str, base: str = "") -> str:
    """An http(s) address in ASCII without fragment, relative ones joined to `base`. Raises `SourceError`."""
    try:
        parts = urlsplit(urljoin(base, text.strip()))
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError as error:
        raise SourceError(text, f"not a web address: {error}") from error
    if parts.scheme not in DEFAULT_PORTS or not host:
        raise SourceError(text, "not a web address; expected one such as https://example.org/news/article.html")
    if parts.username is not None:
        raise SourceError(text, "holds a user name; save a page behind a login with your browser instead")
    place = host if port in {None, DEFAULT_PORTS[parts.scheme]} else f"{host}:{port}"
    path = quote(parts.path or "/", safe=UNRESERVED)
    return urlunsplit((parts.scheme, place, path, quote(parts.query, safe=UNRESERVED), ""))


def ascii_host(host: str) -> str:
    """A host's name as DNS knows it, an IPv6 address in brackets. Raises `ValueError`."""
    if ":" in host:
        return f"[{IPv6Address(host)}]"
    name = host.rstrip(".").encode("idna").decode("ascii").lower()
    if not re.fullmatch(r"([a-z0-9_][a-z0-9._-]*)?", name):
        raise ValueError(f"{host!r} cannot be a host's name")
    return name


def host_of(url: str) -> str:
    """The host of an address from `web_url`, with its port where that is not the usual one."""
    return urlsplit(url).netloc


def is_public(address: IPAddress) -> bool:
    """Whether an address is on the public internet, also where an IPv6 address only wraps an IPv4 one."""
    if not address.is_global or address.is_multicast:
        return False
    wrapped = wrapped_address(address)
    return wrapped is None or is_public(wrapped)


def wrapped_address(address: IPAddress) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address of a transition mechanism leads to."""
    if isinstance(address, IPv4Address):
        return None
    translated = IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None
    return translated or address.ipv4_mapped or address.sixtofour


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that the system's resolver gives, without repeats. Raises `OSError`."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))
