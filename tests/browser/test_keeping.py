"""What readers keep: under keys of this site alone, taken over from former versions, for as long as the browser can."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.serving import serve

from .acting import KEY, keep, kept, says, wait_until
from .conftest import NewVisitor, Visitor

TALK = "en/resources/nearly-there/"
JOURNAL = "en/journal/"
WORDS = [
    (TALK, JOURNAL, "Saved on this device.", "No backup was saved in this browser in the last month.", "Remind me in"),
    (
        "cy/adnoddau/bron-a-chyrraedd/",
        "cy/dyddiadur/",
        "Wedi'i gadw ar y ddyfais hon.",
        "Nid oes copi wrth gefn wedi'i gadw yn y porwr hwn yn ystod y mis diwethaf.",
        "Atgoffwch fi ymhen",
    ),
]
PLAN = {
    "version": 1,
    "stage": "first-headship",
    "records": {"nearly-there": {"done": "", "notes": {"try": {"text": "From before", "changed": "2026-01-02"}}}},
    "reviews": [],
    "booklet": [],
}
OTHERS = {
    "plan": '{"version":1,"items":["monthly"]}',
    "stage": "production",
    "language": "de",
    "scheme": "solarized",
    "plan-damaged-1": "of another site",
    "leadership-pathways:plan:/elsewhere/": json.dumps(PLAN),
}
"""What other sites of the same host may keep."""
ALL = "() => Object.fromEntries(Object.entries(localStorage))"


def _put(page: Page, texts: dict[str, str]) -> None:
    page.evaluate("texts => { localStorage.clear(); Object.assign(localStorage, texts); }", texts)


def _own(name: str) -> str:
    return f"leadership-pathways:{name}:/"


def test_what_former_versions_kept_is_taken_over_and_then_gone(visitor: Visitor, address: str) -> None:
    page = visitor.open("404.html")
    damaged = '{"version": 1, "records": ["a list"]}'
    former = {"plan": json.dumps(PLAN), "scheme": "dark", "language": "cy", "plan-damaged-1": damaged}
    _put(page, former)
    page.goto(address)
    expect(page).to_have_url(f"{address}cy/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.goto(address + TALK)
    expect(page.get_by_role("textbox", name="What happened when you tried it")).to_have_value("From before")
    expect(page.get_by_text("It was put aside, not deleted.")).to_be_visible()
    wait_until(page, lambda: not page.evaluate("keys => keys.some((key) => key in localStorage)", list(former)))

    assert page.evaluate(ALL) == {
        KEY: json.dumps(PLAN, separators=(",", ":")),
        _own("scheme"): "dark",
        _own("language"): "en",
        _own("plan-damaged-1"): damaged,
    }


def test_what_other_sites_of_the_host_keep_is_not_read_changed_or_deleted(visitor: Visitor, address: str) -> None:
    page = visitor.open("404.html")
    _put(page, OTHERS)
    page.goto(address)
    expect(page).to_have_url(address)
    page.goto(f"{address}en/pathway/")
    expect(page.locator("html")).not_to_have_attribute("data-scheme", "solarized")
    expect(page.locator(".here:visible")).to_have_count(0)
    page.locator(".scheme").click()
    page.goto(address + TALK)
    page.get_by_role("button", name="Done", exact=True).click()
    says(page, "Saved on this device.")
    page.goto(address + JOURNAL)
    expect(page.get_by_text("It was put aside")).to_be_hidden()
    page.locator("[data-do=erase]").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    says(page, "Everything was deleted")

    assert page.evaluate(ALL) == {**OTHERS, _own("language"): "en", _own("scheme"): "dark"}


@pytest.fixture(scope="module")
def two_sites(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host with the site at its root and once more below."""
    host = tmp_path_factory.mktemp("host") / "root"
    shutil.copytree(site, host)
    shutil.copytree(site, host / "leadership")
    with serve(host) as root:
        yield root


def test_two_sites_of_one_host_do_not_meet(new_visitor: NewVisitor, two_sites: str) -> None:
    visitor = new_visitor()
    visitor.address = two_sites
    below = visitor.open(f"leadership/{TALK}index.html")
    below.get_by_role("textbox").first.fill("Of the one below")
    says(below, "Saved on this device.")
    below.locator(".scheme").click()
    expect(below.locator("html")).to_have_attribute("data-scheme", "dark")
    root = visitor.open(TALK)

    expect(root.get_by_role("textbox").first).to_have_value("")
    expect(root.locator("html")).not_to_have_attribute("data-scheme", "dark")
    expect(visitor.open(f"leadership/{TALK}").get_by_role("textbox").first).to_have_value("Of the one below")
    names = root.evaluate("Object.keys(localStorage).filter((key) => key.endsWith('/leadership/')).sort()")
    assert names == [f"leadership-pathways:{name}:/leadership/" for name in ("asked", "language", "plan", "scheme")]


PERSIST = """
if (navigator.storage) navigator.storage.persist = async () => {
  sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1;
  return false;
};
"""


def test_the_browser_is_asked_to_keep_the_first_note_and_no_other(visitor: Visitor) -> None:
    visitor.context.add_init_script(PERSIST)
    page = visitor.open(TALK)
    page.get_by_role("button", name="Done", exact=True).click()
    says(page, "Saved on this device.")
    assert page.evaluate("sessionStorage.asked") is None
    page.get_by_role("textbox").first.fill("A note")
    wait_until(page, lambda: page.evaluate("sessionStorage.asked") == "1")
    page.get_by_role("textbox").last.fill("Another one")
    wait_until(page, lambda: len(kept(page)["records"]["nearly-there"]["notes"]) == 2)
    page.reload()
    page.get_by_role("textbox").first.fill("A third one")
    wait_until(page, lambda: "A third one" in json.dumps(kept(page)))

    assert page.evaluate("sessionStorage.asked") == "1"


@pytest.mark.parametrize(("talk", "journal", "saved", "reminder", "later"), WORDS, ids=["en", "cy"])
def test_the_journal_reminds_of_a_copy_until_one_is_taken_and_after_a_month_again(
    visitor: Visitor, talk: str, journal: str, saved: str, reminder: str, later: str
) -> None:
    visitor.context.clock.set_fixed_time("2026-11-23T10:00:00Z")
    page = visitor.open(journal)
    expect(page.get_by_text(reminder)).to_be_hidden()
    page.goto(visitor.address + talk)
    page.get_by_role("textbox").first.fill("A note")
    says(page, saved)
    page.goto(visitor.address + journal)
    expect(page.get_by_text(reminder)).to_be_visible()
    with page.expect_download():
        page.locator("[data-do=copy]").click()
    expect(page.get_by_text(reminder)).to_be_hidden()
    expect(page.get_by_role("heading", level=2).first).to_be_focused()
    visitor.context.clock.set_fixed_time("2026-12-22T10:00:00Z")
    page.reload()
    expect(page.locator(".entry:visible")).to_have_count(1)
    expect(page.get_by_text(reminder)).to_be_hidden()
    visitor.context.clock.set_fixed_time("2026-12-23T10:00:00Z")
    page.reload()
    expect(page.get_by_text(reminder)).to_be_visible()
    page.get_by_role("button", name=later).click()
    expect(page.get_by_text(reminder)).to_be_hidden()
    page.reload()
    expect(page.locator(".entry:visible")).to_have_count(1)

    expect(page.get_by_text(reminder)).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (JOURNAL, "when you have not visited it for a week"),
        ("cy/dyddiadur/", "os nad ydych wedi ymweld â hi ers wythnos"),
        ("en/my-pathway/", "when you have not visited it for a week"),
        ("cy/fy-llwybr/", "os nad ydych wedi ymweld â hi ers wythnos"),
    ],
)
def test_a_page_of_what_is_kept_says_that_some_browsers_delete_what_was_not_used(
    visitor: Visitor, path: str, words: str
) -> None:
    expect(visitor.open(path).get_by_text(words)).to_be_visible()


def test_a_full_device_keeps_what_a_former_version_kept_and_says_what_it_does_not_keep(visitor: Visitor) -> None:
    page = visitor.open("404.html")
    _put(page, {"plan": json.dumps(PLAN)})
    page.evaluate("for (let n = 1 << 22; n >= 1; n >>= 1) try { localStorage['x' + n] = 'x'.repeat(n); } catch {}")
    page.goto(visitor.address + TALK)
    tried = page.get_by_role("textbox", name="What happened when you tried it")
    expect(tried).to_have_value("From before")
    tried.fill("More than before")
    says(page, "Not saved: this device has no room left.")
    assert json.loads(page.evaluate("localStorage.getItem('plan')")) == PLAN
    page.evaluate("for (const key of Object.keys(localStorage)) if (key.startsWith('x')) localStorage.removeItem(key)")
    tried.fill("More than before, and room")
    says(page, "Saved on this device.")

    assert kept(page)["records"]["nearly-there"]["notes"]["try"]["text"] == "More than before, and room"
    assert page.evaluate("localStorage.getItem('plan')") is None


def test_a_record_with_a_name_of_javascripts_own_is_shown_like_any_other(visitor: Visitor) -> None:
    page = visitor.open(JOURNAL)
    names = ["__proto__", "constructor", "toString"]
    record = '{"done": "", "notes": {"__proto__": {"text": "Still there", "changed": ""}}}'
    records = ", ".join(f'"{name}": {record}' for name in names)
    keep(page, f'{{"version": 1, "stage": "", "records": {{{records}}}, "reviews": [], "booklet": []}}')

    expect(page.locator("[data-gone] h4")).to_have_text(names)
    expect(page.get_by_text("Still there")).to_have_count(3)
    expect(page.get_by_text("It was put aside")).to_be_hidden()
