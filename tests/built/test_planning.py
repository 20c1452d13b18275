"""Journal, self-review and booklets as they are published: complete in both languages, and of use without scripts."""

import json

import pytest
from bs4 import Tag

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Month
from catalogue.model.frameworks import Framework
from catalogue.model.records import Programme, Resource
from catalogue.queries.offer import OFFERED
from tests.pages import Pages

JOURNAL = {Locale.EN: "en/journal/", Locale.CY: "cy/dyddiadur/"}
SELF_REVIEW = {Locale.EN: "en/self-review/", Locale.CY: "cy/hunanadolygu/"}
ON_OFFER = {Locale.EN: "en/on-offer/", Locale.CY: "cy/ar-gael/"}
BOOKLET = {Locale.EN: "en/booklet/", Locale.CY: "cy/llyfryn/"}
TERM = {Locale.EN: "Autumn term 2026", Locale.CY: "Tymor yr hydref 2026"}
PLACES = (
    "[data-entry]",
    "[data-serving]",
    "[data-result]",
)
both_languages = pytest.mark.parametrize("locale", Locale)


@both_languages
def test_the_journal_holds_every_resource_once_and_in_each_of_its_groups(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[JOURNAL[locale]]
    entries = [str(entry["data-entry"]) for entry in page.soup.select("[data-entry]")]
    places = {
        (str(group["data-id"]), str(place["data-place"]))
        for group in page.soup.select("[data-group]")
        for place in group.select("[data-place]")
    }

    ticked = [page.path for page in catalogue.prose if page.locale is locale and page.matter.ticked]
    assert entries == [*(resource.id for resource in catalogue.all(Resource)), *ticked]
    assert places >= {(name, each.id) for each in catalogue.all(Resource) for name in _groups_of(each, catalogue)}
    assert {name for name, _ in places} & {"open-doors", "shared-aim"} == set()


def _groups_of(resource: Resource, catalogue: Catalogue) -> tuple[str, ...]:
    """Stages, and elements of the one framework that data/site.yaml names."""
    standards = catalogue.find(Framework, "standards")
    assert standards
    return (*resource.stages, *(each.id for each in catalogue.elements_in(resource.elements, standards)))


@both_languages
def test_notes_stand_below_their_questions_under_the_same_names_in_journal_and_page(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    by_record = {
        str(article["data-notes"]): [str(field["data-note"]) for field in article.select("[data-note]")]
        for page in pages.values()
        if page.locale is locale
        for article in page.soup.select("[data-notes]")
    }
    in_journal = {
        str(entry["data-entry"]): [str(place["data-note"]) for place in entry.select("[data-note]")]
        for entry in pages[JOURNAL[locale]].soup.select("[data-entry]")
    }

    assert by_record == in_journal
    ticked = [page for page in catalogue.prose if page.locale is locale and page.matter.ticked]
    assert len(by_record) == len(catalogue.all(Resource)) + len(ticked)


@pytest.mark.parametrize("addresses", [JOURNAL, SELF_REVIEW, BOOKLET])
@both_languages
def test_without_scripts_a_page_says_what_to_do_instead(
    pages: Pages, addresses: dict[Locale, str], locale: Locale
) -> None:
    notice = pages[addresses[locale]].one(".unscripted.notice, .unscripted > .notice")

    assert "JavaScript" in notice.get_text()


@both_languages
def test_the_self_review_holds_every_statement_with_its_fingerprint(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    self_review = catalogue.self_review
    shown = {
        str(group["data-statement"]): (str(group["data-of"]), group.legend.get_text(strip=True) if group.legend else "")
        for group in pages[SELF_REVIEW[locale]].soup.select("[data-statement]")
    }

    assert shown == {
        statement.id: (self_review.fingerprint(statement), statement.text[locale])
        for statements in self_review.sets
        for statement in statements.statements
    }


@both_languages
def test_every_area_has_something_to_do_to_join_and_to_learn_from(pages: Pages, locale: Locale) -> None:
    page = pages[SELF_REVIEW[locale]]
    sections = {
        "en": ("resources", "programmes", "case-studies"),
        "cy": ("adnoddau", "rhaglenni", "astudiaethau-achos"),
    }
    missing = [
        (str(area["data-serving"]), section)
        for area in page.soup.select("[data-serving]")
        for section in sections[locale]
        if not area.select(f"li a[href*='/{section}/']")
    ]

    assert len(page.soup.select("[data-serving]")) == 7
    assert missing == []


@both_languages
def test_every_sum_of_points_has_its_words(pages: Pages, locale: Locale) -> None:
    rows = pages[SELF_REVIEW[locale]].soup.select("[data-row]")
    of = {"en": "of", "cy": "o"}[locale]

    assert json.loads(str(rows[0]["data-scores"]))["5"] == f"1.7 {of} 4"
    assert [len(json.loads(str(row["data-scores"]))) for row in rows] == [10, 10, 10, 10, 7, 7, 10]


@both_languages
def test_the_offer_of_the_term_has_every_programme_that_is_not_over_in_contents_and_section(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[ON_OFFER[locale]]
    expected = {programme.id for programme in catalogue.all(Programme) if programme.state in OFFERED}
    listed = [str(link["href"]).removeprefix("#") for link in page.soup.select(".booklet-contents a")]
    sections = [str(section["id"]) for section in page.soup.select(".booklet-programme")]

    assert TERM[locale] in page.one(".booklet-cover").get_text()
    assert set(sections) == expected
    assert {"lantern-walks", "stone-bridge"} < expected
    assert {"twin-desks", "first-light", "slate-course"} & expected == set()
    assert listed == ["calendar", *sections, "whom-to-ask"]


@both_languages
def test_the_calendar_is_in_order_and_has_each_date_that_is_ahead(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    rows = [str(time["datetime"]) for time in pages[ON_OFFER[locale]].soup.select(".booklet-calendar time")]
    joinable = [programme for programme in catalogue.all(Programme) if programme.state.takes_people]
    dates = [
        date
        for programme in joinable
        for cohort in programme.cohorts
        for date in (cohort.opens, cohort.closes, cohort.starts, cohort.ends, *(each.date for each in cohort.sessions))
        if date and str(date) >= "2026-11-23"
    ]

    assert rows == [date.text if isinstance(date, Month) else str(date) for date in sorted(dates)]
    assert {"2026-12", "2027-01"} < set(rows)
    assert len(rows) > 20


@both_languages
def test_the_booklet_holds_the_choice_alone_and_the_address_of_the_offer(pages: Pages, locale: Locale) -> None:
    page, offer = pages[BOOKLET[locale]], pages[ON_OFFER[locale]]
    choices = [str(box["value"]) for box in page.soup.select(".booklet input")]

    assert page.attribute("[data-own-booklet]", "data-own-booklet") == f"../../{offer.address}"
    assert choices == [str(section["id"]) for section in offer.soup.select(".booklet-programme")]
    assert page.soup.select(".booklet section, .booklet nav, .booklet table") == []


@both_languages
def test_a_programme_that_is_not_over_can_be_put_into_the_booklet(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    found = {
        str(element["data-booklet"])
        for page in pages.values()
        if page.locale is locale
        for element in page.soup.select("[data-booklet]")
    }

    assert found == {programme.id for programme in catalogue.all(Programme) if programme.state in OFFERED}


@both_languages
def test_what_a_device_does_not_know_of_is_hidden(pages: Pages, locale: Locale) -> None:
    shown = [
        (page.address, place)
        for page in (pages[JOURNAL[locale]], pages[SELF_REVIEW[locale]])
        for place in PLACES
        for element in page.soup.select(place)
        if not _is_hidden(element)
    ]

    assert shown == []


def _is_hidden(element: Tag) -> bool:
    return any(each.has_attr("hidden") for each in (element, *element.parents))
