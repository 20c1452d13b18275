"""What the pages of records show, also where a fact is not known, and that references lead both ways."""

from collections.abc import Iterator

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import record_type_named
from catalogue.model.records import Programme, Reading, Record, Reflection
from catalogue.model.references import references_in
from tests.pages import BuiltPage, Pages, facts_of, links_of

FIELDS = {
    "fact_duration": ("duration", "months"),
    "fact_language": ("all_languages",),
    "fact_where": ("all_places",),
    "fact_cost": ("cost",),
}
"""What readers look for, and the fields of a programme of which one has to say it."""


@pytest.fixture(params=Locale)
def words(request: pytest.FixtureRequest, catalogue: Catalogue) -> dict[str, str]:
    """Words of the interface in one language, whose name stands beside them."""
    return {"locale": request.param} | {key: text[request.param] for key, text in catalogue.interface.words.items()}


@pytest.fixture
def programmes(catalogue: Catalogue, pages: Pages, words: dict[str, str]) -> list[tuple[Programme, BuiltPage]]:
    return [(each, _page(catalogue, pages, each, words)) for each in catalogue.all(Programme)]


def _page(catalogue: Catalogue, pages: Pages, record: Record, words: dict[str, str]) -> BuiltPage:
    return pages[str(Addresses(catalogue).find(record_target(record), Locale(words["locale"])))]


def test_no_row_of_a_programme_is_empty(programmes: list[tuple[Programme, BuiltPage]], words: dict[str, str]) -> None:
    empty = {"", "–", "-", "?", words["not_given"]}

    assert [each.id for each, page in programmes if empty & set(facts_of(page).values())] == []


@pytest.mark.parametrize("fact", FIELDS)
def test_a_programme_has_a_row_for_what_it_says_and_none_for_what_it_does_not(
    programmes: list[tuple[Programme, BuiltPage]], words: dict[str, str], fact: str
) -> None:
    said = [each.id for each, page in programmes if words[fact] in facts_of(page)]

    assert said == [each.id for each, _ in programmes if any(getattr(each, field) for field in FIELDS[fact])]


@pytest.mark.parametrize("phrase", ["To be confirmed", "I'w gadarnhau", "Facts last checked", "Gwiriwyd y ffeithiau"])
def test_no_page_of_a_programme_promises_to_confirm_or_tells_of_its_review(
    programmes: list[tuple[Programme, BuiltPage]], phrase: str
) -> None:
    assert [each.id for each, page in programmes if phrase.casefold() in page.soup.get_text().casefold()] == []


def test_a_video_names_its_captions_and_its_transcript(
    catalogue: Catalogue, pages: Pages, words: dict[str, str]
) -> None:
    transcript = {words["transcript"], words["no_transcript"]}
    talks = {each.id: _page(catalogue, pages, each, words) for each in catalogue.all(Reflection)}

    silent = [
        name
        for name, page in talks.items()
        if words["captions"] not in page.one(".resource-head").get_text()
        or not transcript & {line.get_text().strip() for line in page.soup.select(".fold .line")}
    ]

    assert silent == []


def test_a_reading_shows_its_year_where_it_is_known(catalogue: Catalogue, pages: Pages, words: dict[str, str]) -> None:
    readings = catalogue.all(Reading)

    shown = {each.id: facts_of(_page(catalogue, pages, each, words)).get(words["fact_year"]) for each in readings}

    assert shown == {each.id: str(each.year) if each.year else None for each in readings}


@pytest.mark.parametrize("locale", Locale)
def test_both_ends_of_every_reference_link_to_each_other(catalogue: Catalogue, pages: Pages, locale: Locale) -> None:
    addresses = Addresses(catalogue)
    missing = []
    for one, two in _references(catalogue):
        for start, end in ((one, two), (two, one)):
            here, there = (str(addresses.find(record_target(each), locale)) for each in (start, end))
            address, _, fragment = here.partition("#")
            if there not in links_of(pages[address], fragment):
                missing.append(f"{start.id} → {end.id}")

    assert missing == []


def _references(catalogue: Catalogue) -> Iterator[tuple[Record, Record]]:
    """Each record with one that it names, sources and owners left out: these pages name only who refers to them."""
    for kind in catalogue.kinds:
        for record in catalogue.all(kind.record_type):
            citations = (*record.sources, *(change.source for change in record.since))
            aside = {("Resource", each.document) for each in citations} | {("Contact", record.owner)}
            for name, target in dict.fromkeys((each.target, each.id) for each in references_in(record)):
                found = catalogue.find(record_type_named(name), target)
                if found and (name, target) not in aside:
                    yield record, found
