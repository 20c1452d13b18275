"""Shows the site while you write."""

import argparse
import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

from catalogue.publishing.engine import generator_command, generator_environment

HIGHEST = 65535
"""The highest port."""
PORT = "make serve PORT={}"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1:8000", help="host and port at which it is shown")


def run(options: argparse.Namespace) -> int:
    """Becomes the site generator, so that Ctrl-C and signals reach it."""
    if fault := find_host_fault(options.host):
        print(fault, file=sys.stderr)
        return 1
    command = generator_command("serve", "--no-strict", "--dev-addr", options.host)
    environment = generator_environment(Path.cwd())
    sys.stdout.flush()
    if sys.platform == "win32":  # where the terminal would not wait for what a process becomes
        return subprocess.call(command, env=environment)
    os.execve(command[0], command, environment)


def find_host_fault(address: str) -> str:
    """Why nothing can be shown at a host and port, with the remedy; empty where it can."""
    host, _, port = address.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and 0 < int(port[:6]) <= HIGHEST):
        return f"{address!r} is no host and port; write as in: {PORT.format(8001)}"
    host = host.removeprefix("[").removesuffix("]")
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            if sys.platform != "win32":  # where it would let two programs have the same one
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(place)
    except OSError as error:
        return _explain(error, address, int(port))
    return ""


def _explain(error: OSError, address: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        other = PORT.format(port + 1 if port < HIGHEST else port - 1)
        return f"{address} is in use; end what runs there, or choose another port: {other}"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"{address} may not be used; choose a port above 1023: {PORT.format(8001)}"
    return f"{address} is no place on this computer ({error.strerror}); write as in: --host 127.0.0.1:8001"
