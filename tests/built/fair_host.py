"""A host that sends the built site as hosts should, and that can be told to do it wrong."""

import gzip
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from catalogue.hosting.policy import FIXED, FRESH, HEADERS, OPEN_ENDINGS, OPEN_FOLDER, OPEN_TO_ALL, TYPES
from catalogue.network.site.wanted import FINGERPRINT
from tests.local_hosts import Visit

FOLDER = "0123456789abcdef"
"""Stands for the fingerprint of a site that has none in its addresses."""
DAY = "2026-11-23"


@dataclass
class FairHost:
    """What is done wrong is empty at first."""

    site: Path
    gone: set[str] = field(default_factory=set)
    """Paths that answer 404."""
    without: dict[str, str] = field(default_factory=dict)
    """A header that is not sent with a path; with the empty path, with none."""
    changed: dict[str, tuple[str, str]] = field(default_factory=dict)
    """A text that is another one, by path."""
    for_missing: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Status and body for what is not there, by the language of its address."""

    def respond(self, visit: Visit) -> None:
        path = unquote(visit.path).partition("?")[0].lstrip("/")
        file = self._files.get(f"{path}index.html" if not path or path.endswith("/") else path)
        if file is None or path in self.gone:
            status, body = self.for_missing.get(path[:2], (404, self._files["404.html"].decode()))
            self._send(visit, path, status, "text/html", body.encode())
            return
        kind = TYPES.get(path.rpartition(".")[2], "text/html")
        old, new = self.changed.get(path, ("", ""))
        self._send(visit, path, 200, kind, file.replace(old.encode(), new.encode(), 1) if old else file)

    @property
    def names(self) -> list[str]:
        """Paths of all files."""
        return sorted(self._files)

    def _send(self, visit: Visit, path: str, status: int, kind: str, body: bytes) -> None:
        caching = FIXED if FINGERPRINT.search(visit.path) else FRESH
        sent = {**HEADERS, "Cache-Control": caching, "Content-Encoding": "gzip"}
        if path.startswith(OPEN_FOLDER) or path.endswith(OPEN_ENDINGS):
            sent |= dict([OPEN_TO_ALL])
        for name in {self.without.get(path, ""), self.without.get("", "")}:
            sent.pop(name, None)
        packed = gzip.compress(body, 1) if "Content-Encoding" in sent else body
        visit.send(status, packed, f"{kind}; charset=utf-8", **sent)

    @cached_property
    def _files(self) -> dict[str, bytes]:
        """By path. A site that does not name its assets by fingerprint is sent as if it did."""
        found = {path.relative_to(self.site).as_posix(): path for path in self.site.rglob("*") if path.is_file()}
        files = {name: path.read_bytes() for name, path in found.items()}
        files.setdefault("build.json", json.dumps({"day": DAY}).encode())
        if not any(FINGERPRINT.search(f"/{name}") for name in files):
            files = {
                name.replace("assets/", f"assets/{FOLDER}/"): re.sub(
                    rb"(?<=[./])assets/", f"assets/{FOLDER}/".encode(), body
                )
                for name, body in files.items()
            }
        return files
