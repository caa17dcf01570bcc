"""Text on a page is that text and nothing else."""

from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from render_support import HOSTILE, HOSTILES

from generator.render import escape

SHIPPED = yaml.safe_load((Path(__file__).parent.parent / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
EXTENSIONS = [next(iter(one)) if isinstance(one, dict) else one for one in SHIPPED]
"""Those of mkdocs.yml, and below those that an owner may well add."""

MORE = ["admonition", "def_list", "pymdownx.details", "abbr", "footnotes", "smarty", "sane_lists", "nl2br"]
MORE += ["fenced_code", "pymdownx.superfences", "pymdownx.emoji"]
MORE += ["pymdownx.magiclink", "pymdownx.betterem", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark"]
MORE += ["pymdownx.keys", "pymdownx.smartsymbols", "pymdownx.tasklist", "pymdownx.snippets", "pymdownx.critic"]

FRAMES = (
    "{}",
    "# {} {{ #top .b-title }}\n\nnext",
    "- {} [¶ 1](#p1){{ .b-p }}\n- other",
    "<div class='b' markdown>\n\n{}\n\n</div>",
    "[{}](https://example.org/){{ .b-p }} after",
    '<div markdown>\n\n<span class="b">{}</span>, {} and <q>{}</q>\n\n</div>',
    "<div>{}</div>",
)


def shown(source: str, extensions: list[str]) -> str:
    """The words of the page that a Markdown source makes."""
    html = markdown.markdown(source, extensions=extensions)
    return squeezed(BeautifulSoup(html, "html.parser").get_text())


def squeezed(text: str) -> str:
    """The text as a browser shows it: white space of any length is one space."""
    return " ".join(escape.one_line(text).split(" ")).strip()


def collapsed(text: str) -> str:
    """The same for what stands alone."""
    return " ".join(part for part in squeezed(text).split(" ") if part)


@pytest.mark.parametrize("frame", FRAMES)
@given(text=st.text(max_size=60))
@settings(deadline=None)
@example(text=HOSTILE)
@example(text="1. one")
@example(text="    code")
@example(text="\ud800")
@example(text="a\n\n***\n\nb")
def test_a_page_shows_exactly_the_text(frame: str, text: str) -> None:
    """Wherever text stands on a page, exactly that text is read there."""
    source = frame.format(*[f"a{escape.markdown(text)}z"] * frame.count("{}"))
    wanted = collapsed(f"a{text}z")
    assert wanted in collapsed(shown(source, EXTENSIONS))


@pytest.mark.parametrize("text", HOSTILES)
@pytest.mark.parametrize("frame", FRAMES)
def test_text_at_the_start_of_a_line_makes_no_markup(frame: str, text: str) -> None:
    """What other syntaxes would read as markup is read as text, whatever extensions are on."""
    source = frame.format(*[escape.markdown(text)] * frame.count("{}"))
    for extensions in (EXTENSIONS, EXTENSIONS + [one for one in MORE if one != "smarty"]):
        assert collapsed(text) in collapsed(shown(source, extensions))


@given(text=st.text(max_size=60))
@settings(deadline=None)
@example(text=HOSTILE)
def test_text_makes_no_element(text: str) -> None:
    """No text makes an element of its own, except the isolation of what runs from right to left."""
    html = markdown.markdown(f"x{escape.markdown(text)}", extensions=EXTENSIONS)
    assert {tag.name for tag in BeautifulSoup(html, "html.parser").find_all(True)} <= {"p", "bdi"}


@given(text=st.text(max_size=60))
@settings(deadline=None)
@example(text=HOSTILE)
@example(text='"\\ \u202e \x00 # : - {')
def test_a_title_is_one_yaml_scalar(text: str) -> None:
    """Front matter gives themes the title's letters, ready for HTML."""
    value = yaml.safe_load(f"title: {escape.front_matter(text)}")["title"]
    assert BeautifulSoup(f"<p>{value}</p>", "html.parser").get_text() == escape.one_line(text)
    assert "<" not in value


def test_hebrew_does_not_turn_its_neighbours_around() -> None:
    """Right-to-left words are isolated."""
    assert escape.markdown("שלום") == "<bdi>שלום</bdi>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.org",
        "ftp://x.org",
        "http://",
        "https://[",
        "x",
        "",
    ],
)
def test_only_web_addresses_are_links(address: str) -> None:
    """Anything but http(s) to a host is no link."""
    assert escape.url(address) is None


@given(tail=st.text(max_size=40))
@settings(deadline=None)
@example(tail="](javascript:alert(1)) <b> \" ' ` | { } \\ &copy; é ]")
def test_an_address_stays_one_address(tail: str) -> None:
    """A link leads to its address, whatever characters that has."""
    address = escape.url(f"https://x.org/{tail}")
    html = markdown.markdown(f"[a]({address}){{ .b }} b", extensions=EXTENSIONS)
    link = BeautifulSoup(html, "html.parser").a
    assert link is not None
    assert link["href"] == str(address)
    assert link.get_text() == "a"


@pytest.mark.parametrize("value", [None, 1.5, object(), ["x"]])
def test_a_template_cannot_show_what_is_no_text(value: object) -> None:
    """An unknown that slips into a template is an error, not the word None."""
    with pytest.raises(TypeError, match="text or whole numbers"):
        escape.finalize(value)


def test_letters_stay_letters() -> None:
    """Plain prose is left as it is, so that pages can be read as Markdown."""
    prose = "Israel’s 2,000-year-old “plan”, said Mr. Lee in the U.S. on 3.5 per cent; “yes”…"
    assert escape.markdown(prose) == prose
