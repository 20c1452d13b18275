"""The smallest right data, which tests make wrong, with and without what a site can leave out."""

import pytest

from catalogue.model.features import Feature
from tests.samples import files_with, files_without, messages_of


def test_the_smallest_right_data_has_no_problem() -> None:
    assert messages_of(files_with()) == []


@pytest.mark.parametrize("left_out", [*([each] for each in Feature), [*Feature]], ids=", ".join)
def test_a_site_that_leaves_features_out_has_no_problem(left_out: list[Feature]) -> None:
    assert messages_of(files_without(*left_out)) == []
