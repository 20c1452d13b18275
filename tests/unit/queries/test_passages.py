"""Texts as they are read: without marks, ids, code and targets of links, each with its place."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.interface import Counted, EnglishForms, WelshForms
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.queries.passages import Passage, generate_passages
from tests.samples import both, make_catalogue, make_interface, make_programme

PROGRAMME = make_programme(
    "first-course",
    title=both("Qualification", "Cymhwyster"),
    summary=both("For heads", "I benaethiaid"),
    address=both("first-course", "cwrs-cyntaf"),
    audience=both("*Deputies*", "*Dirprwyon*"),
    apply={"steps": [both("Ask [them](list:contacts)", "Gofynnwch [iddynt](list:contacts)")]},
)


def _page(markdown: str) -> ProsePage:
    matter = FrontMatter(title="About", description="What it is")
    return ProsePage(
        path="about", locale=Locale.EN, file="docs/en/about.md", matter=matter, markdown=markdown, first_line=7
    )


def _lines(markdown: str) -> list[tuple[int, str]]:
    passages = generate_passages(make_catalogue(prose=(_page(markdown),)))
    return [(passage.line, passage.text) for passage in passages if passage.line]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## Why *this* page {#why}", "Why this page"),
        ("- A [link](programme:first-course), and **more**.", "A link, and more."),
        ("12. Run `make check` now.", "Run   now."),
    ],
)
def test_a_line_of_prose_is_its_words(line: str, text: str) -> None:
    assert _lines(f"\n{line}\n") == [(8, text)]


def test_a_term_and_its_meaning_are_words_of_their_own_lines() -> None:
    assert _lines("Coach\n:   Somebody who asks.\n") == [(7, "Coach"), (8, "Somebody who asks.")]


def test_code_and_the_rule_of_a_table_have_no_words() -> None:
    assert _lines("| A | B |\n|---|:-:|\n| c | d |\n```\ncode\n```\nText") == [
        (7, "A"),
        (7, "B"),
        (9, "c"),
        (9, "d"),
        (13, "Text"),
    ]


def test_a_citation_is_a_passage_of_its_own() -> None:
    passages = generate_passages(make_catalogue(prose=(_page("It grew [page 2](cite:report), they say."),)))

    assert [(passage.text, passage.is_citation) for passage in passages if passage.line] == [
        ("It grew", False),
        ("page 2", True),
        (", they say.", False),
    ]


def test_a_record_gives_each_field_in_each_language() -> None:
    passages = list(generate_passages(make_catalogue(PROGRAMME)))

    assert [passage for passage in passages if passage.locale is Locale.CY] == [
        Passage(locale=Locale.CY, source="programme first-course, title", text="Cymhwyster", is_name=True),
        Passage(locale=Locale.CY, source="programme first-course, summary", text="I benaethiaid"),
        Passage(locale=Locale.CY, source="programme first-course, audience", text="Dirprwyon"),
        Passage(locale=Locale.CY, source="programme first-course, apply.steps[0]", text="Gofynnwch iddynt"),
    ]


def test_a_word_of_the_interface_has_no_placeholder() -> None:
    forms = WelshForms(zero="{n} dim", one="{n} un", two="{n} dau", few="{n} tri", many="{n} chwech", other="{n} pob")
    counts = {"pages": Counted(en=EnglishForms(one="{n} page", other="{n} pages"), cy=forms)}
    passages = generate_passages(make_catalogue(interface=make_interface(words={}, counts=counts)))

    assert [passage.words for passage in passages][:3] == [["page"], ["pages"], ["dim"]]


def test_a_word_may_hold_an_apostrophe_or_a_hyphen() -> None:
    passage = Passage(locale=Locale.CY, source="docs/cy/about.md", text="Mae’r 2 ysgol-i-ysgol, (yn) 'dda'.", line=1)

    assert passage.words == ["Mae’r", "2", "ysgol-i-ysgol", "yn", "dda"]
