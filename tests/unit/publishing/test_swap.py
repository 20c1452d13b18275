"""A new site takes the place of the former one, on every system."""

import ctypes
from pathlib import Path

import pytest

from catalogue.publishing.swap import swap


def _no_library(name: object, **_: object) -> None:
    """Windows has no library without a name."""
    raise TypeError(f"{name} is no path")


def _folder(path: Path, holds: str) -> Path:
    path.mkdir(parents=True)
    (path / "page.html").write_text(holds, encoding="utf-8")
    return path


@pytest.mark.parametrize("system", ["this one", "Windows"])
def test_the_new_site_stands_in_the_place_of_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    if system == "Windows":
        monkeypatch.setattr(ctypes, "CDLL", _no_library)
    new, site = _folder(tmp_path / "aside" / "new-site", "new"), _folder(tmp_path / "site", "former")

    swap(new, site)

    assert (site / "page.html").read_text(encoding="utf-8") == "new"
    assert (new / "page.html").read_text(encoding="utf-8") == "former"
