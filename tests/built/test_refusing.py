"""What a build cannot do is said in a line or two with the remedy, and the former site stays."""

import os
import resource
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest

from catalogue.publishing.system_faults import MEMORY
from tests.conftest import copy_project, run_catalogue
from tests.processes import start_catalogue, take_signals

STAYS = "The build failed; what was published stays as it was.\n"
TARGET = "name a folder that is new, empty, or a site that was built here"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("refusing") / "main")


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix != ".pyc"}


@pytest.mark.parametrize(
    ("site", "said"),
    [
        ("docs", f"docs is a part of the project; {TARGET}\n"),
        (".", f". holds the project; {TARGET}\n"),
        ("/", f"/ holds the project; {TARGET}\n"),
        ("mkdocs.yml", f"mkdocs.yml is not a folder; {TARGET}\n"),
        ("mkdocs.yml/new", "{project}/mkdocs.yml: is in the way; move it away\n"),
    ],
)
def test_what_is_no_site_is_not_replaced(project: Path, site: str, said: str) -> None:
    before = _names(project / "docs")
    done = run_catalogue(project, "build", "--site", site)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", said.format(project=project))
    assert _names(project / "docs") == before


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        (
            "SITE_URL",
            "",
            "SITE_URL: is empty; write where the site is published, or unset it: data/site.yaml has an address too",
        ),
        (
            "SITE_URL",
            "http://h/a?b=1&c",
            "SITE_URL: 'http://h/a?b=1&c' holds a query or a fragment; end it behind the path, with a slash",
        ),
        (
            "SOURCE_DATE_EPOCH",
            "abc",
            "SOURCE_DATE_EPOCH: 'abc' is no number; write whole seconds since 1970, such as 1795392000, or unset it",
        ),
    ],
)
def test_a_variable_that_means_nothing_is_refused(
    project: Path, command: str, variable: str, value: str, said: str
) -> None:
    done = run_catalogue(project, command, **{variable: value})

    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{said}\n")


def _limit(what: int, number: int) -> None:
    take_signals()
    resource.setrlimit(what, (number, number))


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (partial(_limit, resource.RLIMIT_AS, 100 * MEGABYTE), f"{MEMORY}\n{STAYS}"),
        (
            partial(_limit, resource.RLIMIT_FSIZE, MEGABYTE // 50),
            f"Is larger than the system allows; raise the limit (ulimit -f)\n{STAYS}",
        ),
    ],
    ids=["memory", "disk"],
)
def test_a_limit_of_the_system_is_said_without_a_traceback(project: Path, limit: Callable[[], None], said: str) -> None:
    files = _names(project)
    with start_catalogue(project, "build", before=limit) as build:
        _, errors = build.communicate()

    assert (build.returncode, errors) == (1, said)
    assert _names(project) == files


def test_a_pipe_among_the_pictures_is_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    os.mkfifo(project / "docs/assets/form.pdf")
    done = run_catalogue(project, "build")

    assert done.returncode == 1
    assert done.stderr == (
        "docs/assets/form.pdf:1:1: is no ordinary file; delete it\n"
        f"Nothing was built: 1 problem in docs/assets/form.pdf; what points to it was not checked\n{STAYS}"
    )
    assert [path.name for path in project.glob(".site*")] == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_message_is_printed_on_any_terminal(tmp_path: Path, encoding: str) -> None:
    project = copy_project(tmp_path / "main")
    file = project / "data" / "programmes.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("state: current", "state: ŷ", 1), encoding="utf-8")
    shown = "'ŷ'" if encoding == "utf-8" else "'?'"
    checked = run_catalogue(project, "check", PYTHONIOENCODING=encoding)
    built = run_catalogue(project, "build", PYTHONIOENCODING=encoding)

    assert f"state: {shown} is not one of" in checked.stdout
    said, counted = checked.stdout.splitlines()
    assert counted == "1 problem in data/programmes.yaml"
    assert built.stderr == f"{said}\nNothing was built: {counted}\n{STAYS}"


@pytest.fixture(scope="module")
def unusual(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site that was built with a mask of its own, below an address with signs of its own; what was said."""
    project = copy_project(tmp_path_factory.mktemp("unusual") / "main")
    before = partial(_mask, 0o077)
    address = "https://example.org/a&b/o'neil/%C5%B7"
    with start_catalogue(project, "build", "--site", "public/site", before=before, SITE_URL=address) as build:
        _, said = build.communicate()
    assert build.returncode == 0, said
    return project / "public", said


def _mask(mask: int) -> None:
    take_signals()
    os.umask(mask)


def test_a_slash_is_added_to_the_address_of_a_site(unusual: tuple[Path, str]) -> None:
    whole = "https://example.org/a&b/o'neil/%C5%B7/"

    assert unusual[1] == f"SITE_URL: the slash that was missing at its end is added: {whole}\n"
    assert f"Sitemap: {whole}sitemap.xml" in (unusual[0] / "site/robots.txt").read_text(encoding="utf-8")


def test_addresses_are_escaped_in_the_sitemap(unusual: tuple[Path, str]) -> None:
    entries = ElementTree.parse(unusual[0] / "site/sitemap.xml").iter(
        "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    )

    assert {str(entry.text).rpartition("%C5%B7/")[0] for entry in entries} == {"https://example.org/a&b/o'neil/"}


def test_any_web_server_can_read_a_site(unusual: tuple[Path, str]) -> None:
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (unusual[0], *unusual[0].rglob("*"))}

    assert modes == {(True, 0o755), (False, 0o644)}


CLASH = """
from catalogue.exports import ExportedFile

def generate_files(source):
    yield ExportedFile("{path}", lambda: "")
"""


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "robots.txt",
            "exports/again.py and exports/robots.py: robots.txt is made twice; give each file a path of its own",
        ),
        ("en/index.html", "exports/: en/index.html is a page of the site; give the file a path of its own"),
    ],
)
def test_an_output_does_not_replace_another_file_of_the_site(tmp_path: Path, path: str, said: str) -> None:
    project = copy_project(tmp_path / "main")
    module = project / "hooks/catalogue/exports/again.py"
    module.write_text(CLASH.format(path=path), encoding="utf-8")
    done = run_catalogue(project, "build")

    assert (done.returncode, done.stderr) == (1, f"ERROR: {said}\n{STAYS}")
