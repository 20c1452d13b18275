"""The quick look that most texts are given alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.reading import text_rules
from catalogue.reading.text_rules import is_notable

RULES = ("HTML", "ENTITY", "LEGACY", "UNWRITTEN", "LINK", "OPEN_LINK", "STRESSED", "STRANGE", "CODE", "GAP")


@pytest.mark.parametrize("name", RULES)
@given(data=st.data())
def test_what_a_rule_finds_is_notable(name: str, data: st.DataObject) -> None:
    assert is_notable(data.draw(st.from_regex(getattr(text_rules, name))))


@given(st.from_regex(re.compile(rf"\A{text_rules.BLOCK.pattern}")))
def test_the_beginning_of_a_block_is_notable(text: str) -> None:
    assert is_notable(text)


@pytest.mark.parametrize("text", [" a", "a ", "a\nb", "Addysg & dysgu", "Hawlfraint a(c) 2020"])
def test_space_at_the_edges_and_signs_that_welsh_does_not_have_are_notable(text: str) -> None:
    assert is_notable(text)


@pytest.mark.parametrize("text", ["Leaders' year: 12 days (half online), £250?", "Blwyddyn o ddysgu – ac wedyn?"])
def test_common_texts_are_not(text: str) -> None:
    assert not is_notable(text)
