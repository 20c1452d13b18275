"""Which pages there are, and what holds for each of them."""

from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, page_targets
from catalogue.model.catalogue import Catalogue
from catalogue.publishing.inspection import inspect_site
from tests.nu import find_html_faults
from tests.pages import Pages, live_parts, said_by, steps_down


@pytest.mark.parametrize("locale", Locale)
def test_the_site_has_every_page_and_no_other(catalogue: Catalogue, pages: Pages, locale: Locale) -> None:
    addresses = Addresses(catalogue)
    expected = [addresses.find(target, locale) for target in page_targets(catalogue)]

    assert sorted(page.address for page in pages.values() if page.locale is locale) == sorted(map(str, expected))


def test_every_link_and_fragment_leads_somewhere(site: Path) -> None:
    assert inspect_site(site).faults == []


def test_every_page_has_one_h1_and_skips_no_level(pages: Pages) -> None:
    assert [page.address for page in pages.values() if not steps_down(page)] == []


def test_every_page_has_a_title_and_a_description(pages: Pages) -> None:
    without = [
        page.address
        for page in pages.values()
        if not said_by(page.select("title")[0]) or not page.attribute("meta[name=description]", "content").strip()
    ]

    assert without == []


def test_no_id_stands_twice_on_a_page(pages: Pages) -> None:
    ids = {page.address: [tag.attrib["id"] for tag in page.select("[id]")] for page in pages.values()}

    assert [address for address, found in ids.items() if len(set(found)) < len(found)] == []


def test_no_page_holds_what_would_run_beside_the_scripts_of_the_site(pages: Pages) -> None:
    live = {page.address: live_parts(page) for page in pages.values()}

    assert {address: found for address, found in live.items() if found} == {}


def test_no_page_asks_for_anything_elsewhere(pages: Pages) -> None:
    asked = {
        str(element.get("src") or element.get("href"))
        for page in pages.values()
        for element in page.select("[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]")
    }

    assert sorted(address for address in asked if "//" in address) == []


def test_the_nu_checker_finds_nothing(site: Path) -> None:
    assert find_html_faults(site) == []
