"""Markdown that would reach readers otherwise than its editor meant it."""

import pytest

from catalogue.checks.markdown import Found, find_markdown_faults
from catalogue.languages.locales import Locale
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.model.vocabulary import TextState

HTML = ("holds HTML", "write Markdown")
ATTRIBUTES = ("holds an attribute list", "write {#an-id} after a heading only, and put braces in `code`")
BRACKETS = ("holds the brackets of a link that is none", "write [words](target), with no space between")
EMPHASIS = ("holds a sign of emphasis that nothing closes", "close it, or put it in `code`")
UNCLOSED = ("begins a block of code that is never closed", "end it with ``` on a line of its own")
UNMERGED = ("holds two versions of this page that were never merged", "keep one, and delete the marks")
NO_ID = ("has a heading without an id", "write {#an-id} behind it")
TOP = ("has a heading of level 1", "begin with ##; the title is level 1")
DEEP = ("is nested too deeply", "put it on fewer levels: six at most")
PICTURE = "put the picture into docs/assets, and write ../assets/its-name"


def _page(markdown: str, locale: Locale = Locale.EN) -> ProsePage:
    matter = FrontMatter(title="About", description="What it is", review=TextState.DRAFT)
    return ProsePage(path="about", locale=locale, file="about.md", matter=matter, markdown=markdown, first_line=1)


def _faults(markdown: str, locale: Locale = Locale.EN, taken: tuple[str, ...] = ()) -> list[Found]:
    return list(find_markdown_faults(_page(markdown, locale), taken))


@pytest.mark.parametrize(
    ("markdown", "fault"),
    [
        ("Some <img src=x onerror=alert(1)> here", (1, 6, *HTML)),
        ("\\`<img src=x onerror=alert(1)>\\`", (1, 3, *HTML)),
        ("\\`<script src=../../evil.js></script>\\`", (1, 3, *HTML)),
        ("One\ntwo <b>x</b>", (2, 5, *HTML)),
        ("- a\n  - b <i>", (2, 7, *HTML)),
        ("| a | <u> |\n|---|---|", (1, 7, *HTML)),
        ("[a](https://e.example){: onclick=alert(1) }", (1, 23, *ATTRIBUTES)),
        ("[a](list:contacts", (1, 3, *BRACKETS)),
        ("[a] (list:contacts)", (1, 3, *BRACKETS)),
        ("[of](programme:its-id schools", (1, 4, *BRACKETS)),
        ("[a][nothing]", (1, 3, *BRACKETS)),
        ("So[^1].", (1, 3, "holds a footnote, which pages do not have", "put it into the text")),
        ("This is **unclosed", (1, 9, *EMPHASIS)),
        ("A ~~b~~", (1, 3, "holds '~~', which strikes nothing out", "delete it")),
        ("At https://e.example/ it is", (1, 4, "holds a bare address", "write [words](https://…)")),
        ("The fee is TBC.", (1, 12, "holds what is still to be written", "write the text, or delete it")),
        ("## Fees {#fees}\n\nTODO", (3, 1, "holds what is still to be written", "write the text, or delete it")),
        ("• One", (1, 1, "begins an item with a sign that makes no list", "begin it with '- '")),
        ("- [ ] One", (1, 3, "holds a box to tick, which pages do not have", "write the item without it")),
        ("```\n<script>", (1, 1, *UNCLOSED)),
        ("~~~~\ncode\n~~~", (1, 1, *UNCLOSED)),
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch", (1, 1, *UNMERGED)),
        ("Text.\n\n>>>>>>> branch", (3, 1, *UNMERGED)),
        ("![x](https://e.example/x.png)", (1, 6, "shows 'https://e.example/x.png'", PICTURE)),
        ("![x](x.png)", (1, 6, "shows 'x.png'", PICTURE)),
        (
            "![](../assets/x.png)",
            (
                *(1, 5, "shows a picture without words for those who cannot see it"),
                "write ![what it shows](../assets/its-name)",
            ),
        ),
        (
            "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
            (
                *(3, 1, "has a row of 3 cells in a table of 2 columns"),
                "take a cell out, or write \\| where the sign itself is meant",
            ),
        ),
        ("\n".join("  " * level + "- a" for level in range(300)), (1, 1, *DEEP)),
        ("> " * 300 + "a", (1, 1, *DEEP)),
    ],
)
def test_what_would_read_otherwise_is_refused_where_it_stands(markdown: str, fault: Found) -> None:
    found = _faults(markdown)

    assert [(column, *rest) for _, column, *rest in found] == [fault[1:]] if fault[2] == DEEP[0] else found == [fault]


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("## X {#Not-An-Id}", [(1, 6, *ATTRIBUTES), (1, 1, *NO_ID)]),
        ("Title\n=====", [(1, 1, *TOP), (1, 1, *NO_ID)]),
        ("> ## Start", [(1, 1, *NO_ID)]),
        ("Start\n-----", [(1, 1, *NO_ID)]),
        ("- ## In a list", [(1, 1, *NO_ID)]),
        ("## A {#a}\n\n## B {#a}", [(3, 1, "has the id 'a' twice", "choose another id")]),
        ("## X {#sources}", [(1, 1, "has the id 'sources', which the page uses itself", "choose another id")]),
        ("## X {#term-coach}", [(1, 1, "has the id 'term-coach', which the page uses itself", "choose another id")]),
        ("## A {#a}\n\n#### B {#b}", [(3, 1, "skips a level of headings", "write ###")]),
    ],
)
def test_every_heading_that_readers_would_get_is_seen(markdown: str, faults: list[Found]) -> None:
    assert _faults(markdown, taken=("sources",)) == faults


@pytest.mark.parametrize(
    "markdown",
    [
        "`<img src=x>` and ``a ` {b}`` and `[x](programme:its-id)`",
        "````\n```\n<b>\n```\n````\n\nText.",
        "A &lt;b&gt; and \\<b>, 1 < 2, *a* and **b**",
        "![what it shows](../assets/x.png)",
        "1) One\n2) Two",
        "| a \\| b | c |\n|---|---|\n| `1` | 2 |",
        '[x](programme:its-id "Title") and [a\nlink](page:about) and [b][c]\n\n[c]: page:about',
        "##Start is no heading",
        "a * b * c",
    ],
)
def test_what_reads_as_it_is_meant_is_let_through(markdown: str) -> None:
    assert _faults(markdown) == []


def test_welsh_has_no_ampersand() -> None:
    assert _faults("Te & choffi", Locale.CY) == [(1, 4, "holds '&'", "write 'a' or 'ac'")]
