"""How the site is built: the same bytes every time, and never half a site."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from catalogue.pages.frames import SPACE
from catalogue.publishing.inspection import inspect_site
from tests.conftest import BUILD_DATE, copy_project, run_catalogue
from tests.pages import digests


def test_two_builds_of_one_state_are_byte_identical(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "another folder")
    done = run_catalogue(project, "build", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LC_ALL="C")

    assert done.returncode == 0, done.stderr
    assert digests(project / "site") == digests(site)


ON_ONE_PROCESSOR = """
import os, runpy, sys
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
sys.argv = ["catalogue", "build"]
runpy.run_module("catalogue", run_name="__main__")
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system shares no work between processes")
def test_one_processor_makes_the_site_that_two_make(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    variables = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DATE}
    subprocess.run([sys.executable, "-c", ON_ONE_PROCESSOR], cwd=project, env=variables, check=True)

    assert digests(project / "site") == digests(site)


def test_a_failure_in_the_second_language_leaves_the_former_site(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    shutil.copytree(site, project / "site")
    template = project / "overrides" / "main.html"
    text = template.read_text(encoding="utf-8")
    broken = text.replace("{% block site_nav %}", "{% block site_nav %}{{ 1 // (shell.locale == 'en') }}")
    template.write_text(broken, encoding="utf-8")
    before = digests(project / "site")

    done = run_catalogue(project, "build")

    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
    assert "what was published stays as it was" in done.stderr
    assert digests(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def _add_hook(project: Path, name: str, code: str) -> None:
    """Puts a module beside the one that joins the catalogue to MkDocs."""
    (project / f"{name}.py").write_text(code, encoding="utf-8")
    config = project / "mkdocs.yml"
    events = "  - hooks/mkdocs_events.py\n"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace(events, f"{events}  - {name}.py\n"), encoding="utf-8")


HALFWAY = """
import signal, sys

def on_post_build(config):
    print("Halfway", file=sys.stderr, flush=True)
    signal.pause()
"""
"""Holds the build where the pages of the first language are written."""
AT_A_TERMINAL = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["catalogue", "build"]
runpy.run_module("catalogue", run_name="__main__")
"""
"""Hears SIGINT, which a shell tells everything that it runs in the background to ignore."""


def test_a_build_that_is_stopped_leaves_the_former_site_and_nothing_else(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    shutil.copytree(site, project / "site")
    before = digests(project / "site")
    _add_hook(project, "halfway", HALFWAY)
    files = {path.name for path in project.iterdir()}

    variables = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DATE}
    command = [sys.executable, "-c", AT_A_TERMINAL]
    build = subprocess.Popen(
        command, cwd=project, env=variables, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert build.stderr
    assert "Halfway\n" in iter(build.stderr.readline, "")
    assert list(project.glob(".site-*/*/en/index.html"))
    os.killpg(build.pid, signal.SIGINT)  # as a terminal does, to every process of the build
    _, said = build.communicate(timeout=600)

    assert build.returncode == 130
    assert "Stopped." in said
    assert "Traceback" not in said
    assert {path.name for path in project.iterdir()} == files
    assert digests(project / "site") == before


def test_bad_data_stops_the_build_and_says_where(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    shutil.copytree(site, project / "site")
    file = project / "data" / "programmes.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("state: current", "state: curent", 1), encoding="utf-8")
    before = digests(project / "site")

    done = run_catalogue(project, "build")

    assert done.returncode == 1
    assert re.search(
        r"data/programmes.yaml:\d+:10: oak-award, state: 'curent' is not one of "
        r"current, planned, paused, closed, model, described, past; "
        r"did you mean current\?",
        done.stderr,
    )
    assert "Traceback" not in done.stderr
    assert digests(project / "site") == before


def test_a_site_may_stand_below_the_root_of_a_domain(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    done = run_catalogue(project, "build", SITE_URL="https://example.org/leadership/site/")
    home = (project / "site" / "cy" / "index.html").read_text(encoding="utf-8")
    missing = (project / "site" / "404.html").read_text(encoding="utf-8")

    assert done.returncode == 0, done.stderr
    assert inspect_site(project / "site").faults == []
    assert '<link rel="canonical" href="https://example.org/leadership/site/cy/">' in home
    assert 'href="/leadership/site/cy/"' in missing


FAULTS = {
    "a broken link": (
        "en/about/index.html",
        'href="../../en/programmes/"',
        'href="../../en/programs/"',
        "links to ../../en/programs/, which is not there",
    ),
    "a broken fragment": (
        "en/about/index.html",
        'href="#content"',
        'href="#contents"',
        "links to #contents, where the page has no such place",
    ),
    "a broken fragment on another page": (
        "en/about/index.html",
        'href="../../en/glossary/#oak-seal"',
        'href="../../en/glossary/#oak-sael"',
        "links to ../../en/glossary/#oak-sael, where the page has no such place",
    ),
    "a marker": ("en/about/index.html", "</h1>", "frametitlemarker</h1>", "still holds the marker frametitlemarker"),
    "an empty page": ("en/about/index.html", "<h1", "<p", "is empty"),
    "a lost pair": (
        "en/about/index.html",
        "/cy/ynghylch/",
        "/cy/ynghlych/",
        "has no page in the other language",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_in_the_new_site_is_found(site: Path, tmp_path: Path, case: str) -> None:
    name, old, new, message = FAULTS[case]
    shutil.copytree(site, tmp_path / "site")
    page = tmp_path / "site" / name
    html = page.read_text(encoding="utf-8")
    assert old in html
    page.write_text(html.replace(old, new), encoding="utf-8")

    assert f"{name}: {message}" in inspect_site(tmp_path / "site").faults


PIPELINE = '''
"""Puts one record through the whole of MkDocs, as a page of its own."""
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.pages.frames import BODY
from catalogue.pages.inventory import generate_pages

LAST = -300
ROOT = Path(__file__).parent
SOURCE = "{locale}/whole-page.md"
events = sys.modules["hooks/mkdocs_events.py"]

def make_page(catalogue, locale):
    address = Addresses(catalogue).find(TARGET, locale)
    page = next(page for page in generate_pages(catalogue, locale) if page.address == address)
    return replace(page, frame="", section=catalogue.section_of(page.record))

@event_priority(LAST)
def on_config(config):
    if not config.plugins["i18n"].building:
        pages = Pair.of(partial(make_page, load_catalogue(ROOT / "data", ROOT / "docs")))
        events.Run.now().pages.update((SOURCE.format(locale=locale), page) for locale, page in pages.items())

@event_priority(LAST)
def on_files(files, config):
    path = SOURCE.format(locale=config.plugins["i18n"].current_language)
    file = File(path, config.docs_dir, config.site_dir, True)
    address = events.Run.now().pages[path].address
    file.content_string, file.dest_uri, file.url = "text", f"{address}index.html", address
    files.append(file)
    return files

@event_priority(LAST)
def on_page_content(html, page, **_):
    found = whole_page(page)
    if not found:
        return html
    builder = events.Run.now().builder
    styles = builder._styles[found.address] = {}  # which the head is to have
    return html.replace(BODY, "".join(builder.body(found, styles)))

@event_priority(LAST)
def on_post_page(output, page, **_):
    found = whole_page(page)
    if found:
        (ROOT / f"whole-{found.locale}.html").write_text(output, encoding="utf-8")
    return "" if found else output

def whole_page(page):
    return events.Run.now().pages[page.file.src_uri] if page.file.name == "whole-page" else None
'''


@pytest.mark.parametrize(
    ("target", "english", "welsh"),
    [
        ("programme:oak-award", "programmes/oak-award", "rhaglenni/gwobr-y-dderwen"),
        ("element:shared-aim", "growing-school/shared-aim", "ysgol-sy-n-tyfu/nod-cyffredin"),
    ],
)
def test_a_filled_frame_is_the_page_that_mkdocs_would_have_made(
    tmp_path: Path, target: str, english: str, welsh: str
) -> None:
    project = copy_project(tmp_path / "main")
    _add_hook(project, "pipeline", f"TARGET = {target!r}\n{PIPELINE}")

    done = run_catalogue(project, "build")

    assert done.returncode == 0, done.stderr
    for locale, address in (("en", english), ("cy", welsh)):
        filled = (project / "site" / locale / address / "index.html").read_text(encoding="utf-8")
        whole = (project / f"whole-{locale}.html").read_text(encoding="utf-8")
        assert SPACE.sub("\n", filled) == SPACE.sub("\n", whole)
