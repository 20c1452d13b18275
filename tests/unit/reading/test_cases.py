"""Data that cannot be read gets its whole message: every file in cases/ holds some."""

import pytest

from tests.samples import Case, cases_beside, messages_of_case


@pytest.mark.parametrize("case", cases_beside(__file__))
def test_bad_data_gets_its_message(case: Case) -> None:
    assert messages_of_case(case) == case["messages"]
