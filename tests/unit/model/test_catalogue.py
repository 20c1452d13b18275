"""The catalogue: records by type, and both directions of every reference."""

from catalogue.model.entries import Contact, Organisation, Theme
from catalogue.model.kinds import declared_kinds
from catalogue.model.records import CaseStudy, Programme, Reading, Record, Reflection, Resource, Stage
from tests.samples import WORDS, make_catalogue, make_programme, make_record, make_reflection, make_school, make_stage

DESK = make_record(Contact, "desk", organisation="academy")
ACADEMY = make_record(Organisation, "academy")
APPLY = {"steps": [WORDS], "contact": "desk"}


def _ids(records: tuple[Record, ...]) -> list[str]:
    return [record.id for record in records]


def test_records_are_in_their_own_order_and_else_in_that_of_the_files() -> None:
    catalogue = make_catalogue(
        make_stage("late", number="2"), make_programme("b"), make_stage("early"), make_programme("a")
    )

    assert _ids(catalogue.all(Stage)) == ["early", "late"]
    assert _ids(catalogue.all(Programme)) == ["b", "a"]


def test_records_of_a_type_are_among_those_of_their_kind() -> None:
    catalogue = make_catalogue(make_reflection("talk"))

    assert _ids(catalogue.all(Resource)) == ["talk"]
    assert _ids(catalogue.all(Reflection)) == ["talk"]
    assert catalogue.all(Reading) == ()
    assert catalogue.find(Resource, "talk") is catalogue.find(Reflection, "talk")
    assert catalogue.find(Reading, "talk") is None


def test_ids_of_a_kind_are_also_those_of_records_with_a_fault() -> None:
    catalogue = make_catalogue(make_programme("right"), faulty=(("programme", "wrong"), ("stage", "early")))

    assert catalogue.ids(Programme.kind_of) == {"right", "wrong"}
    assert {kind.name for kind in declared_kinds() if catalogue.ids(kind)} == {"programme", "stage"}


def test_what_a_field_names_comes_in_the_order_of_the_field() -> None:
    programme = make_programme(stages=["late", "early"], apply=APPLY)
    catalogue = make_catalogue(programme, make_stage("early"), make_stage("late", number="2"), DESK, ACADEMY)

    assert _ids(catalogue.named_by(programme, "stages")) == ["late", "early"]
    assert programme.apply
    assert catalogue.named_by(programme.apply, "contact") == (DESK,)
    assert catalogue.named_by(DESK, "organisation") == (ACADEMY,)
    assert catalogue.named_by(DESK, "owner") == ()


def test_a_record_that_names_another_twice_is_found_once() -> None:
    programme = make_programme(offered_by=["academy"], led_by=["academy"])
    catalogue = make_catalogue(programme, ACADEMY, DESK)

    assert catalogue.referring(ACADEMY, Programme) == (programme,)
    assert catalogue.referring(ACADEMY, Contact) == (DESK,)


def test_records_that_name_another_in_a_field_are_found_by_the_field() -> None:
    offered, led = make_programme("offered", offered_by=["academy"]), make_programme("led", led_by=["academy"])
    catalogue = make_catalogue(offered, led, ACADEMY)

    assert catalogue.referring(ACADEMY, Programme, "offered_by") == (offered,)
    assert catalogue.referring(ACADEMY, Programme, "led_by") == (led,)


def test_a_field_of_one_id_names_that_record_alone() -> None:
    owned, asked = make_programme("owned", owner="desk", apply=APPLY), make_programme("asked", apply=APPLY)
    other = make_programme("other", owner="desk-two", apply=APPLY)
    catalogue = make_catalogue(owned, asked, other, DESK)

    assert catalogue.referring(DESK, Programme) == (owned, asked, other)
    assert catalogue.referring(DESK, Programme, "owner") == (owned,)


def test_a_record_of_another_kind_with_the_same_id_is_not_named() -> None:
    school = make_school("school", themes=["trust"], programmes=["change"])
    theme, programme = make_record(Theme, "change"), make_programme("change")
    catalogue = make_catalogue(school, theme, programme)

    assert catalogue.referring(theme, CaseStudy) == ()
    assert catalogue.referring(programme, CaseStudy, "programmes") == (school,)
