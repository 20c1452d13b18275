"""Words as the search finds them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalogue.languages.words import are_together, small, words_of

LINE = st.text(st.characters(exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))


def test_an_apostrophe_a_hyphen_and_a_line_below_end_a_word() -> None:
    assert words_of("Sy'n SELF-review a_b ｆｕｌｌ") == ["sy", "n", "self", "review", "a", "b", "full"]


@given(LINE)
def test_the_words_of_a_text_stand_together_in_it(text: str) -> None:
    words = words_of(text)
    assume(words)

    assert are_together(words, small(text))


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("A self-review, here", True),
        ("self  review", True),
        ("self_review", True),
        ("myself review", False),
        ("self reviews", False),
        ("self\nreview", False),
        ("review self", False),
    ],
)
def test_words_are_together_where_no_other_word_and_no_line_is_between_them(text: str, together: bool) -> None:
    assert are_together(("self", "review"), small(text)) is together
