"""Terms that pages explain: buttons in the text, explanations at its end, the same in both languages."""

import re
from collections import Counter
from itertools import takewhile

import pytest
from bs4.element import NavigableString, PageElement

from catalogue.languages.locales import Locale
from tests.pages import BuiltPage, Pages

Pairs = list[tuple[BuiltPage, BuiltPage]]
BUTTON = "button.term-button"
NO_PLACE = {"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "dt", "nav", "caption", "svg"}
NO_PART = ".lead, .card, .list, .page-head, .provenance, [popover]"
AGREEMENT = 0.9
"""Share of explained terms that the two pages of a pair should have in common, all pairs together."""


def _targets(page: BuiltPage) -> list[str]:
    return [str(button["popovertarget"]) for button in page.soup.select(BUTTON)]


def test_each_button_opens_one_explanation_and_each_explanation_has_one_button(pages: Pages) -> None:
    astray = [
        page.address
        for page in pages.values()
        if _targets(page) != [str(found["id"]) for found in page.soup.select("[popover]:not(.sheet)")]
    ]
    ids = {page.address: [str(found["id"]) for found in page.soup.select("[id]")] for page in pages.values()}

    assert astray == []
    assert {address: found for address, found in ids.items() if max(Counter(found).values()) > 1} == {}


def test_no_button_stands_in_a_link_a_heading_or_another_language(pages: Pages) -> None:
    wrong = [
        (page.address, button.get_text())
        for page in pages.values()
        for button in page.soup.select(BUTTON)
        if not _may_be_marked(button)
        or button.find_parent(attrs={"lang": page.locale.other})
        or page.soup.select(f":is({NO_PART}) [popovertarget={button['popovertarget']}].term-button")
    ]

    assert wrong == []


def _may_be_marked(node: PageElement) -> bool:
    return not any(parent.name in NO_PLACE for parent in node.parents)


FIRST = [
    ("en/case-studies/cae-r-draenog/", "term-age-band", r"age bands?"),
    ("cy/astudiaethau-achos/ysgol-cae-r-draenog/", "term-age-band", r"(?:[bfm]and|[bfm]andiau) oedran"),
    ("en/guidance/weighing-the-effect/", "term-learning-cluster", r"learning clusters?"),
    ("cy/canllawiau/pwyso-a-mesur-yr-effaith/", "term-learning-cluster", r"(?:c|g|ch|ngh)l(?:wstwr|ystyrau) dysgu"),
    ("en/programmes/team-compass/", "term-review-talk", r"review talks?"),
    ("cy/rhaglenni/cwmpawd-tim/", "term-review-talk", r"(?:sgwrs|sgyrsiau) adolygu"),
    ("en/resources/pebble-diary/", "term-learning-log", r"learning logs?"),
    ("cy/adnoddau/dyddiadur-cerrig-man/", "term-learning-log", r"(?:c|g|ch|ngh)ofnod(?:ion)? dysgu"),
    ("en/oak-standards/company/", "term-trial-post", r"trial posts?"),
    ("cy/safonau-r-dderwen/cwmni/", "term-trial-post", r"swyddi? brawf"),
]


@pytest.mark.parametrize(("address", "target", "wording"), FIRST)
def test_the_first_place_of_a_term_is_the_one_that_is_marked(
    pages: Pages, address: str, target: str, wording: str
) -> None:
    text = pages[address].one(".text")
    button = pages[address].one(f"{BUTTON}[popovertarget={target}]")
    before = takewhile(lambda node: node is not button, text.descendants)
    readable = [str(node) for node in before if isinstance(node, NavigableString) and _may_be_marked(node)]

    assert re.fullmatch(wording, button.get_text(), re.IGNORECASE)
    assert [found for found in readable if re.search(rf"\b{wording}\b", found, re.IGNORECASE)] == []


def test_an_explanation_says_what_the_word_means_and_what_it_is_called_in_the_other_language(pages: Pages) -> None:
    english = pages["en/case-studies/cae-r-draenog/"].one("[id=term-school-breakfast]")
    welsh = pages["cy/astudiaethau-achos/ysgol-cae-r-draenog/"].one("[id=term-school-breakfast]")

    assert english.get_text(" ", strip=True).startswith("School breakfast : A meal before lessons")
    assert welsh.get_text(" ", strip=True).startswith("Brecwast ysgol : Pryd o fwyd")
    assert [found.get_text() for found in english.select("[lang=cy]")] == ["Brecwast ysgol"]
    assert [found.get_text() for found in welsh.select("[lang=en]")] == ["School breakfast"]
    assert english.select("a[href$='en/glossary/#school-breakfast']")
    assert welsh.select("a[href$='cy/geirfa/#school-breakfast']")


@pytest.mark.parametrize(
    ("address", "target", "meaning"),
    [
        ("en/case-studies/traeth-yr-wylan/", "quantity-almost-all", "save for two or three"),
        ("cy/astudiaethau-achos/ysgol-traeth-yr-wylan/", "quantity-almost-all", "heblaw am ddau neu dri"),
        ("en/guidance/valley-findings/", "quantity-hardly-any", "Less than 12.5%"),
        ("cy/canllawiau/canfyddiadau-r-cwm/", "quantity-hardly-any", "Llai na 12.5%"),
        ("en/programmes/oak-award/", "quantity-plenty-of", "At least 60%"),
        ("cy/rhaglenni/gwobr-y-dderwen/", "quantity-plenty-of", "O leiaf 60%"),
    ],
)
def test_words_for_quantities_lead_to_their_bounds(pages: Pages, address: str, target: str, meaning: str) -> None:
    assert meaning in pages[address].one(f"[id={target}]").get_text()


@pytest.mark.parametrize("locale", Locale)
def test_a_term_that_no_text_explains_is_never_a_button(pages: Pages, locale: Locale) -> None:
    targets = {target for page in pages.values() if page.locale is locale for target in _targets(page)}

    assert "term-timetable" not in targets
    assert "term-trial-post" in targets


def test_the_two_pages_of_a_pair_explain_nearly_the_same_terms(pairs: Pairs) -> None:
    both = [(set(_targets(english)), set(_targets(welsh))) for english, welsh in pairs]
    shared = sum(len(english & welsh) for english, welsh in both)
    either = sum(len(english | welsh) for english, welsh in both)

    assert shared / either >= AGREEMENT, _differences(pairs)


def _differences(pairs: Pairs) -> list[str]:
    return [
        f"{english.address}: {sorted(set(_targets(english)) ^ set(_targets(welsh)))}"
        for english, welsh in pairs
        if set(_targets(english)) != set(_targets(welsh))
    ]


@pytest.mark.parametrize("locale", Locale)
def test_reading_stays_pleasant(pages: Pages, locale: Locale) -> None:
    counts = [len(_targets(page)) for page in pages.values() if page.locale is locale and page.soup.select(".text")]

    assert sum(counts) / len(counts) <= 8
