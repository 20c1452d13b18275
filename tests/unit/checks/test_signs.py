"""The quick look before the signs of prose are looked for one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.checks.signs import BEGINNINGS, SIGNS, UNUSUAL, UNUSUAL_BEGINNING, Rule


@pytest.mark.parametrize("rule", SIGNS, ids=lambda rule: rule[1])
@given(data=st.data())
def test_what_a_rule_finds_is_unusual(rule: Rule, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rule[0]))
    assert UNUSUAL.search(text)


@pytest.mark.parametrize("rule", BEGINNINGS, ids=lambda rule: rule[1])
@given(data=st.data())
def test_what_a_rule_finds_is_an_unusual_beginning(rule: Rule, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rule[0]))
    assert UNUSUAL_BEGINNING.search(text)


def test_common_prose_is_not_unusual() -> None:
    text = "The Academy (2018) gives leaders a year's place: 12 days, half of them online.\n“Come,” it says."
    assert not UNUSUAL.search(text)
    assert not UNUSUAL_BEGINNING.search(text.replace("\n“", "\n"))
