"""The Jinja2 environment: an undefined name is an error, and every value is escaped unless it is Markdown."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from generator.assets import asset
from generator.render import escape
from generator.render.escape import Markdown
from generator.render.views import Link, Piece


@pass_context
def link(context: Context, target: Link, kind: str = "") -> Markdown:
    """A link as Markdown, relative to the page it stands on; without an address only its words."""
    words = escape.markdown(target.text)
    address = _address(context, target.to)
    if address is None:
        return Markdown(f'<span class="{kind}">{words}</span>') if kind else words
    attributes = " ".join([f".{kind}"] * bool(kind) + [f'aria-label="{target.label}"'] * bool(target.label))
    return Markdown(f"[{words}]({address})" + (f"{{ {attributes} }}" if attributes else ""))


def _address(context: Context, to: str | None) -> str | None:
    """Where a link leads, as Markdown: another site, or a source path below `docs/`."""
    if to is None or "://" in to:
        return escape.url(to) if to else None
    page, hash_, anchor = to.partition("#")
    return f"#{anchor}" if hash_ and page == context["here"] else str(context["root"]) + to


def marked(pieces: tuple[Piece, ...]) -> Markdown:
    """A sentence with the words that matter marked."""
    words = "".join(f"<mark>{escape.plain(p.text)}</mark>" if p.mark else escape.plain(p.text) for p in pieces)
    turned = any(escape.TWO_WAYS.search(piece.text) for piece in pieces)
    return Markdown(f"<bdi>{words}</bdi>" if turned else words)


@cache
def environment() -> Environment:
    """The one environment of all pages."""
    made = Environment(
        loader=FileSystemLoader(asset("templates")),
        undefined=StrictUndefined,
        finalize=escape.finalize,
        autoescape=False,  # noqa: S701 - pages are Markdown: `finalize` escapes for that, HTML escaping is not enough
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(link=link, marked=marked, front_matter=escape.front_matter, grouped="{:,}".format)
    return made


def fill(template: str, path: str, **values: Any) -> str:
    """The page at a path below `docs/`, from a template and the values it shows."""
    root = Markdown("../" * path.count("/"))
    return environment().get_template(f"{template}.md.j2").render(root=root, here=path, **values)
