"""What the pages of records show, also where a fact is not known, and that references lead both ways."""

from collections.abc import Iterator

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import record_type_named
from catalogue.model.records import Programme, Reading, Record, Reflection
from catalogue.model.references import references_in
from catalogue.model.vocabulary import ProgrammeState
from tests.pages import BuiltPage, Pages, links_of

FACTS = "stages duration next language mode where offered_by endorsed_by accreditation"
"""What a programme that runs always shows, in this order."""
FIELDS = {
    "duration": "duration",
    "languages": "language",
    "mode": "mode",
    "place": "where",
    "endorsed_by": "endorsed_by",
    "accreditation": "accreditation",
}
"""Fields of a programme, and the facts that are to be confirmed without them."""


@pytest.fixture(params=Locale)
def words(request: pytest.FixtureRequest, catalogue: Catalogue) -> dict[str, str]:
    """Words of the interface in one language, whose name stands beside them."""
    return {"locale": request.param} | {key: text[request.param] for key, text in catalogue.interface.words.items()}


@pytest.fixture
def programmes(catalogue: Catalogue, pages: Pages, words: dict[str, str]) -> list[tuple[Programme, dict[str, str]]]:
    """Programmes that run, with their facts."""
    running = [each for each in catalogue.all(Programme) if each.state is not ProgrammeState.PAST]
    return [(each, _facts(_page(catalogue, pages, each, words))) for each in running]


def _page(catalogue: Catalogue, pages: Pages, record: Record, words: dict[str, str]) -> BuiltPage:
    return pages[str(Addresses(catalogue).find(record_target(record), Locale(words["locale"])))]


def _facts(page: BuiltPage) -> dict[str, str]:
    """Names and texts of the key facts."""
    return {
        " ".join(fact.select("dt")[0].get_text().split()): " ".join(fact.select("dd")[0].get_text(" ").split())
        for fact in page.one(".panel dl.facts").select(".fact")
    }


def test_a_programme_that_runs_shows_every_fact(
    programmes: list[tuple[Programme, dict[str, str]]], words: dict[str, str]
) -> None:
    expected = [words[f"fact_{name}"] for name in FACTS.split()]

    assert [programme.id for programme, facts in programmes if list(facts) != expected] == []


@pytest.mark.parametrize("field", FIELDS)
def test_what_a_programme_does_not_say_is_to_be_confirmed(
    programmes: list[tuple[Programme, dict[str, str]]], words: dict[str, str], field: str
) -> None:
    name, unknown = words[f"fact_{FIELDS[field]}"], words["to_be_confirmed"]

    said = [programme.id for programme, facts in programmes if facts[name] != unknown]

    assert said == [programme.id for programme, _ in programmes if getattr(programme, field)]


def test_no_fact_of_a_past_programme_is_to_be_confirmed(
    catalogue: Catalogue, pages: Pages, words: dict[str, str]
) -> None:
    past = [each for each in catalogue.all(Programme) if each.state is ProgrammeState.PAST]
    shown = {each.id: _page(catalogue, pages, each, words).soup.select(".panel dl.facts dd") for each in past}

    assert [each for each, facts in shown.items() if words["to_be_confirmed"] in [x.get_text() for x in facts]] == []


def test_a_video_names_its_captions_and_its_transcript(
    catalogue: Catalogue, pages: Pages, words: dict[str, str]
) -> None:
    transcript = {words["transcript"], words["transcript_to_be_confirmed"]}
    talks = {each.id: _page(catalogue, pages, each, words) for each in catalogue.all(Reflection)}

    silent = [
        name
        for name, page in talks.items()
        if words["captions"] not in page.one(".panel").get_text()
        or not transcript & {line.get_text().strip() for line in page.soup.select(".panel .line")}
    ]

    assert silent == []


def test_a_reading_without_year_says_so(catalogue: Catalogue, pages: Pages, words: dict[str, str]) -> None:
    readings = catalogue.all(Reading)

    shown = {each.id: _facts(_page(catalogue, pages, each, words))[words["fact_year"]] for each in readings}

    assert shown == {each.id: str(each.year or words["to_be_confirmed"]) for each in readings}


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
            aside = {("Resource", each.document) for each in record.sources} | {("Contact", record.owner)}
            for name, target in dict.fromkeys((each.target, each.id) for each in references_in(record)):
                found = catalogue.find(record_type_named(name), target)
                if found and (name, target) not in aside:
                    yield record, found
