"""Asking a server as a browser does, and nothing more: a path goes out as it is written."""

import gzip
import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

import brotli


@dataclass(frozen=True)
class Answer:
    """What a server has answered."""

    status: int
    headers: dict[str, str]
    """By names in small letters."""
    body: bytes
    """As it came."""

    @property
    def text(self) -> str:
        """What was meant."""
        coding = self.headers.get("content-encoding", "")
        decode = {"br": brotli.decompress, "gzip": gzip.decompress}.get(coding, bytes)
        return bytes(decode(self.body)).decode()


class Client:
    """One connection to a server, which stays open."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.base = parts.path
        self._connection = http.client.HTTPConnection(parts.netloc, timeout=60)

    def ask(self, path: str, **headers: str) -> Answer:
        """GET of an escaped path below that of the site; from the root of the host, with a slash before it."""
        asked = path if path.startswith("/") else self.base + path
        self._connection.request("GET", asked, headers={name.replace("_", "-"): said for name, said in headers.items()})
        answer = self._connection.getresponse()
        return Answer(answer.status, {name.lower(): said for name, said in answer.getheaders()}, answer.read())

    def close(self) -> None:
        self._connection.close()
