"""What stands on a social card."""

import datetime
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import PROGRAMMES
from catalogue.model.records import Reflection
from catalogue.queries.cards import Card, card_of, card_of_both, card_path, generate_subjects
from catalogue.reading.engine_words import engine_interface
from tests.samples import WORDS, both, make_catalogue, make_programme, make_record, make_school, make_stage

DAY = datetime.date(2026, 11, 28)
DATES = {"label": WORDS, "opens": "2026-12-01", "closes": "2027-01-05", "starts": "2027-03-01"}
TALK = make_record(
    Reflection,
    "talk",
    kind="reflection",
    minutes="12",
    speaker="A. Speaker",
    introduction=WORDS,
    questions=[{"id": each, **WORDS} for each in ("a", "b", "c")],
    try_this=WORDS,
    editions=[{"language": "en", "format": "video", "link": "https://a.example/"}],
    stages=["later"],
)


def _catalogue(*records: Any) -> Catalogue:
    stages = (make_stage(), make_stage("later", number="2"))
    return make_catalogue(*stages, *records, interface=engine_interface())


def _fact(locale: Locale = Locale.EN, day: datetime.date = DAY, **fields: Any) -> str:
    programme = make_programme(**fields)
    return card_of(_catalogue(programme), programme, locale, day).fact


@pytest.mark.parametrize(
    ("day", "locale", "fact"),
    [
        (datetime.date(2026, 11, 28), Locale.EN, "Applications open 1 December 2026"),
        (datetime.date(2026, 12, 2), Locale.EN, "Apply by 5 January 2027"),
        (datetime.date(2026, 12, 2), Locale.CY, "Gwnewch gais erbyn 5 Ionawr 2027"),
        (datetime.date(2027, 4, 1), Locale.EN, "Runs today"),
    ],
)
def test_a_programme_says_the_next_date_that_matters(day: datetime.date, locale: Locale, fact: str) -> None:
    assert _fact(locale, day, cohorts=[DATES]) == fact


def test_a_programme_without_dates_says_its_state() -> None:
    assert [_fact(), _fact(state="past"), _fact(Locale.CY, state="past", cohorts=[DATES])] == [
        "Runs today",
        "Past programme",
        "Rhaglen o'r gorffennol",
    ]


def test_a_talk_says_its_minutes_a_stage_its_number_and_a_school_one_number() -> None:
    school = make_school(headline={"number": "28", "words": both("schools take part", "ysgol yn cymryd rhan")})
    catalogue = _catalogue(TALK, school)
    stage = make_stage("later", number="2")

    assert card_of(catalogue, TALK, Locale.CY, DAY).fact == "12 munud"
    assert card_of(catalogue, stage, Locale.EN, DAY).fact == "Stage 2 of 2"
    assert card_of(catalogue, school, Locale.CY, DAY).fact == "28 ysgol yn cymryd rhan"


def test_the_line_leads_up_to_the_first_stage() -> None:
    catalogue = _catalogue(TALK)

    assert card_of(catalogue, TALK, Locale.EN, DAY).place == 1
    assert card_of(catalogue, make_programme(stages=["later", "early"]), Locale.EN, DAY).place == 0
    assert card_of(catalogue, PROGRAMMES, Locale.EN, DAY).place is None


def test_all_else_has_the_card_of_the_site() -> None:
    catalogue = _catalogue()
    settings = catalogue.settings

    assert card_of(catalogue, None, Locale.EN, DAY) == Card(
        name="", kind="", title=settings.name.en, fact=settings.lead.en
    )
    assert card_of_both(catalogue).words == f"{settings.name.cy} / {settings.name.en}"
    assert card_path(None, "en/about/", Locale.EN) == "en/card.png"
    assert card_path(TALK, "cy/adnoddau/talk/", Locale.CY) == "cy/adnoddau/talk/card.png"


def test_the_words_of_a_card_are_all_that_stands_on_it() -> None:
    card = card_of(_catalogue(TALK), TALK, Locale.EN, DAY)

    assert card.words == "Something to watch: one. 12 minutes"


def test_in_a_demonstration_every_title_begins_with_the_word_for_an_example() -> None:
    words = engine_interface()
    real = _catalogue(make_programme())
    shown = Catalogue([make_stage(), make_programme()], words, below=real)

    for subject in (make_programme(), PROGRAMMES, None):
        assert card_of(shown, subject, Locale.EN, DAY).title.startswith("Example: ")
        assert card_of(shown, subject, Locale.CY, DAY).title.startswith("Enghraifft: ")


def test_what_has_a_card_is_told_once() -> None:
    catalogue = _catalogue(TALK, make_programme())
    paths = [path for path, _ in generate_subjects(catalogue, Addresses(catalogue), Locale.EN)]

    assert len(paths) == len(set(paths))
    assert {"en/card.png", "en/programmes/card.png", "en/programmes/one/card.png"} <= set(paths)
