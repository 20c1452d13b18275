"""Help me choose without scripts: the table leads to every result, in both languages."""

import pytest
from bs4 import Tag

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.next_step import NextStep, ResultPart, choose, combinations
from tests.pages import BuiltPage, Pages

ADDRESSES = {Locale.EN: "en/help-me-choose/", Locale.CY: "cy/helpwch-fi-i-ddewis/"}


@pytest.fixture(scope="module")
def next_step(catalogue: Catalogue) -> NextStep:
    return catalogue.next_step


def _rows(page: BuiltPage, next_step: NextStep) -> dict[tuple[str, str], Tag]:
    """The rows of the table by the answers to the first two questions."""
    role, aim = next_step.questions[:2]
    rows: dict[tuple[str, str], Tag] = {}
    for answer in role.answers:
        body = page.one(f"#at-{answer.id}").parent
        assert body
        names = [row.th.get_text(strip=True) for row in body.select("tr")[1:] if row.th]
        assert names == [other.title[page.locale] for other in aim.answers]
        rows |= {(answer.id, other.id): row for other, row in zip(aim.answers, body.select("tr")[1:], strict=True)}
    return rows


def _anchors(row: Tag) -> list[str]:
    return [str(link["href"]).removeprefix("#") for link in row.select("a")]


@pytest.mark.parametrize("locale", Locale)
def test_every_combination_of_answers_leads_to_its_whole_result(
    pages: Pages, next_step: NextStep, locale: Locale
) -> None:
    role, aim = (question.id for question in next_step.questions[:2])
    rows = _rows(pages[ADDRESSES[locale]], next_step)
    expected: dict[tuple[str, str], set[str]] = {row: set() for row in rows}
    for answers in combinations(next_step.questions):
        for part in ResultPart:
            chosen = choose(next_step.suggestions(part), answers, part.most)
            assert chosen, (part, answers)
            expected[answers[role], answers[aim]] |= {part.anchor(position) for position in chosen}

    assert {row: set(_anchors(found)) for row, found in rows.items()} == expected


def test_the_tables_of_the_two_languages_lead_to_the_same_places(pages: Pages, next_step: NextStep) -> None:
    english, welsh = (
        {row: _anchors(found) for row, found in _rows(pages[ADDRESSES[locale]], next_step).items()} for locale in Locale
    )

    assert english == welsh


@pytest.mark.parametrize("locale", Locale)
def test_every_suggestion_stands_in_its_place_with_its_record_and_reason(
    pages: Pages, catalogue: Catalogue, next_step: NextStep, locale: Locale
) -> None:
    page = pages[ADDRESSES[locale]]
    wrong = []
    for part in ResultPart:
        for position, suggestion in enumerate(next_step.suggestions(part)):
            place = page.one(f"#{part.anchor(position)}")
            record = catalogue.find(part.record_type, suggestion.id)
            assert record
            title, reason = place.select_one("h4 a"), place.select_one(".reason")
            assert title
            assert reason
            if title.get_text() != record.title[locale] or suggestion.reason[locale] not in reason.get_text():
                wrong.append(part.anchor(position))

    assert wrong == []


@pytest.mark.parametrize("locale", Locale)
def test_the_form_offers_every_answer(pages: Pages, next_step: NextStep, locale: Locale) -> None:
    page = pages[ADDRESSES[locale]]
    radios = [(str(radio["name"]), str(radio["value"])) for radio in page.soup.select("form input[type=radio]")]
    legends = [legend.get_text(" ", strip=True) for legend in page.soup.select("form legend")]

    assert radios == [(question.id, answer.id) for question in next_step.questions for answer in question.answers]
    of = [place.get_text(strip=True) for place in page.soup.select("form fieldset > .kind")]
    said = {Locale.EN: "Question {} of {}", Locale.CY: "Cwestiwn {} o {}"}[locale]

    assert legends == [question.title[locale] for question in next_step.questions]
    assert of == [said.format(number, len(legends)) for number in range(1, len(legends) + 1)]


@pytest.mark.parametrize("locale", Locale)
def test_the_table_has_a_caption_and_a_header_for_every_row(pages: Pages, locale: Locale) -> None:
    table = pages[ADDRESSES[locale]].one("table.decisions")
    rows = table.select("tbody tr")

    assert table.caption
    assert all(row.select("th[scope=row], th[scope=rowgroup]") for row in rows)
