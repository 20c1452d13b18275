"""Which pages there are, and that every link leads somewhere."""

from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from catalogue.publishing.inspection import inspect_site
from tests.conftest import ROOT, SITE
from tests.pages import Pages

COPIED = ("index.html", "404.html", "sitemap.xml", "addresses.json", "build.json", "offline.html", "worker.js")
COMPRESSED = (".br", ".gz")
COPIES = {f"{name}{ending}" for name in COPIED for ending in COMPRESSED}
SECTIONS = {
    "programmes": ("programmes", "rhaglenni"),
    "stages": ("pathway", "llwybr"),
    "resources": ("resources", "adnoddau"),
    "case_studies": ("case-studies", "astudiaethau-achos"),
    "themes": ("themes", "themau"),
}
FRAMEWORKS = {
    "standards": ("oak-standards", "safonau-r-dderwen"),
    "dimensions": ("growing-school", "ysgol-sy-n-tyfu"),
}
LISTS = {
    "en": "pathway help-me-choose programmes resources resources/something-to-do resources/something-to-read "
    "resources/something-to-watch case-studies case-studies/compare guidance oak-standards growing-school "
    "themes glossary milestones what-is-new contacts my-pathway self-review journal on-offer booklet a-z search",
    "cy": "llwybr helpwch-fi-i-ddewis rhaglenni adnoddau adnoddau/rhywbeth-i-wneud adnoddau/rhywbeth-i-ddarllen "
    "adnoddau/rhywbeth-i-wylio astudiaethau-achos astudiaethau-achos/cymharu canllawiau safonau-r-dderwen "
    "ysgol-sy-n-tyfu themau geirfa cerrig-milltir beth-syn-newydd cysylltiadau fy-llwybr hunanadolygu dyddiadur "
    "ar-gael llyfryn a-y chwilio",
}


def _records(file: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = yaml.safe_load((SITE / "data" / f"{file}.yaml").read_text(encoding="utf-8"))
    return records


def _elements() -> list[dict[str, Any]]:
    return [record for record in _records("frameworks") if record["kind"] == "element"]


def _matter(path: Path) -> dict[str, str]:
    matter: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return matter


def _expected(language: str) -> set[str]:
    welsh = language == "cy"
    expected = {f"{language}/", *(f"{language}/{address}/" for address in LISTS[language].split())}
    sections = {record["id"]: section for file, section in SECTIONS.items() for record in _records(file)}
    sections |= {record["id"]: FRAMEWORKS[record["framework"]] for record in _elements()}
    for record in (*_elements(), *(record for file in SECTIONS for record in _records(file))):
        slug = record.get("address", {}).get(language, record["id"])
        expected.add(f"{language}/{sections[record['id']][welsh]}/{slug}/")
    guidance = "canllawiau" if welsh else "guidance"
    for path in (SITE / "docs" / language).glob("*.md"):
        if path.stem != "index":
            expected.add(f"{language}/{_matter(path).get('address', path.stem)}/")
    for path in (SITE / "docs" / language / "guidance").glob("*.md"):
        expected.add(f"{language}/{guidance}/{_matter(path).get('address', path.stem)}/")
    return expected


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_site_has_every_page_and_no_other(pages: Pages, language: str) -> None:
    assert {address for address in pages if address.startswith(language)} == _expected(language)


def test_every_link_and_fragment_leads_somewhere(site: Path) -> None:
    assert inspect_site(site).faults == []


def test_what_lies_beside_the_pages_is_known(site: Path) -> None:
    beside = {path.name for path in site.iterdir()} - COPIES

    pages = {"index.html", "404.html", "offline.html"}
    machines = {
        "robots.txt",
        "sitemap.xml",
        "addresses.json",
        "build.json",
        ".well-known",
        "data",
        "worker.js",
        "card.png",
    }
    hosts = {"_headers", "_redirects", ".htaccess", ".hosting"}
    assert beside == {"en", "cy", "assets"} | pages | machines | hosts
    assert {path.name for path in (site / ".hosting").iterdir()} == {"nginx.conf", "Caddyfile"}


def test_nothing_of_the_theme_is_published_that_no_page_loads(site: Path) -> None:
    published = {path.name for path in (site / "assets").rglob("*") if path.is_file() and path.suffix not in COMPRESSED}

    assets = ROOT / "docs" / "assets"
    sources = {path.name for path in (*assets.iterdir(), *assets.glob("css/*/features/*.css")) if path.is_file()}

    assert published == sources | {"site.css"}


def test_no_page_asks_for_anything_elsewhere(pages: Pages) -> None:
    asked = {
        str(element.get("src") or element.get("href"))
        for page in pages.values()
        for element in page.soup.select("script[src], link[rel=stylesheet], link[rel=icon], img, iframe")
    }

    assert [address for address in asked if "//" in address] == []


def test_style_is_asked_for_in_the_head_before_any_script(pages: Pages) -> None:
    loads = "link[rel=stylesheet], link[rel=modulepreload], script[src]"
    late = [
        (page.address, str(element))
        for page in pages.values()
        for rank, element in enumerate(page.soup.select(loads))
        if element in page.soup.select("link[rel=stylesheet]")
        and (element.find_parent("head") is None or rank >= len(page.soup.select("link[rel=stylesheet]")))
    ]

    assert late == []


def test_the_style_of_every_feature_is_loaded_where_a_page_asks_for_it(pages: Pages) -> None:
    loaded = {
        PurePosixPath(str(link["href"])).name: page.address
        for page in pages.values()
        for link in page.soup.select("link[rel=stylesheet]")
    }
    features = {path.name for path in (ROOT / "docs" / "assets").glob("css/*/features/*.css")}

    elsewhere = {"preview.css", "not-found.css", "pages.css"}  # of a preview, of no page, of lists of hundreds
    assert loaded.keys() == features - elsewhere | {"site.css"}


def test_every_page_has_a_title_of_its_own(pages: Pages) -> None:
    titles = [(page.locale, page.soup.title.string) for page in pages.values() if page.soup.title]

    assert len(titles) == len(pages)
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_every_page_has_one_h1_and_skips_no_level(pages: Pages) -> None:
    faulty = [
        page.address
        for page in pages.values()
        if not _steps_down([int(heading.name[1]) for heading in page.soup.select("h1, h2, h3, h4, h5, h6")])
    ]

    assert faulty == []


def _steps_down(levels: list[int]) -> bool:
    return levels.count(1) == 1 and levels[0] == 1 and all(b <= a + 1 for a, b in pairwise(levels))


def test_the_words_of_a_card_stand_together_beside_its_picture(pages: Pages) -> None:
    cards = [(page.address, card) for page in pages.values() for card in page.select(".card")]
    apart = [address for address, card in cards if [each.tag for each in card if each.tag in ("h2", "h3", "h4", "p")]]

    assert len(cards) > 100
    assert apart == []
