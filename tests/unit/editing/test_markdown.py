"""What is changed in a page of prose is only that."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.editing.markdown import edit_front_matter, replace_lines, replace_section, section_lines
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import Change, Remove, Set

PAGE = """\
---
title: A page
description: "One: two"
table: build
---

A lead of
two lines.

## First {#first}

Text of the first.

### Inner {#inner}

- a
- b

```
## no heading
```


## Second {#second}

Text of the second.
"""


@pytest.mark.parametrize(
    ("anchor", "lines"), [("", (7, 8)), ("first", (10, 21)), ("inner", (14, 21)), ("second", (24, 26))]
)
def test_a_section_goes_to_the_next_heading_of_its_level(anchor: str, lines: tuple[int, int]) -> None:
    assert section_lines(PAGE, anchor) == lines


def test_a_section_is_replaced_and_what_is_around_it_stays() -> None:
    after = replace_section(PAGE, "inner", "### Y tu mewn {#inner}\n\nTestun.\n")

    assert (
        after
        == PAGE[: PAGE.index("### Inner")]
        + "### Y tu mewn {#inner}\n\nTestun.\n\n\n## Second"
        + (PAGE.partition("## Second")[2])
    )


def test_what_stands_before_the_first_heading_is_a_section_too() -> None:
    assert replace_section(PAGE, "", "Arweiniad.") == PAGE.replace("A lead of\ntwo lines.", "Arweiniad.")


def test_line_endings_bom_and_an_open_last_line_stay() -> None:
    text = "\ufeff" + PAGE.rstrip("\n").replace("\n", "\r\n")

    after = replace_section(text, "second", "## Ail {#second}\n\nTestun.")

    assert after == "\ufeff" + PAGE.partition("## Second")[0].replace("\n", "\r\n") + (
        "## Ail {#second}\r\n\r\nTestun."
    )


def test_lines_come_and_go() -> None:
    assert replace_lines(PAGE, 12, 11, "More.\n\n") == PAGE.replace("Text of the first.", "More.\n\nText of the first.")
    assert replace_lines(PAGE, 8, 8, "") == PAGE.replace("two lines.\n", "")
    assert replace_lines(PAGE, 27, 26, "\nThe end.") == f"{PAGE}\nThe end.\n"


@given(
    st.lists(st.sampled_from(["text", "", "- item", "> said", "| a | b |", "|---|---|", "`code`", "    deep", "1. x"]))
)
def test_any_lines_leave_the_bytes_around_them_or_are_refused(lines: list[str]) -> None:
    text = "\n".join([*lines, "end"])

    try:
        after = replace_lines(PAGE, 12, 12, text)
    except CannotEdit:
        return

    before, _, behind = PAGE.partition("Text of the first.")
    assert after == before + text + behind


@pytest.mark.parametrize(
    ("anchor", "markdown", "message"),
    [
        ("third", "## Third {#third}", "the page has no section third; name one that is there"),
        ("first", "## First {#first}\n\n```\nopen", "what follows would be read as something else"),
        ("first", "Text alone", "the page has no section first"),
        ("first", "Text\n\n## First {#first}", "the section has to begin with its heading"),
        ("first", "## First {#first}\n\na\u202eb", "the text holds the control character U+202E; delete it"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(anchor: str, markdown: str, message: str) -> None:
    with pytest.raises(CannotEdit, match=re.escape(message)):
        replace_section(PAGE, anchor, markdown)


@pytest.mark.parametrize(("first", "last"), [(1, 3), (5, 5), (28, 30), (9, 7)])
def test_lines_outside_the_text_are_refused(first: int, last: int) -> None:
    with pytest.raises(CannotEdit, match="name lines below its top"):
        replace_lines(PAGE, first, last, "x")


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (Set(("title",), "Tudalen: un"), "title: A page", 'title: "Tudalen: un"'),
        (Set(("description",), "Un"), '"One: two"', '"Un"'),
        (Set(("address",), "a-page"), "table: build\n", "table: build\naddress: a-page\n"),
        (Remove(("table",)), "table: build\n", ""),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_field_at_the_top_is_changed(change: Change, before: str, after: str, line_break: str) -> None:
    assert edit_front_matter(PAGE.replace("\n", line_break), [change]) == PAGE.replace(before, after).replace(
        "\n", line_break
    )
