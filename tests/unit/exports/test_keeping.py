"""What is kept from one build to the next."""

import os
from pathlib import Path

from catalogue.exports._keeping import DAYS, keep


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    made = [keep(tmp_path, "a", lambda: b"first"), keep(tmp_path, "a", lambda: b"second")]

    assert made == [b"first", b"first"]
    assert [path.name for path in tmp_path.iterdir()] == ["__catalogue_a"]


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    assert [keep(None, "a", lambda: b"first"), keep(tmp_path / "gone", "a", lambda: b"second")] == [b"first", b"second"]


def test_what_nobody_needed_for_long_goes_and_nothing_else_does(tmp_path: Path) -> None:
    days = {"__catalogue_old": DAYS + 1, "__catalogue_young": DAYS - 1, "template.cache": DAYS + 1}
    for name, ago in days.items():
        (tmp_path / name).write_bytes(b"")
        long_ago = (tmp_path / name).stat().st_mtime - ago * 24 * 60 * 60
        os.utime(tmp_path / name, (long_ago, long_ago))

    keep(tmp_path, "new", lambda: b"")

    assert {path.name for path in tmp_path.iterdir()} == {"__catalogue_new", "__catalogue_young", "template.cache"}
