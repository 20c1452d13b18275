"""The A–Z: what each page is called, and what it is said to be."""

from itertools import groupby

import pytest

from catalogue.languages.alphabet import initial
from catalogue.languages.locales import Locale
from catalogue.model.features import Feature
from catalogue.queries.a_z import list_entries
from tests.samples import both, make_catalogue, make_element, make_framework, make_interface, make_settings_without

VALUES = make_framework("values", title=both("Our {elements}", "Ein {elements}"), filter="value")
TRUST = make_element("trust", "values", title=both("Trust", "Ymddiriedaeth"))
CATALOGUE = make_catalogue(
    VALUES,
    TRUST,
    interface=make_interface((VALUES, 1)),
    settings=make_settings_without(*(each for each in Feature if each is not Feature.FRAMEWORKS)),
)


@pytest.mark.parametrize(
    ("locale", "values", "trust"), [(Locale.EN, "Our 1 part", "Trust"), (Locale.CY, "Ein 1 rhan", "Ymddiriedaeth")]
)
def test_a_framework_is_a_list_and_its_element_what_the_framework_calls_it(
    locale: Locale, values: str, trust: str
) -> None:
    entries = {entry.target: (entry.title, entry.kind) for entry in list_entries(CATALOGUE, locale)}

    assert entries["list:values"] == (values, "list")
    assert entries["element:trust"] == (trust, "value")
    assert "framework:values" not in entries


def test_lists_that_the_site_leaves_out_are_not_there() -> None:
    targets = {entry.target for entry in list_entries(CATALOGUE, Locale.EN)}

    assert targets & {"list:pathway", "list:glossary", "list:journal"} == {"list:pathway"}


def test_a_title_in_quotation_marks_stands_among_its_letter() -> None:
    titles = [both("Road", "Ffordd"), both("“Ready” to lead", "“Rhagor” i'w ddysgu"), both("Rail", "Rheilffordd")]
    themes = [make_element(f"e{number}", "values", title=title) for number, title in enumerate(titles)]
    entries = list_entries(make_catalogue(VALUES, *themes, interface=CATALOGUE.interface), Locale.EN)

    letters = [initial(entry.title, Locale.EN) for entry in entries]

    assert [entry.title for entry in entries if entry.target.startswith("element:")] == [
        "Rail",
        "“Ready” to lead",
        "Road",
    ]
    assert [letter for letter, _ in groupby(letters)] == list(dict.fromkeys(letters))
