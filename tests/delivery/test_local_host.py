"""A site behind Caddy on this machine, as its host will have it."""

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from delivery.local_host import LocalHostError, main, read_address, serve

FAKE_MAKE = """\
#!/bin/sh
printf '%s\\n' "$*" > "{record}"
exit {status}
"""
ADDRESS = "https://a.example/ŷ and z/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "en").mkdir(parents=True)
    (folder / "en/index.html").write_text("<p>Home</p>", encoding="utf-8")
    (folder / "404.html").write_text("<p>Nothing</p>", encoding="utf-8")
    (folder / "build.json").write_text(json.dumps({"address": ADDRESS}), encoding="utf-8")
    return folder


def _ask(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_site_is_served_below_the_path_of_its_address(site: Path) -> None:
    with serve(site, "/%C5%B7%20and%20z/") as local:
        seen = [_ask(f"{local}{path}") for path in ("en/", "no/")]

    assert seen == [(200, "<p>Home</p>"), (404, "<p>Nothing</p>")]


def test_what_the_build_wrote_for_caddy_is_used(site: Path) -> None:
    (site / ".hosting").mkdir()
    (site / ".hosting/Caddyfile").write_text('respond "By the snippet"\n', encoding="utf-8")

    with serve(site, "/") as local:
        assert _ask(local) == (200, "By the snippet")


def test_a_setting_that_caddy_refuses_is_told(site: Path) -> None:
    (site / ".hosting").mkdir()
    (site / ".hosting/Caddyfile").write_text("no_such_thing\n", encoding="utf-8")

    with pytest.raises(LocalHostError, match=r"Caddy did not begin: .*no_such_thing"), serve(site, "/"):
        pass


@pytest.mark.parametrize("status", [0, 2])
def test_the_verification_is_that_of_make_and_its_outcome_too(
    status: int, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "record"
    (tmp_path / "make").write_text(FAKE_MAKE.format(record=record, status=status), encoding="utf-8")
    (tmp_path / "make").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    (site / "build.json").write_text(json.dumps({"address": "https://a.example/b/"}), encoding="utf-8")

    assert main(site) == status
    assert record.read_text(encoding="utf-8").split()[:2] == ["--no-print-directory", "verify"]
    assert record.read_text(encoding="utf-8").endswith("/b/ NAMED=https://a.example/b/\n")


@pytest.mark.parametrize("content", ["", "[]", '{"address": ""}'])
def test_what_is_no_site_of_ours_is_refused(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "build.json").write_text(content, encoding="utf-8")

    assert main(tmp_path) == 1
    assert capsys.readouterr().err == f"{tmp_path}: is no site that was built here; run make site\n"


def test_the_address_is_what_the_build_says(site: Path) -> None:
    assert read_address(site) == ADDRESS
