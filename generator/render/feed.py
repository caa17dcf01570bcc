"""The Atom feed of the newest briefs; its dates come from the articles alone, so equal sources give equal bytes.

Links are absolute where the site's address is known: many feed readers cannot resolve others. Without it they are
relative to the feed, which readers of a feed from disk or from an unknown host resolve (RFC 3986, 5.1.3).
"""

from collections.abc import Iterator
from html import escape
from uuid import NAMESPACE_URL, uuid5

from generator.model import Brief, Page
from generator.render.escape import one_line
from generator.render.heads import headline, outlet, path
from generator.render.site import Site, newest
from generator.settings import Address
from generator.timeline import moment

ENTRIES = 50
PATH = "data/feed.xml"


def feed(site: Site) -> Iterator[Page]:
    """The feed; an article without a date cannot be in it."""
    dated = [(scene.brief, at) for scene in newest(site) if (at := moment(scene.brief.published))][:ENTRIES]
    updated = max((at for _, at in dated), default="1970-01-01T00:00:00Z")
    address = site.lib.settings.address
    entries = "".join(_entry(brief, at, address) for brief, at in dated)
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{escape(one_line(address.name))}</title>\n<id>{_name(address)}</id>\n"
        f'<updated>{updated}</updated>\n<link rel="self" type="application/atom+xml" href="{_link(PATH, address)}"/>\n'
        f'<link type="text/html" href="{_link("index.md", address)}"/>\n{entries}</feed>\n'
    )
    yield Page(path=PATH, text=text)


def _entry(brief: Brief, at: str, address: Address) -> str:
    """One brief: its title, outlet, date and summary, in the article's words."""
    page = _link(path("briefs", brief.id), address)
    summary = escape(one_line(" ".join(one.text for one in brief.summary)))
    return (
        f"<entry>\n<title>{escape(one_line(headline(brief)))}</title>\n"
        f"<id>{_name(address, brief.id)}</id>\n<updated>{at}</updated>\n"
        f"<author><name>{escape(one_line(outlet(brief)))}</name></author>\n"
        f'<link type="text/html" href="{page}"/>\n<summary>{summary}</summary>\n</entry>\n'
    )


def _link(source: str, address: Address) -> str:
    """Where a file below `docs/` is read, for an attribute: absolute, or relative to the feed."""
    return escape((address.url or "../") + _read_at(source, address.folders))


def _read_at(source: str, folders: bool) -> str:
    """The place that a site builder gives a file below `docs/`, relative to the front page."""
    page = source.removesuffix(".md")
    if page == source:
        return source
    if not folders:
        return f"{page}.html"
    return "" if page == "index" else f"{page}/"


def _name(address: Address, brief: str = "") -> str:
    """A lasting name for a feed reader: the same in every build of a site, another for each site (RFC 4287, 4.2.6)."""
    return uuid5(NAMESPACE_URL, f"briefing-site:{address.url or address.name}:{brief}").urn
