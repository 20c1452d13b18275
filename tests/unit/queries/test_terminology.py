"""Whether Welsh says by the terms of the glossary what its English says by them."""

from typing import Any

import pytest

from catalogue.languages.pairs import Pair
from catalogue.model.entries import Term
from catalogue.queries.terminology import Terminology, welsh_word
from tests.samples import both, make_record


def _term(record_id: str, english: str, welsh: str, **fields: Any) -> Term:
    return make_record(Term, record_id, title=both(english, welsh), **fields)


HEAD = _term("head", "Headteacher", "Pennaeth", accepted=["penaethiaid"])
ACTING = _term(
    *("acting", "Acting headteacher", "Pennaeth dros dro"),
    forms={"en": ["acting head"]},
    accepted=["penaethiaid dros dro"],
)
LEADER = _term("leader", "Middle leader", "Arweinydd canol")
RESEARCH = _term("research", "Action research", "Ymchwil weithredu")
NPQH = _term(
    "npqh",
    "National Professional Qualification for Headship",
    "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth",
    abbreviation=both("NPQH", "CPCP"),
)
PLANNING = _term("planning", "Planning, preparation and assessment", "Cynllunio, paratoi ac asesu")
ACTION = _term("enquiry", "Peer enquiry", "Ymholiad cymheiriaid")
LEAD = _term("lead", "Lead school", "Ysgol arweiniol")
BODY = _term("body", "Dysgu", "Dysgu")
TERMS = (HEAD, ACTING, LEADER, RESEARCH, NPQH, PLANNING, ACTION, LEAD, BODY)
NAMES = (
    Pair("Headteacher Weekly", "Wythnos yr Ysgol"),
    Pair("Headteacher programme", "Rhaglen i benaethiaid"),
    Pair("Middle leaders", "Canol y daith"),
)


def _lacking(english: str, welsh: str) -> list[tuple[str, str]]:
    return [(term.id, words) for term, words in Terminology(TERMS, NAMES).find_lacking(english, welsh)]


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("A headteacher writes.", "Mae pennaeth yn ysgrifennu."),
        ("Ask your headteacher.", "Gofynnwch i'ch pennaeth."),
        ("For a headteacher", "I bennaeth"),
        ("My headteacher and a head", "Fy mhennaeth a phennaeth"),
        ("Headteachers' views", "Barn penaethiaid"),
        ("For headteachers", "I benaethiaid"),
        ("Middle leaders meet.", "Mae arweinwyr canol yn cwrdd."),
        ("She is a middle leader.", "Arweinydd Canol yw hi."),
        ("Her action research", "Ei hymchwil weithredu"),
        ("Two peer enquiries", "Dau ymholiad cymheiriaid"),
        ("Acting headteachers who are new", "Penaethiaid newydd a dros dro"),
        ("An acting head", "Pennaeth dros dro"),
        ("NPQH today", "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth heddiw"),
        ("The National Professional Qualification for Headship", "Y CPCP"),
        ("Planning, preparation and assessment", "Cynllunio, paratoi ac asesu"),
    ],
)
def test_a_form_of_the_welsh_term_is_enough(english: str, welsh: str) -> None:
    assert _lacking(english, welsh) == []


@pytest.mark.parametrize(
    ("english", "welsh", "lacking"),
    [
        ("A headteacher writes.", "Mae prifathro yn ysgrifennu.", ("head", "headteacher")),
        ("HEADTEACHERS", "PRIFATHRAWON", ("head", "HEADTEACHERS")),
        ("Middle leaders meet.", "Mae rheolwyr canol yn cwrdd.", ("leader", "Middle leaders")),
        ("Take NPQH.", "Dilynwch NPQH.", ("npqh", "NPQH")),
        ("peer enquiries", "ymweliadau", ("enquiry", "peer enquiries")),
    ],
)
def test_another_word_is_found_with_what_english_has(english: str, welsh: str, lacking: tuple[str, str]) -> None:
    assert _lacking(english, welsh) == [lacking]


def test_the_longest_term_counts_at_each_place() -> None:
    assert _lacking("An acting headteacher", "Rhywun dros dro") == [("acting", "acting headteacher")]


def test_words_of_a_term_that_stand_far_apart_are_no_term() -> None:
    welsh = "Mae arweinydd da yn siarad â phawb sydd yn y dref ac yn y man canol."

    assert _lacking("A middle leader speaks.", welsh) == [("leader", "middle leader")]


@pytest.mark.parametrize(
    "english",
    [
        "In the middle, leaders meet.",
        "They plan: preparation, planning and assessment.",
        "Write to headteacher@school.example.",
        "They took the npqh.",
    ],
)
def test_what_only_looks_like_a_term_is_none(english: str) -> None:
    assert _lacking(english, "Dim byd.") == []


def test_a_name_whose_welsh_is_without_the_term_is_as_it_is() -> None:
    welsh = "Darllenwch Wythnos yr Ysgol."

    assert _lacking("Read Headteacher Weekly.", welsh) == []
    assert _lacking("Read Headteacher Weekly, headteacher.", welsh) == [("head", "headteacher")]


def test_a_name_that_is_the_term_alone_excuses_nothing() -> None:
    assert _lacking("Middle leaders meet.", "Mae rheolwyr yn cwrdd.") == [("leader", "Middle leaders")]


def test_a_name_whose_welsh_has_the_term_lets_nothing_else_pass() -> None:
    assert _lacking("The headteacher programme", "Y rhaglen i brifathrawon") == [("head", "headteacher")]


@pytest.mark.parametrize(
    ("term", "words", "proper"),
    [
        (HEAD, "Headteachers", "pennaeth"),
        (NPQH, "NPQH", "CPCP"),
        (NPQH, "NPQHs", "CPCP"),
        (
            NPQH,
            "National Professional Qualification for Headship",
            "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth",
        ),
        (BODY, "Dysgu", "Dysgu"),
    ],
)
def test_the_proper_word_is_small_unless_it_is_a_name(term: Term, words: str, proper: str) -> None:
    assert welsh_word(term, words) == proper


def test_a_quick_look_passes_over_texts_without_a_term() -> None:
    terminology = Terminology(TERMS, NAMES)

    assert terminology.may_name("[Headteachers](programme:any) meet.")
    assert not terminology.may_name("Nothing of that")
