"""What equal languages mean for the words on every page: the checks W6 to W9, W11 and W13."""

import re
from pathlib import Path

import pytest
from bs4 import Tag
from bs4.element import NavigableString

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from tests.pages import BuiltPage, Pages, Pairs
from tests.parity import MONTHS, THEME_WORDS, is_address


def _words(catalogue: Catalogue, locale: Locale) -> set[str]:
    """Words of the interface in one language that are not also words in the other."""
    interface = catalogue.interface
    texts = [*interface.words.values()]
    texts += [text for label in interface.labels.values() for text in label.values()]
    texts += [text for words in interface.lists.values() for text in (words.title, words.description)]
    return {text[locale] for text in texts} - {text[locale.other] for text in texts}


@pytest.mark.parametrize("locale", Locale)
def test_w6_no_word_of_the_interface_stands_on_a_page_of_the_other_language(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    words = _words(catalogue, locale.other)
    found = {
        (page.address, text)
        for page in pages.values()
        if page.locale is locale
        for text in _visible(page)
        if text in words
    }

    assert found == set()


def _visible(page: BuiltPage) -> list[str]:
    """Texts and attributes that a reader can meet, outside what is marked as another language."""
    texts = []
    for node in page.soup.descendants:
        if isinstance(node, Tag):
            names = ("title", "alt", "aria-label", "placeholder", "content", "data-dark", "data-light")
            texts += [str(node[name]).strip() for name in names if node.has_attr(name) and _own(node, page)]
        elif isinstance(node, NavigableString) and node.strip() and node.parent and _own(node.parent, page):
            texts.append("" if _is_code(node.parent) or is_address(node.strip()) else node.strip())
    return texts


def _is_code(element: Tag) -> bool:
    """Scripts are not read; the texts that they show stand in JSON."""
    return element.name == "script" and element.get("type") != "application/json"


def _own(element: Tag, page: BuiltPage) -> bool:
    return all(parent.get("lang", page.locale) == page.locale for parent in (element, *element.parents))


def test_w6_the_theme_says_nothing_in_english(pages: Pages) -> None:
    found = {(page.address, words) for page in pages.values() for words in THEME_WORDS if words in page.html}

    assert found == set()


def test_w8_the_page_for_what_is_not_there_is_in_both_languages(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")

    assert re.findall(r'<div class="half" lang="(..)">', html) == ["cy", "en"]
    assert 'href="/cy/"' in html
    assert 'href="/en/"' in html


def test_w8_the_root_gives_both_languages_equal_weight(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    halves = re.findall(r'<div class="half" lang="..">.*?</div>', html, re.DOTALL)
    shapes = {re.sub(r">[^<]+<", "><", re.sub(r'"[^"]*"', '""', half)) for half in halves}

    assert len(halves) == 2
    assert len(shapes) == 1


@pytest.mark.parametrize(
    "selector", ["meta[name=description]", 'meta[property="og:title"]', 'meta[property="og:description"]']
)
def test_w9_title_and_description_differ_between_the_languages(
    pairs: Pairs, catalogue: Catalogue, selector: str
) -> None:
    names = catalogue.interface.proper_names
    same = [
        english.address
        for english, welsh in pairs
        if english.attribute(selector, "content") == welsh.attribute(selector, "content")
        and english.attribute(selector, "content") not in names
    ]

    assert same == []


def test_w11_dates_are_written_in_words_of_the_language(pages: Pages) -> None:
    wrong = [
        (page.address, time.get_text())
        for page in pages.values()
        for time in page.soup.select("time")
        if not _is_date(time.get_text(strip=True), str(time["datetime"]), MONTHS[page.locale])
    ]

    assert wrong == []


def _is_date(text: str, machine: str, months: tuple[str, ...]) -> bool:
    year, *rest = machine.split("-")
    parts = [str(int(part)) for part in reversed(rest[1:])] + [months[int(part) - 1] for part in rest[:1]] + [year]
    return text == " ".join(parts)


def test_w13_no_welsh_page_has_a_sign_for_and(pages: Pages) -> None:
    found = {
        (page.address, text)
        for page in pages.values()
        if page.locale is Locale.CY
        for text in _visible(page)
        if re.search(r"&|\ba\(c\)", text)
    }

    assert found == set()
