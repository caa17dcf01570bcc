"""The whole site of the sample articles: built by both builders, checked link by link, walked in a browser."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from figures_support import parsed
from playwright.sync_api import Browser, Page, sync_playwright
from site_support import broken_links, make_project, page_of, run, served, serving, text_of, wait_for, wait_until_still

from generator.extract.figures import find_figures
from generator.model import brief_from_json

CHROMIUM = shutil.which("chromium")
CUT = "net::ERR_ABORTED"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = pytest.mark.xdist_group("site")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project with its site built by MkDocs."""
    folder = make_project(tmp_path_factory.mktemp("site") / "desk")
    result = run("mkdocs", "build", "--strict", at=folder)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return folder


@pytest.fixture(scope="module")
def zensical(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages built by Zensical, in a folder of its own, because it always builds into `site`."""
    folder = tmp_path_factory.mktemp("zensical")
    shutil.copytree(project / "docs", folder / "docs")
    shutil.copy(project / "mkdocs.yml", folder)
    result = run("zensical", "build", "--strict", at=folder)
    assert result.returncode == 0, result.stdout + result.stderr
    assert not re.search("warn|error", result.stdout + result.stderr, re.IGNORECASE)
    return folder / "site"


def pages(site: Path) -> set[str]:
    """The paths of a built site's pages."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_every_link_of_mkdocs_site_leads_somewhere(project: Path) -> None:
    """Pages, images, scripts and anchors."""
    assert broken_links(project / "site") == []


def test_every_link_of_zensicals_site_leads_somewhere(zensical: Path) -> None:
    """The same for the successor."""
    assert broken_links(zensical) == []


def test_both_builders_make_the_same_pages(project: Path, zensical: Path) -> None:
    """Nothing is lost on the way to the successor."""
    assert pages(project / "site") == pages(zensical)


def test_two_builds_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    """The built site too, not only the pages it is built from."""
    other = make_project(tmp_path / "desk")
    assert run("mkdocs", "build", "--strict", at=other).returncode == 0

    def tree(site: Path) -> dict[str, bytes]:
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".gz"  # MkDocs writes the time into the compressed sitemap
        }

    assert tree(project / "site") == tree(other / "site")


def test_no_page_names_a_folder_of_this_machine(project: Path) -> None:
    """A path of the machine that built the site is nobody's business."""
    for page in (project / "docs").rglob("*"):
        if page.is_file():
            assert str(project.parent).encode() not in page.read_bytes()


def test_the_wheel_works_by_itself(tmp_path: Path) -> None:
    """The wheel holds the templates, tables and starter files that `briefing new` and a build need."""
    root = Path(__file__).parent.parent
    result = run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), at=root)
    assert result.returncode == 0, result.stderr
    [wheel] = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "installed", "zip")
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"}
    script = "from generator.cli import main; import generator; print(generator.__file__); main()"
    for words in (["new", "desk"], ["build", "--strict", "-f", "desk/mkdocs.yml"]):
        made = subprocess.run(
            [sys.executable, "-c", script, *words],
            cwd=tmp_path, env=env, text=True, capture_output=True, check=False,
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
        assert made.stdout.startswith(str(tmp_path / "installed"))
    assert (tmp_path / "desk" / "docs" / "index.md").is_file()


@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize("url", ["https://desk.example/news", None])
def test_the_feed_leads_to_pages_that_are_there(folders: bool, url: str | None, tmp_path: Path) -> None:
    """With both forms of addresses, and with or without the site's own, as MkDocs builds them."""
    assert run("briefing", "new", "desk", at=tmp_path).returncode == 0
    with (tmp_path / "desk" / "mkdocs.yml").open("a") as settings:
        settings.write(f"\nuse_directory_urls: {str(folders).lower()}\n" + (f"site_url: {url}\n" if url else ""))
    assert run("mkdocs", "build", "--strict", at=tmp_path / "desk").returncode == 0
    site = tmp_path / "desk" / "site"
    links = BeautifulSoup((site / "data/feed.xml").read_bytes(), "xml").find_all("link")
    places = [urljoin(f"{url or 'http://somewhere'}/data/feed.xml", str(link["href"])) for link in links]
    assert len(places) == 3
    assert all(str(link["href"]).startswith("https:") for link in links) == (url is not None)
    assert [one for one in places if not page_of(site, one.removeprefix(url or "http://somewhere")).is_file()] == []


def test_saving_an_article_refreshes_the_page_and_then_rests(tmp_path: Path) -> None:
    """A saved source shows within seconds; the pages it rewrites do not set off reload after reload."""
    folder = make_project(tmp_path / "desk")
    source = next((folder / "seeds").glob("001_*"))
    with serving(folder) as (address, log):
        assert wait_for(lambda: "Aims to Build Support" in text_of(address))
        source.write_text(source.read_text("utf-8").replace("Aims to Build Support", "Wants to Build Support"), "utf-8")
        assert wait_for(lambda: "Wants to Build Support" in text_of(address))
        changes = wait_until_still(lambda: log().count("Detected file changes"))
    assert 1 <= changes <= 3


def test_reading_what_a_card_prints_gives_its_figure_back(project: Path) -> None:
    """The words on a card say value, unit and bound as the data have them, however the article writes them."""
    cards = 0
    for line in (project / "docs/data/briefs.jsonl").read_text("utf-8").splitlines():
        brief = brief_from_json(line)
        page = BeautifulSoup((project / "site/briefs" / brief.id / "index.html").read_bytes(), "lxml")
        for card in page.select(".b-card"):
            figure = next(one for one in brief.figures if one.id == card["id"])
            words = " ".join(part.get_text() for part in card.p.select(".b-mod, .b-value, .b-what"))
            [read] = find_figures(parsed(f"There were {words} at the time."), (), (), ())
            assert (read.value, read.value_high) == (figure.value, figure.value_high)
            assert (read.unit, read.modifier) == (figure.unit, figure.modifier)
            cards += 1
    assert cards > 15


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium; only outside CI may it be missing."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed, and in CI browser tests may not be skipped")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, project: Path) -> Iterator[Page]:
    """A tab at the site's first page; a script error or a failed request fails the test, not one cut by walking on."""
    with served(project / "site") as address:
        tab = browser.new_page()
        faults: list[str] = []
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("requestfailed", lambda request: faults.extend([request.url] if request.failure != CUT else []))
        tab.goto(address)
        yield tab
        tab.close()
        assert faults == []


@pytest.mark.browser
def test_a_reader_walks_from_the_index_to_another_brief(page: Page) -> None:
    """Index, brief, quote, passage, actor, other brief: each one click from the one before."""
    page.get_by_role("link", name="Blinken reaffirms US support").first.click()
    page.wait_for_selector("h1:has-text('Blinken reaffirms')")
    quote = page.locator(".b-said", has_text="It’s our view that a ceasefire now would leave Hamas in place").first
    quote.get_by_role("link", name=re.compile("passage")).first.click()
    page.wait_for_url(re.compile(r"#p\d+$"))
    number = page.url.rsplit("#p", 1)[1]
    passage = page.locator(f"#p{number}")
    assert "It’s our view that a ceasefire now would leave Hamas in place to regroup" in passage.inner_text()
    assert passage.is_visible()
    page.get_by_role("link", name="Antony Blinken", exact=True).first.click()
    page.wait_for_selector("h1:has-text('Antony Blinken')")
    page.locator("article").get_by_role("link", name=re.compile("Netanyahu resists pressure")).first.click()
    page.wait_for_selector("h1:has-text('Netanyahu resists pressure')")


@pytest.mark.browser
def test_no_page_is_wider_than_a_phone(browser: Browser, project: Path) -> None:
    """At 390 pixels nothing has to be scrolled sideways."""
    tab = browser.new_page(viewport={"width": 390, "height": 844})
    with served(project / "site") as address:
        for path in sorted(pages(project / "site")):
            tab.goto(f"{address}/{path}")
            width = tab.evaluate("document.documentElement.scrollWidth")
            assert width <= 390, f"{path} is {width} pixels wide"
    tab.close()


@pytest.mark.browser
def test_a_finger_and_a_screen_reader_find_every_link(browser: Browser, project: Path) -> None:
    """A link of ours is at least 24 pixels high and wide, and one that is a sign says in words where it leads."""
    tab = browser.new_page(viewport={"width": 390, "height": 844})
    with served(project / "site") as address:
        for path in ("index.html", "actors/index.html", "actors/antony-blinken/index.html", "quotes/index.html"):
            tab.goto(f"{address}/{path}")
            links = tab.locator("article a:not(.headerlink):visible").all()
            boxes = [(link.text_content(), link.bounding_box()) for link in links]
            assert [words for words, box in boxes if not box or box["height"] < 24 or box["width"] < 24] == []
            signs = [link for link in links if re.match("[¶↗]", link.text_content() or "")]
            assert all(re.match("passage|the words", link.get_attribute("aria-label") or "") for link in signs)
            assert signs or path == "actors/index.html"
    tab.close()


@pytest.mark.browser
def test_pages_read_without_javascript(browser: Browser, project: Path) -> None:
    """Every word is in the page itself."""
    context = browser.new_context(java_script_enabled=False)
    with served(project / "site") as address:
        tab = context.new_page()
        tab.goto(address)
        tab.get_by_role("link", name="Blinken reaffirms US support").first.click()
        assert tab.locator("q", has_text="It’s our view that a ceasefire now").first.is_visible()
    context.close()
