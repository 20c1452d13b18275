"""A build leaves a site that is what it would make, and makes anew what is not."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import BUILD_DATE, copy_project, run_catalogue
from tests.pages import digests

BUILT = "pages are in site\n"
LEFT = "pages are in site, as they were: nothing has changed since the last build\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("nothing-changed") / "main")
    done = run_catalogue(project, "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(BUILT)
    return project


def test_a_site_of_which_nothing_has_changed_is_left(project: Path) -> None:
    first, before = run_catalogue(project, "build"), (project / "site").stat()
    (project / "data" / "programmes.yaml").touch()
    second, after = run_catalogue(project, "build"), (project / "site").stat()

    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout.endswith(LEFT)
    assert second.stdout == first.stdout
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_site_that_is_left_says_as_many_pages_as_are_there(project: Path) -> None:
    done = run_catalogue(project, "build")

    assert done.stdout == f"{len(list((project / 'site').rglob('*.html')))} {LEFT}"


def _alter(site: Path) -> None:
    home = site / "en" / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("h1", "h2"), encoding="utf-8")


ALTERED: dict[str, Callable[[Path], object]] = {
    "a page altered": _alter,
    "a page added": lambda site: (site / "en" / "own.html").write_text("", encoding="utf-8"),
    "a compressed form taken away": lambda site: (site / "en" / "index.html.br").unlink(),
}


@pytest.mark.parametrize("alter", ALTERED.values(), ids=ALTERED)
def test_a_site_that_was_altered_is_made_as_it_was(project: Path, site: Path, alter: Callable[[Path], object]) -> None:
    alter(project / "site")
    done = run_catalogue(project, "build")

    assert done.stdout.endswith(BUILT)
    assert digests(project / "site") == digests(site)


def test_a_change_is_built_as_in_a_project_that_never_was_another(project: Path, tmp_path: Path) -> None:
    clean = copy_project(tmp_path / "main")
    for each in (project, clean):
        file = each / "data" / "programmes.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("Oak", "Elm"), encoding="utf-8")
    done = run_catalogue(project, "build")
    run_catalogue(clean, "build")

    assert done.stdout.endswith(BUILT)
    assert digests(project / "site") == digests(clean / "site")


def test_faults_are_said_each_time(project: Path) -> None:
    file = project / "docs" / "en" / "about.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\n[gone](gone.md)\n", encoding="utf-8")
    said = [run_catalogue(project, "build") for _ in range(2)]
    file.write_text(text, encoding="utf-8")

    assert [each.returncode for each in said] == [1, 1]
    assert said[0].stderr == said[1].stderr
    assert run_catalogue(project, "build").stdout.endswith(LEFT)


def test_what_a_killed_build_left_is_removed_where_nothing_has_changed(project: Path) -> None:
    left = project / ".site-abcdefgh"
    (left / "new-site").mkdir(parents=True)
    done = run_catalogue(project, "build")

    assert done.stdout.endswith(LEFT)
    assert not left.exists()


LOADED = """
import runpy, sys
sys.argv = ["catalogue", "build"]
try:
    runpy.run_module("catalogue", run_name="__main__")
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
HEAVY = {"pydantic", "mkdocs", "jinja2", "yaml", "babel", "markdown_it", "brotli", "PIL"}


def test_nothing_that_makes_sites_is_loaded_for_one_that_is_left(project: Path) -> None:
    run_catalogue(project, "build")
    variables = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DATE}
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=project, env=variables, capture_output=True, text=True, check=True)
    said, loaded = done.stdout.splitlines()

    assert f"{said}\n".endswith(LEFT)
    assert HEAVY & set(loaded.split()) == set()
