"""What a reader has before them: python -m bench.look, on the built site, as the style of a phone shows it.

Prints a line for each kind of page, and for each page that is longer than it should be.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from bench.chromium import FLAGS, SHELL
from bench.serving import serve
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.pages.inventory import Page, generate_pages, generate_prose

WIDTH, HEIGHT = 390, 844
"""Of a phone, in CSS pixels: what is called a screen."""
MOST_SCREENS = {"home": 3.0, "programme": 4.0, "stage": 5.0}
MOST_OF_OTHERS = 8.0
LONG = frozenset({"a-z", "glossary"})
"""Kinds that may be as long as they are."""
UNKNOWN = re.compile(r"to be confirmed|i'w gadarnhau|i’w gadarnhau", re.IGNORECASE)
SEEN = "document.querySelector('#content').innerText"
WHOLE = "document.querySelector('#content').textContent"
OWN = """(() => {
  const copy = document.querySelector('#content').cloneNode(true);
  copy.querySelectorAll('script, [popover], .on-this-page, .breadcrumb').forEach((part) => part.remove());
  return copy.textContent;
})()"""
"""Without the glossary's explanations, which open on a word, lists of links to find one's way, and data for scripts."""
PICTURES = "document.querySelectorAll('#content svg:not(.icon, .silhouette, .emblem)').length"
WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, kw_only=True)
class Look:
    """One page, as a reader has it."""

    address: str
    kind: str
    screens: float
    seen: int
    """Words that stand there before anything is unfolded."""
    own: int
    """Of the page itself, folded or not."""
    words: int
    """Of all, with the glossary's explanations of single words."""
    pictures: int
    unknown: int
    """How often it says that something is to be confirmed."""
    weight: int
    """Bytes of the page itself, compressed."""

    @property
    def is_long(self) -> bool:
        return self.kind not in LONG and self.screens > MOST_SCREENS.get(self.kind, MOST_OF_OTHERS)


def main(site: Path) -> int:
    """0, whatever is seen: figures are for people."""
    catalogue = load_catalogue(Path("data"), Path("docs"))
    pages = [
        page
        for locale in Locale
        for page in (*generate_pages(catalogue, locale), *generate_prose(catalogue, Addresses(catalogue), locale))
    ]
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=list(FLAGS))
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        looks = [_look_at(tab, address, page, site) for page in pages]
        browser.close()
    print("\n".join(_report(looks)))
    return 0


def _look_at(tab: Tab, root: str, page: Page, site: Path) -> Look:
    tab.goto(root + page.address)
    whole = str(tab.evaluate(WHOLE))
    file = site / page.address / "index.html.br"
    return Look(
        address=page.address,
        kind=kind_of(page),
        screens=tab.evaluate("document.documentElement.scrollHeight") / HEIGHT,
        seen=_count(tab, SEEN),
        own=_count(tab, OWN),
        words=len(WORD.findall(whole)),
        pictures=tab.evaluate(PICTURES),
        unknown=len(UNKNOWN.findall(whole)),
        weight=file.stat().st_size if file.is_file() else 0,
    )


def _count(tab: Tab, text: str) -> int:
    return len(WORD.findall(str(tab.evaluate(text))))


def kind_of(page: Page) -> str:
    """What pages of one face have in common: the list that they are, or their template."""
    if page.list:
        return page.list.name
    name = page.template.removesuffix(".html")
    return f"{page.section.name} page" if name == "prose" and page.section else name


def _report(looks: list[Look]) -> Iterator[str]:
    kinds: dict[str, list[Look]] = defaultdict(list)
    for look in looks:
        kinds[look.kind].append(look)
    yield (
        f"{'kind':20} pages  screens: median  most  words seen: median  most"
        "  own: median en    cy  all: median  kB: most"
    )
    for kind, of_kind in sorted(kinds.items(), key=lambda each: -max(look.screens for look in each[1])):
        screens = [look.screens for look in of_kind]
        seen = [look.seen for look in of_kind]
        english, welsh = (_own(of_kind, locale) for locale in (Locale.EN, Locale.CY))
        words = median(look.words for look in of_kind)
        heaviest = max(look.weight for look in of_kind) / 1000
        yield (
            f"{kind:20} {len(of_kind):5}  {median(screens):15.1f} {max(screens):5.1f}"
            f"  {median(seen):18.0f} {max(seen):5}  {english:14.0f} {welsh:5.0f}  {words:11.0f}  {heaviest:8.1f}"
        )
    with_picture = sum(look.pictures > 0 for look in looks)
    yield f"{len(looks)} pages, {with_picture / len(looks):.0%} with a picture"
    yield f"to be confirmed: {sum(look.unknown for look in looks)} times"
    for look in sorted((look for look in looks if look.is_long), key=lambda look: -look.screens):
        yield f"too long: {look.address} has {look.screens:.1f} screens"


def _own(looks: list[Look], locale: Locale) -> float:
    return median(look.own for look in looks if look.address.startswith(f"{locale}/"))


if __name__ == "__main__":
    sys.exit(main(Path("site")))
