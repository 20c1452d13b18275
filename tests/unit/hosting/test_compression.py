"""Compressed copies."""

import gzip
from pathlib import Path

import brotli

from catalogue.hosting.compression import Former, compress_files, files_to_compress

TEXT = "<p>Once more. " * 100


def _site(folder: Path) -> Path:
    for name in ("index.html", "assets/a/site.css", "en/x.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "robots.txt").write_text("short", encoding="utf-8")
    for name in ("_headers", ".htaccess", "map.png"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    return folder


def test_each_text_that_gains_by_it_has_two_copies_that_say_the_same(tmp_path: Path) -> None:
    site = _site(tmp_path)
    before = set(site.rglob("*"))

    assert compress_files(files_to_compress(site), site / "assets/a") == 6

    made = {path.relative_to(site).as_posix() for path in set(site.rglob("*")) - before}
    texts = ("index.html", "assets/a/site.css", "en/x.json")
    assert made == {f"{name}.{ending}" for name in texts for ending in ("br", "gz")}
    assert {brotli.decompress(path.read_bytes()).decode() for path in site.rglob("*.br")} == {TEXT}
    assert {gzip.decompress(path.read_bytes()).decode() for path in site.rglob("*.gz")} == {TEXT}


def test_the_copies_are_the_same_each_time(tmp_path: Path) -> None:
    sites = [_site(tmp_path / name) for name in ("one", "two")]
    for site in sites:
        compress_files(reversed(files_to_compress(site)), site / "assets/a")

    first, second = [[path.read_bytes() for path in sorted(site.rglob("*.[bg][rz]"))] for site in sites]
    assert first == second


def _known(copies: dict[str, bytes]) -> Former:
    """Knows these copies of one file, by ending."""
    return lambda file, ending: copies.get(ending, b"") if file.name == "site.css" else b""


def test_a_copy_that_was_made_before_is_not_made_again(tmp_path: Path) -> None:
    site = _site(tmp_path)
    known = {"br": b"known as br", "gz": b"known as gz"}

    assert compress_files(files_to_compress(site), site / "assets/a", _known(known)) == 6
    assert {ending: (site / f"assets/a/site.css.{ending}").read_bytes() for ending in known} == known
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == TEXT


def test_both_copies_are_made_where_one_of_them_is_not_known(tmp_path: Path) -> None:
    site = _site(tmp_path)
    compress_files(files_to_compress(site), site / "assets/a", _known({"br": b"known as br"}))

    assert brotli.decompress((site / "assets/a/site.css.br").read_bytes()).decode() == TEXT
    assert gzip.decompress((site / "assets/a/site.css.gz").read_bytes()).decode() == TEXT
