"""Real programmes: the model takes what they say of themselves, and their pages say it again."""

import datetime
from urllib.parse import urlsplit

import pytest

from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.pages.inventory import generate_pages
from catalogue.pages.rendering import Renderer
from catalogue.queries.status import programme_status
from tests.conftest import ROOT
from tests.pages import BuiltPage, facts_of
from tests.samples import DAY, RIGHT, files_with, messages_of

REAL = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "real").glob("*.yaml"))}
ROLES = """\
  - {id: teacher, title: {en: Teacher, cy: Athro}}
  - {id: middle_leader, title: {en: Middle leader, cy: Arweinydd canol}}
  - {id: senior_leader, title: {en: Senior leader, cy: Uwch arweinydd}}
  - {id: head, title: {en: Head, cy: Pennaeth}}
phases:
"""
FILES = files_with(
    programmes=f"{RIGHT['programmes']}\n{REAL['programmes']}",
    organisations=REAL["organisations"],
    vocabulary=RIGHT["vocabulary"].replace("phases:\n", ROLES),
    interface=REAL["interface"],
)
COHORTS = ".cohorts"
CONDITIONS = "section[aria-labelledby=requirements]"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return parse_catalogue(FILES, day=DAY)


@pytest.fixture(scope="module")
def shown(catalogue: Catalogue) -> dict[tuple[str, Locale], BuiltPage]:
    """The page of each programme in each language."""
    found = {}
    for locale in Locale:
        renderer = Renderer(catalogue, Addresses(catalogue), locale, DAY)
        for page in generate_pages(catalogue, locale):
            if isinstance(page.record, Programme):
                found[page.record.id, locale] = BuiltPage(page.record.id, locale, renderer.render(page))
    return found


def test_the_check_finds_no_fault_in_real_programmes() -> None:
    assert messages_of(FILES) == []


def test_each_names_a_public_page_and_the_day_on_which_its_copy_was_read(catalogue: Catalogue) -> None:
    real = [each for each in catalogue.all(Programme) if each.id != "first-course"]

    assert len(real) == 10
    assert {each.last_reviewed for each in real} == {datetime.date(2026, 11, 27)}
    assert [each.id for each in real if not any(source.links for source in each.sources)] == []


@pytest.mark.parametrize(
    ("programme", "fact", "said"),
    [
        ("headship-wales", "How long", "18 months"),
        ("headship-wales", "Residential stays", "3"),
        ("headship-wales", "Offered by", "Welsh Government"),
        ("headship-wales", "Leads to", "NPQH, which all who serve as heads in Wales must hold"),
        ("into-headship", "Level", "SCQF level 11"),
        ("into-headship", "Credits", "60"),
        ("into-headship", "Accredited by", "General Teaching Council for Scotland"),
        ("into-headship", "Where", "University of Edinburgh; University of Strathclyde"),
        ("into-headship", "Part of", "MEd Specialist Qualification in Headship"),
        ("headship-england", "Cost", "1,984 pounds at one provider in 2023, without a scholarship"),
        ("headship-england", "Accredited by", "Department for Education"),
        ("diploma-ireland", "Cost", "2,000 euros"),
        ("diploma-ireland", "Who pays", "The Department pays the rest of the fee."),
        ("diploma-ireland", "Level", "NFQ level 9"),
        ("diploma-ireland", "How it is taught", "Partly online, Online"),
        ("diploma-ireland", "Offered by", "University of Limerick University of Galway University College Dublin"),
        ("middle-leadership-wales", "Endorsed by", "National Academy for Educational Leadership"),
        ("middle-leadership-wales", "Accredited by", "Results Driven Group"),
        ("middle-leadership-wales", "Language", "Welsh and English"),
        ("master-of-headship", "Credits", "180"),
        ("master-of-headship", "How long", "36 months"),
        (
            "master-of-headship",
            "Made of",
            "Certificate in Middle Leadership Into Headship Certificate In Headship",
        ),
        ("master-module", "Hours with others", "22"),
        ("master-module", "Hours on your own", "178"),
    ],
)
def test_the_facts_of_a_page_say_what_the_programme_says(
    shown: dict[tuple[str, Locale], BuiltPage], programme: str, fact: str, said: str
) -> None:
    assert facts_of(shown[programme, Locale.EN])[fact] == said


@pytest.mark.parametrize(
    ("programme", "place", "said"),
    [
        ("headship-wales", COHORTS, "Apply by 30 September 2024 , 16:00 Begins January 2025"),
        ("headship-wales", COHORTS, "Second cohort Begins September 2025"),
        ("headship-wales", COHORTS, "Applications open 24 November 2025"),
        ("headship-wales", CONDITIONS, "You have qualified teacher status."),
        ("headship-wales", CONDITIONS, "Role: Senior leader"),
        ("into-headship", COHORTS, "Groups University of Edinburgh University of Strathclyde"),
        ("into-headship", COHORTS, "Councils had to name their people to the national body by 29 March 2024."),
        ("headship-england", COHORTS, "Begins November 2026 The start in November 2026 is likely and not certain."),
        ("diploma-ireland", CONDITIONS, "Role: Teacher; years in the role: 5 or more"),
        ("diploma-ireland", COHORTS, "Begins September 2024 Groups Dublin Limerick Galway Galway, for schools"),
        ("leading-change", COHORTS, "Begins On any day"),
        ("certificate-head", CONDITIONS, "Role: Head; in post"),
        ("certificate-head", CONDITIONS, "You hold: Into Headship; if you are only acting as head"),
        ("master-module", CONDITIONS, "Role: Teacher; years in the role: 3 or more; for funding, after induction"),
    ],
)
def test_conditions_and_cohorts_of_a_page_say_what_the_programme_says(
    shown: dict[tuple[str, Locale], BuiltPage], programme: str, place: str, said: str
) -> None:
    text = shown[programme, Locale.EN].one(place).get_text(" ")

    assert said in " ".join(text.split()).replace(" ;", ";").replace(": ;", ";")


@pytest.mark.parametrize(
    ("programme", "day", "status"),
    [
        ("headship-wales", "2024-09-30", "closing_soon"),
        ("headship-wales", "2024-10-01", "not_yet_open"),
        ("headship-wales", "2025-11-23", "not_yet_open"),
        ("headship-wales", "2025-11-24", "open"),
        ("into-headship", "2024-03-08", "closing_soon"),
        ("into-headship", "2024-03-09", "to_be_confirmed"),
        ("headship-england", "2026-11-27", "paused"),
        ("leading-change", "2026-11-27", "open"),
        ("middle-leadership-wales", "2026-11-27", "described"),
        ("master-of-headship", "2026-11-27", "to_be_confirmed"),
    ],
)
def test_a_programme_has_on_a_day_the_status_that_its_page_had(
    catalogue: Catalogue, programme: str, day: str, status: str
) -> None:
    found = catalogue.find(Programme, programme)
    assert found

    assert programme_status(found, datetime.date.fromisoformat(day)) == status


@pytest.mark.parametrize(
    ("programme", "host"),
    [
        ("headship-wales", "hwb.gov.wales"),
        ("into-headship", "education.gov.scot"),
        ("middle-leadership-wales", "gwegogledd.cymru"),
        ("certificate-middle", "uhi.ac.uk"),
    ],
)
def test_the_button_and_the_answer_lead_to_the_public_page(
    shown: dict[tuple[str, Locale], BuiltPage], programme: str, host: str
) -> None:
    panel = shown[programme, Locale.CY].one(".answers")
    addresses = [str(link["href"]) for link in panel.select(".fact:last-child a, .way-out a")]

    assert len(addresses) > 1
    assert addresses[0] == addresses[-1]
    assert urlsplit(addresses[0]).hostname in {host, f"www.{host}"}


@pytest.mark.parametrize(
    ("locale", "said"), [(Locale.EN, "Apply on hwb.gov.wales ↗"), (Locale.CY, "Gwneud cais ar hwb.gov.wales ↗")]
)
def test_the_button_says_where_it_leads(shown: dict[tuple[str, Locale], BuiltPage], locale: Locale, said: str) -> None:
    assert shown["headship-wales", locale].one(".way-out a").get_text() == said
