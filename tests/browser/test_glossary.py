"""The glossary narrows while one types; what is not there leads on to what is near."""

import pytest
from playwright.sync_api import expect

from .axe import violations
from .conftest import NewVisitor, Visitor

GLOSSARY = [
    ("en/glossary/", "Find a term in English or Welsh"),
    ("cy/geirfa/", "Dod o hyd i derm yn Gymraeg neu yn Saesneg"),
]
SHOWN = 3
"""Pages that are offered in place of one that is not there, at the most."""
TERM, OTHER = "#trial-post", "#play-years"
in_both = pytest.mark.parametrize(("path", "label"), GLOSSARY)


@in_both
def test_typing_leaves_the_terms_that_are_meant_in_either_language(visitor: Visitor, path: str, label: str) -> None:
    page = visitor.open(path)
    field = page.get_by_label(label)
    for typed in ("trial", "swydd brawf"):
        field.fill(typed)
        expect(page.locator(TERM)).to_be_visible()
        expect(page.locator(OTHER)).to_be_hidden()
    field.fill("")

    expect(page.locator(".letter:visible")).to_have_count(1)


@in_both
def test_one_letter_stands_there_until_another_or_all_are_asked_for(visitor: Visitor, path: str, label: str) -> None:
    page = visitor.open(path)
    shown, letters = page.locator(".letter:visible"), page.locator(".letters a")
    expect(shown).to_have_count(1)
    letters.last.click()
    expect(shown).to_have_count(1)
    expect(shown.locator("h2")).to_have_text(letters.last.inner_text())
    expect(letters.last).to_have_attribute("aria-current", "true")
    expect(page.locator(".letters [aria-current]")).to_have_count(1)
    page.locator("[data-all]").click()

    expect(shown).to_have_count(letters.count())
    expect(page.get_by_label(label)).to_be_visible()


@in_both
def test_all_terms_are_on_paper_and_a_link_to_one_shows_its_letter(visitor: Visitor, path: str, label: str) -> None:
    page = visitor.open(path + OTHER)
    expect(page.locator(OTHER)).to_be_in_viewport()
    expect(page.get_by_label(label)).to_have_value("")
    page.emulate_media(media="print")

    expect(page.locator(".letter:visible")).to_have_count(page.locator(".letter").count())


@in_both
def test_nothing_found_is_said_and_no_letter_stays(visitor: Visitor, path: str, label: str) -> None:
    page = visitor.open(path)
    page.get_by_label(label).fill("xyzzy")

    expect(page.locator(".glossary-term:visible, .letters li:visible, .glossary h2:visible")).to_have_count(0)
    expect(page.locator("[data-number]")).to_have_text({"en/glossary/": "0 terms", "cy/geirfa/": "0 term"}[path])


def test_a_link_to_a_term_that_is_hidden_shows_it(visitor: Visitor) -> None:
    page = visitor.open("en/glossary/")
    page.get_by_label("Find a term").fill("trial")
    expect(page.locator(OTHER)).to_be_hidden()
    page.evaluate("hash => location.assign(hash)", OTHER)

    expect(page.locator(OTHER)).to_be_visible()
    expect(page.get_by_label("Find a term")).to_have_value("")


def test_without_scripts_the_whole_glossary_is_there(new_visitor: NewVisitor) -> None:
    page = new_visitor(java_script_enabled=False).open("en/glossary/")

    expect(page.locator(".glossary-filter")).to_be_hidden()
    expect(page.locator(OTHER)).to_be_visible()


@in_both
def test_axe_finds_nothing_in_a_narrowed_glossary(visitor: Visitor, path: str, label: str) -> None:
    page = visitor.open(path)
    page.get_by_label(label).fill("trial")

    assert violations(page) == []


@pytest.mark.parametrize(
    ("path", "nearest"), [("en/programes/oak-awards/", "en/programmes/oak-award/"), ("cy/geirffa/", "cy/geirfa/")]
)
def test_an_address_that_is_not_there_leads_to_the_nearest_page(visitor: Visitor, path: str, nearest: str) -> None:
    missing = visitor.context.request.get(f"{visitor.address}404.html").text()
    page = visitor.context.new_page()
    page.route(f"**/{path}", lambda route: route.fulfill(body=missing, content_type="text/html"))
    page.goto(visitor.address + path)

    expect(page.locator("[data-near]:visible a").first).to_have_attribute("href", f"/{nearest}")
    assert page.locator("[data-near]:visible li").count() <= SHOWN
