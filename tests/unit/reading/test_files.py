"""Files below data/ and docs/ as they are on a disk: what is no declared file is named, and is not read."""

import os
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.reading.faults import DataError
from catalogue.reading.files import FolderFiles
from tests.samples import files_with

NOBODY = 65534
"""A user who may read what everybody may."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, content in files_with().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / "docs" / "assets").mkdir()
    return tmp_path


def messages(site: Path) -> list[str]:
    try:
        load_catalogue(site / "data", site / "docs")
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []


def link_out(site: Path) -> None:
    (site / "docs" / "en" / "notes.md").symlink_to("/etc/passwd")


def link_to_folder(site: Path) -> None:
    (site / "docs" / "assets" / "all").symlink_to("/etc")


def link_in_data(site: Path) -> None:
    (site / "data" / "README.md").symlink_to("/etc/passwd")


def link_to_itself(site: Path) -> None:
    (site / "docs" / "en" / "a").symlink_to(".")
    (site / "docs" / "en" / "b").symlink_to(".")


def broken_link(site: Path) -> None:
    (site / "data" / "programmes.yaml").unlink()
    (site / "data" / "programmes.yaml").symlink_to("nowhere.yaml")


def pipe(site: Path) -> None:
    os.mkfifo(site / "docs" / "en" / "pipe.md")


def listening(site: Path) -> None:
    folder = os.open(site / "data", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"/proc/self/fd/{folder}/talk.yaml")
    os.close(folder)


def no_utf8(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site / "docs" / "en") + b"/t\xf4.md")).write_text("x")


def line_break(site: Path) -> None:
    (site / "data" / "a\nb.yaml").write_text("x")


def huge(site: Path) -> None:
    with (site / "docs" / "assets" / "film.pdf").open("wb") as file:
        file.truncate(30_000_000_000)


def huge_list(site: Path) -> None:
    (site / "data" / "programmes.yaml").write_bytes(b"- {}\n" * 5_000_000)


def huge_setting(site: Path) -> None:
    (site / "data" / "site.yaml").write_bytes(b"a: {}\n" * 4_000_000)


def sparse_list(site: Path) -> None:
    with (site / "data" / "stages.yaml").open("wb") as file:
        file.truncate(30_000_000_000)


def zeros(site: Path) -> None:
    (site / "data" / "stages.yaml").write_bytes(b"\0" * 4096)


def one_zero(site: Path) -> None:
    (site / "data" / "programmes.yaml").write_bytes(b"- \0id: x\n")


def style_in_latin_1(site: Path) -> None:
    (site / "docs" / "assets" / "css" / "parts").mkdir(parents=True)
    (site / "docs" / "assets" / "css" / "parts" / "mine.css").write_bytes("/* caf\u00e9 */\n".encode("latin-1"))


def deep(site: Path) -> None:
    (site / "docs" / "assets" / "/".join("abcdefghi")).mkdir(parents=True)


LINK = "is a link to something else; put a copy in its place, or delete it"
CASES: list[tuple[Callable[[Path], None], list[str]]] = [
    (link_out, [f"docs/en/notes.md:1:1: {LINK}"]),
    (link_to_folder, [f"docs/assets/all:1:1: {LINK}"]),
    (link_in_data, [f"data/README.md:1:1: {LINK}"]),
    (link_to_itself, [f"docs/en/a:1:1: {LINK}", f"docs/en/b:1:1: {LINK}"]),
    (broken_link, [f"data/programmes.yaml:1:1: {LINK}"]),
    (pipe, ["docs/en/pipe.md:1:1: is no ordinary file; delete it"]),
    (listening, ["data/talk.yaml:1:1: is no ordinary file; delete it"]),
    (no_utf8, ["docs/en/t\\xf4.md:1:1: has a name with signs that nobody can write; rename it"]),
    (line_break, ["data/a\\nb.yaml:1:1: has a name with signs that nobody can write; rename it"]),
    (huge, ["docs/assets/film.pdf:1:1: has 30,000.0 MB, more than 20; make it smaller"]),
    (
        huge_list,
        [
            "data/programmes.yaml:1:1: has 25.0 MB, more than 20; split it into a folder with a file for each record",
        ],
    ),
    (huge_setting, ["data/site.yaml:1:1: has 24.0 MB, more than 20; make it smaller"]),
    (sparse_list, ["data/stages.yaml:1:1: has 30,000.0 MB, more than 20; put back what it held"]),
    (zeros, ["data/stages.yaml:1:1: holds nothing but NUL; put back what it held, or write it anew"]),
    (one_zero, ["data/programmes.yaml:1:3: holds the control character U+0000; delete it"]),
    (style_in_latin_1, ["docs/assets/css/parts/mine.css:1:7: is not UTF-8 from here on; save it as UTF-8"]),
    (deep, ["docs/assets/a/b/c/d/e/f/g:1:1: is a folder deeper than any that is read; move its files up"]),
]


@pytest.mark.parametrize(("spoil", "expected"), CASES, ids=lambda value: getattr(value, "__name__", ""))
def test_what_is_no_ordinary_file_is_named(site: Path, spoil: Callable[[Path], None], expected: list[str]) -> None:
    spoil(site)

    assert messages(site) == expected


@pytest.mark.parametrize("path", ["data/stages.yaml", "docs/en/index.md", "docs/cy", "docs/assets/a.pdf"])
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not read")
def test_what_may_not_be_read_is_named(site: Path, path: str) -> None:
    for parent in site.parents:
        if parent.owner() == "root" and not parent.stat().st_mode & 0o001:
            parent.chmod(0o755)
    site.chmod(0o755)
    (site / "docs/assets/a.pdf").write_bytes(b"%PDF")
    (site / path).chmod(0)
    os.seteuid(NOBODY)
    try:
        found = messages(site)
    finally:
        os.seteuid(0)

    remedy = "allow that it is read" if path == "docs/cy" else "put it back, or allow that it is read"
    assert found == [f"{path}:1:1: cannot be read (Permission denied); {remedy}"]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "._about.md", ".about.md.swp", ".#about.md"])
def test_what_systems_and_editing_programs_leave_is_passed_over(site: Path, name: str) -> None:
    (site / "docs" / "en" / name).write_bytes(b"\0")

    assert messages(site) == []
    assert f"docs/en/{name}" not in FolderFiles(site / "docs")


def test_a_file_of_another_name_in_other_capitals_is_named(site: Path) -> None:
    (site / "data" / "Programmes.yaml").write_text("[]")

    assert messages(site) == [
        "data/Programmes.yaml:1:1: is one name with data/programmes.yaml on other systems; delete or rename one of them"
    ]


def test_what_pages_load_and_the_engine_lacks_is_one_fault(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "docs" / "assets" / "page.js").write_text("")
    monkeypatch.setattr("catalogue.load.engine_assets", lambda: ["css/base.css", "icon.svg"])

    (message,) = messages(site)

    assert re.fullmatch(
        r"docs/assets:1:1: lacks what pages load: booklet\.js, cohorts\.js, compare\.js and \d+ more; "
        "put it back; it belongs to the engine",
        message,
    )
