"""What changes the fingerprint of a folder, and what does not."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.keeping import fingerprints as module
from catalogue.keeping.fingerprints import digest_of, fingerprint, fingerprints


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "en" / "empty").mkdir(parents=True)
    (folder / "index.html").write_text("One", encoding="utf-8")
    (folder / "en" / "index.html").write_text("Two", encoding="utf-8")
    return folder


def test_two_folders_of_the_same_files_have_one_fingerprint(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "another name")

    assert fingerprint(folder) == fingerprint(tmp_path / "another name")


def test_times_do_not_count(folder: Path) -> None:
    before = fingerprint(folder)
    os.utime(folder / "index.html", (1, 1))

    assert fingerprint(folder) == before


def _alter_without_a_trace(folder: Path) -> None:
    """The same size, and the same time to the nanosecond."""
    state = (folder / "index.html").stat()
    (folder / "index.html").write_text("Oen", encoding="utf-8")
    os.utime(folder / "index.html", ns=(state.st_atime_ns, state.st_mtime_ns))


def _rename(folder: Path) -> None:
    (folder / "index.html").rename(folder / "indec.html")


def _move_a_letter_on(folder: Path) -> None:
    """From the end of one file to the beginning of the next."""
    (folder / "en" / "index.html").write_text("Tw", encoding="utf-8")
    (folder / "index.html").write_text("oOne", encoding="utf-8")


def _move_a_folder_up(folder: Path) -> None:
    (folder / "en" / "empty").rename(folder / "empty")


CHANGES: dict[str, Callable[[Path], object]] = {
    "another content": _alter_without_a_trace,
    "another length": lambda folder: (folder / "index.html").write_text("Ones", encoding="utf-8"),
    "a file more": lambda folder: (folder / "en" / "zz.html").write_text("", encoding="utf-8"),
    "a file less": lambda folder: (folder / "en" / "index.html").unlink(),
    "a folder more": lambda folder: (folder / "cy").mkdir(),
    "a folder less": lambda folder: (folder / "en" / "empty").rmdir(),
    "a folder elsewhere": _move_a_folder_up,
    "other rights of a file": lambda folder: (folder / "index.html").chmod(0o600),
    "other rights of a folder": lambda folder: (folder / "en").chmod(0o700),
    "other rights of it all": lambda folder: folder.chmod(0o700),
    "another name": _rename,
    "a letter that moves on": _move_a_letter_on,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_each_change_gives_another_fingerprint(folder: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(folder)
    change(folder)

    assert fingerprint(folder) != before


def test_what_has_a_name_that_is_left_out_does_not_count(folder: Path) -> None:
    before = fingerprint(folder)
    (folder / "en" / "__pycache__").mkdir()
    (folder / "en" / "__pycache__" / "a.pyc").write_bytes(b"1")

    assert fingerprint(folder, without={"__pycache__"}) == before
    assert fingerprint(folder) != before


def test_a_place_can_be_a_file_and_the_order_of_places_counts(folder: Path) -> None:
    first, second = folder / "index.html", folder / "en" / "index.html"

    assert fingerprint(first, second) != fingerprint(second, first)


def test_files_larger_than_what_is_held_at_once_count_to_their_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fingerprint(folder)
    monkeypatch.setattr(module, "AT_ONCE", 2)

    assert fingerprint(folder) == whole


def test_a_link_has_no_fingerprint(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("Elsewhere", encoding="utf-8")
    (folder / "link").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OSError, match="neither a file nor a folder"):
        fingerprint(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")

    with pytest.raises(OSError, match="neither a file nor a folder"):
        fingerprint(folder)


def test_what_is_not_there_has_no_fingerprint(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        fingerprint(folder, folder / "gone")


def test_a_digest_that_is_known_is_not_looked_for(folder: Path) -> None:
    found = fingerprints(folder, known={"index.html": "known"})

    assert list(found) == ["", "en", "en/empty", "en/index.html", "index.html"]
    assert found["index.html"] == "100644 known"
    assert found["en/index.html"] == f"100644 {digest_of(b'Two')}"
    assert found["en/empty"] == "40755"
