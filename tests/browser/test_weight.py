"""What a first visit to a page transfers, compressed. The limits are the engine's: the invented texts weigh little."""

import pytest

from .conftest import Visitor

CODE_BYTES = 35_000
"""JavaScript and CSS together."""
PAGE_BYTES = 12_000
"""The page itself."""


@pytest.mark.parametrize(
    "path",
    [
        *("en/", "cy/", "en/programmes/", "cy/rhaglenni/", "en/on-offer/", "cy/ar-gael/"),
        *("en/journal/", "cy/dyddiadur/", "en/self-review/", "cy/hunanadolygu/"),
        *("en/programmes/long-river/", "cy/rhaglenni/yr-afon-hir/"),
    ],
)
def test_a_first_visit_is_light(visitor: Visitor, path: str) -> None:
    page = visitor.context.new_page()
    sizes: dict[str, int] = {}
    page.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    page.goto(visitor.address + path)
    page.wait_for_load_state("networkidle")
    code = {url: size for url, size in sizes.items() if url.endswith((".js", ".css"))}

    assert len(code) > 2
    assert sizes[page.url] <= PAGE_BYTES
    assert sum(code.values()) <= CODE_BYTES
    assert sum(sizes.values()) <= PAGE_BYTES + CODE_BYTES
