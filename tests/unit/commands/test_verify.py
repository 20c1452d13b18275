"""verify, as it is called: what it refuses, and how it tells."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.commands.verify import read_address
from tests.local_hosts import Visit, free_port, serve


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_PROXY", "*")


def _send_nothing(visit: Visit) -> None:
    visit.send(404, b"<html lang=en>Nothing<p lang=cy>Dim")


@pytest.fixture
def empty_host() -> Iterator[str]:
    with serve(_send_nothing) as address:
        yield address


@pytest.mark.parametrize("written", ["https://Oak.example", "https://oak.example/"])
def test_an_address_ends_with_a_slash(written: str) -> None:
    assert read_address(written) == "https://oak.example/"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("oak.example", "'oak.example' is no address of a site; write https://, the host, and a slash at the end"),
        (
            "https://oak.example/?a",
            "'https://oak.example/?a' holds a query or a fragment; end it behind the path, with a slash",
        ),
    ],
)
def test_what_is_no_address_is_refused(written: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", written]) == 1
    assert capsys.readouterr() == ("", f"{said}\n")


def test_a_host_that_is_not_there_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with free_port() as port:
        status = main(["verify", f"http://127.0.0.1:{port}", "--rate", "1000"])

    said = "nothing answers at the host; look whether the address is right and the host runs, then try again"
    assert status == 1
    assert capsys.readouterr() == ("", f"http://127.0.0.1:{port}/: {said}\n")


@pytest.mark.parametrize(
    ("style", "first"),
    [
        ("text", "{}: answers 404 (and 2 more); publish all of the site"),
        ("github", "::error::{}: answers 404 (and 2 more); publish all of the site"),
    ],
)
def test_faults_are_told_to_people_and_to_github(
    empty_host: str, style: str, first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["verify", empty_host, "--rate", "1000", "--format", style])

    assert status == 1
    assert capsys.readouterr().out.startswith(first.format(empty_host))


def test_machines_get_json(empty_host: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", empty_host, "--rate", "1000", "--format", "json"])
    told = json.loads(capsys.readouterr().out)

    assert told[0] == {
        "address": empty_host,
        "what": "answers 404",
        "remedy": "publish all of the site, or say in data/redirects.yaml where it has moved",
        "severity": "error",
        "more": 2,
    }
