"""Connections that lead only where they may, and end when their time is up.

The host's name is looked up once, every address it has is checked, and the connection goes to a checked address as a
number: a second look-up could answer otherwise (DNS rebinding). TLS still proves the host's name, which httpcore
takes from the request and not from here.
"""

import ssl
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from time import monotonic
from typing import Any

import httpcore

from generator.fetch.addresses import MayConnect, Resolve


class OutOfTime(httpcore.TimeoutException):
    """The whole exchange took longer than it may, however steadily it trickled."""


@dataclass(frozen=True, slots=True)
class TimedStream(httpcore.NetworkStream):
    """A stream that must be done at one moment, not only alive."""

    stream: httpcore.NetworkStream
    ends: float
    """On the clock of `time.monotonic`, in seconds."""

    def left(self) -> float:
        """The seconds left. Raises `OutOfTime`."""
        left = self.ends - monotonic()
        if left <= 0:
            raise OutOfTime
        return left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002  ours is the stricter one
        """Some bytes, `b""` at the end."""
        return self.stream.read(max_bytes, self.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002  ours is the stricter one
        """Send all bytes."""
        self.stream.write(buffer, self.left())

    def close(self) -> None:
        """Hang up."""
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002  ours is the stricter one
    ) -> httpcore.NetworkStream:
        """The same stream, encrypted; the certificate must be `server_hostname`'s."""
        return TimedStream(self.stream.start_tls(ssl_context, server_hostname, self.left()), self.ends)

    def get_extra_info(self, info: str) -> Any:
        """What the stream knows of itself."""
        return self.stream.get_extra_info(info)


@dataclass(frozen=True, slots=True)
class GuardedBackend(httpcore.NetworkBackend):
    """Connects to hosts all of whose addresses `may_connect` allows; each connection lives `seconds` at most."""

    may_connect: MayConnect
    resolve: Resolve
    seconds: float

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  ours is the stricter one
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers. Raises `httpcore.ConnectError`."""
        ends = monotonic() + self.seconds

        def connect(address: str) -> httpcore.NetworkStream:
            left = max(ends - monotonic(), 0.001)
            return httpcore.SyncBackend().connect_tcp(address, port, left, local_address, socket_options)

        return TimedStream(first_that_answers(self.checked(host, port), connect), ends)

    def checked(self, host: str, port: int) -> list[str]:
        """The host's addresses; one that is not allowed rules out the host."""
        try:
            addresses = list(self.resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"no such host: {host}") from error
        for address in addresses:
            if not self.may_connect(ip_address(address)):
                led = "" if host == address else f"{host} leads to "
                raise httpcore.ConnectError(f"{led}{address}, which is not on the public internet")
        return addresses


def first_that_answers(
    addresses: Iterable[str], connect: Callable[[str], httpcore.NetworkStream]
) -> httpcore.NetworkStream:
    """The connection to the first address that takes one."""
    failure: Exception = httpcore.ConnectError("the host has no address")
    for address in addresses:
        try:
            return connect(address)
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            failure = error
    raise failure
