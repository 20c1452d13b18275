"""The tasks for which a reader comes, done as a person does them: python -m bench.tasks, on the built site.

Prints a line of JSON for each task, language and way: how many taps it takes, and how many it may take.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.chromium import FLAGS, SHELL
from bench.person import Person, StuckError, Way, somebody
from bench.serving import serve
from bench.subjects import OF_THIS_SITE, Site
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.records import CaseStudy, Programme, Reflection, Stage

NOTE = "We tried it in one lesson."
PRINTED = "document.documentElement.dataset.printed !== undefined"
COPIED = f"navigator.clipboard.readText().then(text => text.includes({json.dumps(NOTE)}))"


class NotYetError(Exception):
    """The site has nothing yet for a task; says what."""


def from_stage_to_programme(person: Person, site: Site) -> None:
    """A middle leader: which programme, when and how, as far as the page of whoever runs it."""
    stage, programme = site.find(Stage, site.subjects.stage), site.find(Programme, site.subjects.programme)
    person.open(site.home)
    person.press("link", stage.title[site.locale])
    person.arrive(site.address(stage))
    if not person.sees("link", programme.title[site.locale]):
        person.press("summary", site.word("all_for_stage", n=""))
    person.press("link", programme.title[site.locale])
    person.arrive(site.address(programme))
    _leave(person, site, programme)


def to_the_official_page(person: Person, site: Site) -> None:
    """A senior leader: what one needs for the qualification, from the page of whoever gives it."""
    programme = site.find(Programme, site.subjects.qualification)
    person.open(site.home)
    person.press("link", programme.title[site.locale])
    person.arrive(site.address(programme))
    _leave(person, site, programme)


def _leave(person: Person, site: Site, programme: Programme) -> None:
    name, address = site.way_out_of(programme)
    person.press("link", name)
    person.arrive(address)


def from_talk_to_record(person: Person, site: Site) -> None:
    """Somebody watches a talk, writes a note, copies it, and goes to where the record of learning is."""
    talk, record = site.find(Reflection, site.subjects.talk), site.record_of_learning
    person.open(site.address(talk))
    person.press("link", site.word("watch_at", host=site.host_of(talk)))
    person.arrive(*(edition.link for edition in talk.editions if edition.link))
    person.tab.go_back(wait_until="load")
    person.write("textbox", site.word("note_on"), NOTE)
    person.press("button", site.word("journal_copy"))
    person.expect(COPIED, "the note is copied")
    person.press("link", site.word("journal_record_at", name=site.keeper_of(record)))
    person.arrive(*record.links.values())


def to_the_other_language(person: Person, site: Site) -> None:
    """Somebody has a page that a colleague wants to read in the other language."""
    programme, other = site.find(Programme, site.subjects.programme), site.locale.other
    person.open(site.address(programme))
    person.press("link", other.own_name)
    person.arrive(site.address(programme, other))


def to_a_school(person: Person, site: Site) -> None:
    """Somebody looks for a school like theirs that tells how it did something."""
    school = site.find(CaseStudy, site.subjects.school)
    person.open(site.home)
    person.press("button", site.word("search"))
    person.write("combobox", site.word("search_label"), site.subjects.looked_for[site.locale])
    person.press("option", school.title[site.locale])
    person.arrive(site.address(school))


def to_a_booklet(person: Person, site: Site) -> None:
    """Somebody prints for the staff room what is on offer."""
    person.open(site.home)
    person.press("link", site.title_of_list("on-offer"))
    person.arrive(site.address_of_list("on-offer"))
    person.press("button", site.word("booklet_print"))
    person.expect(PRINTED, "the browser prints")


def to_a_calendar(person: Person, site: Site) -> None:
    """Somebody takes the dates of a programme into their own calendar; raises NotYetError where none can be taken."""
    fold = site.word("calendar_title")
    programme = next((each for each in site.offered if _has_calendar(person, site, each, fold)), None)
    if programme is None:
        raise NotYetError("no programme has a day ahead")
    person.open(site.home)
    if not person.sees("link", programme.title[site.locale]):
        person.press("link", site.word("all_programmes"))
        person.arrive(site.address_of_list("programmes"))
    person.press("link", programme.title[site.locale])
    person.arrive(site.address(programme))
    person.press("summary", fold)
    with person.downloads():
        person.press("link", site.word("calendar_add"))


def _has_calendar(person: Person, site: Site, programme: Programme, fold: str) -> bool:
    person.open(site.address(programme))
    return person.sees("summary", fold)


@dataclass(frozen=True)
class Task:
    """What a reader comes for, and in how many taps it must be done."""

    name: str
    most: int
    do: Callable[[Person, Site], None]


TASKS = (
    Task("middle leader to the body that runs the programme", 4, from_stage_to_programme),
    Task("qualification to its official page", 2, to_the_official_page),
    Task("talk to record of learning", 4, from_talk_to_record),
    Task("page to the other language", 1, to_the_other_language),
    Task("question to a school", 3, to_a_school),
    Task("booklet for the staff room", 2, to_a_booklet),
    Task("date into a calendar", 3, to_a_calendar),
)


@dataclass(frozen=True, kw_only=True)
class Done:
    """How one task went."""

    task: str
    locale: Locale
    way: Way
    taps: int
    most: int
    within: bool | None
    """None where the site has nothing for it yet."""
    said: str = ""
    """Where somebody was stuck, or what there is not yet."""


def do(task: Task, person: Person, site: Site, way: Way) -> Done:
    """Does a task; what goes wrong stands in what comes back."""
    said, within = "", None
    try:
        task.do(person, site)
        within = person.taps <= task.most
    except NotYetError as error:
        said = f"not yet: {error}"
    except StuckError as error:
        said, within = str(error), False
    return Done(
        task=task.name,
        locale=site.locale,
        way=way,
        taps=person.taps,
        most=task.most,
        within=within,
        said=said,
    )


def main(folder: Path) -> int:
    """0, whatever comes of it: figures are for people."""
    catalogue = load_catalogue(Path("data"), Path("docs"))
    with serve(folder) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=list(FLAGS))
        for task, locale, way in product(TASKS, Locale, Way):
            with somebody(browser, root, way) as person:
                done = do(task, person, Site(catalogue, OF_THIS_SITE, locale), way)
            print(json.dumps(asdict(done), ensure_ascii=False), flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path("site")))
