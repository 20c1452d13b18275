"""Where a newcomer looks: a kind of record, a list page and a field are added in the places that the guide names."""

import json

from tests.conftest import run_catalogue
from tests.newcomer import LISTS, RECORDS, TEMPLATES, WORDS, Newcomer

EVENT = '''

@declare(
    Kind(
        name="event",
        file="events",
        on=lists.declare(
            ListPage(name="events", address=Pair("events", "digwyddiadau"), template="list", footer=11)
        ),
        has_pages=True,
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
  {{ ui.breadcrumb(site.list_of(record)) }}
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
  date: 2027-03-01
"""


def _declare_event(newcomer: Newcomer) -> None:
    locales = "from catalogue.languages.locales import Locale"
    newcomer.insert(f"hooks/{RECORDS}", locales, "from catalogue.languages.pairs import Pair\n")
    newcomer.append(f"hooks/{RECORDS}", EVENT)


def test_a_kind_of_record_is_one_class_one_template_its_words_and_its_data(newcomer: Newcomer) -> None:
    _declare_event(newcomer)
    newcomer.write(f"hooks/{TEMPLATES}/event.html", EVENT_TEMPLATE)
    newcomer.add_words(
        kind="event: {en: event, cy: digwyddiad}",
        collection="events: {en: Events, cy: Digwyddiadau}",
        lists="events: {title: {en: Events, cy: Digwyddiadau}, description: {en: What is on., cy: Beth sydd i ddod.}}",
    )
    newcomer.write("data/events.yaml", EVENTS)
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {RECORDS, WORDS, f"{TEMPLATES}/event.html"}
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


def test_the_check_says_which_file_a_new_kind_still_lacks(newcomer: Newcomer) -> None:
    _declare_event(newcomer)

    done = run_catalogue(newcomer.project, "check")

    assert done.returncode == 1
    assert done.stdout.startswith("data/events.yaml:1:1: is missing; put it back, or write it anew")


def test_lint_says_which_words_a_new_kind_still_lacks(newcomer: Newcomer) -> None:
    _declare_event(newcomer)
    newcomer.write(f"hooks/{TEMPLATES}/event.html", EVENT_TEMPLATE)

    done = run_catalogue(newcomer.project, "templates")

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "model/interface.yaml: lists.events is missing",
        "model/interface.yaml: labels.collection.events is missing",
        "model/interface.yaml: labels.kind.event is missing",
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
    newcomer.add_words(
        lists="talks: {title: {en: Talks, cy: Sgyrsiau}, description: {en: All of them., cy: Pob un ohonynt.}}"
    )
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {LISTS, WORDS, f"{TEMPLATES}/talks.html"}
    assert len(newcomer.page("en/talks").select("article ul.plain a")) == 3
    assert len(newcomer.page("cy/sgyrsiau").select("article ul.plain a")) == 3
    assert ("../../en/resources/", "Resources") in newcomer.links("en/talks")
    assert ("../../cy/sgyrsiau/", "Sgyrsiau") in newcomer.links("cy/ynghylch")
    assert ("../../cy/sgyrsiau/", "Sgyrsiau") in newcomer.links("cy/a-y")
    assert newcomer.search_entry("cy", "sgyrsiau/")["text"] == "Pob un ohonynt."
    assert len(newcomer.sitemap_lines("en/talks/", "cy/sgyrsiau/")) == 2


ABBREVIATION = '    abbreviation: Label | None = Field(None, description="short name")'
MOTTO = '    motto: Label | None = Field(None, description="what it stands for, in a few words")\n'


def test_a_field_is_a_line_of_the_class_a_line_of_the_template_and_the_data(newcomer: Newcomer) -> None:
    newcomer.insert(f"hooks/{RECORDS}", ABBREVIATION, MOTTO)
    newcomer.insert(
        f"hooks/{TEMPLATES}/programme.html",
        '<article class="record">',
        "{% if record.motto %}<p>{{ record.motto | local }}</p>{% endif %}\n",
    )
    newcomer.insert(
        "data/programmes.yaml", "- id: oak-award", "  motto: {en: Lead and serve, cy: Arwain a gwasanaethu}\n"
    )
    touched = newcomer.touched()

    newcomer.build()

    assert touched == {RECORDS, f"{TEMPLATES}/programme.html"}
    assert "Lead and serve" in newcomer.body("en/programmes/oak-award")
    assert "Arwain a gwasanaethu" in newcomer.body("cy/rhaglenni/gwobr-y-dderwen")
    assert "Lead and serve" in newcomer.search_entry("en", "programmes/oak-award/")["text"]
    schema = json.loads((newcomer.project / "data/schema/programmes.json").read_text(encoding="utf-8"))
    assert "motto" in schema["$defs"]["Programme"]["properties"]
    assert "| `motto` |  | text in both languages | what it stands for, in a few words |" in (
        newcomer.project / "data/README.md"
    ).read_text(encoding="utf-8")
