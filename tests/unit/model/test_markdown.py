"""Where in the file stands what the parser of prose finds, and how much it reads."""

import pytest

from catalogue.model.markdown import Markdown
from catalogue.model.markdown_parser import MOST_WORK, TooMuch

MORE = "is the line down to which this page holds more signs of Markdown than a page may"


@pytest.mark.parametrize(
    ("markdown", "line", "column"),
    [
        ("A [b](list:x)", 1, 7),
        ("A\n[b](list:x)", 2, 5),
        ("`a\nb` [c](list:x)", 2, 8),
        ("[a](page:about\n'b\nc') [d](list:x)", 3, 9),
        ("[b](\n  list:x)", 2, 3),
        ("- a\n\n  > b\n  > *c* [d](list:x)", 4, 13),
        ("| a \\| a | [b](list:x) |\n|---|---|", 1, 16),
        ("[list:x](list:x)", 1, 10),
        ("- a\n\tb [c](list:x)", 2, 8),
        ("<list:x>", 1, 2),
        ("| [a](list:x) | [a](list:x) |\n|---|---|\n| b | [a](list:x) |", 3, 11),
        ("Term\n:   [a](list:x)", 2, 9),
        ("[a][b]\n\n[b]: list:x", 1, 1),
        ("## A [b](list:x) {#c}", 1, 10),
        ("![a](list:x)", 1, 6),
    ],
)
def test_a_link_is_told_where_its_target_stands(markdown: str, line: int, column: int) -> None:
    last = Markdown(markdown).links[-1]

    assert (last.target, last.line, last.column) == ("list:x", line, column)


def test_words_stand_on_their_lines_also_behind_code_over_two() -> None:
    words = Markdown("One `a\nb` two\nthree", first_line=5).words

    assert [(each.line, each.text.strip()) for each in words] == [(5, "One"), (6, "two"), (7, "three")]


@pytest.mark.parametrize(
    ("markdown", "line"),
    [("Text\n\n" + "[a](" * 5_000, 9), ("[" * 20_000, 7), ("![" * 12_000, 7), ("- a\n" * 7_000, 776)],
)
def test_a_page_is_read_only_so_far(markdown: str, line: int) -> None:
    with pytest.raises(TooMuch) as caught:
        Markdown(markdown, first_line=7).tokens  # noqa: B018 -- reading is what is tried

    assert (caught.value.line, caught.value.what, caught.value.remedy) == (line, MORE, "part the page into several")


def test_a_table_has_twenty_columns_at_most() -> None:
    with pytest.raises(TooMuch) as caught:
        Markdown("Text\n\n> " + "|a" * 21 + "|\n> " + "|-" * 21 + "|").tokens  # noqa: B018

    assert (caught.value.line, caught.value.what) == (3, "begins a table of 21 columns, more than 20")


def test_a_long_page_of_many_marks_is_far_from_the_bound() -> None:
    paragraph = "A *word* and a [link](page:about), `code` and more words that say what there is to be said.\n\n"

    assert Markdown(paragraph * 130).facts.work < MOST_WORK / 2
