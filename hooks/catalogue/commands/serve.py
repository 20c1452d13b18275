"""Shows the site while you write."""

import argparse
import os
import sys
from pathlib import Path

from catalogue.publishing.engine import generator_command, generator_environment


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1:8000", help="host and port at which it is shown")


def run(options: argparse.Namespace) -> int:
    """Becomes the site generator, so that Ctrl-C and signals reach it."""
    command = generator_command("serve", "--no-strict", "--dev-addr", options.host)
    sys.stdout.flush()
    os.execve(command[0], command, generator_environment(Path.cwd()))
