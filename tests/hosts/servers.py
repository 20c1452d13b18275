"""nginx, Apache and Caddy on a free port of this machine, with exactly the files that the build makes for them."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

PATH = f"{os.environ['PATH']}:/usr/sbin:/sbin"
PATIENCE = 30
"""Seconds for a server to answer, however busy the machine is."""
NGINX = """
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log {work}/error.log;
load_module modules/ngx_http_brotli_static_module.so;
events {{}}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    brotli_static on;
    include {site}/.hosting/nginx.conf;
  }}
}}
"""
APACHE = """
ServerName 127.0.0.1
ServerRoot /usr/lib/apache2
PidFile {work}/apache.pid
ErrorLog {work}/error.log
DefaultRuntimeDir {work}
Listen 127.0.0.1:{port}
ServerTokens Prod
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule mime_module modules/mod_mime.so
LoadModule dir_module modules/mod_dir.so
LoadModule headers_module modules/mod_headers.so
LoadModule rewrite_module modules/mod_rewrite.so
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
  AllowOverride All
  Require all granted
</Directory>
"""
CADDY = """
{{
	admin off
	auto_https {https}
	skip_install_trust
}}
{scheme}://127.0.0.1:{port} {{
	bind 127.0.0.1
	root * {root}
	{tls}
	import {site}/.hosting/Caddyfile
}}
"""
PLAIN = {"https": "off", "scheme": "http", "tls": ""}
SECURE = {"https": "disable_redirects", "scheme": "https", "tls": "tls internal"}
"""What Caddy is told for a connection as readers have it: over HTTP/2, with a certificate that nobody knows."""
Start = Callable[[Path], Sequence[str]]
SERVERS: dict[str, tuple[str, Start]] = {
    "nginx": (NGINX, lambda file: ("nginx", "-c", str(file), "-e", str(file.with_name("error.log")))),
    "apache": (APACHE, lambda file: ("apache2", "-DFOREGROUND", "-f", str(file))),
    "caddy": (CADDY, lambda file: ("caddy", "run", "--adapter", "caddyfile", "--config", str(file))),
}
"""The settings of a whole server, and how it is started."""
NOBODY = "nobody"
"""Whose rights a server has that root starts: none."""


@contextmanager
def serve_with(
    server: str,
    site: Path,
    address: str = "http://host.example/",
    how: Mapping[str, str] = PLAIN,
    port: int | None = None,
) -> Iterator[str]:
    """Yields the address at which a server shows a site that is built for `address`, with a slash at its end."""
    settings, start = SERVERS[server]
    base = urlsplit(address).path
    with tempfile.TemporaryDirectory(prefix="host-") as folder:
        work, root, port = Path(folder), Path(folder, "root"), port or find_port()
        there = root / base.strip("/")
        shutil.copytree(site, there, copy_function=_link)
        file = work / "settings"
        file.write_text(settings.format(work=work, root=root, site=there, port=port, **how), encoding="utf-8")
        with (work / "output").open("wb") as output:
            process = _start(start(file), work, output)
        try:
            _wait_for(port, process, work)
            yield f"{how['scheme']}://127.0.0.1:{port}{base}"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _link(source: str, copy: str) -> None:
    """A second name for a file; a copy where that is not possible."""
    try:
        os.link(source, copy)
    except OSError:
        shutil.copyfile(source, copy)


def _start(command: Sequence[str], work: Path, output: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Starts a server without any rights but to read the site and to write into a folder of its own."""
    program = shutil.which(command[0], path=PATH)
    assert program, f"{command[0]} is not installed; run tests/install"
    user = NOBODY if os.getuid() == 0 else None
    if user:
        shutil.chown(work, user)
    homes = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(work))
    environment = {**os.environ, "PATH": PATH, **homes}
    return subprocess.Popen([program, *command[1:]], env=environment, stdout=output, stderr=output, user=user)


def find_port() -> int:
    """One that is free."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _wait_for(port: int, process: "subprocess.Popen[bytes]", work: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    logs = [path.read_text(encoding="utf-8") for path in (work / "output", work / "error.log") if path.is_file()]
    raise AssertionError("\n".join(logs))
