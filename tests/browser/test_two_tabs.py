"""Two tabs of one browser that write as fast as they can: nothing of either is lost."""

import pytest
from playwright.sync_api import Page, expect

from .acting import KEY, kept, says, wait_until
from .conftest import NewVisitor, Visitor

BOOKLET = "en/booklet/"
TALK = "en/resources/nearly-there/"
WRITE = """async ([name, number]) => {
  const { changeBooklet } = await import(new URL("storage.js", document.querySelector("script[type=module]").src));
  while (!localStorage.start) await new Promise((resolve) => setTimeout(resolve));
  for (let each = 0; each < number; each++) await changeBooklet([name + each], true);
  document.title = "done";
}"""
"""Waits until both tabs are ready, then makes changes one after the other."""
UNLOCKED = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });"
"""What a page without a secure connection has."""


def _write_in(*pages: Page, number: int) -> None:
    for name, page in zip("ab", pages, strict=True):
        page.evaluate("([write, some]) => { (0, eval)(`(${write})`)(some); }", [WRITE, [name, number]])
    pages[0].evaluate("localStorage.start = 'now'")
    for page in pages:
        expect(page).to_have_title("done")


@pytest.mark.parametrize(("script", "number"), [("", 100), (UNLOCKED, 30)], ids=["locks", "no-locks"])
def test_many_changes_from_two_tabs_are_all_kept(new_visitor: NewVisitor, script: str, number: int) -> None:
    visitor = new_visitor(bypass_csp=True)
    visitor.context.add_init_script(script)
    first, second = visitor.open(BOOKLET), visitor.open(BOOKLET)
    _write_in(first, second, number=number)

    wait_until(first, lambda: first.evaluate("key => localStorage.getItem(key)", KEY).count('"a') == number)
    booklet = first.evaluate("key => JSON.parse(localStorage.getItem(key)).booklet", KEY)
    assert sorted(booklet) == sorted(f"{name}{each}" for name in "ab" for each in range(number))


def test_what_one_tab_changes_on_its_way_out_is_kept(visitor: Visitor) -> None:
    page = visitor.open("en/programmes/oak-award/")
    page.evaluate("document.querySelector('[data-booklet] button').click(); location.assign('../../booklet/')")
    page.wait_for_url(f"**/{BOOKLET}")

    expect(page.locator("input[value=oak-award]")).to_be_checked()


def test_a_tab_that_never_gives_the_lock_back_costs_no_text(visitor: Visitor) -> None:
    other = visitor.open(TALK)
    other.evaluate("key => { navigator.locks.request(key, () => new Promise(() => {})); }", KEY)
    page = visitor.open(TALK)
    field = page.get_by_role("textbox").first
    field.fill("Written meanwhile")
    page.goto(f"{visitor.address}en/journal/")

    expect(page.get_by_text("Written meanwhile")).to_be_visible()


def test_notes_written_in_two_tabs_at_once_are_both_kept(visitor: Visitor) -> None:
    first, second = visitor.open(TALK), visitor.open(TALK)
    first.get_by_role("textbox").first.fill("From the first")
    second.get_by_role("textbox").last.fill("From the second")
    says(first, "Saved on this device.")
    says(second, "Saved on this device.")

    notes = kept(first)["records"]["nearly-there"]["notes"].values()
    assert sorted(note["text"] for note in notes) == ["From the first", "From the second"]
