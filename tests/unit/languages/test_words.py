"""Words as the search finds them."""

from hypothesis import given
from hypothesis import strategies as st

from catalogue.languages.words import in_words, words_of


def test_an_apostrophe_a_hyphen_and_a_line_below_end_a_word() -> None:
    assert words_of("Sy'n SELF-review a_b ｆｕｌｌ") == ["sy", "n", "self", "review", "a", "b", "full"]


@given(st.lists(st.text(st.characters(exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))))
def test_many_texts_at_once_have_the_words_of_each(texts: list[str]) -> None:
    lines = in_words(texts).split("\n")

    assert [line.split() for line in lines] == ([words_of(text) for text in texts] or [[]])
