"""The built site on a port of this machine, as a static host would serve it: compressed, with its own 404.html.

What the build has compressed goes out as it is; anything else, as in a folder of a test, is compressed on the way.
"""

import gzip
import io
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROUND_TRIP, BYTES_A_SECOND, PACKET = 0.15, 200_000, 1460
"""Slow 4G, as Lighthouse has it."""
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@cache
def _compressed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes())


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def handle(self) -> None:
        """A browser that leaves a page stops reading."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: Any) -> None:
        """Keeps quiet."""

    def send_head(self) -> Any:
        """Texts go out compressed to a browser that takes them so."""
        path = Path(self.translate_path(self.path))
        taken = self.headers.get("Accept-Encoding", "")
        file = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if "gzip" not in taken or file.suffix not in COMPRESSED or not file.is_file():
            return super().send_head()
        copy = file.with_name(f"{file.name}.br")
        coding = "br" if "br" in taken and copy.is_file() else "gzip"
        content = copy.read_bytes() if coding == "br" else _compressed(file, file.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", coding)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _SlowHandler(_Handler):
    """Each answer begins after a round trip, and all of them share what the line carries in a second."""

    lock = threading.Lock()
    free = 0.0
    """When the line has sent all that was to be sent."""

    def send_head(self) -> Any:
        """Lets the browser wait."""
        time.sleep(ROUND_TRIP)
        return super().send_head()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """In as many parts as packets would take."""
        while part := source.read(PACKET):
            with self.lock:
                _SlowHandler.free = max(self.free, time.monotonic()) + len(part) / BYTES_A_SECOND
                wait = self.free - time.monotonic()
            time.sleep(max(0, wait))
            outputfile.write(part)
            outputfile.flush()

    def finish(self) -> None:
        """As in handle(), with what has not been sent yet."""
        with suppress(ConnectionError):
            super().finish()


@contextmanager
def serve(folder: Path, is_slow: bool = False) -> Iterator[str]:
    """Yields the address of the folder, with a slash at its end."""
    handler = _SlowHandler if is_slow else _Handler
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
