"""make addresses."""

from pathlib import Path

import pytest
import yaml

from catalogue.__main__ import main
from tests.samples import files_with

OLD = "en/programmes/the-first/"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for path, content in files_with(redirects=f"{OLD}: programme:first-course\n").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path / "data"


def _addresses(data: Path) -> dict[str, str]:
    read: dict[str, str] = yaml.safe_load((data / "addresses.yaml").read_text(encoding="utf-8"))
    return read


def test_every_address_is_written_down_once_and_what_was_written_down_stays(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "addresses.yaml").write_text(f"{OLD}: programme:the-first\n", encoding="utf-8")

    assert main(["addresses"]) == 0
    found = _addresses(data)
    text = (data / "addresses.yaml").read_text(encoding="utf-8")
    assert found[OLD] == "programme:the-first"
    assert found["cy/rhaglenni/first-course/"] == "programme:first-course"
    assert found["en/"] == "page:index"
    assert list(found) == sorted(found)
    assert main(["addresses"]) == 0
    assert (data / "addresses.yaml").read_text(encoding="utf-8") == text
    assert capsys.readouterr().out.splitlines() == [
        f"data/addresses.yaml: {len(found)} addresses, {len(found) - 1} of them new",
        f"data/addresses.yaml: {len(found)} addresses, 0 of them new",
    ]


def test_nothing_is_written_down_of_data_with_a_fault(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "redirects.yaml").write_text("en/a/: programme:nothing\n", encoding="utf-8")

    assert main(["addresses"]) == 1
    assert not (data / "addresses.yaml").exists()
    assert capsys.readouterr().out.splitlines()[-1] == "1 problem in data/redirects.yaml"
