"""What is printed, on any terminal and into any pipe."""

import io
import sys


def print_any_sign() -> None:
    """A sign that the terminal does not know is printed as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
