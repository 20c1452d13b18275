"""What a device can keep: the lists of files, and the version of the worker."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from catalogue.publishing.keeping import write_worker

FILES = {
    "en/index.html": "Home",
    "en/programmes/one/index.html": "One",
    "en/search/search_index.json": "{}",
    "en/404.html": "Missing",
    "en/programmes.ics": "BEGIN",
    "cy/index.html": "Hafan",
    "assets/0123456789abcdef/site.css": "a{}",
    "assets/icon.svg": "<svg/>",
    "data/v1/programme.json": "{}",
    "index.html": "Both",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _list(site: Path, locale: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / locale / "kept.json").read_text(encoding="utf-8"))
    return found


def test_a_language_is_its_pages_its_search_and_the_assets(site: Path) -> None:
    write_worker(site)

    assert list(_list(site)["files"]) == [
        "assets/0123456789abcdef/site.css",
        "assets/icon.svg",
        "en/",
        "en/programmes/one/",
        "en/search/search_index.json",
    ]
    assert _list(site)["bytes"] == len("a{}" + "<svg/>" + "Home" + "One" + "{}")
    assert _list(site)["files"]["en/"] == hashlib.sha256(b"Home").hexdigest()[:16]


def test_both_lists_and_the_worker_have_one_version_which_is_the_same_each_time(site: Path) -> None:
    write_worker(site)
    first = (site / "worker.js").read_bytes()
    write_worker(site)

    assert (site / "worker.js").read_bytes() == first
    assert _list(site)["version"] == _list(site, "cy")["version"]
    assert f'VERSION="{_list(site)["version"]}"'.encode() in first


@pytest.mark.parametrize(("path", "is_new"), [("cy/index.html", True), ("data/v1/programme.json", False)])
def test_a_change_of_what_can_be_kept_makes_another_version(site: Path, path: str, *, is_new: bool) -> None:
    write_worker(site)
    before = _list(site)["version"]
    (site / path).write_text("Another", encoding="utf-8")
    write_worker(site)

    assert (_list(site)["version"] != before) is is_new
