"""Social cards in the built site, and a body's own colours."""

import shutil
import struct
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from catalogue.model.catalogue import Catalogue
from tests.built.conftest import SITE_URL
from tests.conftest import SITE, make_once, run_catalogue
from tests.pages import Pages, Pairs

COLOURS = "colours: {brand: {light: '#5a1a5e', dark: '#e0a8e4'}, accent: '#ffd23f'}\n"


def _content(page: BeautifulSoup, name: str) -> str:
    (meta,) = page.select(f'meta[property="{name}"], meta[name="{name}"]')
    return str(meta["content"])


@pytest.fixture(scope="module")
def soups(pages: Pages, site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its address, and the root."""
    root = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "lxml")
    return {"": root} | {address: page.soup for address, page in pages.items()}


@pytest.fixture(scope="module")
def cards(soups: dict[str, BeautifulSoup]) -> dict[str, str]:
    """The card of each page, from the root of the site."""
    return {address: _content(page, "og:image").removeprefix(SITE_URL) for address, page in soups.items()}


def test_each_page_names_a_card_that_is_there_in_its_size(
    soups: dict[str, BeautifulSoup], cards: dict[str, str], site: Path
) -> None:
    assert len(cards) > 50
    assert {struct.unpack_from(">LL", (site / card).read_bytes(), 16) for card in cards.values()} == {(1200, 630)}
    said = ("og:image:width", "og:image:height", "twitter:card")
    assert {tuple(_content(page, name) for name in said) for page in soups.values()} == {
        ("1200", "630", "summary_large_image")
    }


def test_every_card_is_that_of_a_page(cards: dict[str, str], site: Path) -> None:
    assert {path.relative_to(site).as_posix() for path in site.rglob("card.png")} == set(cards.values())


def test_what_a_card_says_stands_in_its_alternative_text(
    soups: dict[str, BeautifulSoup], cards: dict[str, str], catalogue: Catalogue
) -> None:
    name = catalogue.settings.name
    said = {address: _content(page, "og:image:alt") for address, page in soups.items()}
    own = [address for address, card in cards.items() if card == f"{address}card.png" and address.count("/") > 1]

    assert said[""] == f"{name.cy} / {name.en}"
    assert said["en/"].startswith(name.en)
    assert len(own) > 20
    assert [address for address in own if _content(soups[address], "og:title") not in said[address]] == []


def test_a_programme_a_talk_a_stage_a_school_and_a_list_have_cards_of_their_own(cards: dict[str, str]) -> None:
    folders = {card.split("/")[1] for card in cards.values() if card.startswith("en/") and card.count("/") > 2}

    assert {"programmes", "resources", "pathway", "case-studies"} <= folders
    assert cards["en/programmes/"] == "en/programmes/card.png"
    assert cards["en/about/"] == "en/card.png"


def test_the_two_languages_have_different_cards(pairs: Pairs, cards: dict[str, str], site: Path) -> None:
    both = {(cards[english.address], cards[welsh.address]) for english, welsh in pairs}

    assert len(both) > 20
    assert [pair for pair in both if (site / pair[0]).read_bytes() == (site / pair[1]).read_bytes()] == []


@pytest.fixture(scope="session")
def coloured(shared: Path) -> Path:
    """A body with colours of its own."""

    def make(folder: Path) -> None:
        shutil.copytree(SITE, folder)
        settings = folder / "data" / "site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8") + COLOURS, encoding="utf-8")
        done = run_catalogue(folder, "build")
        assert done.returncode == 0, done.stdout + done.stderr

    return make_once(shared / "coloured", make) / "site"


def test_the_colours_of_a_body_are_in_its_style_its_icon_and_its_cards(coloured: Path, site: Path) -> None:
    (sheet,) = coloured.glob("assets/*/site.css")
    (usual,) = site.glob("assets/*/site.css")
    icon = (coloured / "assets/icon.svg").read_text(encoding="utf-8")

    assert "#5a1a5e" in sheet.read_text(encoding="utf-8")
    assert "#5a1a5e" not in usual.read_text(encoding="utf-8")
    assert ("#5a1a5e" in icon, "#ffd23f" in icon, "#0b4f4a" in icon) == (True, True, False)
    assert (coloured / "en/card.png").read_bytes() != (site / "en/card.png").read_bytes()


def test_colours_cost_no_request(coloured: Path, site: Path) -> None:
    def loaded(folder: Path) -> list[str]:
        page = BeautifulSoup((folder / "en/index.html").read_text(encoding="utf-8"), "lxml")
        return [
            str(each.get("href") or each.get("src")).rpartition("/")[2] for each in page.select("link, script[src]")
        ]

    assert loaded(coloured) == loaded(site)
