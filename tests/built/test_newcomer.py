"""Where a newcomer looks: each thing is added in the one place that the guide for developers names."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, copy_project, run_catalogue

from .conftest import SITE_URL

RECORDS = "catalogue/model/records.py"
LISTS = "catalogue/model/lists.py"
TEMPLATES = "catalogue/pages/templates"
WORDS = "data/interface.yaml"


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
        files = (path.relative_to(hooks) for path in hooks.rglob("*") if path.suffix in {".py", ".html"})
        return {path.as_posix() for path in files if not _same(hooks / path, ROOT / "hooks" / path)}

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
        index = json.loads((self.project / f"site/{locale}/search/search_index.json").read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = [each for each in index["documents"] if each["location"] == location]
        assert len(found) == 1
        return found[0]

    def sitemap_lines(self, english: str, welsh: str) -> list[str]:
        """The lines of a page in both languages, each of which must name the other."""
        lines = (self.project / "site/sitemap.xml").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if all(f'href="{SITE_URL}{each}"' in line for each in (english, welsh))]


def _same(path: Path, original: Path) -> bool:
    return original.is_file() and path.read_bytes() == original.read_bytes()


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    return Newcomer(copy_project(tmp_path / "main"))


EVENT = '''

@declare(
    Kind(
        name="event",
        file="events",
        section=Pair("events", "digwyddiadau"),
        on=lists.declare(
            ListPage(name="events", address=Pair("events", "digwyddiadau"), template="list", footer=11)
        ),
        search=12,
    )
)
class Event(Abbreviated):
    """Something that happens on one day."""

    date: Date = Field(description="day on which it happens")
'''
EVENT_TEMPLATE = """\
{% import "macros.html" as ui with context %}
{% set record = page.record %}
<article class="record">
  {{ ui.breadcrumb(record.on) }}
  {{ ui.heading(record.title | local, record.summary | local, site.label("kind", "event")) }}
  <p>{{ record.date | dated }}</p>
  {{ ui.provenance(record) }}
</article>
"""
EVENTS = """\
# yaml-language-server: $schema=schema/events.json
- id: open-day
  title: {en: Open day, cy: Diwrnod agored}
  summary: {en: A day on which you can ask., cy: Diwrnod i ofyn cwestiynau.}
  abbreviation: {en: OD, cy: DA}
  address: {en: open-day, cy: diwrnod-agored}
  review: {en: draft, cy: draft}
  date: 2027-03-01
"""


def test_a_kind_of_record_is_one_class_one_template_its_words_and_its_data(newcomer: Newcomer) -> None:
    newcomer.append(f"hooks/{RECORDS}", EVENT)
    newcomer.write(f"hooks/{TEMPLATES}/event.html", EVENT_TEMPLATE)
    newcomer.insert(WORDS, "  kind:", "    event: {en: event, cy: digwyddiad}\n")
    newcomer.insert(WORDS, "  collection:", "    events: {en: Events, cy: Digwyddiadau}\n")
    newcomer.insert(
        WORDS,
        "lists:",
        "  events: {title: {en: Events, cy: Digwyddiadau}, description: {en: What happens., cy: Beth sy'n digwydd.}}\n",
    )
    newcomer.write("data/events.yaml", EVENTS)
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {RECORDS, f"{TEMPLATES}/event.html"}
    assert "1 March 2027" in newcomer.body("en/events/open-day")
    assert "1 Mawrth 2027" in newcomer.body("cy/digwyddiadau/diwrnod-agored")
    assert ("../../en/events/open-day/", "Open day") in newcomer.links("en/events")
    assert ("../../cy/digwyddiadau/diwrnod-agored/", "Diwrnod agored") in newcomer.links("cy/digwyddiadau")
    assert ("../../en/events/open-day/", "Open day") in newcomer.links("en/a-z")
    assert ("../../en/events/", "Events") in newcomer.links("en/about")
    assert newcomer.search_entry("en", "events/open-day/")["kind"] == "event"
    assert newcomer.search_entry("en", "events/open-day/")["short"] == "OD"
    assert newcomer.search_entry("cy", "digwyddiadau/diwrnod-agored/")["title"] == "Diwrnod agored"
    assert len(newcomer.sitemap_lines("en/events/open-day/", "cy/digwyddiadau/diwrnod-agored/")) == 2
    schema = json.loads((newcomer.project / "data/schema/events.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["Event"]["properties"]["date"]["description"] == "day on which it happens"
    assert "1 events" in newcomer.run("check").stdout


def test_the_check_says_what_a_new_kind_still_lacks(newcomer: Newcomer) -> None:
    newcomer.append(f"hooks/{RECORDS}", EVENT.replace("        search=12,\n", ""))

    done = run_catalogue(newcomer.project, "check", "--format", "json")

    assert [(fault["file"], fault["field"], fault["remedy"]) for fault in json.loads(done.stdout)] == [
        ("data/events.yaml", "", "put it back, or write it anew"),
        (WORDS, "labels.kind.event", "write it in both languages"),
        (WORDS, "labels.collection.events", "write it in both languages"),
        (WORDS, "lists.events", "write its title and description"),
    ]


TALKS = """
TALKS = declare(ListPage(name="talks", address=Pair("talks", "sgyrsiau"), parent=RESOURCES, footer=11))
"""
TALKS_TEMPLATE = """\
{% extends "list.html" %}
{% block body %}
{{ page.link_list(site.all("reflection") | by_title) }}
{% endblock %}
"""


def test_a_list_page_is_one_declaration_one_template_and_its_words(newcomer: Newcomer) -> None:
    newcomer.append(f"hooks/{LISTS}", TALKS)
    newcomer.write(f"hooks/{TEMPLATES}/talks.html", TALKS_TEMPLATE)
    newcomer.insert(
        WORDS,
        "lists:",
        "  talks: {title: {en: Talks, cy: Sgyrsiau}, description: {en: All of them., cy: Pob un ohonynt.}}\n",
    )
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {LISTS, f"{TEMPLATES}/talks.html"}
    assert len(newcomer.page("en/talks").select("article ul.plain a")) == 6
    assert len(newcomer.page("cy/sgyrsiau").select("article ul.plain a")) == 6
    assert ("../../en/resources/", "Resources") in newcomer.links("en/talks")
    assert ("../../cy/sgyrsiau/", "Sgyrsiau") in newcomer.links("cy/am-y-llwybr")
    assert ("../../cy/sgyrsiau/", "Sgyrsiau") in newcomer.links("cy/a-y")
    assert newcomer.search_entry("cy", "sgyrsiau/")["text"] == "Pob un ohonynt."
    assert len(newcomer.sitemap_lines("en/talks/", "cy/sgyrsiau/")) == 2


ABBREVIATION = '    abbreviation: Text | None = Field(None, description="short name, such as NPQH and CPCP")'
MOTTO = '    motto: Text | None = Field(None, description="what it stands for, in a few words")\n'


def test_a_field_is_a_line_of_the_class_a_line_of_the_template_and_the_data(newcomer: Newcomer) -> None:
    newcomer.insert(f"hooks/{RECORDS}", ABBREVIATION, MOTTO)
    newcomer.insert(
        f"hooks/{TEMPLATES}/programme.html",
        '<article class="record">',
        "{% if record.motto %}<p>{{ record.motto | local }}</p>{% endif %}\n",
    )
    newcomer.insert("data/programmes.yaml", "- id: npqh", "  motto: {en: Lead and serve, cy: Arwain a gwasanaethu}\n")
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {RECORDS, f"{TEMPLATES}/programme.html"}
    assert "Lead and serve" in newcomer.body("en/programmes/npqh")
    assert "Arwain a gwasanaethu" in newcomer.body("cy/rhaglenni/cpcp")
    assert "Lead and serve" in newcomer.search_entry("en", "programmes/npqh/")["text"]
    schema = json.loads((newcomer.project / "data/schema/programmes.json").read_text(encoding="utf-8"))
    assert "motto" in schema["$defs"]["Programme"]["properties"]
    assert "| `motto` |  | text in both languages | what it stands for, in a few words |" in (
        newcomer.project / "data/README.md"
    ).read_text(encoding="utf-8")


OUTPUT = '''\
"""programmes.txt in each language: the title of every programme, a line each."""

from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.records import Programme


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One file for each language."""
    for locale in Locale:
        yield ExportedFile(f"{locale}/programmes.txt", partial(_render, source, locale))


def _render(source: Source, locale: Locale) -> str:
    return "".join(f"{programme.title[locale]}\\n" for programme in source.catalogue.all(Programme))
'''


def test_an_output_is_one_module(newcomer: Newcomer) -> None:
    newcomer.write("hooks/catalogue/exports/programme_titles.py", OUTPUT)

    newcomer.run("build")

    assert newcomer.touched() == {"catalogue/exports/programme_titles.py"}
    english, welsh = (newcomer.project / f"site/{locale}/programmes.txt" for locale in ("en", "cy"))
    assert "National Professional Qualification for Headship\n" in english.read_text(encoding="utf-8")
    assert "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth\n" in welsh.read_text(encoding="utf-8")


RULE = """

@rule_for(Programme)
def _summary_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    if not programme.summary.en.endswith("."):
        yield origin.fault(("summary", "en"), "is no sentence", "end it with a full stop")
"""


def test_a_rule_for_editors_is_one_function(newcomer: Newcomer) -> None:
    newcomer.append("hooks/catalogue/checks/records.py", RULE)
    newcomer.run("check")
    newcomer.change("data/programmes.yaml", "become a headteacher in Wales.", "become a headteacher in Wales")

    done = run_catalogue(newcomer.project, "check")

    assert newcomer.touched() == {"catalogue/checks/records.py"}
    assert done.returncode == 1
    assert done.stdout == "data/programmes.yaml:7:9: npqh, summary.en: is no sentence; end it with a full stop\n"


COMMAND = '''\
"""Says how many programmes there are."""

import argparse

from catalogue.commands._sources import add_source_options
from catalogue.load import load_catalogue
from catalogue.model.records import Programme


def add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    print(len(load_catalogue(options.data, options.docs).all(Programme)))
    return 0
'''


def test_a_command_is_one_module(newcomer: Newcomer) -> None:
    newcomer.write("hooks/catalogue/commands/programmes.py", COMMAND)

    assert newcomer.touched() == {"catalogue/commands/programmes.py"}
    assert int(newcomer.run("programmes").stdout) > 0
    assert "programmes  Says how many programmes there are." in newcomer.run("--help").stdout
