"""Markdown that would reach readers otherwise than its editor meant it."""

import pytest

from catalogue.checks.markdown import find_markdown_faults
from catalogue.checks.signs import Found
from catalogue.languages.locales import Locale
from catalogue.model.prose import FrontMatter, ProsePage

HTML = ("holds HTML", "write Markdown")
ATTRIBUTES = ("holds an attribute list", "write {#an-id} after a heading only, and put braces in `code`")
BRACKETS = ("holds the brackets of a link that is none", "write [words](target), with no space between")
EMPHASIS = ("holds a sign of emphasis that nothing closes", "close it, or put it in `code`")
UNCLOSED = ("begins a block of code that is never closed", "end it with ``` on a line of its own")
UNMERGED = ("holds two versions of this page that were never merged", "keep one, and delete the marks")
NO_ID = ("has a heading without an id", "write {#an-id} behind it")
TOP = ("has a heading of level 1", "begin with ##; the title is level 1")
DEEP = ("is nested too deeply", "put it on fewer levels: six at most")
NO_LIST = ("begins an item with a sign that makes no list", "begin it with '- ' or '1. '")
NO_NOTE = ("holds the mark of a note, which pages do not have", "write it as a paragraph")
NO_HEADING = ("begins a heading that is none", "write two to six #, and a space behind them")
NO_TABLE = (
    "holds the lines of a table that is none",
    "write |---| for each cell of the heading on the line below it",
)
NO_WORDS = ("holds a link without words", "write [words](target)")
FOOTNOTE = ("holds a footnote, which pages do not have", "put it into the text")
ADDRESS = ("holds a bare address", "write [words](https://…)")
TARGET = ("holds the target of a link without its words", "write [words](programme:its-id)")
STRUCK = ("holds '~' around words, which strikes nothing out", "delete it")
UNWRITTEN = ("holds what is still to be written", "write the text, or delete it")
TOO_MANY = (
    "has a row of 3 cells in a table of 2 columns",
    "take a cell out, or write \\| where the sign itself is meant",
)
BAD_ID = "use small letters a to z, figures and hyphens"


def _page(markdown: str, locale: Locale = Locale.EN) -> ProsePage:
    matter = FrontMatter(title="About", description="What it is")
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
        ("• One", (1, 1, *NO_LIST)),
        ("- [ ] One", (1, 3, "holds a box to tick, which pages do not have", "write the item without it")),
        ("```\n<script>", (1, 1, *UNCLOSED)),
        ("~~~~\ncode\n~~~", (1, 1, *UNCLOSED)),
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch", (1, 1, *UNMERGED)),
        ("Text.\n\n>>>>>>> branch", (3, 1, *UNMERGED)),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", (3, 1, *TOO_MANY)),
        ("- | a | b |\n  |---|---|\n  | 1 | 2 | 3 |", (3, 1, *TOO_MANY)),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 | 3 |", (3, 1, *TOO_MANY)),
        ("1. > a | b\n   > -|-\n   > 1 | 2 | 3", (3, 1, *TOO_MANY)),
        ("a | b\n-|-\n1 | 2\n\nc | d\n-|-\n1 | 2 | 3", (7, 1, *TOO_MANY)),
        ("| a | b |\n|---|---|---|", (1, 1, *NO_TABLE)),
        ("a | b\n--|\n1 | 2", (2, 1, *NO_TABLE)),
        ("Text\n| a | b |\n| c | d |", (2, 1, *NO_TABLE)),
        ("```\nx\n ```text", (1, 1, *UNCLOSED)),
        ("> ```\n> x\n\nText", (1, 1, *UNCLOSED)),
        ("- ```\n  x", (1, 1, *UNCLOSED)),
        ("```\n\n", (1, 1, *UNCLOSED)),
        (
            "``` {.a onclick=alert(1)}\nx\n```",
            (
                *(1, 1, "has '{.a onclick=alert(1)}' where a block of code has its language"),
                "write one word, such as ```yaml, or nothing",
            ),
        ),
        ("`a\nb` and **unclosed", (2, 8, *EMPHASIS)),
        ("[a](\nlist:contacts) and **unclosed", (2, 20, *EMPHASIS)),
        ("[a](list:x\n'a\ntitle') and `b\nc` [d](list:contacts", (4, 6, *BRACKETS)),
        ("A\n`b\nc` <b>", (3, 4, *HTML)),
        ("`[a](b)` and [a](list:contacts", (1, 16, *BRACKETS)),
        ("\\*\\* and **unclosed", (1, 10, *EMPHASIS)),
        ("- a\n\n  > *b* `c` **d", (3, 13, *EMPHASIS)),
        ("| a \\| b | **c |\n|---|---|", (1, 12, *EMPHASIS)),
        ("| a | a | <b> |\n|---|---|---|", (1, 11, *HTML)),
        ("*unclosed", (1, 1, *EMPHASIS)),
        ("unopened*", (1, 9, *EMPHASIS)),
        ("_unclosed words", (1, 1, *EMPHASIS)),
        ("[NPQH]  (programme:its-id)", (1, 6, *BRACKETS)),
        ("[NPQH]\n(programme:its-id)", (1, 6, *BRACKETS)),
        ("[NPQH][a](page:about)", (1, 6, *BRACKETS)),
        ("(NPQH)[programme:its-id]", (1, 8, *TARGET)),
        ("<programme:its-id>", (1, 2, *TARGET)),
        ("See programme:its-id", (1, 5, *TARGET)),
        ("[](page:about)", (1, 4, *NO_WORDS)),
        ("[&nbsp;](page:about)", (1, 10, *NO_WORDS)),
        ("[&nbsp;](cite:about)", (1, 10, *NO_WORDS)),
        ("[^1]\n\n[^1]: Note", (1, 1, *FOOTNOTE)),
        ("[^1]: The note", (1, 1, *FOOTNOTE)),
        (
            "Text\n\n[a]: page:about",
            (
                *(3, 1, "says what [a] links to, which no link uses"),
                "write [words](target) in the text, or delete it",
            ),
        ),
        (
            "[a]\n\n[a]: page:about\n[a]: page:other",
            (4, 1, "says a second time what [a] links to", "delete one of the two"),
        ),
        ("![*x* [b](page:about) TODO](../assets/x.png)", (1, 23, *UNWRITTEN)),
        ("– One", (1, 1, *NO_LIST)),
        ("One\n— Two", (2, 1, *NO_LIST)),
        ("●One", (1, 1, *NO_LIST)),
        ("○ One", (1, 1, *NO_LIST)),
        ("∙ One", (1, 1, *NO_LIST)),
        ("-\u00a0One", (1, 1, *NO_LIST)),
        ("1.\u00a0One", (1, 1, *NO_LIST)),
        ("-One", (1, 1, *NO_LIST)),
        ("a) One", (1, 1, *NO_LIST)),
        ("(ii) Two", (1, 1, *NO_LIST)),
        ("A ~b c~ d", (1, 3, *STRUCK)),
        ("> [!NOTE]\n> Mind", (1, 3, *NO_NOTE)),
        ("!!! note", (1, 1, *NO_NOTE)),
        ("At www.gov.wales", (1, 4, *ADDRESS)),
        ("At HTTPS://e.example", (1, 4, *ADDRESS)),
        ("<https://e.example>", (1, 2, *ADDRESS)),
        ("##Start", (1, 1, *NO_HEADING)),
        ("=======", (1, 1, *NO_HEADING)),
        ("A ==mark==", (1, 3, "holds '==', which marks nothing", "delete it")),
        ("➢ One", (1, 1, *NO_LIST)),
        ("At www2.gov.wales", (1, 4, *ADDRESS)),
        ("At ftp://e.example", (1, 4, *ADDRESS)),
        ("- <<<<<<< HEAD", (1, 1, *UNMERGED)),
        ("#Start", (1, 1, *NO_HEADING)),
        ("##\u00a0Start", (1, 1, *NO_HEADING)),
        ("####### Start", (1, 1, *NO_HEADING)),
        ("  <<<<<<< HEAD", (1, 1, *UNMERGED)),
        ("a\n> <<<<<<< HEAD", (2, 1, *UNMERGED)),
        ("<<<<<<<\tHEAD", (1, 1, *UNMERGED)),
        ("<<<<<<<HEAD", (1, 1, *UNMERGED)),
        (">>>>>>>branch", (1, 1, *UNMERGED)),
        ("a&#x202e;b", (1, 2, "holds &#x202e;: the control character U+202E", "delete it")),
        ("a &ZeroWidthSpace;", (1, 3, "holds &ZeroWidthSpace;: the control character U+200B", "delete it")),
        ("hy&shy;phen", (1, 3, "holds &shy;: the control character U+00AD", "delete it")),
        ("[a&#xE000;](page:about)", (1, 3, "holds &#xE000;: the character U+E000", "delete it")),
        ("![a&shy;](../assets/x.png)", (1, 4, "holds &shy;: the control character U+00AD", "delete it")),
        ("&#0;", (1, 1, "holds &#0;: U+FFFD, which stands for a letter that was lost", "delete it")),
        ("e&#x301;", (1, 2, "holds &#x301;, an accent without its letter", "write the letter with its accent")),
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
        ("## X {#Not-An-Id}", [(1, 1, "has a heading whose id cannot be 'Not-An-Id'", BAD_ID)]),
        ("## X {#tŷ}", [(1, 1, "has a heading whose id cannot be 'tŷ'", BAD_ID)]),
        ("## X {#a_b_}", [(1, 1, "has a heading whose id cannot be 'a_b_'", BAD_ID)]),
        (f"## X {{#{'a' * 81}}}", [(1, 1, "has a heading with an id of 81 characters", "use 80 at most")]),
        ("## X \\{#a}", [(1, 1, *NO_ID)]),
        ("## {#x}", [(1, 1, "has a heading without words", "write them, or delete it")]),
        ("## &nbsp; {#x}", [(1, 1, "has a heading without words", "write them, or delete it")]),
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
        "> ```\n> x\n> ```",
        "- ```yaml\n  x\n  ```",
        "```\nx\n  ```",
        "- | a | b |\n  |---|---|\n  | 1 | 2 |",
        "| a | b |\n|---|---|\n| – | a) one |",
        "[](cite:its-id) and [a](cite:its-id)",
        "\\[a]\\(x) and \\*\\*x, \\<b>, \\{a}, \\[^1] and \\~a~",
        "\\##Start and\n\\– one",
        "About #1 in Wales, 5–7 and ~5 to ~6, snake_case, a:b",
        "See <team@school.example>",
        "[sic] [a](page:about) and ([b](page:about))",
        "| a \\| b | c |\n|---|---|\n| `1` | 2 |",
        '[x](programme:its-id "Title") and [a\nlink](page:about) and [b][c]\n\n[c]: page:about',
        "a * b * c",
    ],
)
def test_what_reads_as_it_is_meant_is_let_through(markdown: str) -> None:
    assert _faults(markdown) == []


@pytest.mark.parametrize("written", ["&", "&amp;"])
def test_welsh_has_no_ampersand(written: str) -> None:
    assert _faults(f"Te {written} choffi", Locale.CY) == [(1, 4, f"holds {written!r}", "write 'a' or 'ac'")]
