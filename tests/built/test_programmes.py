"""The facts on the pages of programmes: each that is known has its row, and no other."""

from collections.abc import Iterator

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.queries.today import leaders_today, ways_out
from tests.built.finding import pages_with, programme_page
from tests.pages import Pages, facts_of

FACTS = 29
"""How many facts a programme can show."""
both_languages = pytest.mark.parametrize("locale", Locale)


def _word(catalogue: Catalogue, key: str, locale: Locale) -> str:
    words, recognitions = catalogue.interface.words, catalogue.interface.labels["recognition"]
    return (recognitions[key] if key in recognitions else words[key])[locale]


def _known(programme: Programme, catalogue: Catalogue) -> Iterator[str]:
    """The facts that the record gives, in their order."""
    hours, credit, state = programme.hours, programme.credit, programme.state
    others = catalogue.referring(programme, Programme)
    known = {
        "fact_for": True,
        "fact_when": programme.cohorts and state.takes_people,
        "fact_duration": programme.duration or programme.months,
        "fact_language": programme.all_languages,
        ("fact_apply" if state.takes_people else "fact_ask"): any(ways_out(catalogue, programme, Locale.EN)),
        "fact_hours_taught": hours and hours.taught,
        "fact_hours_alone": hours and hours.alone,
        "fact_residentials": programme.residentials,
        "fact_mode": programme.all_modes,
        "fact_where": programme.all_places,
        "fact_cost": programme.cost,
        "fact_funding": programme.funding,
        "fact_offered_by": programme.offered_by,
        "fact_led_by": programme.led_by or (state == "described" and leaders_today(catalogue, programme)),
        **{each.how.value: True for each in programme.recognition},
        "fact_accreditation": programme.accreditation,
        "fact_level": credit,
        "fact_credits": credit and credit.points,
        "asked_for_by": any(programme.id in {held.holds for held in each.conditions} for each in others),
        "replaces": catalogue.referring(programme, Programme, "replaced_by"),
        "fact_parts": programme.parts,
        "fact_part_of": catalogue.referring(programme, Programme, "parts"),
        "fact_stages": True,
        "before": programme.before,
        "after": catalogue.referring(programme, Programme, "before"),
    }
    return (name for name, value in known.items() if value)


@both_languages
def test_a_programme_shows_every_fact_that_is_known_in_its_order_and_no_other(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    shown = {programme.id: list(facts_of(page)) for programme, page in pages_with(Programme, pages, catalogue, locale)}

    assert shown == {
        programme.id: [_word(catalogue, name, locale) for name in _known(programme, catalogue)]
        for programme in catalogue.all(Programme)
    }
    assert len({name for names in shown.values() for name in names}) == FACTS


@both_languages
def test_the_answers_are_five_rows_at_most_and_come_before_all_else(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    shown = [page for _, page in pages_with(Programme, pages, catalogue, locale)]

    assert {len(page.soup.select(".answers .fact")) for page in shown} <= {1, 2, 3, 4, 5}
    assert [page.address for page in shown if page.soup.select("article h2 ~ * .answers, .text .answers")] == []


@both_languages
def test_no_page_says_that_something_is_not_published(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    phrases = ("not published", "heb ei gyhoeddi", "not given", "heb ei roi")
    texts = {
        page.address: page.one("article.record").get_text().casefold()
        for _, page in pages_with(Programme, pages, catalogue, locale)
    }

    assert [(address, each) for address, text in texts.items() for each in phrases if each in text] == []


@both_languages
def test_no_row_says_that_something_is_not_known(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    empty = {"", "–", "-", "?", _word(catalogue, "not_given", locale)}
    rows = [
        (page.address, name, text)
        for _, page in pages_with(Programme, pages, catalogue, locale)
        for name, text in facts_of(page).items()
    ]

    assert len(rows) > 80
    assert [row for row in rows if row[2] in empty] == []


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (
            Locale.EN,
            {
                "Hours with others": "60",
                "Hours on your own": "40",
                "Residential stays": "3",
                "Cost": "900 acorns, food and bed included",
                "Who pays": "The partnership pays for supply cover on the days away.",
                "Endorsed by": "Onnen",
                "Accredited by": "Llwyn College of Teaching",
                "Level": "Level 7 of the ladder of the valley",
                "Credits": "60",
                "Part of": "Master of three rivers",
            },
        ),
        (
            Locale.CY,
            {
                "Oriau gydag eraill": "60",
                "Oriau ar eich pen eich hun": "40",
                "Cyfnodau preswyl": "3",
                "Cost": "900 mesen, gan gynnwys bwyd a gwely",
                "Pwy sy'n talu": "Y bartneriaeth sy'n talu am athrawon cyflenwi ar y diwrnodau i ffwrdd.",
                "Wedi'i chymeradwyo gan": "Onnen",
                "Wedi'i hachredu gan": "Coleg Addysgu'r Llwyn",
                "Lefel": "Lefel 7 ar ysgol gymwysterau'r cwm",
                "Credydau": "60",
                "Yn rhan o": "Meistr y tair afon",
            },
        ),
    ],
)
def test_what_a_programme_takes_and_what_it_is_worth_stand_in_its_facts(
    pages: Pages, catalogue: Catalogue, locale: Locale, expected: dict[str, str]
) -> None:
    facts = facts_of(programme_page(pages, catalogue, "oak-award", locale))

    assert {name: facts[name] for name in expected} == expected


def test_conditions_name_a_programme_and_years_in_a_role(pages: Pages, catalogue: Catalogue) -> None:
    page = programme_page(pages, catalogue, "oak-award")
    items = page.one("section[aria-labelledby=requirements]").select("ul")[1].select("li")

    assert [" ".join(item.get_text().split()) for item in items] == [
        "You hold: Team compass: leading a department",
        "Role: Leader of a team, such as a department; years in the role: 2 or more",
        "Your head and your governors agree.",
    ]


def test_a_programme_that_another_asks_for_says_so(pages: Pages, catalogue: Catalogue) -> None:
    assert facts_of(programme_page(pages, catalogue, "team-compass"))["You need it for"] == "Oak Award for Headteachers"


@pytest.mark.parametrize(
    ("programme", "cohort", "said"),
    [
        ("oak-award", 0, "Apply by 2 December 2026 , 16:00"),
        ("three-rivers", 0, "Begins On any day"),
        ("three-rivers", 1, "Applications open December 2026 Begins January 2027"),
        ("team-compass", 1, "Groups The old mill, Few places A classroom by the sea, Face to face Places left 4"),
        ("team-compass", 1, "Bring a coat to the mill. The long river runs below it. Apply for this cohort"),
        ("steps-to-deputy", 1, "Groups English, Places available Welsh, Full"),
        ("first-light", 0, "Begins September 2014 Ends June 2015"),
    ],
)
def test_a_cohort_says_what_is_known_of_it(
    pages: Pages, catalogue: Catalogue, programme: str, cohort: int, said: str
) -> None:
    article = programme_page(pages, catalogue, programme).soup.select(".cohort")[cohort]

    assert said in " ".join(article.get_text(" ").split())


def test_a_month_is_a_month_to_machines_too(pages: Pages, catalogue: Catalogue) -> None:
    times = programme_page(pages, catalogue, "three-rivers").soup.select(".cohorts time")

    assert [(time["datetime"], time.get_text()) for time in times] == [
        ("2026-12", "December 2026"),
        ("2027-01", "January 2027"),
    ]


@both_languages
def test_cohorts_with_dates_stand_in_time_and_below_that_in_words(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    section = programme_page(pages, catalogue, "long-river", locale).one("section[aria-labelledby=dates]")
    (chart,) = section.select(".cohort-chart")
    (programme,) = (each for each in catalogue.all(Programme) if each.id == "long-river")

    assert chart["aria-hidden"] == "true"
    assert [lane.get_text() for lane in chart.select("li strong")] == [
        each.label[locale] for each in programme.cohorts if each.dates
    ]
    assert [item.get_text() for item in section.select("details .cohort h3")] == [
        each.label[locale] for each in programme.cohorts
    ]


@both_languages
@pytest.mark.parametrize("programme", ["horizons", "helping-hands", "acorn-course"])
def test_what_has_no_dates_or_has_ended_is_not_drawn(
    pages: Pages, catalogue: Catalogue, programme: str, locale: Locale
) -> None:
    assert programme_page(pages, catalogue, programme, locale).soup.select(".cohort-chart") == []


def test_a_card_says_for_whom_until_when_and_from_when(pages: Pages) -> None:
    cards = {card.select("h3 a")[0].get_text(): card for card in pages["en/programmes/"].soup.select(".found .card")}
    oak = cards["Oak Award for Headteachers"]

    assert oak.select(".card-body > p")[1].get_text() == "Team leaders who want to become heads."
    assert " ".join(oak.select("li:not([hidden]):has(.when)")[0].get_text(" ").split()) == (
        "Apply by 2 December 2026 Begins 14 January 2027 Closes in 9 days Few places"
    )


@both_languages
def test_what_is_folded_is_found_by_its_heading_and_is_no_landmark(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    folds = programme_page(pages, catalogue, "long-river", locale).soup.select(".fold")

    assert len(folds) > 3
    assert [fold for fold in folds if fold.name == "section" or len(fold.select("summary > h2[id]")) != 1] == []
