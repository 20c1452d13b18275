"""Features: what a site has of kinds and lists where it leaves some out."""

import pytest

from catalogue.model.features import Feature
from catalogue.model.kinds import declared_kinds
from catalogue.model.lists import FRAMEWORK, LISTS, footer_menu, main_menu
from catalogue.model.records import CaseStudy
from tests.samples import make_catalogue, make_school, make_settings, make_settings_without

SCHOOLS = (make_school("one"), make_school("two"))
ALWAYS = [
    *("pathway", "programmes", "resources", "recaps", "readings", "reflections", "contacts", "my-pathway", "a-z"),
    "search",
]


def test_a_site_has_the_features_that_it_names_and_what_belongs_to_none() -> None:
    settings = make_settings(features=["glossary", "journal"])

    assert [feature for feature in Feature if settings.has(feature)] == [Feature.GLOSSARY, Feature.JOURNAL]
    assert settings.has("journal")
    assert not settings.has("booklets")
    assert settings.has(None)
    assert settings.has("")


@pytest.mark.parametrize(
    ("left_out", "lists", "kinds"),
    [
        ([Feature.FRAMEWORKS], {"self-review"}, {"framework", "element"}),
        ([Feature.GUIDANCE], {"guidance"}, set()),
        ([Feature.GLOSSARY], {"glossary"}, {"term", "quantity"}),
        ([Feature.QUANTITIES], set(), {"quantity"}),
        ([Feature.MILESTONES], {"milestones"}, {"milestone"}),
        (
            [Feature.CASE_STUDIES],
            {"case-studies", "compare-schools", "themes"},
            {"case-study", "theme", "national-average"},
        ),
        ([Feature.AVERAGES], set(), {"national-average"}),
        ([Feature.NEXT_STEP], {"next-step"}, set()),
        ([Feature.SELF_REVIEW], {"self-review"}, set()),
        ([Feature.JOURNAL], {"journal"}, set()),
        ([Feature.BOOKLETS], {"booklet", "on-offer"}, set()),
        ([Feature.MILESTONES, Feature.GUIDANCE], {"milestones", "guidance"}, {"milestone"}),
    ],
    ids=lambda names: "-".join(sorted(map(str, names))),
)
def test_a_feature_that_is_left_out_takes_its_lists_and_kinds_along(
    left_out: list[Feature], lists: set[str], kinds: set[str]
) -> None:
    catalogue = make_catalogue(*SCHOOLS, settings=make_settings_without(*left_out))

    assert {*LISTS} - {FRAMEWORK.name} - {*catalogue.lists} == lists
    assert {kind.name for kind in declared_kinds()} - {kind.name for kind in catalogue.kinds} == kinds


def test_what_is_left_is_in_the_order_of_the_declarations() -> None:
    catalogue = make_catalogue(settings=make_settings_without(*Feature))

    assert [*catalogue.lists] == ALWAYS
    assert [kind.name for kind in catalogue.kinds] == ["programme", "stage", "resource", "organisation", "contact"]


def test_menus_hold_only_lists_of_the_site() -> None:
    lists = make_catalogue(settings=make_settings_without(*Feature)).lists

    assert [page.name for page in main_menu(lists.values())] == ["pathway", "programmes", "resources"]
    assert [page.name for page in footer_menu(lists.values())] == ["my-pathway", "contacts", "a-z"]


@pytest.mark.parametrize(("schools", "is_there"), [(SCHOOLS[:1], False), (SCHOOLS, True)])
def test_schools_are_compared_where_there_are_two(schools: tuple[CaseStudy, ...], is_there: bool) -> None:
    assert ("compare-schools" in make_catalogue(*schools).lists) == is_there
