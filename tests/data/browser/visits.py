"""One page of each kind that a site has, in each language, and what a first visit to it shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.axe import load_axe
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages import inventory
from tests.browser.axe import Scheme, violations_in
from tests.browser.conftest import HEIGHT, Visitor

NARROW = 320
STATES: dict[Locale | None, tuple[tuple[int, Scheme], ...]] = {
    Locale.EN: ((390, "light"),),
    Locale.CY: ((1280, "dark"),),
    None: ((390, "light"), (1280, "dark")),
}
"""Width and colours in which axe looks at a page of each language: each of both once for each kind of page, whose two
pages have the same parts. All four are tried in both languages on the engine's own site."""
NOT_THERE = "nothing-here/"
"""An address for which the host shows the page for what is not there."""


@dataclass(frozen=True)
class Specimen:
    """A page that stands for its kind."""

    kind: str
    """The name of its template."""
    locale: Locale | None
    """None for a page in both languages."""
    address: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.locale or 'both'}"


def find_specimens(catalogue: Catalogue) -> list[Specimen]:
    """Both languages have the same pages: of each kind the one with most to say."""
    both = [Specimen("welcome", None, ""), Specimen("not-found", None, NOT_THERE)]
    return [*both, *_of_kinds(catalogue)]


def _of_kinds(catalogue: Catalogue) -> Iterator[Specimen]:
    prose = inventory.generate_prose(catalogue, Addresses(catalogue), Locale.EN)
    fullest: dict[str, tuple[int, inventory.Page]] = {}
    for page in (*prose, *inventory.generate_pages(catalogue, Locale.EN)):
        size = len(repr(page.record)) + len(page.prose.markdown if page.prose else "")
        if size > fullest.get(page.template, (0, page))[0]:
            fullest[page.template] = (size, page)
    for template, (_, page) in sorted(fullest.items()):
        for locale in Locale:
            yield Specimen(template.removesuffix(".html"), locale, page.addresses[locale])


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What a first visit to a page shows."""

    complaints: tuple[str, ...]
    """What the console says, and requests that leave the site."""
    code: int
    """Bytes of scripts and style, compressed."""
    beside: int
    """Bytes of everything but the page itself, compressed."""
    narrow: int
    """Width of the page on a narrow screen."""
    faults: tuple[str, ...]
    """What axe finds in the STATES of the language."""


def visit_page(browser: Browser, address: str, specimen: Specimen) -> Visit:
    """Opens a page once, and looks at it in each state."""
    context = browser.new_context(viewport={"width": NARROW, "height": HEIGHT}, reduced_motion="reduce")
    visitor = Visitor(context, address)
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    page.goto(address + specimen.address)
    narrow = int(page.evaluate("document.documentElement.scrollWidth"))
    load_axe(page)
    faults = tuple(fault for width, scheme in STATES[specimen.locale] for fault in violations_in(page, width, scheme))
    page.wait_for_load_state("networkidle")
    context.close()
    return Visit(
        complaints=tuple(each for each in visitor.complaints if specimen.address != NOT_THERE or "404" not in each),
        code=sum(size for url, size in sizes.items() if url.endswith((".js", ".css"))),
        beside=sum(size for url, size in sizes.items() if url != address + specimen.address),
        narrow=narrow,
        faults=faults,
    )
