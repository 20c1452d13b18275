"""python -m catalogue serve: what an editor changes is on the page, and a fault leaves the last good site up."""

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from urllib.request import urlopen

import pytest

from tests.conftest import BUILD_DATE, copy_project

WAIT = 600
"""Seconds for one build under `serve` on a busy machine."""
PAGE = "en/programmes/oak-award/"
OWN_WORDS = "words:\n  key_facts: {en: What counts, cy: Yr hyn sy'n cyfrif}"


class Preview:
    """The command in a copy of the project."""

    def __init__(self, project: Path) -> None:
        self.project = project
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._host = f"127.0.0.1:{free.getsockname()[1]}"
        environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DATE}
        command = [sys.executable, "-m", "catalogue", "serve", "--host", self._host]
        self.process = subprocess.Popen(
            command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said = ""
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.hear("Serving on")

    def _listen(self) -> None:
        """Takes what the server says as it comes: with a full pipe it would wait for ever."""
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def hear(self, words: str) -> None:
        """Reads the terminal until these words stand on it."""
        line = ""
        while words not in line:
            line = self._lines.get(timeout=WAIT)
            self.said += line

    def read(self, path: str) -> str:
        with urlopen(f"http://{self._host}/{path}", timeout=WAIT) as answer:
            return str(answer.read().decode())

    def change(self, file: str, old: str, new: str) -> str:
        """Changes a file and waits for the next build, as the page's own script does; gives the page of PAGE."""
        before = re.search(r"livereload\((\d+), (\d+)\)", self.read(PAGE))
        assert before
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.read(f"livereload/{before[1]}/{before[2]}")
        return self.read(PAGE)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    preview = Preview(copy_project(tmp_path_factory.mktemp("serve") / "main"))
    yield preview
    preview.process.terminate()
    preview.process.wait()


@pytest.mark.parametrize(
    ("file", "old", "new", "shown"),
    [
        ("data/programmes.yaml", "The award that shows", "The new words that show", "The new words that show"),
        ("hooks/catalogue/model/interface.yaml", "Key facts", "All that matters", "All that matters"),
        ("data/interface.yaml", "words:", OWN_WORDS, "What counts"),
        ("data/site.yaml", "en: The Oak Path", "en: The Elm Path", "The Elm Path"),
        ("hooks/catalogue/pages/templates/programme.html", "<article", "<article data-new", "<article data-new"),
        ("hooks/catalogue/pages/templates/shell/footer.html", "<footer", "<footer data-new", "<footer data-new"),
        ("overrides/main.html", "{{ shell.footer }}", "<hr data-new>{{ shell.footer }}", "<hr data-new>"),
    ],
)
def test_a_change_is_on_the_page(preview: Preview, file: str, old: str, new: str, shown: str) -> None:
    assert shown in preview.change(file, old, new)


def test_a_change_of_prose_is_on_its_page(preview: Preview) -> None:
    preview.change("docs/en/about.md", "title: ", "title: Renewed ")

    assert "<h1>Renewed " in preview.read("en/about/")


def test_a_change_of_style_is_in_the_style_sheet(preview: Preview) -> None:
    preview.change("docs/assets/css/tokens.css", "--measure: 40rem", "--measure: 39rem")

    assert "--measure: 39rem" in preview.read("assets/site.css")


def test_a_fault_is_said_and_the_last_good_site_stays_until_it_is_mended(preview: Preview) -> None:
    page = preview.change("data/programmes.yaml", "state: current", "state: curent")
    preview.hear("data/programmes.yaml:")
    states = "current, planned, paused, closed, model, described, past"
    assert f"oak-award, state: 'curent' is not one of {states}; did you mean current?" in preview.said
    assert "Oak Award for Headteachers" in page

    assert "A mended lead." in preview.change("data/programmes.yaml", "state: curent", "state: current") + (
        preview.change("data/programmes.yaml", "you are ready to lead a school.", "A mended lead.")
    )
