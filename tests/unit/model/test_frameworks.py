"""Frameworks: each is a list of the site, with the pages of its elements below its address."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses, page_targets
from catalogue.model.frameworks import Element, Framework
from catalogue.model.lists import GLOSSARY, GUIDANCE, footer_menu
from catalogue.model.records import Record
from tests.samples import both, make_catalogue, make_element, make_framework, make_programme

FRAMEWORKS = (make_framework("standards"), make_framework("values"), make_framework("habits"))
PEDAGOGY, VISION = make_element("pedagogy"), make_element("vision", address=both("our-vision", "ein-gweledigaeth"))
TRUST = make_element("trust", "values")
ELEMENTS = (TRUST, PEDAGOGY, VISION)


def _ids(records: tuple[Record, ...]) -> list[str]:
    return [record.id for record in records]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_each_framework_is_a_list_in_the_place_of_frameworks(number: int) -> None:
    names = [*make_catalogue(*FRAMEWORKS[:number]).lists]

    assert names[names.index(GUIDANCE.name) + 1 : names.index(GLOSSARY.name)] == [
        framework.id for framework in FRAMEWORKS[:number]
    ]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_each_framework_is_in_the_menu_at_the_foot(number: int) -> None:
    names = [page.name for page in footer_menu(make_catalogue(*FRAMEWORKS[:number]).lists.values())]

    assert names[names.index("glossary") + 1 : names.index("milestones")] == _ids(FRAMEWORKS[:number])


def test_the_list_of_a_framework_has_its_name_and_address() -> None:
    page = make_catalogue(*FRAMEWORKS).lists["values"]

    assert (page.target, page.template_name, page.address) == ("list:values", "framework.html", FRAMEWORKS[1].address)
    assert page.frame == "list-values"


def test_a_framework_and_its_elements_stand_on_its_list() -> None:
    catalogue = make_catalogue(*FRAMEWORKS, *ELEMENTS)
    page = catalogue.lists["values"]

    assert catalogue.section_of(TRUST) is page
    assert catalogue.list_of(TRUST) is page
    assert catalogue.list_of(FRAMEWORKS[1]) is page
    assert catalogue.list_of(PEDAGOGY) is catalogue.lists["standards"]


def test_an_element_of_a_framework_that_is_not_there_stands_on_no_list_of_the_site() -> None:
    catalogue = make_catalogue(TRUST)

    assert catalogue.section_of(TRUST) not in catalogue.lists.values()
    with pytest.raises(LookupError, match="values"):
        catalogue.framework_of(TRUST)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("list:values", Pair("en/values/", "cy/values-cy/")),
        ("framework:values", Pair("en/values/", "cy/values-cy/")),
        ("element:trust", Pair("en/values/trust/", "cy/values-cy/trust/")),
        ("element:vision", Pair("en/standards/our-vision/", "cy/standards-cy/ein-gweledigaeth/")),
        ("list:standards#vision", Pair("en/standards/#vision", "cy/standards-cy/#vision")),
        ("list:framework", Pair(None, None)),
    ],
)
def test_an_element_has_its_page_below_the_address_of_its_framework(target: str, expected: Pair[str | None]) -> None:
    addresses = Addresses(make_catalogue(*FRAMEWORKS, *ELEMENTS))

    assert Pair.of(lambda locale: addresses.find(target, locale)) == expected


def test_a_framework_is_one_page_and_each_of_its_elements_another() -> None:
    targets = [*page_targets(make_catalogue(*FRAMEWORKS[:2], *ELEMENTS))]

    assert [target for target in targets if target.partition(":")[2] in {"standards", "values"}] == [
        "list:standards",
        "list:values",
    ]
    assert [target for target in targets if target.startswith("element:")] == [
        "element:trust",
        "element:pedagogy",
        "element:vision",
    ]


def test_the_elements_of_a_framework_are_in_the_order_of_the_file() -> None:
    catalogue = make_catalogue(*FRAMEWORKS, *ELEMENTS)

    assert _ids(catalogue.elements_of(FRAMEWORKS[0])) == ["pedagogy", "vision"]
    assert _ids(catalogue.elements_of(FRAMEWORKS[2])) == []
    assert catalogue.framework_of(TRUST) is FRAMEWORKS[1]


@pytest.mark.parametrize(
    ("framework", "expected"),
    [(FRAMEWORKS[0], ["vision", "pedagogy"]), (FRAMEWORKS[1], ["trust"]), (FRAMEWORKS[2], [])],
)
def test_the_elements_that_a_record_names_are_those_of_one_framework_in_its_order(
    framework: Framework, expected: list[str]
) -> None:
    programme = make_programme(elements=["vision", "trust", "nothing", "pedagogy"])
    catalogue = make_catalogue(*FRAMEWORKS, *ELEMENTS, programme)

    assert _ids(catalogue.elements_in(programme.elements, framework)) == expected


def test_a_site_without_frameworks_has_no_elements() -> None:
    assert make_catalogue().all(Framework) == ()
    assert make_catalogue().all(Element) == ()


def test_what_a_framework_does_not_say_follows_from_the_rest() -> None:
    plain = make_framework("values", title=both("Values", "Gwerthoedd"), one=both("Value", "Gwerth"))
    rich = make_framework(
        "values", full=both("Our value", "Ein gwerth"), many=both("Our values", "Ein gwerthoedd"), filter="value"
    )

    assert (plain.key, plain.in_full[Locale.EN], plain.plural[Locale.EN]) == ("values", "Value", "Values")
    assert (rich.key, rich.in_full[Locale.EN], rich.plural[Locale.EN]) == ("value", "Our value", "Our values")
