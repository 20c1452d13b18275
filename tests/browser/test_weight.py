"""What a first visit to a page transfers, as the build has compressed it. The invented texts weigh little."""

from playwright.sync_api import Page

from .conftest import NewVisitor, Visitor

CODE_BYTES = 25_000
"""JavaScript and CSS together."""
PAGE_BYTES = 12_000
"""The page itself."""
HOME_BYTES, PROGRAMME_BYTES = 30_000, 25_000
"""All that a first visit asks for, to those pages."""
MOST = {
    **dict.fromkeys(("en/", "cy/"), HOME_BYTES),
    **dict.fromkeys(("en/programmes/long-river/", "cy/rhaglenni/yr-afon-hir/"), PROGRAMME_BYTES),
}


PATHS = (
    *("en/", "cy/", "en/programmes/", "cy/rhaglenni/", "en/on-offer/", "cy/ar-gael/"),
    *("en/my-pathway/", "cy/fy-llwybr/"),
    *("en/journal/", "cy/dyddiadur/", "en/self-review/", "cy/hunanadolygu/"),
    *("en/programmes/long-river/", "cy/rhaglenni/yr-afon-hir/"),
)


def _start(visitor: Visitor, path: str) -> tuple[Page, dict[str, int]]:
    """A page, and the bytes of what it has got by address, which grows."""
    page = visitor.context.new_page()
    sizes: dict[str, int] = {}
    page.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    page.goto(visitor.address + path)
    return page, sizes


def test_a_first_visit_is_light(new_visitor: NewVisitor, address: str) -> None:
    for page, sizes in [_start(new_visitor(), path) for path in PATHS]:
        page.wait_for_load_state("networkidle")
        code = {url: size for url, size in sizes.items() if url.endswith((".js", ".css"))}

        assert len(code) > 2, page.url
        assert sizes[page.url] <= PAGE_BYTES, page.url
        assert sum(code.values()) <= CODE_BYTES, page.url
        most = MOST.get(page.url.removeprefix(address), PAGE_BYTES + CODE_BYTES)
        assert sum(sizes.values()) <= most, page.url
