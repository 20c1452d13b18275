"""The two languages are equals on every page: the checks W1 to W9, W11 and W13."""

import re
from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import Passage, generate_passages
from tests import parity
from tests.pages import Pages, Pairs

SENTENCE = 6
"""Words from which a text of a record is looked for: a shorter one may be a name that both languages share."""


def test_w1_each_page_has_exactly_one_pair(pages: Pages, pairs: Pairs) -> None:
    welsh = [page.address for page in pages.values() if page.locale is Locale.CY]

    assert sorted(pair[1].address for pair in pairs) == sorted(welsh)


def test_w2_and_w3_each_page_links_to_its_pair_which_leads_back(pages: Pages) -> None:
    assert parity.wrong_switches(pages) == []


def test_w4_language_canonical_and_alternates_are_right_in_each_page(pairs: Pairs, root: str) -> None:
    assert parity.wrong_heads(pairs, root) == []


def test_w4_the_sitemap_says_the_same(site: Path, pairs: Pairs, root: str) -> None:
    assert parity.read_sitemap(site) == parity.expected_sitemap(pairs, root)


@pytest.mark.parametrize("what", parity.SHAPES)
def test_w5_the_two_pages_of_a_pair_have_the_same(pairs: Pairs, what: str) -> None:
    assert parity.different_shapes(pairs, what) == []


def test_w5_the_two_pages_of_a_pair_link_to_the_same_pages(pages: Pages, pairs: Pairs) -> None:
    assert parity.different_links(pages, pairs) == []


@pytest.mark.parametrize("locale", Locale)
def test_w6_no_text_of_one_language_stands_on_a_page_of_the_other(
    catalogue: Catalogue, passages: tuple[Passage, ...], pages: Pages, locale: Locale
) -> None:
    interface = _texts(Catalogue([], catalogue.interface), locale.other)
    sentences = {each.text for each in passages if each.locale is locale.other and len(each.words) >= SENTENCE}
    own = {each.text for each in passages if each.locale is locale}

    assert parity.foreign_texts(pages, locale, (interface | sentences) - own) == []


def _texts(catalogue: Catalogue, locale: Locale) -> set[str]:
    return {each.text for each in generate_passages(catalogue) if each.locale is locale and each.text}


def test_w6_the_theme_says_nothing_in_english(pages: Pages) -> None:
    assert parity.words_of_theme(pages) == []


def test_w8_the_page_for_what_is_not_there_is_in_both_languages(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")

    assert re.findall(r'<div class="half" lang="(..)">', html) == ["cy", "en"]
    assert set(re.findall(r'<a [^>]*href="[^"]*/(cy|en)/"', html)) == {"cy", "en"}


@pytest.mark.parametrize("locale", Locale)
def test_w8_below_a_language_the_page_for_what_is_not_there_is_in_it_alone(site: Path, locale: Locale) -> None:
    html = (site / locale / "404.html").read_text(encoding="utf-8")

    assert f'<html lang="{locale}">' in html
    assert re.findall(r'<div class="half" lang="(..)">', html) == [locale]
    assert set(re.findall(r'<a [^>]*href="[^"]*/(cy|en)/', html)) == {locale}


def test_w8_the_root_gives_both_languages_equal_weight(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    halves = re.findall(r'<div class="half" lang="..">.*?</div>', html, re.DOTALL)
    shapes = {re.sub(r">[^<]+<", "><", re.sub(r'"[^"]*"', '""', half)) for half in halves}

    assert (len(halves), len(shapes)) == (2, 1)


@pytest.mark.parametrize(
    "selector", ["meta[name=description]", 'meta[property="og:title"]', 'meta[property="og:description"]']
)
def test_w9_title_and_description_differ_between_the_languages(
    catalogue: Catalogue, pairs: Pairs, selector: str
) -> None:
    assert parity.same_texts(pairs, selector, catalogue.interface.proper_names) == []


def test_w11_dates_are_written_in_words_of_the_language(pages: Pages) -> None:
    assert parity.wrong_dates(pages) == []


def test_w13_no_welsh_page_has_a_sign_for_and(pages: Pages) -> None:
    assert parity.signs_for_and(pages) == []
