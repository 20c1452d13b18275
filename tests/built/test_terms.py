"""Terms that pages explain: buttons in the text, explanations at its end, the same in both languages."""

import re
from collections import Counter
from itertools import takewhile

import pytest
from bs4.element import NavigableString, PageElement

from catalogue.languages.locales import Locale

from .conftest import BuiltPage, Pages

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
        if _targets(page) != [str(found["id"]) for found in page.soup.select("[popover]")]
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
    ("en/case-studies/llanfaes/", "term-key-stage", r"key stages?"),
    ("cy/astudiaethau-achos/llanfaes/", "term-key-stage", r"(?:c|g|ch|ngh)yfnod(?:au)? allweddol"),
    ("en/guidance/evaluating-impact/", "term-regional-consortium", r"consorti(?:um|a)"),
    ("cy/canllawiau/gwerthuso-effaith/", "term-regional-consortium", r"(?:c|g|ch|ngh)onsorti(?:wm|a)"),
    ("en/programmes/middle-leaders/", "term-performance-management", r"performance management"),
    ("cy/rhaglenni/arweinwyr-canol/", "term-performance-management", r"rh?eoli perfformiad"),
    ("en/resources/reflective-diary/", "term-professional-learning-passport", r"(?:professional learning )?passport"),
    (
        "cy/adnoddau/dyddiadur-myfyriol/",
        "term-professional-learning-passport",
        r"[pb]asbort(?: dysgu proffesiynol)?",
    ),
    ("en/standards/leadership/", "term-shadow-post", r"shadow posts?"),
    ("cy/safonau/arweinyddiaeth/", "term-shadow-post", r"swyddi? (?:c|g)ysgodol"),
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
    english = pages["en/case-studies/llanfaes/"].one("[id=term-free-school-meals]")
    welsh = pages["cy/astudiaethau-achos/llanfaes/"].one("[id=term-free-school-meals]")

    assert english.get_text(" ", strip=True).startswith("Free school meals : Meals for which")
    assert welsh.get_text(" ", strip=True).startswith("Prydau ysgol am ddim : Prydau")
    assert [found.get_text() for found in english.select("[lang=cy]")] == ["Prydau ysgol am ddim"]
    assert [found.get_text() for found in welsh.select("[lang=en]")] == ["Free school meals"]
    assert english.select("a[href$='en/glossary/#free-school-meals']")
    assert welsh.select("a[href$='cy/geirfa/#free-school-meals']")


@pytest.mark.parametrize(
    ("address", "target", "meaning"),
    [
        ("en/case-studies/clase/", "quantity-nearly-all", "apart from a handful of exceptions"),
        ("cy/astudiaethau-achos/clase/", "quantity-nearly-all", "ar wahân i lond llaw o eithriadau"),
        ("en/guidance/what-estyn-found/", "quantity-around-half", "near 50%"),
        ("cy/canllawiau/canfyddiadau-estyn/", "quantity-around-half", "agos at 50%"),
        ("en/programmes/npqh/", "quantity-many", "At least 70%"),
        ("cy/rhaglenni/cpcp/", "quantity-many", "O leiaf 70%"),
    ],
)
def test_estyns_words_for_quantities_lead_to_their_bounds(
    pages: Pages, address: str, target: str, meaning: str
) -> None:
    assert meaning in pages[address].one(f"[id={target}]").get_text()


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
