"""An address at which a page once stood, on a host that cannot lead on by itself; and what the policy forbids."""

import pytest
from playwright.sync_api import Error, expect

from .conftest import NewVisitor, Visitor

MOVED = {
    "en/contact-us/": "en/whom-to-ask/",
    "cy/rhaglenni/yr-hen-d%C5%B7/": "cy/rhaglenni/gwobr-y-dderwen/",
}
SINKS = {
    "a text as HTML": "document.body.innerHTML = '<b>bold</b>'",
    "a text as a page": "new DOMParser().parseFromString('<b>bold</b>', 'text/html')",
    "a text as the address of a script": "document.createElement('script').src = 'page.js'",
    "a rule for texts": "trustedTypes.createPolicy('any', {})",
}


@pytest.mark.parametrize("old", MOVED)
@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_comes_to_where_it_is_now(new_visitor: NewVisitor, old: str, scripts: bool) -> None:
    visitor = new_visitor(java_script_enabled=scripts)
    page = visitor.context.new_page()
    page.goto(f"{visitor.address}{old}")

    page.wait_for_url(visitor.address + MOVED[old])
    expect(page.locator("h1")).to_have_count(1)


def test_a_script_keeps_the_query_and_the_place(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.goto(f"{visitor.address}en/contact-us/?a=b#content")

    page.wait_for_url(f"{visitor.address}en/whom-to-ask/?a=b#content")


@pytest.mark.parametrize("act", SINKS.values(), ids=SINKS)
def test_the_policy_forbids_that_a_text_acts(visitor: Visitor, act: str) -> None:
    page = visitor.open("en/")

    with pytest.raises(Error, match=r"TrustedHTML|TrustedScriptURL|createPolicy"):
        page.evaluate(act)
    visitor.complaints.clear()  # the browser tells of it on the console
