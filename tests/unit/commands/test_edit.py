"""The desk says in one line why it cannot be shown."""

import socket
from pathlib import Path

import pytest

from catalogue.__main__ import main
from tests.conftest import SITE


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["edit"]) == 1
    assert capsys.readouterr().err == "data:1:1: is not a folder; name the right one\n1 problem in data\n"


@pytest.mark.parametrize("port", ["taken", "99999"])
def test_a_port_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    monkeypatch.chdir(SITE)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        wanted = str(other.getsockname()[1]) if port == "taken" else port

        assert main(["edit", "--port", wanted]) == 1

    said = capsys.readouterr().err
    assert said.startswith(f"port {wanted} cannot be used (")
    assert said.endswith("); leave --port out\n")
