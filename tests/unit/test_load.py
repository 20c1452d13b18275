"""The smallest right data, which tests make wrong."""

from tests.samples import files_with, messages_of


def test_the_smallest_right_data_has_no_problem() -> None:
    assert messages_of(files_with()) == []
