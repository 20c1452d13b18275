"""Which pages are booklets for paper too."""

import pytest

from catalogue.model.features import Feature
from catalogue.model.lists import ON_OFFER, PATHWAY
from catalogue.model.settings import Settings
from catalogue.queries.booklets import MOST_SHEETS, printed_pages
from tests.samples import make_catalogue, make_programme, make_settings, make_stage


@pytest.mark.parametrize(("more", "printed"), [(0, [ON_OFFER, PATHWAY]), (1, [PATHWAY])])
def test_a_booklet_that_is_too_thick_is_not_made(more: int, printed: list[object]) -> None:
    programmes = [make_programme(f"programme-{number}") for number in range(MOST_SHEETS + more)]
    past = make_programme("gone", state="past")

    catalogue = make_catalogue(make_stage(), *programmes, past, settings=make_settings())

    assert list(printed_pages(catalogue)) == printed


def test_a_site_without_booklets_prints_none() -> None:
    settings: Settings = make_settings(features=[each for each in Feature if each is not Feature.BOOKLETS])

    assert list(printed_pages(make_catalogue(settings=settings))) == []
