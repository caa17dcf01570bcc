"""What a site's robots.txt asks of us (RFC 9309): which pages to leave alone, and how long to wait between two."""

from http import HTTPStatus

from protego import Protego

from generator.fetch.answers import PRODUCT, Answer

LONGEST_PAUSE = 60.0
"""Seconds; a robots.txt that asks for hours between two pages gets a minute."""
EVERYTHING = Protego.parse("")
"""No rules: all may be fetched."""


def rules_of(answer: Answer) -> Protego | str:
    """The rules that a request for robots.txt found, or why none may be assumed.

    A file that is not there (4xx) allows everything, a server in trouble (5xx) nothing (RFC 9309, section 2.3.1); nor
    does one that has had too many requests (429).
    """
    if answer.status == HTTPStatus.OK:
        return Protego.parse(answer.body.decode("utf-8", "replace"))
    troubled = answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS
    return f"its robots.txt answers {answer.phrase}; try again later" if troubled else EVERYTHING


def refusal(rules: Protego | str, url: str) -> str | None:
    """Why a page may not be fetched, None where it may."""
    if isinstance(rules, str):
        return rules
    return None if rules.can_fetch(url, PRODUCT) else f"its robots.txt asks {PRODUCT} not to fetch this page"


def pause_of(rules: Protego | str, pause: float) -> float:
    """The seconds to wait between two requests: the site's wish where it is longer than our own `pause`."""
    wish = None if isinstance(rules, str) else rules.crawl_delay(PRODUCT)
    return max(pause, min(wish or 0.0, LONGEST_PAUSE))
