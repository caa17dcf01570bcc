"""Where a fetch may lead, and what it asks of the servers it meets."""

import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from ipaddress import ip_address
from pathlib import Path

import httpcore
import pytest
from fetch_support import ARTICLE, Reply, Server, at_home, files, serving, visitor
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.fetch import Limits, Web, add_pages, is_public
from generator.fetch.addresses import IPAddress, resolve
from generator.fetch.connection import GuardedBackend, TimedStream


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with one article."""
    with serving({"/article": Reply()}) as running:
        yield running


def refused(web: Web, url: str, folder: Path) -> str:
    """Why an address cannot be added."""
    with web:
        (added,) = add_pages([url], folder, web)
    assert added.path is None
    assert files(folder) == []
    return added.reason or ""


# --- where it may lead ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "0.0.0.0", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1",  # noqa: S104  not bound to
        "::1", "::", "fe80::1", "fe80::1%1", "fc00::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1",
    ],
)  # fmt: skip
def test_an_address_inside_a_network_is_not_public(address: str) -> None:
    """Private, loopback, link-local, shared, reserved, multicast and documentation addresses, however wrapped."""
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::6810:84e5", "64:ff9b::808:808"])
def test_an_address_on_the_internet_is_public(address: str) -> None:
    """Addresses that anybody can reach, also through the translation of an IPv6-only network."""
    assert is_public(ip_address(address))


@given(st.ip_addresses())
def test_public_is_never_more_than_global(address: IPAddress) -> None:
    """What Python's own table calls not global is never public."""
    assert address.is_global or not is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_a_fetch_by_default_stays_out_of_this_machine(server: Server, tmp_path: Path, host: str) -> None:
    """Without leave, nothing on this machine is asked for anything, in whatever way its address is written."""
    url = server.url("/article", host)
    assert "not on the public internet" in refused(Web(), url, tmp_path) or host == "[::1]"
    assert server.asked == []


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "//inside.example/",
        "https://127.0.0.2/",
    ],
)
def test_a_redirect_into_a_network_is_refused(server: Server, tmp_path: Path, target: str) -> None:
    """Each address that a redirect leads to is checked like the first, and the reason names it."""
    server.replies["/a"] = Reply(302, headers={"Location": target})
    why = refused(visitor(hosts={"inside.example": ["192.168.0.7"]}), server.url("/a"), tmp_path)
    assert why.startswith("redirects to ")
    assert "not on the public internet" in why


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "data:text/html,<p>x", "http://user:word@127.0.0.1/"]
)
def test_a_redirect_out_of_the_web_is_refused(server: Server, tmp_path: Path, target: str) -> None:
    """Only http and https are followed, and no redirect brings a user's name along."""
    server.replies["/a"] = Reply(302, headers={"Location": target})
    assert refused(visitor(), server.url("/a"), tmp_path).startswith(f"redirects to {target}: ")


def test_one_private_address_rules_out_a_host(server: Server, tmp_path: Path) -> None:
    """A host that has an inside address beside an outside one is not asked."""
    web = visitor(hosts={"news.example": ["127.0.0.1", "10.0.0.1"]})
    assert "10.0.0.1, which is not" in refused(web, server.url("/article", "news.example"), tmp_path)
    assert server.asked == []


def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(server: Server, tmp_path: Path) -> None:
    """A host is looked up once a request, and the address that was checked is the one connected to (DNS rebinding)."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    checked: list[IPAddress] = []

    def rebind(host: str, port: int) -> Sequence[str]:
        assert (host, port) == ("news.example", int(server.address.rsplit(":", 1)[1]))
        return next(answers)

    def may_connect(address: IPAddress) -> bool:
        checked.append(address)
        return at_home(address)

    with Web(may_connect=may_connect, resolve=rebind, sleep=lambda _: None) as web:
        first, second = add_pages(
            [server.url("/article", "news.example"), server.url("/b", "news.example")], tmp_path, web
        )
    assert first.path is not None
    assert "10.0.0.1" in (second.reason or "")
    assert server.asked == ["/robots.txt", "/article"]
    assert [str(address) for address in checked] == ["127.0.0.1", "127.0.0.1", "10.0.0.1"]


def test_the_next_address_is_tried_where_one_does_not_answer(server: Server) -> None:
    """A host with several addresses is reached by the first that answers."""
    port = int(server.address.rsplit(":", 1)[1])
    backend = GuardedBackend(lambda _: True, lambda *_: ["127.0.0.2", "127.0.0.1"], 5.0)
    stream = backend.connect_tcp("news.example", port)
    assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
    stream.close()
    with pytest.raises(httpcore.ConnectError):
        GuardedBackend(lambda _: True, lambda *_: [], 5.0).connect_tcp("news.example", port)


def test_a_stream_whose_time_is_up_is_not_read() -> None:
    """What keeps coming, piece by piece in time, still ends at the moment that was set."""
    with pytest.raises(httpcore.TimeoutException):
        TimedStream(httpcore.MockStream([b"x"]), time.monotonic() - 1).read(1)


def test_the_system_resolver_knows_this_machine() -> None:
    """The resolver in use gives addresses as text, each once."""
    addresses = resolve("localhost", 80)
    assert len(set(addresses)) == len(addresses) > 0
    assert all(ip_address(address).is_loopback for address in addresses)


def test_a_host_that_is_not_there(tmp_path: Path) -> None:
    """An unknown name is a reason like any other."""
    assert "no such host: nowhere.example" in refused(visitor(), "http://nowhere.example/a", tmp_path)


def test_an_encrypted_page_proves_its_hosts_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The certificate is checked against the host's name, though the connection goes to a number."""
    if not shutil.which("openssl"):
        pytest.skip("openssl makes this test's certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject,
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    hosts = {"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]}
    with serving({"/article": Reply()}, context) as server, visitor(hosts=hosts) as web:
        good, bad = add_pages(
            [server.url("/article", "news.example"), server.url("/article", "other.example")], tmp_path, web
        )
    assert good.path is not None
    assert good.path.read_bytes() == ARTICLE
    assert "certificate" in (bad.reason or "").lower()


# --- robots.txt ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /article",
        "User-agent: briefing-site\nDisallow: /",
        "User-agent: *\nAllow: /\nDisallow: /*cle$",
        "User-agent: someone\nDisallow:\n\nUser-agent: Briefing-Site\nDisallow: /art",
    ],
)
def test_a_page_that_robots_txt_disallows_is_not_asked_for(server: Server, tmp_path: Path, rules: str) -> None:
    """Rules for all and rules for us are honoured, with the wildcards that sites use."""
    server.replies["/robots.txt"] = Reply(body=rules.encode(), media_type="text/plain")
    why = refused(visitor(), server.url("/article"), tmp_path)
    assert why == "its robots.txt asks briefing-site not to fetch this page"
    assert server.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(404, body=b""),
        Reply(403, body=b""),
        Reply(body=b"", media_type="text/plain"),
        Reply(body=b"<html>\xff\x00 not rules at all"),
        Reply(body=b"User-agent: *\nDisallow: /\nAllow: /article", media_type="text/plain"),
        Reply(body=b"User-agent: someone-else\nDisallow: /", media_type="text/plain"),
        Reply(301, headers={"Location": "/elsewhere.txt"}),
    ],
)
def test_a_page_that_robots_txt_does_not_disallow_is_fetched(server: Server, tmp_path: Path, reply: Reply) -> None:
    """No rules, rules that cannot be understood, and rules for others disallow nothing."""
    server.replies["/robots.txt"] = reply
    with visitor() as web:
        (added,) = add_pages([server.url("/article")], tmp_path, web)
    assert added.path is not None


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(500), "its robots.txt answers 500 Internal Server Error"),
        (Reply(503), "its robots.txt answers 503"),
        (Reply(429), "its robots.txt answers 429"),
        (Reply(pieces=[b"#"] * 100, wait=0.05), "its robots.txt took too long to answer"),
        (Reply(302, headers={"Location": "http://10.0.0.1/robots.txt"}), "not on the public internet"),
        (Reply(302, headers={"Location": "/robots.txt"}), "its robots.txt redirects more than 5 times"),
    ],
)
def test_without_an_answer_on_robots_txt_nothing_is_fetched(
    server: Server, tmp_path: Path, reply: Reply, words: str
) -> None:
    """A server in trouble may have rules: the page is left alone, with the reason."""
    server.replies["/robots.txt"] = reply
    why = refused(visitor(Limits(seconds=1.0)), server.url("/article"), tmp_path)
    assert words in why
    assert server.pages == []


def test_a_redirect_is_under_the_rules_of_where_it_leads(server: Server, tmp_path: Path) -> None:
    """A page that may be fetched can redirect to one that may not."""
    server.replies["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /article", media_type="text/plain")
    server.replies["/a"] = Reply(302, headers={"Location": "/article"})
    why = refused(visitor(), server.url("/a"), tmp_path)
    assert why == f"redirects to {server.url('/article')}: its robots.txt asks briefing-site not to fetch this page"
    assert server.pages == ["/a"]


# --- pace ----------------------------------------------------------------------------------------------------


def test_waits_between_two_requests_to_a_host(server: Server, tmp_path: Path) -> None:
    """Each request but a host's first is preceded by a pause; robots.txt is asked for once."""
    sleeps: list[float] = []
    with visitor(Limits(pause=100.0), sleeps=sleeps) as web:
        list(add_pages([server.url("/article"), server.url("/b")], tmp_path, web))
    assert server.asked == ["/robots.txt", "/article", "/b"]
    assert len(sleeps) == 2
    assert all(50 < sleep <= 100 for sleep in sleeps)


def test_does_not_wait_for_another_host(server: Server, tmp_path: Path) -> None:
    """The pause is one host's own."""
    sleeps: list[float] = []
    hosts = {"a.example": ["127.0.0.1"], "b.example": ["127.0.0.1"]}
    with visitor(Limits(pause=100.0), sleeps=sleeps, hosts=hosts) as web:
        list(add_pages([server.url("/article", host) for host in hosts], tmp_path, web))
    assert len(sleeps) == 2  # one between robots.txt and the page, for each host


@pytest.mark.parametrize(("wish", "kept"), [("50", 50.0), ("0.1", 30.0), ("86400", 60.0), ("soon", 30.0)])
def test_keeps_the_pause_that_robots_txt_asks_for(server: Server, tmp_path: Path, wish: str, kept: float) -> None:
    """A longer pause is the site's to ask for, up to a minute."""
    server.replies["/robots.txt"] = Reply(body=f"User-agent: *\nCrawl-delay: {wish}".encode(), media_type="text/plain")
    sleeps: list[float] = []
    with visitor(Limits(pause=30.0), sleeps=sleeps) as web:
        list(add_pages([server.url("/article")], tmp_path, web))
    assert kept - 9 < sleeps[-1] <= kept


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_left_alone(server: Server, tmp_path: Path, status: int) -> None:
    """After a server says that it is busy, this run asks it for nothing more."""
    server.replies["/a"] = Reply(status, body=b"")
    with visitor() as web:
        first, second = add_pages([server.url("/a"), server.url("/article")], tmp_path, web)
    assert str(status) in (first.reason or "")
    assert second.reason == "is on a server that said it is busy; try again later"
    assert server.pages == ["/a"]


def test_time_out_is_per_request(server: Server) -> None:
    """A slow head is given up like a slow body, in the time that was set."""
    server.replies["/a"] = Reply(headers={f"X-{n}": "x" for n in range(3)}, pieces=[b"x"] * 100, wait=0.1)
    started = time.monotonic()
    with visitor(Limits(seconds=0.2)) as web, pytest.raises(SourceError, match="took too long"):
        web.get(server.url("/a"))
    assert time.monotonic() - started < 8
