"""Hosts on this machine that tests ask: each answers with what a test wants, at a free port, until the test ends."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Respond = Callable[["Visit"], None]


class Visit(BaseHTTPRequestHandler):
    """One request, and how to answer it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # which holds a body back until the headers are acknowledged, 40 ms later
    respond: Respond

    def send(
        self, status: int = 200, body: bytes = b"", kind: str = "text/html; charset=utf-8", **headers: str
    ) -> None:
        """A whole answer; names of headers are written with _ for -."""
        self.send_response_only(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def begin(self) -> None:
        """An answer whose end is that of the connection."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Connection", "close")
        self.end_headers()

    def reset(self) -> None:
        """The connection ends as when a host crashes."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def do_GET(self) -> None:
        with contextlib.suppress(ConnectionError):  # who asked has had enough
            type(self).respond(self)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that was reset on purpose is no error."""


@contextmanager
def serve(respond: Respond, encryption: ssl.SSLContext | None = None) -> Iterator[str]:
    """The address of a host, with a slash at its end."""
    server = _Server(("127.0.0.1", 0), type("OneHost", (Visit,), {"respond": staticmethod(respond)}))
    if encryption:
        server.socket = encryption.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"{'https' if encryption else 'http'}://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def free_port() -> Iterator[int]:
    """A port at which nothing answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]
