"""A visitor of the web with manners: one request at a time, a pause between two to a host, robots.txt honoured.

Every address that a redirect leads to is checked like the first.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import httpcore
from protego import Protego

from generator.errors import SourceError
from generator.fetch.addresses import MayConnect, Resolve, host_of, is_public, resolve, web_url
from generator.fetch.answers import Answer, ask
from generator.fetch.connection import GuardedBackend
from generator.fetch.robots import pause_of, refusal, rules_of

REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much we ask of a server, and take from it."""

    seconds: float = 30.0
    """For one request, from the first look-up to the last byte."""
    size: int = 5_000_000
    """Bytes of a page."""
    redirects: int = 5
    pause: float = 1.0
    """Seconds between two requests to one host."""


class Web:
    """The web as one run of ours sees it; close it, or use it in a `with`."""

    def __init__(
        self,
        limits: Limits = Limits(),
        *,
        may_connect: MayConnect = is_public,
        resolve: Resolve = resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits, self._sleep = limits, sleep
        # without kept connections each request meets the guard anew
        self._pool = httpcore.ConnectionPool(
            max_keepalive_connections=0, network_backend=GuardedBackend(may_connect, resolve, limits.seconds)
        )
        self._rules: dict[str, Protego | str] = {}
        self._asked: dict[str, float] = {}
        self._busy: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()

    def get(self, url: str, accepted: frozenset[str] = frozenset(), **conditions: str) -> Answer:
        """The page at an address, wherever it redirects to. Raises `SourceError` with the address as given.

        `accepted` are the media types to take, empty for any; `conditions` are headers such as `If-None-Match`, which
        may make the answer a 304 without a body.
        """
        try:
            answer = self._follow(web_url(url), lambda hop: self._page(hop, accepted, conditions))
        except SourceError as error:
            led = "" if error.path == url or error.path == web_url(url) else f"redirects to {error.path}: "
            raise SourceError(url, led + error.reason) from error
        if answer.status != HTTPStatus.OK and not (conditions and answer.status == HTTPStatus.NOT_MODIFIED):
            raise SourceError(url, f"the server answers {answer.phrase}")
        return answer

    def _follow(self, url: str, fetch: Callable[[str], Answer]) -> Answer:
        """The first answer that is no redirect."""
        hop = url
        for _ in range(self._limits.redirects + 1):
            answer = fetch(hop)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return answer
            hop = web_url(answer.headers["location"], hop)
        raise SourceError(url, f"redirects more than {self._limits.redirects} times")

    def _page(self, url: str, accepted: frozenset[str], conditions: dict[str, str]) -> Answer:
        """The answer for a page, if robots.txt lets us ask."""
        rules = self._rules_for(url)
        if reason := refusal(rules, url):
            raise SourceError(url, reason)
        return self._ask(url, pause_of(rules, self._limits.pause), accepted, **conditions)

    def _rules_for(self, url: str) -> Protego | str:
        """The rules of a page's site, asked for once."""
        address = urljoin(url, "/robots.txt")
        if address not in self._rules:
            self._rules[address] = self._ask_rules(address)
        return self._rules[address]

    def _ask_rules(self, address: str) -> Protego | str:
        """The rules at the address of a robots.txt, which no rules forbid to ask for."""
        try:
            return rules_of(self._follow(address, lambda hop: self._ask(hop, self._limits.pause)))
        except SourceError as error:
            return f"its robots.txt {error.reason}"

    def _ask(self, url: str, pause: float, accepted: frozenset[str] = frozenset(), **conditions: str) -> Answer:
        """The answer to one request, after the pause that its host is due."""
        host = host_of(url)
        if host in self._busy:
            raise SourceError(url, "is on a server that said it is busy; try again later")
        if host in self._asked:
            self._sleep(max(0.0, self._asked[host] + pause - time.monotonic()))
        try:
            answer = ask(self._pool, url, self._limits.size, accepted, **conditions)
        finally:
            self._asked[host] = time.monotonic()
        if answer.status in BUSY:
            self._busy.add(host)
        return answer
