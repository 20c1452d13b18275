"""A site is left where it is what a build would make, and is made anew where that is not sure."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from catalogue.keeping.files import ANEW, find_folder
from catalogue.publishing import last
from catalogue.publishing.inputs import Inputs
from catalogue.publishing.last import LastBuild

PAGES = 317


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of temporary files of its own, and inputs that are what the environment says."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.delenv(ANEW, raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(last, "mark_inputs", lambda told: Inputs(told.get("code", "code"), told["inputs"]))
    find_folder.cache_clear()
    yield tmp_path / "temporary"
    find_folder.cache_clear()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site, built from inputs that are called one."""
    site = _write(tmp_path / "site")
    _build(site).keep(site, PAGES, {})
    return site


def _write(site: Path) -> Path:
    site.mkdir()
    (site / "index.html").write_text("One", encoding="utf-8")
    return site


def _build(site: Path, inputs: str = "one") -> LastBuild:
    return LastBuild(site, {"inputs": inputs})


def test_a_site_as_it_was_is_known_with_its_pages(site: Path) -> None:
    assert _build(site).pages_as_they_were() == PAGES


def test_other_inputs_make_another_site(site: Path) -> None:
    assert _build(site, "two").pages_as_they_were() == 0


def test_a_site_that_was_altered_is_made_anew(site: Path) -> None:
    (site / "index.html").write_text("Two", encoding="utf-8")

    assert _build(site).pages_as_they_were() == 0


def test_a_site_that_is_gone_is_made_anew(site: Path) -> None:
    (site / "index.html").unlink()
    site.rmdir()

    assert _build(site).pages_as_they_were() == 0


def test_a_site_with_a_link_in_it_is_made_anew(site: Path) -> None:
    (site / "en").symlink_to(site)

    assert _build(site).pages_as_they_were() == 0


def test_a_site_that_was_mended_by_hand_is_left(site: Path) -> None:
    (site / "index.html").write_text("Two", encoding="utf-8")
    (site / "index.html").write_text("One", encoding="utf-8")

    assert _build(site).pages_as_they_were() == PAGES


def test_a_site_at_another_place_is_another_site(site: Path, tmp_path: Path) -> None:
    assert _build(_write(tmp_path / "other")).pages_as_they_were() == 0


def test_two_sites_are_kept_apart(site: Path, tmp_path: Path) -> None:
    other = _write(tmp_path / "other")
    _build(other, "two").keep(other, 2, {})

    assert [_build(site).pages_as_they_were(), _build(other, "two").pages_as_they_were()] == [PAGES, 2]


def test_what_changes_while_a_build_works_is_not_lost(site: Path) -> None:
    environment = {"inputs": "two"}
    build = LastBuild(site, environment)
    environment["inputs"] = "three"
    build.keep(site, PAGES, {})

    assert [_build(site, inputs).pages_as_they_were() for inputs in ("two", "three")] == [0, 0]


def test_a_build_after_a_change_and_back_looks_at_the_site_that_is_there(site: Path) -> None:
    (site / "index.html").write_text("Two", encoding="utf-8")
    _build(site, "two").keep(site, PAGES, {})

    assert _build(site).pages_as_they_were() == 0
    assert _build(site, "two").pages_as_they_were() == PAGES


def test_a_build_that_makes_other_bytes_of_the_same_inputs_is_known_by_the_last_ones(site: Path) -> None:
    build = _build(site)
    (site / "index.html").write_text("Two", encoding="utf-8")
    assert build.pages_as_they_were() == 0
    build.keep(site, PAGES, {})

    assert _build(site).pages_as_they_were() == PAGES


def test_inputs_that_cannot_be_read_are_for_the_build_to_refuse(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> Inputs:
        raise PermissionError

    monkeypatch.setattr(last, "mark_inputs", refuse)
    build = _build(site)
    assert build.pages_as_they_were() == 0
    build.keep(site, PAGES, {})

    assert build.pages_as_they_were() == 0


def test_everything_is_built_anew_where_that_is_asked_for(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ANEW, "1")
    find_folder.cache_clear()

    assert _build(site).pages_as_they_were() == 0


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda content: content[:-3],
    "changed": lambda content: content.replace(b"317", b"999"),
    "empty": lambda _: b"",
    "of something else": lambda _: b"\xff\x00",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_memory_that_is_damaged_is_none(site: Path, temporary: Path, damage: Callable[[bytes], bytes]) -> None:
    (memory,) = temporary.rglob("__catalogue_site-*")
    memory.write_bytes(damage(memory.read_bytes()))

    assert _build(site).pages_as_they_were() == 0


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def compressed(site: Path) -> Path:
    """A site, with a file that was made of another one."""
    (site / "index.html.br").write_text("1", encoding="utf-8")
    _build(site).keep(site, PAGES, {})
    return site


def _find(site: Path, *, of: str = "One", code: str = "code") -> bytes:
    last = LastBuild(site, {"inputs": "two", "code": code})
    return last.find_made("index.html.br", "index.html", _digest(of))


def test_what_was_made_of_the_same_bytes_is_found_whatever_else_has_changed(compressed: Path) -> None:
    (compressed / "index.html").unlink()

    assert _find(compressed) == b"1"


def test_what_was_made_of_other_bytes_or_by_other_code_is_not_found(compressed: Path) -> None:
    assert [_find(compressed, of="Two"), _find(compressed, code="new")] == [b"", b""]


def test_what_is_not_as_it_was_made_is_not_found(compressed: Path) -> None:
    (compressed / "index.html.br").write_text("2", encoding="utf-8")

    assert _find(compressed) == b""


def test_what_is_gone_is_not_found(compressed: Path) -> None:
    (compressed / "index.html.br").unlink()

    assert _find(compressed) == b""


def test_digests_that_are_known_are_kept_as_if_they_had_been_read(site: Path) -> None:
    _build(site).keep(site, PAGES, {"index.html": _digest("One")})

    assert _build(site).pages_as_they_were() == PAGES
