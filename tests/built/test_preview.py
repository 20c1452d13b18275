"""make serve: what an editor sees on the terminal and above the page."""

import re
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from tests.browser.axe import violations
from tests.conftest import LIMIT, copy_project, run_catalogue
from tests.processes import start_catalogue

WAIT = 600
"""Seconds for one build on a busy machine."""
MAY_GROW = 6
"""Megabytes in six rebuilds: noise. Before, each rebuild kept three or more."""
PAGES = ("en/", "cy/", "en/programmes/", "cy/rhaglenni/", "")


class Preview:
    """make serve, in a copy of the project."""

    def __init__(self, project: Path) -> None:
        self.project = project
        (project / "temporary").mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = start_catalogue(project, "serve", "--host", self.host, TMPDIR=str(project / "temporary"))
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.begun = self.hear()

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self._lines.put(line)

    def hear(self, *ends: str) -> list[str]:
        """The lines of the terminal up to one that ends so."""
        lines = [self._lines.get(timeout=WAIT)]
        while not lines[-1].endswith(ends or ("\n",)):
            lines.append(self._lines.get(timeout=WAIT))
        return lines

    def read(self, path: str) -> str:
        try:
            with urlopen(f"http://{self.host}/{path}", timeout=WAIT) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()

    def change(self, file: str, old: str, new: str) -> list[str]:
        """Changes a file; what stands on the terminal after the rebuild."""
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self.hear(*OUTCOMES)

    def memory(self) -> float:
        """Megabytes that are resident."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1000


REBUILT = "Rebuilt: no problems\n"
OLD = "; the preview shows the site as it was before\n"
OUTCOMES = (REBUILT, OLD)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    preview = Preview(copy_project(tmp_path_factory.mktemp("preview") / "main"))
    yield preview
    preview.process.terminate()
    preview.process.wait(WAIT)


def _bar(html: str) -> list[str]:
    """What stands above a page, a line each."""
    return [line.get_text(" ", strip=True) for line in BeautifulSoup(html, "lxml").select(".preview-problems li")]


def test_it_says_where_it_is_and_no_more(preview: Preview) -> None:
    assert preview.begun == [f"Serving on http://{preview.host}/\n"]


def test_a_rebuild_is_one_line(preview: Preview) -> None:
    assert preview.change("docs/en/about.md", "title: ", "title: Renewed ") == [REBUILT]
    assert "Renewed" in preview.read("en/about/")


def test_a_fault_is_on_the_terminal_and_above_each_old_page_until_it_is_mended(preview: Preview) -> None:
    said = preview.change("data/programmes.yaml", "state: current", "state: ŷcurrent")
    *checked, counted = run_catalogue(preview.project, "check").stdout.splitlines()
    shown = {page: _bar(preview.read(page)) for page in (*PAGES, "not/there/")}
    mended = preview.change("data/programmes.yaml", "state: ŷcurrent", "state: current")

    assert said == [*(f"{line}\n" for line in checked), f"{counted}{OLD}"]
    assert shown == dict.fromkeys((*PAGES, "not/there/"), checked)
    assert mended == [REBUILT]
    assert {page: _bar(preview.read(page)) for page in PAGES} == {page: [] for page in PAGES}


def test_the_bar_is_a_place_with_a_name_in_the_language_of_the_page(preview: Preview) -> None:
    preview.change("data/programmes.yaml", "state: current", "state: curent")
    found = []
    for page in ("en/", "cy/"):
        bar = BeautifulSoup(preview.read(page), "lxml").select_one("section.preview-problems")
        assert bar
        assert bar["aria-labelledby"] == bar.select("h2")[0]["id"]
        assert bar.select("ul")[0]["lang"] == "en"
        found.append([bar.select("h2")[0].get_text(), bar.select("p")[0].get_text()])
    preview.change("data/programmes.yaml", "state: curent", "state: current")

    assert found == [
        [
            "This page is old",
            "It shows the site as it was before these problems. Put them right, and the page renews itself.",
        ],
        [
            "Hen dudalen yw hon",
            "Mae'n dangos y wefan fel yr oedd cyn y problemau hyn. "
            "Ar ôl ichi eu cywiro, bydd y dudalen yn ei hadnewyddu ei hun.",
        ],
    ]


def test_the_bar_can_be_read_by_everybody(preview: Preview, browser: Browser) -> None:
    many = "- {id: 1}\n" * 20  # a list that is higher than its place
    preview.change("data/contacts.yaml", "- id:", f"{many}- id:")
    page = browser.new_page()
    page.set_default_timeout(LIMIT)
    found = {}
    for path in ("en/", "cy/", ""):
        page.goto(f"http://{preview.host}/{path}")
        expect(page.locator(".preview-problems li").nth(19)).to_be_attached(timeout=LIMIT)
        found[path] = violations(page)
    page.close()
    preview.change("data/contacts.yaml", f"{many}- id:", "- id:")

    assert found == {"en/": [], "cy/": [], "": []}


@pytest.mark.parametrize("folder", ["data", "docs"])
def test_a_folder_that_was_away_is_watched_again(preview: Preview, folder: str) -> None:
    here, away = preview.project / folder, preview.project / "away"
    here.rename(away)
    missed = preview.hear("\n")
    away.rename(here)
    preview.hear(REBUILT)

    assert missed[0].startswith(f"{folder}")
    assert preview.change("docs/cy/about.md", "title: ", "title: Newydd ") == [REBUILT]
    assert preview.change("data/site.yaml", "name:", "# a note\nname:") == [REBUILT]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads what Linux says of a process")
def test_memory_does_not_grow_with_rebuilds(preview: Preview) -> None:
    sizes = []
    preview.change("data/site.yaml", "name:", "# a note\nname:")
    for number in range(8):
        preview.change("data/site.yaml", "# a note\n", f"# a note\n# {number}\n")
        sizes.append(preview.memory())

    assert sizes[-1] - sizes[1] < MAY_GROW


def test_a_port_in_use_is_said_at_once(preview: Preview) -> None:
    done = run_catalogue(preview.project, "serve", "--host", preview.host)
    other = int(preview.host.rpartition(":")[2]) + 1
    said = f"{preview.host} is in use; end what runs there, or choose another port: make serve PORT={other}\n"

    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


@pytest.mark.parametrize("host", ["127.0.0.1:", "127.0.0.1:none", "127.0.0.1:70000", "127.0.0.1:-1", "8001"])
def test_what_is_no_port_is_refused(preview: Preview, host: str) -> None:
    done = run_catalogue(preview.project, "serve", "--host", host)

    assert (done.returncode, done.stderr) == (1, f"{host!r} is no host and port; write as in: make serve PORT=8001\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_its_folder(tmp_path: Path, number: signal.Signals) -> None:
    preview = Preview(copy_project(tmp_path / "main"))
    during = list((tmp_path / "main/temporary").glob("mkdocs_*"))
    preview.process.send_signal(number)
    preview.process.wait(WAIT)

    assert len(during) == 1
    assert list((tmp_path / "main/temporary").glob("mkdocs_*")) == []


def test_a_published_page_has_no_bar(site: Path) -> None:
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]

    assert [page for page in pages if "preview-problems" in page] == []
