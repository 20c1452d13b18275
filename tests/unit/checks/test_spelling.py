"""Words that are in no dictionary, each at its place, with what they may have been meant to be."""

import pytest

from catalogue.load import parse_catalogue
from catalogue.reading.faults import MOST_FAULTS, Fault
from tests.samples import DAY, RIGHT, files_with, messages_of

PROGRAMME = RIGHT["programmes"]
AUDIENCE = "{en: Deputies, cy: Dirprwyon}"
PAGE = "---\ntitle: {title}\ndescription: {description}\naddress: page-{locale}\n---\n\n{text}\n"
WELSH = "## Pennawd {#a}\n\nTestun [yma](https://example.org/)."
ABBREVIATION = """\
- id: odd-thing
  title: {en: Odd thingg, cy: Peth odd}
  abbreviation: {en: EiTEM, cy: AiTEM}
  forms: {en: [oddthings], cy: [odbeth]}
  summary: {en: Something., cy: Rhywbeth.}
"""


def _warnings(pages: dict[str, str] | None = None, **files: str) -> list[str]:
    found: list[Fault] = []
    whole = files_with(**files) | {f"docs/{path}.md": text.encode() for path, text in (pages or {}).items()}
    parse_catalogue(whole, day=DAY, warnings=found)
    return [str(fault) for fault in sorted(found, key=lambda fault: fault.order)]


def _programme(english: str, welsh: str = "Dirprwyon") -> str:
    assert AUDIENCE in PROGRAMME
    return PROGRAMME.replace(AUDIENCE, f"{{en: {english}, cy: {welsh}}}")


def _pages(english: str, title: str = "About", description: str = "What it is") -> dict[str, str]:
    welsh = PAGE.format(locale="cy", title="Ynghylch", description="Beth ydyw", text=WELSH)
    return {"en/page": PAGE.format(locale="en", title=title, description=description, text=english), "cy/page": welsh}


def test_right_words_are_no_warning() -> None:
    assert _warnings() == []
    assert _warnings(_pages("## A heading {#a}\n\nA page is [here](https://example.org/).")) == []


def test_a_word_in_a_record_is_told_at_its_place_with_what_it_may_be() -> None:
    assert _warnings(programmes=_programme("The deputys of schools")) == [
        "data/programmes.yaml:6:22: warning: first-course, audience.en: 'deputys' is in no dictionary; "
        "did you mean deputy? if it is right, add it to spelling.yaml under en"
    ]


def test_a_word_that_nothing_is_like_is_told_too() -> None:
    assert _warnings(programmes=_programme("Deputies", "Dirprwyon xqzzw")) == [
        "data/programmes.yaml:6:42: warning: first-course, audience.cy: 'xqzzw' is in no dictionary; "
        "correct it, or add it to spelling.yaml under cy"
    ]


def test_a_word_is_told_once_a_place() -> None:
    folded = _programme('"xqzzw and\n    (xqzzw) *xqzzw*, axqzzw, [xqzzw](list:contacts)"')

    places = [each.split(" warning")[0] for each in _warnings(programmes=folded)]

    assert places == [f"data/programmes.yaml:{place}:" for place in ("6:19", "7:6", "7:14", "7:22", "7:31")]


def test_words_of_a_page_are_told_with_their_line_and_column() -> None:
    text = (
        "## A headding {#a}\n\n"
        "Some `codde` and **boold** words, [linnk](https://example.org/),\n"
        "then boold, then boold.\n"
    )

    told = _warnings(_pages(text, "Abuot", "What it iss"))

    assert [each.partition(" is in")[0] for each in told] == [
        "docs/en/page.md:2:8: warning: page, title: 'Abuot'",
        "docs/en/page.md:3:22: warning: page, description: 'iss'",
        "docs/en/page.md:7:6: warning: page: 'headding'",
        "docs/en/page.md:9:20: warning: page: 'boold'",
        "docs/en/page.md:9:36: warning: page: 'linnk'",
        "docs/en/page.md:10:6: warning: page: 'boold'",
        "docs/en/page.md:10:18: warning: page: 'boold'",
    ]


def test_accepted_words_are_right_in_their_language_alone() -> None:
    accepted = "en: [xqzzw]\ncy:\n  - Cwmtawe\n"

    assert _warnings(programmes=_programme("Xqzzw", "Nghwmtawe"), spelling=accepted) == []
    assert len(_warnings(programmes=_programme("Cwmtawe", "xqzzw"), spelling=accepted)) == 2


def test_what_the_glossary_explains_is_right() -> None:
    assert _warnings(glossary=ABBREVIATION, programmes=_programme("EiTEM thingg oddthings", "Odbeth AiTEM")) == []


def test_words_of_other_files_are_looked_at() -> None:
    site = RIGHT["site"].replace("name: {en: ", "name: {en: Sitte ", 1)

    assert [each.partition(" is in")[0] for each in _warnings(site=site)] == [
        "data/site.yaml:1:12: warning: name.en: 'Sitte'"
    ]


def test_warnings_have_an_end() -> None:
    text = "xqzzw\n" * (2 * MOST_FAULTS)
    pages = _pages(f"## A heading {{#a}}\n\n[Here](https://example.org/) {text}")

    assert len(_warnings(pages)) == MOST_FAULTS


def test_a_fault_comes_before_spelling() -> None:
    found: list[Fault] = []
    with pytest.raises(Exception, match="is missing"):
        parse_catalogue(files_with(programmes=PROGRAMME.replace(AUDIENCE, "{en: Deputys}")), warnings=found)

    assert found == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "en: [two words]\n",
            "data/spelling.yaml:1:6: en[0]: 'two words' is not one word; "
            "write each word by itself, without points and commas",
        ),
        ("en: [one, one]\n", "data/spelling.yaml:1:11: en[1]: names 'one' twice; delete one of them"),
        (
            "cy:\n<<<<<<< HEAD\n  - Cwm\n=======\n>>>>>>> other\n",
            "data/spelling.yaml:2:1: holds two versions that were never merged; "
            "keep one of them, and delete the marks around both",
        ),
    ],
)
def test_a_list_of_accepted_words_that_is_wrong_is_refused(text: str, message: str) -> None:
    assert messages_of(files_with(spelling=text)) == [message]
