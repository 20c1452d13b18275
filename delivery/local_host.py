"""Verifies a built site behind a server of this machine, before it is public: python -m delivery.local_host site.

The server is Caddy, with what the build wrote for it, and below the path at which the site will stand.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

BUILD_FILE = "build.json"
SNIPPET = ".hosting/Caddyfile"
"""What the build wrote for Caddy, in the folder of the site."""
PLAIN = """
	encode gzip
	file_server
	handle_errors {{
		rewrite * "{base}404.html"
		file_server
	}}
"""
"""What stands in its place where there is none."""
SETTINGS = """\
{{
	admin off
	auto_https off
	grace_period 1s
}}
http://127.0.0.1:{port} {{
	root * "{root}"
{rest}
}}
"""
PATIENCE = 20
"""Seconds for a server to begin."""
MISSING = "Caddy is needed to verify the site on this machine. On Debian: sudo apt-get install caddy"


class LocalHostError(Exception):
    """Why the site cannot be served here, with the remedy."""


def main(site: Path) -> int:
    """Verify the site in a folder; 0 when all is well."""
    try:
        address = read_address(site)
        with serve(site, urlsplit(address).path) as local:
            command = ["make", "--no-print-directory", "verify", f"URL={local}", f"NAMED={address}"]
            return subprocess.run(command, check=False).returncode
    except LocalHostError as error:
        print(error, file=sys.stderr)
        return 1


def read_address(site: Path) -> str:
    """Where a site will stand, as its build says. Raises LocalHostError."""
    try:
        address = json.loads((site / BUILD_FILE).read_bytes()).get("address")
    except (OSError, ValueError, AttributeError):
        address = ""
    if not address:
        raise LocalHostError(f"{site}: is no site that was built here; run make site")
    return str(address)


@contextmanager
def serve(site: Path, base: str) -> Iterator[str]:
    """The address on this machine at which a site is served below a path, while it is. Raises LocalHostError."""
    if not shutil.which("caddy"):
        raise LocalHostError(MISSING)
    with tempfile.TemporaryDirectory() as folder:
        root, port = Path(folder) / "root", _find_port()
        place = root / unquote(base).strip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(site.resolve())
        settings = Path(folder) / "Caddyfile"
        settings.write_text(_write_settings(place, root, port, unquote(base)), encoding="utf-8")
        with _run(settings, port):
            yield f"http://127.0.0.1:{port}{base}"


def _find_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _write_settings(place: Path, root: Path, port: int, base: str) -> str:
    snippet = place / SNIPPET
    rest = f'\timport "{snippet}"' if snippet.is_file() else PLAIN.format(base=base)
    return SETTINGS.format(port=port, root=root, rest=rest)


@contextmanager
def _run(settings: Path, port: int) -> Iterator[None]:
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(settings)]
    homes = {"XDG_DATA_HOME": str(settings.parent), "XDG_CONFIG_HOME": str(settings.parent)}
    with (settings.parent / "log").open("w+") as log:
        caddy = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **homes})
        try:
            _wait_for(port, caddy, Path(log.name))
            yield
        finally:
            caddy.terminate()
            caddy.wait()


def _wait_for(port: int, caddy: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and caddy.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    raise LocalHostError(f"Caddy did not begin: {lines[-1] if lines else 'it says nothing'}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
