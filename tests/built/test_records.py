"""What the pages of resources and schools show, also where a fact is not known."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Reading, Reflection
from tests.built.finding import page_of, pages_with
from tests.pages import BuiltPage, Pages, facts_of

both_languages = pytest.mark.parametrize("locale", Locale)


def _word(catalogue: Catalogue, key: str, locale: Locale) -> str:
    return catalogue.interface.words[key][locale]


def _editions_of(page: BuiltPage) -> str:
    """What the folded part of a page says of where to find a resource."""
    return " ".join(page.one(".fold #where").get_text(" ").split())


@both_languages
def test_a_video_names_its_captions_and_its_transcript(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    talks = [page for _, page in pages_with(Reflection, pages, catalogue, locale)]
    captions = _word(catalogue, "captions", locale)
    transcript = {_word(catalogue, key, locale) for key in ("transcript", "no_transcript")}

    silent = [
        page.address
        for page in talks
        if captions not in page.one(".resource-head").get_text()
        or not transcript & {line.get_text().strip() for line in page.soup.select(".fold .line")}
    ]

    assert len(talks) == 3
    assert silent == []


@both_languages
def test_a_reading_shows_its_year_where_it_is_known(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    year = _word(catalogue, "fact_year", locale)
    readings = pages_with(Reading, pages, catalogue, locale)

    shown = {reading.id: facts_of(page).get(year) for reading, page in readings}

    assert shown == {reading.id: str(reading.year) if reading.year else None for reading, _ in readings}
    assert None in shown.values()


@pytest.mark.parametrize(
    ("locale", "facts"),
    [
        (Locale.EN, ("English, French", "Open the e-book (French) Entre deux villages 120 sides For members")),
        (Locale.CY, ("Saesneg, Ffrangeg", "Agor yr e-lyfr (Ffrangeg) Entre deux villages 120 ochr I aelodau")),
    ],
)
def test_a_reading_in_a_third_language_says_in_which_and_what_it_takes_to_get_it(
    pages: Pages, catalogue: Catalogue, locale: Locale, facts: tuple[str, str]
) -> None:
    page = page_of(pages, catalogue, Reading, "bridge-paper", locale)
    known = facts_of(page)

    assert known[_word(catalogue, "fact_language", locale)] == facts[0]
    assert facts[1] in _editions_of(page)
    assert known[_word(catalogue, "fact_authors", locale)] == "Heledd Chwedl, Gwyddno Dychmygol"


def test_something_to_hear_can_be_listened_to_after_registration(pages: Pages, catalogue: Catalogue) -> None:
    page = page_of(pages, catalogue, Reading, "small-book", Locale.EN)

    assert "Listen to it (in Welsh) After registration" in _editions_of(page)


def test_a_school_without_figures_shows_no_row_for_them_and_a_rough_one_says_so(
    pages: Pages, catalogue: Catalogue
) -> None:
    silent = page_of(pages, catalogue, CaseStudy, "ty-gwyrdd", Locale.EN).soup.select(".school-facts .fact")
    rough = page_of(pages, catalogue, CaseStudy, "draenog", Locale.EN)
    measures = [" ".join(each.get_text(" ", strip=True).split()) for each in rough.soup.select(".measure")]

    assert "Eligible for free school meals 0%" in [fact.get_text(" ", strip=True) for fact in silent]
    assert not any(fact.get_text().startswith("Pupils") for fact in silent)
    assert measures == [
        "Eligible for free school meals This school 2016 to 2018, on average 5.5% National average 17.6%",
        "With needs that ask for extra help This school around 16% National average 19.25% "
        "The report says “nearly 16%”.",
    ]
