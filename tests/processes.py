"""Processes that tests start, with the signals that they rely on."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import BUILD_DATE

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def take_signals() -> None:
    """In a child: a job in the background of a shell ignores Ctrl-C, and its children would too."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def start_catalogue(
    project: Path, *arguments: str, before: Callable[[], object] = take_signals, **environment: str
) -> "subprocess.Popen[str]":
    """python -m catalogue in a copy of the project; `before` is called in the child."""
    variables = {**os.environ, "PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": BUILD_DATE, **environment}
    return subprocess.Popen(
        [sys.executable, "-m", "catalogue", *arguments],
        cwd=project,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,  # noqa: PLW1509 -- it takes no lock
    )
