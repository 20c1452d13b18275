"""The twins of bench/peers say on the pages of programmes what our build says, word for word."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.peers.generators import DAY, Generator, eleventy, hugo, ours
from bench.peers.texts import read_main
from bench.project import make_project
from tests.conftest import BUILD_DATE

MADE_UP = 12
"""Programmes beside the real ones: no field of theirs is empty."""
NOON = "2026-11-23T12:00:00Z"
"""On the day of BUILD_DATE."""
PROGRAMMES = ("en/programmes", "cy/rhaglenni")


def build(generator: Generator, project: Path) -> Path:
    environment = {**os.environ, **generator.environment, DAY: BUILD_DATE}
    subprocess.run(generator.build, cwd=project, env=environment, check=True, capture_output=True)
    return project / generator.output


def texts_of(site: Path) -> dict[str, str]:
    pages = (page for folder in PROGRAMMES for page in (site / folder).glob("*/index.html"))
    return {page.relative_to(site).as_posix(): read_main(page.read_text(encoding="utf-8")) for page in pages}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("peers") / "ours", MADE_UP)


@pytest.fixture(scope="module")
def expected(project: Path) -> dict[str, str]:
    return texts_of(build(ours(), project))


@pytest.mark.parametrize("twin", [lambda: hugo(NOON), eleventy], ids=["hugo", "eleventy"])
def test_pages_of_programmes_have_the_same_text(
    twin: Callable[[], Generator], project: Path, expected: dict[str, str], tmp_path: Path
) -> None:
    generator = twin()

    actual = texts_of(build(generator, generator.make(tmp_path / "twin", project)))

    assert actual == expected


def test_there_are_pages_to_compare(expected: dict[str, str]) -> None:
    assert len(expected) > 2 * MADE_UP
    assert all(expected.values())


def test_words_are_told_from_marks() -> None:
    page = "<p>No</p><main><p>One <b>two</b></p><script>no</script><p>three<span>four</span></p></main><p>No</p>"

    assert read_main(page) == "One two threefour"
