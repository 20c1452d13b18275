"""What equal languages mean on the pages of any site: the checks W1 to W9, W11 and W13. Each says what is wrong."""

import re
from collections.abc import Collection
from pathlib import Path
from xml.etree import ElementTree

from lxml.html import HtmlElement

from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.lists import A_TO_Z
from tests.pages import BuiltPage, Pages, Pairs, said_by

NAMES = {Locale.EN: "English", Locale.CY: "Cymraeg"}
OTHERS = {locale: f'link[rel="alternate"][hreflang="{locale.other}"]' for locale in Locale}
MONTHS = {
    Locale.EN: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Locale.CY: (
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
        *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    ),
}
THEME_WORDS = (
    "Switch to dark mode",
    "Permanent link",
    "Made with",
    "Skip to content",
    "404 - Not found",
    "Initializing search",
    "Back to top",
    "Copy to clipboard",
)
"""What the theme says in English on every page unless it is stopped."""
SHAPES = {
    "ids": ("#content [id]", "id"),
    "dates": ("#content time", "datetime"),
    "outline": ("#content :is(h1, h2, h3, h4)", ""),
    "tables": ("#content :is(table, tr, th, td, dt, dd)", ""),
}
"""What the two pages of a pair share: what to look for, and the attribute that is compared, else the name."""
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ALPHABETICAL = [list_address(A_TO_Z, locale) for locale in Locale]
"""Pages in the order of each alphabet."""


def find_pairs(pages: Pages, root: str) -> Pairs:
    """English and Welsh page, by the English page's word; `root` is the address of the site."""
    english = [page for page in pages.values() if page.locale is Locale.EN]
    return [(page, pages[page.attribute(OTHERS[Locale.EN], "href").removeprefix(root)]) for page in english]


def wrong_switches(pages: Pages) -> list[str]:
    """W2, W3: pages without one link by the other language's name, to a page that leads back."""
    return [page.address for page in pages.values() if not _switches(pages, page)]


def _switches(pages: Pages, page: BuiltPage) -> bool:
    links = page.select("a.language")
    said = [(said_by(link), link.get("lang"), link.get("hreflang")) for link in links]
    other = page.locale.other
    return said == [(NAMES[other], other, other)] and pages[pages[page.other].other] is page


def wrong_heads(pairs: Pairs, root: str) -> list[str]:
    """W4: pages whose language, canonical address or alternates are wrong."""
    return [
        page.address
        for pair in pairs
        for page in pair
        if page.attribute("html", "lang") != page.locale
        or page.attribute("link[rel=canonical]", "href") != root + page.address
        or {link.get("hreflang"): link.get("href") for link in page.select("link[rel=alternate][hreflang]")}
        != _alternates(*pair, root)
    ]


def _alternates(english: BuiltPage, welsh: BuiltPage, root: str) -> dict[str, str]:
    default = "" if english.address == f"{Locale.EN}/" else english.address
    return {"en": root + english.address, "cy": root + welsh.address, "x-default": root + default}


def read_sitemap(site: Path) -> dict[str, dict[str, str]]:
    """Each address of the sitemap, with its alternates."""
    return {
        str(url.findtext("s:loc", "", SITEMAP)): {
            str(link.get("hreflang")): str(link.get("href")) for link in url.findall("x:link", SITEMAP)
        }
        for url in ElementTree.parse(site / "sitemap.xml").getroot()
    }


def expected_sitemap(pairs: Pairs, root: str) -> dict[str, dict[str, str]]:
    """Every page once, with the alternates that it names itself."""
    return {root: {}} | {root + page.address: _alternates(*pair, root) for pair in pairs for page in pair}


def different_shapes(pairs: Pairs, what: str) -> list[str]:
    """W5: pairs that differ in one of SHAPES."""
    return [pair[0].address for pair in pairs if len({tuple(_shape(page, *SHAPES[what])) for page in pair}) > 1]


def _shape(page: BuiltPage, selector: str, attribute: str) -> list[str]:
    """Lists in alphabetical order differ in order and letters, so order does not count, nor do their letters.

    Which terms a text explains may differ between the languages.
    """
    if page.address in ALPHABETICAL:
        selector = selector.replace("#content", "#content .page-head")
    found = [each for each in page.select(selector) if not _is_explanation(each)]
    values = (str(each.get(attribute)) if attribute else each.tag for each in found)
    return sorted(value for value in values if not value.startswith("letter-") and value != "h2")


def _is_explanation(element: HtmlElement) -> bool:
    return "popover" in element.attrib or any("popover" in each.attrib for each in element.iterancestors())


def _is_offer(element: HtmlElement) -> bool:
    """Whether it leads to an output, whose files have names of their own in each language: see built/test_offers.py."""
    above = element.iterancestors("ul", "details", "table")
    return any(
        each.get("class") in {"offers", "calendar"} or each.get("aria-labelledby") == "outputs" for each in above
    )


def different_links(pages: Pages, pairs: Pairs) -> list[str]:
    """W5: pairs that link to different pages of the site."""
    return [
        english.address
        for english, welsh in pairs
        if english.address not in ALPHABETICAL and _targets(pages, english) != _targets(pages, welsh)
    ]


def _targets(pages: Pages, page: BuiltPage) -> list[str]:
    """English addresses of what a page links to within the site."""
    up = "../" * page.address.count("/")
    targets = []
    for link in page.select("#content a[href^='../']"):
        if _is_explanation(link) or _is_offer(link):
            continue
        address, _, fragment = link.attrib["href"].removeprefix(up).partition("#")
        there = pages.get(address.partition("?")[0])
        if there and fragment and there.address in ALPHABETICAL:  # a letter, which the other alphabet may not have
            continue
        targets.append(f"{_english(pages, there)}#{fragment}" if there else _file_in_english(pages, page, address))
    return sorted(targets)


def _english(pages: Pages, page: BuiltPage) -> str:
    return page.address if page.locale is Locale.EN else page.other


def _file_in_english(pages: Pages, page: BuiltPage, address: str) -> str:
    """A booklet stands beside its page, by its name; a feed in the folder of its language; others are for both."""
    folder, _, file = address.rpartition("/")
    beside = pages.get(f"{folder}/")
    stem, _, suffix = file.partition(".")
    if beside is page and stem == folder.rpartition("/")[2]:
        return f"{_english(pages, page)}.{suffix}"
    return address.removeprefix(f"{page.locale}/")


def foreign_texts(pages: Pages, locale: Locale, foreign: Collection[str]) -> list[str]:
    """W6: pages of a language that show one of these texts of the other, not marked as such."""
    own = [page for page in pages.values() if page.locale is locale]
    return [f"{page.address}: {text}" for page in own for text in page.visible if text in foreign]


def words_of_theme(pages: Pages) -> list[str]:
    """W6: pages on which the theme says something in English."""
    return [f"{page.address}: {words}" for page in pages.values() for words in THEME_WORDS if words in page.html]


def same_texts(pairs: Pairs, selector: str, names: Collection[str]) -> list[str]:
    """W9: pairs with the same title or description, names apart."""
    said = {pair[0].address: [page.attribute(selector, "content") for page in pair] for pair in pairs}
    return [address for address, (english, welsh) in said.items() if english == welsh and english not in names]


def wrong_dates(pages: Pages) -> list[str]:
    """W11: dates that are not written in the words of the language."""
    return [
        f"{page.address}: {said_by(time)}"
        for page in pages.values()
        for time in page.select("time")
        if said_by(time) != _in_words(time.attrib["datetime"], MONTHS[page.locale])
    ]


def _in_words(machine: str, months: tuple[str, ...]) -> str:
    year, *rest = machine.split("-")
    return " ".join([*(str(int(day)) for day in rest[1:]), *(months[int(month) - 1] for month in rest[:1]), year])


def signs_for_and(pages: Pages) -> list[str]:
    """W13: Welsh pages with a sign for "and"."""
    texts = [(page, text) for page in pages.values() if page.locale is Locale.CY for text in page.visible]
    return [
        f"{page.address}: {text}" for page, text in texts if re.search(r"&|\ba\(c\)", text) and not is_address(text)
    ]


def is_address(text: str) -> bool:
    """Whether it is what a booklet on paper gives in full, and nobody reads as words."""
    return re.fullmatch(r"https?://\S+", text) is not None
