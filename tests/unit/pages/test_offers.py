"""What pages offer beside themselves: only what is there, in the language of the page."""

import datetime

import pytest

from catalogue.exports.booklets import BOOKLETS
from catalogue.hosting.policy import TYPES
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from catalogue.model.records import Record
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import FileKind
from catalogue.pages.inventory import Page, generate_frames, generate_pages
from catalogue.pages.views.offers import find_offers, in_head
from catalogue.queries.booklets import printed_pages
from tests.samples import both, make_catalogue, make_interface, make_programme, make_record, make_settings, make_stage

DAY = datetime.date(2026, 11, 23)
LAST = datetime.date(2027, 1, 15)
COHORT = {"label": both("First", "Cyntaf"), "closes": str(LAST)}
STAGE = make_stage()
DATED = make_programme("dated", cohorts=[COHORT])
NEWS = make_record(News, "new", date="2026-11-20", programmes=["dated"])


def _catalogue(*records: Record, **settings: object) -> Catalogue:
    given: Settings = make_settings(**settings)
    return make_catalogue(STAGE, *records, interface=make_interface(), settings=given)


def _page(catalogue: Catalogue, name: str, locale: Locale = Locale.EN) -> Page:
    """That of a record or list."""
    pages = generate_pages(catalogue, locale)
    return next(page for page in pages if name in {page.record and page.record.id, page.list and page.list.name})


def _offered(catalogue: Catalogue, name: str, locale: Locale = Locale.EN, day: datetime.date = DAY) -> list[str]:
    return [file.href for file in find_offers(_page(catalogue, name, locale), catalogue, day)]


@pytest.mark.parametrize(
    ("locale", "calendar"),
    [(Locale.EN, "en/calendars/programmes/dated.ics"), (Locale.CY, "cy/calendrau/rhaglenni/dated.ics")],
)
def test_a_programme_offers_its_calendar_its_feed_and_its_data(locale: Locale, calendar: str) -> None:
    offered = _offered(_catalogue(DATED, NEWS), "dated", locale)

    assert offered == [
        f"../../../{path}"
        for path in (calendar, f"{locale}/feeds/programme.atom", "data/v1/programme.csv", "data/v1/programme.json")
    ]


def test_a_stage_offers_what_is_of_that_stage() -> None:
    catalogue = _catalogue(make_programme("dated", stages=[STAGE.id], cohorts=[COHORT]), NEWS)

    assert _offered(catalogue, STAGE.id)[:2] == [
        f"../../../en/calendars/stages/{STAGE.id}.ics",
        f"../../../en/feeds/stage-{STAGE.id}.atom",
    ]


@pytest.mark.parametrize(("day", "until"), [(LAST, [LAST]), (LAST + datetime.timedelta(1), [])])
def test_a_calendar_is_offered_until_its_last_day(day: datetime.date, until: list[datetime.date]) -> None:
    catalogue = _catalogue(DATED)
    files = find_offers(_page(catalogue, "dated"), catalogue, day)

    assert [file.until for file in files if file.kind is FileKind.CALENDAR] == until


def test_without_news_there_is_no_feed() -> None:
    assert _offered(_catalogue(DATED), "programmes") == [
        "../../en/calendars/all-dates.ics",
        "../../data/v1/programme.csv",
        "../../data/v1/programme.json",
    ]


@pytest.mark.parametrize("page", ["on-offer", "pathway"])
def test_what_is_a_booklet_too_offers_it_last(page: str) -> None:
    assert _offered(_catalogue(DATED), page)[-1] == f"../../en/{page}/{page}.pdf"


def test_a_site_without_booklets_offers_none() -> None:
    assert _offered(_catalogue(DATED, features=[]), "pathway") == [
        "../../data/v1/stage.csv",
        "../../data/v1/stage.json",
    ]


@pytest.mark.parametrize(
    ("page", "kind", "up"),
    [
        ("contacts", "contact", "../../"),
        ("glossary", "term", "../../"),
        ("milestones", "milestone", "../../"),
        ("themes", "theme", "../../"),
        ("recaps", "resource", "../../../"),
    ],
)
def test_a_list_offers_the_data_of_what_it_is_about(page: str, kind: str, up: str) -> None:
    assert _offered(_catalogue(DATED), page) == [f"{up}data/v1/{kind}.csv", f"{up}data/v1/{kind}.json"]


@pytest.mark.parametrize("page", ["my-pathway", "journal", "booklet", "a-z", "next-step"])
def test_what_is_about_no_kind_of_record_offers_nothing(page: str) -> None:
    assert _offered(_catalogue(DATED, NEWS), page) == []


def test_the_head_of_a_list_names_all_of_it_and_that_of_a_record_the_feed_alone() -> None:
    catalogue = _catalogue(DATED, NEWS)
    found = {name: _page(catalogue, name) for name in ("on-offer", "dated")}
    kinds = {
        name: [file.kind.value for file in in_head(page, find_offers(page, catalogue, DAY))]
        for name, page in found.items()
    }

    assert kinds == {"on-offer": ["ics", "atom", "csv", "json", "pdf"], "dated": ["atom"]}


def test_the_head_says_what_each_file_is() -> None:
    catalogue = _catalogue(DATED, NEWS)
    page = _page(catalogue, "on-offer", Locale.CY)

    assert [file.title for file in find_offers(page, catalogue, DAY)] == [
        f"{page.title}: Calendr",
        "Beth sy'n newydd: Rhaglenni",
        f"{page.title}: Data (CSV)",
        f"{page.title}: Data (JSON)",
        f"{page.title}: PDF",
    ]


def test_frames_of_a_kind_offer_the_same_as_each_of_its_pages() -> None:
    catalogue = _catalogue(DATED, NEWS)
    frame = next(each for each in generate_frames(catalogue, Locale.EN) if each.kind is DATED.kind_of)
    of_frame, of_page = (
        in_head(each, find_offers(each, catalogue, DAY)) for each in (frame, _page(catalogue, "dated"))
    )

    assert of_frame == of_page


def test_files_have_the_types_that_hosts_send() -> None:
    assert {kind.value: kind.media_type for kind in FileKind} == {kind.value: TYPES[kind] for kind in FileKind}


def test_each_page_that_is_printed_has_a_booklet() -> None:
    assert [*BOOKLETS] == [page.name for page in printed_pages(_catalogue())]
