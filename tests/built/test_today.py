"""What pages say of today: whether a programme runs, what came of it, what has changed, and whom to ask."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.model.vocabulary import ProgrammeState
from tests.built.finding import pages_with, programme_page
from tests.pages import Pages

both_languages = pytest.mark.parametrize("locale", Locale)


@both_languages
@pytest.mark.parametrize(
    "phrase", ["To be confirmed", "I'w gadarnhau", "Facts last checked", "Gwiriwyd y ffeithiau", "illustrat"]
)
def test_no_page_promises_to_confirm_or_tells_of_its_review(
    pages: Pages, catalogue: Catalogue, locale: Locale, phrase: str
) -> None:
    addresses = [page.address for _, page in pages_with(Programme, pages, catalogue, locale)]

    assert [each for each in addresses if phrase.casefold() in pages[each].soup.get_text().casefold()] == []


@both_languages
def test_only_a_programme_that_takes_people_or_goes_on_to_its_end_has_badges_of_cohorts(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    badged = {
        programme.id
        for programme, page in pages_with(Programme, pages, catalogue, locale)
        if page.soup.select("article.record > .columns .status")
    }

    assert badged == {
        each.id for each in catalogue.all(Programme) if each.cohorts and each.state in {"current", "planned", "closed"}
    }
    assert "lantern-walks" not in badged


@pytest.mark.parametrize(
    ("programme", "english", "welsh"),
    [
        ("oak-award", "Runs today", "Ar gael heddiw"),
        ("helping-hands", "Planned", "Ar y gweill"),
        ("lantern-walks", "Paused", "Wedi'i hatal dros dro"),
        ("stone-bridge", "Takes nobody new", "Nid yw'n derbyn neb newydd"),
        ("twin-desks", "A model to learn from", "Model i ddysgu ohono"),
        ("first-light", "As described in 2017", "Fel y'i disgrifiwyd yn 2017"),
        ("acorn-course", "Past programme", "Rhaglen o'r gorffennol"),
        ("slate-course", "Past programme", "Rhaglen o'r gorffennol"),
    ],
)
def test_a_page_says_first_whether_the_programme_runs(
    pages: Pages, catalogue: Catalogue, programme: str, english: str, welsh: str
) -> None:
    said = [programme_page(pages, catalogue, programme, locale).one("article .kind").get_text() for locale in Locale]

    assert said == [english, welsh]


def test_all_that_states_allow_stands_on_some_page(catalogue: Catalogue) -> None:
    assert {programme.state for programme in catalogue.all(Programme)} == set(ProgrammeState)


@pytest.mark.parametrize(
    ("programme", "notice"),
    [
        ("acorn-course", "This programme has ended. In its place came: Oak Award for Headteachers"),
        ("slate-course", "This programme has ended."),
        ("stone-bridge", "In its place came: Master of three rivers"),
        ("first-light", "We found no later public page about it. Who leads this work today: Cwm Derw Learning"),
        ("twin-desks", "This is one school's own scheme, shown as a model to learn from."),
    ],
)
def test_a_notice_says_what_came_of_a_programme_and_who_leads_its_work_today(
    pages: Pages, catalogue: Catalogue, programme: str, notice: str
) -> None:
    found = programme_page(pages, catalogue, programme).soup.select("article > .notice")

    assert notice in " ".join(found[0].get_text(" ").split())


@pytest.mark.parametrize(
    ("programme", "heading", "ways"),
    [
        ("oak-award", "How to apply", ["https://partnership.example/en/oak-award/"]),
        ("long-river", "How to apply", ["https://college.example/form?course=long-river&year=2027", "/", "mailto"]),
        ("welsh-circle", "How to apply", ["https://partnership.example/cy/cydymaith/"]),
        (
            "lantern-walks",
            "Whom to ask today",
            ["https://partnership.example/en/lanterns/", "https://college.example/"],
        ),
        ("stone-bridge", "Whom to ask today", ["https://college.example/"]),
        ("first-light", "Whom to ask today", ["https://partnership.example/en/"]),
    ],
)
def test_a_way_out_leads_to_whoever_one_can_ask_today(
    pages: Pages, catalogue: Catalogue, programme: str, heading: str, ways: list[str]
) -> None:
    section = programme_page(pages, catalogue, programme).one("section[aria-labelledby=apply]")
    found = [str(link["href"]) for link in section.select("a.button")]

    assert section.select("h2")[0].get_text() == heading
    assert found[0] == ways[0]
    assert [each for each in ways if not any(each in link for link in found)] == []


@pytest.mark.parametrize("programme", ["acorn-course", "slate-course", "twin-desks", "helping-hands"])
def test_where_nobody_can_be_asked_no_button_leads_there(pages: Pages, catalogue: Catalogue, programme: str) -> None:
    page = programme_page(pages, catalogue, programme)

    assert page.soup.select("#apply, a[href='#apply']") == []


def test_what_has_come_since_is_said_first_the_newest_first_with_what_says_so(
    pages: Pages, catalogue: Catalogue
) -> None:
    page = programme_page(pages, catalogue, "team-compass", Locale.CY)
    changes = page.one("section[aria-labelledby=since]").select("li")

    assert [" ".join(change.get_text().split()) for change in changes] == [
        "Medi 2025: Ymunodd y coleg, ac aeth hanner y diwrnodau ar-lein. (Newyddion y bartneriaeth, Hydref 2025)",
        "2022: Dechreuodd y rhaglen dderbyn athrawon dosbarth hefyd. (Llyfr bach y cyfarfodydd, sleid 12)",
    ]
    assert [str(link["href"]) for link in changes[0].select("a")] == ["https://partnership.example/cy/newyddion/"]
    assert page.html.index('id="since"') < page.html.index('id="facts"')


@pytest.mark.parametrize(
    ("programme", "described"),
    [
        ("first-light", "As described in 2017"),
        ("lantern-walks", "As described in November 2025"),
        ("three-rivers", "As described in September 2026"),
    ],
)
def test_a_page_says_as_of_when_its_facts_are(
    pages: Pages, catalogue: Catalogue, programme: str, described: str
) -> None:
    assert described in programme_page(pages, catalogue, programme).one(".provenance").get_text()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "valley-fund",
            "until August 2015; then: Office on the hill (until 2019; today: Cwm Derw Learning Partnership)",
        ),
        ("hill-office", "until 2019; today: Cwm Derw Learning Partnership"),
        ("cwm-derw", "since June 2019"),
    ],
)
def test_a_body_says_from_when_or_until_when_it_works_and_who_followed(pages: Pages, body: str, said: str) -> None:
    assert " ".join(pages["en/contacts/"].one(f"#{body} p.note").get_text().split()) == said
