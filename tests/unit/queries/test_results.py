"""Results of the search by kind."""

from catalogue.model.features import Feature
from catalogue.queries.results import name_of_result, result_groups
from tests.samples import (
    make_catalogue,
    make_element,
    make_framework,
    make_programme,
    make_reflection,
    make_settings_without,
)


def test_a_resource_counts_as_its_type_and_an_element_as_what_its_framework_calls_it() -> None:
    catalogue = make_catalogue(make_framework(), make_element("vision"), make_reflection(), make_programme())
    named = [name_of_result(catalogue, each) for each in (make_element("vision"), make_reflection(), make_programme())]

    assert named == [make_framework().key, "reflection", "programme"]


def test_kinds_without_a_group_of_their_own_are_together_in_the_last() -> None:
    groups = result_groups(make_catalogue(make_framework()))

    assert [name for name, _ in groups[:3]] == ["programme", "case-study", "recap"]
    assert groups[-1][0] == "page"
    assert {"theme", "organisation", "list", "page", make_framework().key} <= set(groups[-1][1])


def test_each_kind_is_in_one_group() -> None:
    kinds = [kind for _, group in result_groups(make_catalogue()) for kind in group]

    assert len(kinds) == len(set(kinds))


def test_a_site_has_no_group_for_what_it_leaves_out() -> None:
    settings = make_settings_without(Feature.GLOSSARY, Feature.CASE_STUDIES)
    groups = dict(result_groups(make_catalogue(settings=settings)))

    assert groups.keys() & {"term", "case-study"} == set()
    assert "theme" not in groups["page"]
