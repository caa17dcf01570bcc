r"""Text becomes Markdown that shows exactly that text, letter for letter, and runs nothing.

CommonMark's backslashes are not enough (Python-Markdown shows `\<`, `\&`, `\~` as they stand), so every
character that any extension could read as markup becomes a numeric entity.
"""

import re
from html import escape as html_escape
from urllib.parse import quote, urlsplit


class Markdown(str):
    """Text that is Markdown already, and is not escaped again."""

    __slots__ = ()


BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
"""White space that ends or indents a line somewhere; no-break and thin spaces are letters to a reader."""

UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML has no way to write: controls, lone surrogates, non-characters."""

SPECIAL = re.compile(
    r"[^\w ,;'%$\u0080-\U0010ffff.-]|_"
    r"|(?<![^\W_])-|-(?![^\W_])"
    r"|(?<=\d)\.(?!\d)|(?<=www)\.|\.(?=\.)"
)
"""All ASCII punctuation that is not plainly harmless: hyphens outside words, and full stops
where they could make a list or a link."""

TWO_WAYS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Right-to-left letters, and the controls that could turn the words around them."""

URL_SAFE = "/:?#@!$&+,=%-._"


def one_line(text: str) -> str:
    """The text as HTML can show it: white space as one space, unprintable characters as U+FFFD."""
    return UNPRINTABLE.sub("\ufffd", BREAKS.sub(" ", text))


def plain(text: str) -> str:
    """The text in entities, for an attribute's value or inside SVG."""
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", one_line(text))


def markdown(text: str) -> Markdown:
    """The text as Markdown; what runs from right to left is kept from turning its neighbours around."""
    safe = plain(text)
    return Markdown(f"<bdi>{safe}</bdi>" if TWO_WAYS.search(text) else safe)


def url(address: str) -> Markdown | None:
    """A web address as a Markdown link's target, or None where it is not plain http(s) to a host."""
    try:
        parts = urlsplit(address := address.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return Markdown(quote(address.encode("utf-8", "replace"), safe=URL_SAFE))


def front_matter(text: str) -> Markdown:
    """The text as a YAML scalar for a page's title, which the themes put into HTML as it stands."""
    letters = html_escape(one_line(text)).replace("\\", "\\\\")
    return Markdown('"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in letters) + '"')


def finalize(value: object) -> str:
    """What a template shows for a value: Markdown as it is, text and whole numbers escaped; nothing else."""
    if isinstance(value, Markdown):
        return value
    if isinstance(value, str | int):
        return markdown(str(value))
    raise TypeError(f"a template shows text or whole numbers, not {value!r}")
