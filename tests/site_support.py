"""Builds the sample site as a user does, and checks every link of what came out."""

import functools
import http.server
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import urlopen

from bs4 import BeautifulSoup

ROOT = Path(__file__).parent.parent
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "1700000000"}


def make_project(folder: Path) -> Path:
    """A copy of this project's own site: its settings, hand-written pages and sample articles."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for path in ("docs/method.md", "docs/stylesheets"):
        copy = shutil.copytree if (ROOT / path).is_dir() else shutil.copy
        (folder / path).parent.mkdir(exist_ok=True)
        copy(ROOT / path, folder / path)
    return folder


def run(*command: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run one of the environment's own commands in a folder; its output is kept, its exit code not judged."""
    program = Path(sys.executable).parent / command[0]
    return subprocess.run(
        [program, *command[1:]], cwd=at, env={**os.environ, **QUIET}, text=True, capture_output=True, check=False
    )


def page_of(site: Path, path: str) -> Path:
    """The file that a server shows for a path."""
    file = site / unquote(path).lstrip("/")
    return file / "index.html" if file.is_dir() or path.endswith("/") else file


def broken_links(site: Path) -> list[str]:
    """Every internal link, image, script and anchor of a built site that leads nowhere, with the page it stands on."""
    soups = {path: BeautifulSoup(path.read_bytes(), "lxml") for path in sorted(site.rglob("*.html"))}
    anchors = {path: {str(tag[key]) for key in ("id", "name") for tag in soup.find_all(attrs={key: True})}
               for path, soup in soups.items()}  # fmt: skip
    faults = []
    for path, soup in soups.items():
        here = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        for target in targets(soup):
            url = urlsplit(urljoin(f"http://site{here}", target))
            if url.netloc != "site":
                continue
            file = page_of(site, url.path)
            if path.name == "404.html":  # is shown at any address, and so links from the root
                continue
            known = anchors.get(file, set()) | {"", "__top"}
            if not file.is_file() or (file.suffix == ".html" and unquote(url.fragment) not in known):
                faults.append(f"{here} -> {target}")
    return faults


def targets(soup: BeautifulSoup) -> Iterator[str]:
    """What a page links to, shows or loads."""
    for name, key in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
        for tag in soup.find_all(name, attrs={key: True}):
            address = str(tag[key])
            if not address.startswith(("http:", "https:", "mailto:", "data:")):
                yield address


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a server that shows a folder, for as long as the block runs."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it
            """Keep test output clean."""

    handler = functools.partial(Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def serving(project: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """The address of `briefing serve` in a project, and what it has logged so far, for as long as the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "serve.log"
    command = [Path(sys.executable).parent / "briefing", "serve", "--dev-addr", address]
    with log.open("w") as output, subprocess.Popen(
        command, cwd=project, env={**os.environ, **QUIET}, stdout=output, stderr=subprocess.STDOUT
    ) as process:  # fmt: skip
        yield f"http://{address}", lambda: log.read_text("utf-8")
        process.terminate()


def text_of(address: str) -> str:
    """What a server answers, nothing while it does not answer."""
    try:
        with urlopen(address, timeout=5) as answer:  # noqa: S310  an address of this machine
            return str(answer.read(), "utf-8")
    except OSError:
        return ""


def wait_for(condition: Callable[[], bool], seconds: float = 90) -> bool:
    """Whether something becomes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.3)
    return False


def wait_until_still(count: Callable[[], int], seconds: float = 4) -> int:
    """A count, once it has not changed for some seconds."""
    last, since = count(), time.monotonic()
    while time.monotonic() - since < seconds:
        time.sleep(0.3)
        if count() != last:
            last, since = count(), time.monotonic()
    return last
