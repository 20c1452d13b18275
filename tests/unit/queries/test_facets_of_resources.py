"""By what lists of resources can be narrowed."""

import datetime
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.records import Record, Reflection
from catalogue.model.vocabulary import FacetName, MinutesNeeded
from catalogue.queries.facets import Finder, find_facets
from tests.samples import both, make_catalogue, make_interface, make_reflection, make_stage, make_vocabulary

DAY = datetime.date(2026, 11, 23)


def _talk(record_id: str, minutes: int, *languages: str, **fields: Any) -> Reflection:
    editions = [{"language": language, "format": "video"} for language in languages or ("en",)]
    return make_reflection(
        record_id, title=both(record_id, record_id), minutes=str(minutes), editions=editions, **fields
    )


def _find(*records: Record) -> Finder:
    catalogue = make_catalogue(*records, interface=make_interface(), vocabulary=make_vocabulary())
    return find_facets(catalogue, Reflection, Locale.EN, DAY)


def _choices(finder: Finder, name: FacetName) -> list[tuple[str, int]]:
    return [(each.id, each.number) for facet in finder.facets if facet.name == name for each in facet.choices]


@pytest.mark.parametrize(
    ("minutes", "span"),
    [(10, "to_10"), (11, "to_30"), (30, "to_30"), (31, "to_60"), (60, "to_60"), (61, "longer"), (999, "longer")],
)
def test_each_time_is_in_one_span(minutes: int, span: str) -> None:
    assert [token for token in _find(_talk("one", minutes)).items[0].tokens if "minutes" in token] == [
        f"minutes:{span}"
    ]


def test_the_spans_are_in_the_order_of_time() -> None:
    found = _choices(_find(_talk("b", 90), _talk("a", 12), _talk("c", 5)), FacetName.MINUTES)

    assert found == [(MinutesNeeded.TO_10, 1), (MinutesNeeded.TO_30, 1), (MinutesNeeded.LONGER, 1)]


def test_the_list_is_in_the_order_of_fit() -> None:
    items = _find(_talk("a", 17), _talk("b", 6)).items

    assert [(item.record.id, item.order) for item in items] == [("b", 0), ("a", 1)]


def test_languages_narrow_where_something_is_in_one_of_them_alone() -> None:
    assert _choices(_find(_talk("a", 5, "en", "cy"), _talk("b", 5)), FacetName.EDITION) == [("en", 2), ("cy", 1)]


@pytest.mark.parametrize("languages", [("en",), ("en", "cy")])
def test_a_facet_that_leaves_nothing_out_is_none(languages: tuple[str, ...]) -> None:
    assert _choices(_find(_talk("a", 5, *languages), _talk("b", 5, *languages)), FacetName.EDITION) == []


def test_stages_are_choices_in_their_order() -> None:
    stages = make_stage("early"), make_stage("later", number="2")
    found = _find(*stages, _talk("a", 5, stages=["later"]), _talk("b", 5, stages=["early"]), _talk("c", 5))

    assert _choices(found, FacetName.STAGE) == [("early", 1), ("later", 1)]
