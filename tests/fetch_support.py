"""A small web on this machine: a server that answers as told, and a visitor that may go there and nowhere else."""

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from ssl import SSLContext

from generator.fetch import Limits, Web
from generator.fetch.addresses import IPAddress

HOME = ip_address("127.0.0.1")
USUAL = Limits()
ARTICLE = b"<!doctype html><title>Talks resume</title><p>Talks resumed on Friday, officials said.</p>"


@dataclass(frozen=True)
class Reply:
    """What the server sends for a path; `pieces` go out one by one, with a wait before each."""

    status: int = 200
    body: bytes = ARTICLE
    media_type: str | None = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: Sequence[bytes] = ()
    wait: float = 0.0
    length: bool = True


@dataclass
class Server:
    """A running server: what it answers, and what it was asked."""

    address: str
    replies: dict[str, Reply]
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    @property
    def pages(self) -> list[str]:
        """The paths asked for, without robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]

    def url(self, path: str, host: str = "") -> str:
        """The address of a path, by number or by a host's name."""
        return (self.address.replace("127.0.0.1", host) if host else self.address) + path


class Handler(BaseHTTPRequestHandler):
    """Answers from the server's table; 404 for the rest."""

    def __init__(self, served: Server, *args: object) -> None:
        self.served = served
        super().__init__(*args)

    def do_GET(self) -> None:
        """Note the request and answer it."""
        self.served.asked.append(self.path)
        self.served.headers.append({name.lower(): value for name, value in self.headers.items()})
        reply = self.served.replies.get(self.path, Reply(status=404, body=b"", media_type="text/plain"))
        self.send_response(reply.status)
        for name, value in self.all_headers(reply).items():
            self.send_header(name, value)
        self.end_headers()
        try:
            for piece in reply.pieces or [reply.body]:
                if self.served.stopped.wait(reply.wait):
                    return
                self.wfile.write(piece)
        except OSError:
            self.close_connection = True

    def all_headers(self, reply: Reply) -> dict[str, str]:
        """The reply's headers, the usual ones among them."""
        usual = {"Content-Type": reply.media_type} if reply.media_type else {}
        if reply.length and not reply.pieces:
            usual["Content-Length"] = str(len(reply.body))
        return {**usual, **reply.headers}

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(replies: Mapping[str, Reply] | None = None, tls: SSLContext | None = None) -> Iterator[Server]:
    """A server on a free port of this machine, encrypted where there is a context for it."""
    served = Server(address="", replies=dict(replies or {}))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, served)) as server:
        server.daemon_threads = True
        served.address = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield served
        finally:
            served.stopped.set()
            server.shutdown()
            thread.join()


@contextmanager
def talking(piece: bytes, times: int = 1, wait: float = 0.0, host: str = "127.0.0.1") -> Iterator[str]:
    """The address of a server that says the same bytes a number of times to whoever calls, whatever was asked."""
    stopped = threading.Event()

    def talk(caller: socket.socket) -> None:
        with caller, suppress(OSError):
            caller.recv(65536)
            for _ in range(times):
                if stopped.wait(wait):
                    return
                caller.sendall(piece)

    def answer() -> None:
        while not stopped.is_set():
            with suppress(TimeoutError):
                talk(listener.accept()[0])

    with socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.settimeout(0.05)
        thread = threading.Thread(target=answer)
        thread.start()
        try:
            yield f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
        finally:
            stopped.set()
            thread.join()


def at_home(address: IPAddress) -> bool:
    """Whether an address is the test server's."""
    return address == HOME


def visitor(
    limits: Limits = USUAL,
    *,
    hosts: Mapping[str, Sequence[str]] | None = None,
    sleeps: list[float] | None = None,
) -> Web:
    """A visitor that may only go to 127.0.0.1, knows only `hosts`, and notes its pauses in place of keeping them."""
    known = dict(hosts or {})
    slept = [] if sleeps is None else sleeps

    def resolve(host: str, port: int) -> Sequence[str]:
        del port
        try:
            return known.get(host) or [str(ip_address(host))]
        except ValueError as error:
            raise OSError("unknown host") from error

    return Web(limits, may_connect=at_home, resolve=resolve, sleep=slept.append)


def files(folder: Path) -> list[str]:
    """The files below a folder that are no origins, by name."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
