"""What pages say of today: whether a programme runs, what came of it, what has changed, and whom to ask."""

import pytest
from bs4 import Tag

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.model.vocabulary import ProgrammeState
from tests.built.finding import pages_with, programme_page
from tests.pages import Pages

both_languages = pytest.mark.parametrize("locale", Locale)


def _shown(element: Tag) -> str:
    """What a part says that is not hidden."""
    texts = (each for each in element.find_all(string=True) if not each.find_parent(hidden=True))
    return " ".join(" ".join(texts).split())


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
        if page.soup.select(".programme > .text .status")
    }

    assert badged == {
        each.id
        for each in catalogue.all(Programme)
        if each.state in {"current", "planned", "closed"} and any(one.dates or one.rolling for one in each.cohorts)
    }
    assert not {"lantern-walks", "horizons"} & badged


@pytest.mark.parametrize(
    ("programme", "english", "welsh"),
    [
        (
            "oak-award",
            "Programme · OAH Closes in 9 days Few places",
            "Rhaglen · GDB Yn cau ymhen 9 diwrnod Ychydig leoedd",
        ),
        ("helping-hands", "Programme Planned", "Rhaglen Ar y gweill"),
        ("horizons", "Programme Runs today", "Rhaglen Ar gael heddiw"),
        ("lantern-walks", "Programme Paused", "Rhaglen Wedi'i hatal dros dro"),
        ("stone-bridge", "Programme Takes nobody new", "Rhaglen Nid yw'n derbyn neb newydd"),
        ("twin-desks", "Programme A model to learn from", "Rhaglen Model i ddysgu ohono"),
        ("first-light", "Programme As described in 2017", "Rhaglen Fel y'i disgrifiwyd yn 2017"),
        ("acorn-course", "Programme Past programme", "Rhaglen Rhaglen o'r gorffennol"),
    ],
)
def test_a_page_says_first_what_it_is_and_whether_one_can_apply(
    pages: Pages, catalogue: Catalogue, programme: str, english: str, welsh: str
) -> None:
    kinds = [programme_page(pages, catalogue, programme, locale).one("article .kind") for locale in Locale]

    assert [_shown(kind) for kind in kinds] == [english, welsh]


def test_all_that_states_allow_stands_on_some_page(catalogue: Catalogue) -> None:
    assert {programme.state for programme in catalogue.all(Programme)} == set(ProgrammeState)


@pytest.mark.parametrize(
    ("programme", "notice"),
    [
        ("acorn-course", "This programme has ended. In its place came: Oak Award for Headteachers"),
        ("slate-course", "This programme has ended."),
        ("stone-bridge", "In its place came: Master of three rivers"),
        ("first-light", "We found nothing newer about it."),
        ("twin-desks", "One school's own scheme. Ask whether yours has one like it."),
    ],
)
def test_below_its_title_stands_what_came_of_a_programme(
    pages: Pages, catalogue: Catalogue, programme: str, notice: str
) -> None:
    assert notice in _shown(programme_page(pages, catalogue, programme).one(".page-head"))


@pytest.mark.parametrize(
    ("programme", "heading", "ways"),
    [
        ("oak-award", "To apply", ["https://partnership.example/en/oak-award/"]),
        ("long-river", "To apply", ["https://college.example/form?course=long-river&year=2027", "/", "mailto"]),
        ("welsh-circle", "To apply", ["https://partnership.example/cy/cydymaith/"]),
        (
            "lantern-walks",
            "To ask",
            ["https://partnership.example/en/lanterns/", "https://college.example/"],
        ),
        ("stone-bridge", "To ask", ["https://college.example/"]),
        ("first-light", "To ask", ["https://partnership.example/en/"]),
    ],
)
def test_a_way_out_leads_to_whoever_one_can_ask_today(
    pages: Pages, catalogue: Catalogue, programme: str, heading: str, ways: list[str]
) -> None:
    panel = programme_page(pages, catalogue, programme).one(".answers")
    row = panel.select(".fact")[-1]
    found = [str(link["href"]) for link in row.select("a")]

    assert row.select("dt")[0].get_text() == heading
    assert [str(button["href"]) for button in panel.select("a.button")] == [found[0]]
    assert found[0] == ways[0]
    assert [each for each in ways if not any(each in link for link in found)] == []


@pytest.mark.parametrize("programme", ["acorn-course", "slate-course", "twin-desks", "helping-hands"])
def test_where_nobody_can_be_asked_no_button_leads_there(pages: Pages, catalogue: Catalogue, programme: str) -> None:
    page = programme_page(pages, catalogue, programme)

    assert page.soup.select("#apply, .way-out, a[href='#apply']") == []


def test_what_has_come_since_is_folded_below_the_answers_the_newest_first_with_what_says_so(
    pages: Pages, catalogue: Catalogue
) -> None:
    page = programme_page(pages, catalogue, "team-compass", Locale.CY)
    changes = page.one(".fold:has(#since)").select("li")

    assert [" ".join(change.get_text().split()) for change in changes] == [
        "Medi 2025: Ymunodd y coleg, ac aeth hanner y diwrnodau ar-lein. (Newyddion y bartneriaeth, Hydref 2025)",
        "2022: Dechreuodd y rhaglen dderbyn athrawon dosbarth hefyd. (Llyfr bach y cyfarfodydd, sleid 12)",
    ]
    assert [str(link["href"]) for link in changes[0].select("a")] == ["https://partnership.example/cy/newyddion/"]
    assert page.html.index('id="facts"') < page.html.index('id="since"')
    assert page.soup.select("details[open]") == []


@pytest.mark.parametrize(
    ("programme", "described"),
    [
        ("lantern-walks", "As described in November 2025"),
        ("three-rivers", "As described in September 2026"),
    ],
)
def test_a_page_says_below_its_sources_as_of_when_its_facts_are_where_its_head_does_not(
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
