"""What a first visit to home transfers, compressed."""

import pytest

from .conftest import Visitor

HOME_BYTES = 200_000
CODE_BYTES = 120_000
"""JavaScript and CSS together."""


@pytest.mark.parametrize("home", ["en/", "cy/"])
def test_a_first_visit_to_home_is_light(visitor: Visitor, home: str) -> None:
    page = visitor.context.new_page()
    sizes: dict[str, int] = {}
    page.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    page.goto(visitor.address + home)
    page.wait_for_load_state("networkidle")
    code = {url: size for url, size in sizes.items() if url.endswith((".js", ".css"))}

    assert len(code) > 2
    assert sum(sizes.values()) <= HOME_BYTES
    assert sum(code.values()) <= CODE_BYTES
