"""Adds to a copy of the engine what the guide for developers says a newcomer can add."""

import subprocess
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from bench.search.engines import documents_of
from catalogue.languages.locales import Locale
from tests.conftest import ROOT, run_catalogue

RECORDS = "catalogue/model/records.py"
LISTS = "catalogue/model/lists.py"
WORDS = "catalogue/model/interface.yaml"
TEMPLATES = "catalogue/pages/templates"


class Newcomer:
    """Adds to a copy of the project."""

    def __init__(self, project: Path) -> None:
        self.project = project

    def write(self, path: str, text: str) -> None:
        """Writes a new file."""
        assert not (self.project / path).exists()
        (self.project / path).write_text(text, encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        with (self.project / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def insert(self, path: str, line: str, text: str) -> None:
        """Puts a text behind a line."""
        self.change(path, f"\n{line}\n", f"\n{line}\n{text}")

    def change(self, path: str, old: str, new: str) -> None:
        """Changes a text that the file has once."""
        file = self.project / path
        before = file.read_text(encoding="utf-8")
        assert before.count(old) == 1
        file.write_text(before.replace(old, new), encoding="utf-8")

    def touched(self) -> set[str]:
        """What of hooks/ is new or other than it was."""
        hooks = self.project / "hooks"
        files = (path.relative_to(hooks) for path in hooks.rglob("*") if path.suffix in {".py", ".html", ".yaml"})
        return {path.as_posix() for path in files if not _same(hooks / path, ROOT / "hooks" / path)}

    def add_words(self, **lines: str) -> None:
        """Adds words of the engine, a line for each group of labels; those of a list for the group `lists`."""
        for group, line in lines.items():
            indent = "  " if group == "lists" else "    "
            self.insert(f"hooks/{WORDS}", "lists:" if group == "lists" else f"  {group}:", f"{indent}{line}\n")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        done = run_catalogue(self.project, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def build(self) -> None:
        """What a newcomer does before a commit: make schema, lint and site."""
        self.run("schema")
        self.run("templates")
        self.run("build")

    def page(self, address: str) -> BeautifulSoup:
        return BeautifulSoup((self.project / "site" / address / "index.html").read_text(encoding="utf-8"), "lxml")

    def body(self, address: str) -> str:
        return " ".join(self.page(address).select("#content")[0].get_text().split())

    def links(self, address: str) -> set[tuple[str, str]]:
        """Address and text of the links of a page."""
        return {(str(link["href"]), " ".join(link.get_text().split())) for link in self.page(address).select("a[href]")}

    def search_entry(self, locale: str, location: str) -> dict[str, Any]:
        documents = documents_of(self.project / "site", Locale(locale))
        found = [each for each in documents if each["location"] == location]
        assert len(found) == 1
        return found[0]

    def sitemap_lines(self, english: str, welsh: str) -> list[str]:
        """The lines of a page in both languages, each of which must name the other."""
        lines = (self.project / "site/sitemap.xml").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if all(f'/{each}"' in line for each in (english, welsh))]


def _same(path: Path, original: Path) -> bool:
    return original.is_file() and path.read_bytes() == original.read_bytes()
