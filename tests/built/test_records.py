"""What the pages of records show, also where a fact is not known."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme, Reading, Reflection
from tests.pages import BuiltPage, Pages
from tests.samples import Made

FACTS = "stages duration next language mode where offered_by endorsed_by accreditation"
"""What a programme that runs always shows, in this order."""
both_languages = pytest.mark.parametrize("locale", Locale)


def _pages_of(
    record_type: type[Made], pages: Pages, catalogue: Catalogue, locale: Locale
) -> list[tuple[Made, BuiltPage]]:
    """The records of a type with their pages."""
    return [
        (record, pages[record_address(record, catalogue.section_of(record), locale)])
        for record in catalogue.all(record_type)
    ]


def _word(catalogue: Catalogue, key: str, locale: Locale) -> str:
    return catalogue.interface.words[key][locale]


def _facts(page: BuiltPage) -> dict[str, str]:
    """Names and texts of the key facts."""
    return {
        " ".join(fact.select("dt")[0].get_text().split()): " ".join(fact.select("dd")[0].get_text(" ").split())
        for fact in page.one(".panel dl.facts").select(".fact")
    }


@both_languages
def test_a_programme_that_runs_shows_every_fact(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    expected = [_word(catalogue, f"fact_{name}", locale) for name in FACTS.split()]

    shown = {
        programme.id: list(_facts(page))
        for programme, page in _pages_of(Programme, pages, catalogue, locale)
        if programme.state != "past"
    }

    assert len(shown) == 8
    assert shown == dict.fromkeys(shown, expected)


@both_languages
@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("duration", "fact_duration"),
        ("languages", "fact_language"),
        ("mode", "fact_mode"),
        ("place", "fact_where"),
        ("endorsed_by", "fact_endorsed_by"),
        ("accreditation", "fact_accreditation"),
    ],
)
def test_what_a_programme_does_not_say_is_to_be_confirmed(
    pages: Pages, catalogue: Catalogue, field: str, fact: str, locale: Locale
) -> None:
    unknown, name = _word(catalogue, "to_be_confirmed", locale), _word(catalogue, fact, locale)
    programmes = [pair for pair in _pages_of(Programme, pages, catalogue, locale) if pair[0].state != "past"]

    said = {programme.id for programme, page in programmes if _facts(page)[name] != unknown}

    assert said == {programme.id for programme, _ in programmes if dict(programme)[field]}


@both_languages
def test_nothing_of_a_past_programme_is_to_be_confirmed(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    unknown = _word(catalogue, "to_be_confirmed", locale)
    past = [page for each, page in _pages_of(Programme, pages, catalogue, locale) if each.state == "past"]

    assert len(past) == 1
    assert [page.address for page in past if unknown in page.soup.get_text()] == []


@both_languages
def test_a_video_names_its_captions_and_its_transcript(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    talks = [page for _, page in _pages_of(Reflection, pages, catalogue, locale)]
    captions = _word(catalogue, "captions", locale)
    transcript = {_word(catalogue, key, locale) for key in ("transcript", "transcript_to_be_confirmed")}

    silent = [
        page.address
        for page in talks
        if captions not in page.one(".panel").get_text()
        or not transcript & {line.get_text().strip() for line in page.soup.select(".panel .line")}
    ]

    assert len(talks) == 3
    assert silent == []


@both_languages
def test_a_reading_without_year_or_length_says_so(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    unknown, year = _word(catalogue, "to_be_confirmed", locale), _word(catalogue, "fact_year", locale)
    readings = _pages_of(Reading, pages, catalogue, locale)

    shown = {reading.id: _facts(page)[year] for reading, page in readings}

    assert shown == {reading.id: str(reading.year or unknown) for reading, _ in readings}
    assert unknown in shown.values()
