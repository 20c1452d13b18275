"""Files of prose as editors save them: every kind of line end, front matter, and no more than can be read."""

import pytest

from catalogue.load import parse_catalogue
from catalogue.reading.faults import DataError
from tests.samples import files_with, messages_of

ENGLISH = "---\ntitle: About us\ndescription: What it is\n---\n\n## Why {#why}\n\nText.\n"
WELSH = "---\ntitle: Amdanom\ndescription: Beth ydyw\naddress: amdanom\n---\n\n## Pam {#why}\n\nTestun.\n"


def _with(english: str, welsh: str = WELSH) -> dict[str, bytes]:
    return {**files_with(), "docs/en/about.md": english.encode(), "docs/cy/about.md": welsh.encode()}


@pytest.mark.parametrize(
    "english",
    [
        ENGLISH.replace("\n", "\r"),
        ENGLISH.replace("\n", "\r\n"),
        ENGLISH.replace("Text", "Te\rxt"),
        ENGLISH + "\r| a | b |\r|---|---|\r| 1 | 2 |\r",
        "\n\n" + ENGLISH,
        " \r\n" + ENGLISH,
        ENGLISH.replace("---", "--- "),
        ENGLISH.replace("---", "---\t"),
    ],
)
def test_a_page_is_read_however_its_lines_end(english: str) -> None:
    assert messages_of(_with(english)) == []


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_is_counted_however_it_ends(end: str) -> None:
    english = f"\n{ENGLISH}\n**unclosed\n".replace("\n", end)

    assert messages_of(_with(english)) == [
        "docs/en/about.md:11:1: about: holds a sign of emphasis that nothing closes; close it, or put it in `code`"
    ]


@pytest.mark.parametrize(
    ("sign", "remedy"),
    [("\u2028", "write a space in its place"), ("\u0085", "write a space in its place"), ("\u200b", "delete it")],
)
def test_a_sign_that_ends_a_line_elsewhere_is_refused_where_it_stands(sign: str, remedy: str) -> None:
    english = ENGLISH.replace("Text", f"Te{sign}xt").replace("\n", "\r")

    assert messages_of(_with(english)) == [
        f"docs/en/about.md:8:3: holds the {_kind(sign)} U+{ord(sign):04X}; {remedy}",
    ]


def _kind(sign: str) -> str:
    return "character" if sign == "\u2028" else "control character"


def test_a_fault_of_front_matter_below_a_blank_line_stands_on_its_line() -> None:
    english = "\n" + ENGLISH.replace("description: What it is", "description: What it is\ntable: done")

    assert messages_of(_with(english)) == [
        "docs/en/about.md:5:8: about, table: 'done' is not one of reviews, build, data, files; choose one of them"
    ]


def test_a_page_that_ends_with_its_front_matter_has_no_text() -> None:
    english, welsh = (text.partition("\n\n")[0] for text in (ENGLISH, WELSH))

    assert [message.partition(": about: ")[2] for message in messages_of(_with(english, welsh))] == [
        "has no text; write it, or delete the page in both languages"
    ] * 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a " * 16_000, "5:1: about: has 32,002 characters, more than 30,000; part it into several pages"),
        (
            f"a\n[b](https://e.example/{'x' * 2_000})",
            "8:1: about: holds a word or an address of more than 2,000 characters; shorten it",
        ),
        (
            "a\n" + "[a](https://e.example/" * 12,
            "8:1: about: holds more than 10 links with no space between them; put spaces between them",
        ),
        ("a\n\n- - > 1. - - - b", "9:1: about: is nested too deeply; put it on fewer levels: six at most"),
        (
            "a\n\n" + "**b** " * 3_000,
            "9:1: about: is the line down to which this page holds more signs of Markdown than a page may; "
            "part the page into several",
        ),
        (
            "a\n\n" + "|a" * 300 + "\n" + "|-" * 300,
            "9:1: about: begins a table of 300 columns, more than 20; part it into several tables",
        ),
    ],
)
def test_a_page_that_would_take_long_is_refused_at_its_line(text: str, message: str) -> None:
    english = f"{ENGLISH.partition('## ')[0]}\n{text}"

    assert messages_of(_with(english)) == [f"docs/en/about.md:{message}"]


def test_a_line_across_the_page_is_no_list_in_lists() -> None:
    assert messages_of(_with(ENGLISH + "\n- - - - - - - -\n")) == []


def test_a_heading_may_hold_many_spaces() -> None:
    assert messages_of(_with(ENGLISH.replace("Why", f"a{' ' * 20_000}b"))) == []


def test_pages_beyond_what_a_site_may_hold_are_not_read() -> None:
    front = "---\ntitle: Page {n}\ndescription: What it is\n---\n\n"
    dense = "[a](list:pathway) " * 1_400
    pages = {f"docs/en/page-{n:02}.md": (front.format(n=n) + dense).encode() for n in range(22)}

    with pytest.raises(DataError) as caught:
        parse_catalogue({**files_with(), **pages})

    assert str(caught.value.faults[0]) == (
        "docs/en/page-16.md:1:1: page-16: is not read, as the pages before it hold as much as a site may; "
        "shorten the pages of the site"
    )
