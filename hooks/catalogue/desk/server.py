"""Shows the desk to this computer alone, and takes forms from its own pages alone."""

import hmac
import secrets
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from catalogue.desk.site import TOKEN, Answer, Desk
from catalogue.reading.faults import DataError

ADDRESS = "127.0.0.1"
LOCK = threading.Lock()
"""One request at a time reads or writes files."""
MOST_BYTES = 4_000_000
MOST_FIELDS = 20_000
TEXT = "text/plain; charset=utf-8"
FORM = "application/x-www-form-urlencoded"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    "Referrer-Policy": "same-origin",  # with less, a browser would not say from where a form comes
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Sent with every answer: a page runs no script, loads its style alone, and stands in no frame."""


def make_token() -> str:
    """What only the pages of one run know."""
    return secrets.token_urlsafe(32)


def find_refusal(headers: Mapping[str, str], port: int, *, is_form: bool = False) -> str:
    """Why a request is not answered; empty where it is. Another site can lead a browser here, under a name of its own
    (DNS rebinding) or with a form of its own."""
    hosts = {f"{ADDRESS}:{port}", f"localhost:{port}"}
    host = headers.get("Host", "")
    if host not in hosts:
        return "this address is not that of the desk"
    if is_form and headers.get("Origin", "") != f"http://{host}":
        return "this form is not one of the desk"
    if headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}:
        return "another site leads here"
    return ""


def parse_form(sent: bytes) -> dict[str, str]:
    """The fields of a form; raises ValueError for what no browser sends."""
    pairs = parse_qsl(
        sent.decode("ascii"),
        keep_blank_values=True,
        strict_parsing=True,
        errors="strict",
        max_num_fields=MOST_FIELDS,
    )
    return dict(pairs)


def make_server(desk: Desk, token: str, port: int = 0) -> ThreadingHTTPServer:
    """A server on this computer; without a port, on one that is free. Raises OSError for one that is not."""

    class Handler(_Handler):
        _desk, _token = desk, token

    return _Server((ADDRESS, port), Handler)


class _Server(ThreadingHTTPServer):
    allow_reuse_address = sys.platform != "win32"  # where two programs could share a port then


class _Handler(BaseHTTPRequestHandler):
    """Answers requests; what it refuses is said in one line."""

    _desk: Desk
    _token: str
    server_version, sys_version = "desk", ""
    timeout = 60
    """Seconds for which a browser that says nothing is waited for."""

    def do_GET(self) -> None:
        refused = find_refusal(self._headers, self._port)
        if refused:
            self._send(_refuse(refused))
            return
        self._answer(self._desk.get)

    def do_POST(self) -> None:
        refused = find_refusal(self._headers, self._port, is_form=True)
        if refused:
            self._send(_refuse(refused))
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MOST_BYTES or self.headers.get_content_type() != FORM:
            self._send(_refuse("this is no form"))
            return
        try:
            sent = self.rfile.read(int(length)).decode("ascii")
            written = dict(
                parse_qsl(
                    sent, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MOST_FIELDS
                )
            )
        except ValueError:
            self._send(_refuse("this is no form"))
            return
        if not hmac.compare_digest(written.get(TOKEN, "").encode(), self._token.encode()):
            self._send(_refuse("this form is of an earlier run; open the page again"))
            return
        self._answer(lambda path: self._desk.post(path, written))

    def _answer(self, page: Callable[[str], Answer]) -> None:
        try:
            with LOCK:
                answer = page(urlsplit(self.path).path)
        except DataError as error:  # a folder is away
            answer = Answer(f"{error}\n".encode(), TEXT, 500)
        self._send(answer)

    @property
    def _port(self) -> int:
        return int(self.server.server_address[1])  # type: ignore[index]

    @property
    def _headers(self) -> Mapping[str, str]:
        return {name.title(): value for name, value in self.headers.items()}

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the terminal is for the address."""


def _refuse(why: str) -> Answer:
    return Answer(f"Refused: {why}.\n".encode(), TEXT, 403)
