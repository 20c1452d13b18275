"""One state of data and prose makes one site, wherever and whenever it is built."""

from pathlib import Path

from tests.pages import digests

from .folder import build, copy_folder


def test_a_build_elsewhere_is_identical(site: Path, tmp_path: Path) -> None:
    folder = copy_folder(tmp_path / "another folder")

    build(folder, tmp_path / "again", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LC_ALL="C")

    assert digests(tmp_path / "again") == digests(site)
