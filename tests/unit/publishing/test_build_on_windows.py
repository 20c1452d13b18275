"""Where there are neither signals nor files that a child keeps open, the generator is called as any other program."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from catalogue.publishing import build
from catalogue.publishing.aside import Aside
from catalogue.publishing.refusal import PublishingError


class _Popen(subprocess.Popen[bytes]):
    """A process, for which Windows takes fewer options."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        assert not {"pass_fds", "preexec_fn"} & set(options)
        super().__init__(*arguments, **options)


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", _Popen)


def _call(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(build, "generator_command", lambda *_: [sys.executable, "-c", code])


def test_a_build_is_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _call(monkeypatch, f"open({str(tmp_path / 'made')!r}, 'w').close()")

    build._run_generator(Aside(tmp_path, None), os.environ)

    assert (tmp_path / "made").exists()


def test_a_build_that_fails_is_said_to_have_failed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _call(monkeypatch, "raise SystemExit(3)")

    with pytest.raises(PublishingError, match=r"^The build failed; what was published stays as it was\.$"):
        build._run_generator(Aside(tmp_path, None), os.environ)
