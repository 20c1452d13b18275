"""Pages adapt to the reader: large text, spacing, forced colours, no motion, print, small targets."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.access.measures import targets

from .conftest import Looker, NewVisitor
from .invented import in_both_languages

PAGES = [
    *in_both_languages("page:index", "page:about", "page:guidance/choosing-well"),
    *in_both_languages("list:pathway", "list:programmes", "list:case-studies", "list:glossary", "list:compare-schools"),
    *in_both_languages(
        "list:next-step", "list:self-review", "list:my-pathway", "list:journal", "list:on-offer", "list:booklet"
    ),
    *in_both_languages("programme:long-river", "case-study:gwylan", "case-study:draenog", "resource:nearly-there"),
    *(f"{path}?role=board&status=closing_soon" for path in in_both_languages("list:programmes")),
    *(f"{path}?first=gwylan&second=draenog" for path in in_both_languages("list:compare-schools")),
    *(f"{path}?role=at-the-head&aim=settle-in&time=one-hour" for path in in_both_languages("list:next-step")),
]
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""WCAG 2.2, success criterion 1.4.12."""
CUT = """
() => [...document.querySelectorAll('#content *, header *')].filter(each => {
  const style = getComputedStyle(each);
  return each.checkVisibility() && each.clientWidth > 1 && ['hidden', 'clip'].includes(style.overflowX)
    && each.scrollWidth > each.clientWidth + 1;
}).map(each => each.outerHTML.slice(0, 120))
"""
LONG_NAME = "Llwybrau Arweinyddiaeth"
"""A name with a word as long as Welsh ones are."""
NAMED = "name => { document.querySelector('.site-name span').textContent = name; }"
HEADER = "document.querySelector('.site-header').offsetHeight"
ONE_ROW = 65
"""A header of 64 px and its line."""
WITHOUT_FOLDED_PART = """const supports = CSS.supports.bind(CSS);
CSS.supports = (...asked) => !asked[0].includes('details-content') && supports(...asked);"""
"""As in a browser whose style does not reach what is folded."""
NOT_FOR_PAPER = ".calendar, [data-look-back] > *"
"""What is folded and does something on a device alone: none of it is on paper."""


def _fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.fixture(scope="module")
def with_large_text(browser: Browser, address: str) -> Iterator[Looker]:
    looker = Looker(browser, address, 1024)
    session = looker.visitor.context.new_cdp_session(looker.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield looker
    looker.visitor.context.close()


@pytest.fixture(scope="module")
def at_a_narrow_screen(browser: Browser, address: str) -> Iterator[Looker]:
    looker = Looker(browser, address, 320, bypass_csp=True)
    yield looker
    looker.visitor.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_text_at_twice_its_size_is_not_cut(with_large_text: Looker, path: str) -> None:
    page = with_large_text.look(path)

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate(CUT) == []
    assert _fits(page)


@pytest.mark.parametrize("path", PAGES)
def test_what_can_be_pressed_is_large_enough_and_text_with_wide_spacing_is_not_cut(
    at_a_narrow_screen: Looker, path: str
) -> None:
    page = at_a_narrow_screen.look(path)
    assert list(targets(page)) == []
    page.add_style_tag(content=SPACING)

    assert page.evaluate(CUT) == []
    assert _fits(page)


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize(("path", "name", "menu"), [("en/", "A Long Pathway", "Menu"), ("cy/", LONG_NAME, "Dewislen")])
def test_the_header_of_a_phone_is_one_row(new_visitor: NewVisitor, path: str, name: str, menu: str, width: int) -> None:
    page = new_visitor(width).open(path)
    page.evaluate(NAMED, name)

    assert page.evaluate(HEADER) <= ONE_ROW
    expect(page.get_by_role("button", name=menu, exact=True)).to_be_visible()


@pytest.mark.parametrize("path", ["", "404.html", "en/", "cy/llwybr/"])
def test_text_at_twice_its_size_fits_a_phone(browser: Browser, address: str, path: str) -> None:
    looker = Looker(browser, address, 390)
    session = looker.visitor.context.new_cdp_session(looker.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page = looker.look(path)
    page.locator("h1").first.evaluate("(heading, name) => { heading.textContent = name; }", LONG_NAME)
    fits = _fits(page)
    looker.visitor.context.close()

    assert fits


def test_the_way_past_the_filters_is_large_enough_while_it_has_the_focus(at_a_narrow_screen: Looker) -> None:
    way = at_a_narrow_screen.look("en/programmes/").locator(".to-list")
    way.focus()
    box = way.bounding_box()

    assert box
    assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("path", [*in_both_languages("list:programmes", "list:themes"), "en/oak-standards/"])
def test_a_list_of_one_kind_does_not_say_the_kind_again(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor().open(path)

    expect(page.locator(".card:visible").first).to_be_visible()
    expect(page.locator(".card-kind:visible")).to_have_count(0)


def test_what_one_can_do_about_a_page_that_is_not_there_stands_on_one_line(new_visitor: NewVisitor) -> None:
    page = new_visitor().open("404.html")
    boxes = [page.locator(".not-found form").nth(half).bounding_box() for half in range(2)]

    assert len({box["y"] for box in boxes if box}) == 1


def test_nothing_moves_for_a_reader_who_wants_no_motion(new_visitor: NewVisitor) -> None:
    page = new_visitor(reduced_motion="reduce").open("en/programmes/")
    moving = page.evaluate(
        "() => [...document.querySelectorAll('*')].filter(each => {"
        " const style = getComputedStyle(each);"
        " return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s');"
        "}).length"
    )

    assert moving == 0


def test_forced_colours_leave_status_and_focus_visible(new_visitor: NewVisitor) -> None:
    page = new_visitor(forced_colors="active").open("en/programmes/oak-award/")
    badge = page.locator(".status").first
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert badge.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(
    ("path", "button"), [("en/programmes/oak-award/", "Search"), ("cy/rhaglenni/gwobr-y-dderwen/", "Chwilio")]
)
def test_print_leaves_out_what_paper_cannot_do(new_visitor: NewVisitor, path: str, button: str) -> None:
    page = new_visitor().open(path)
    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("#dates")).to_be_visible()
    expect(page.get_by_role("button", name=button)).to_have_count(0)
    expect(page.locator(".site-header, .site-footer, .breadcrumb, .neighbours")).not_to_have_count(0)
    gone = ".site-header, .site-footer, .neighbours, button:not(.term-button)"  # a term stays, as text
    assert page.locator(f":is({gone}):visible").count() == 0


@pytest.mark.parametrize("path", in_both_languages("programme:oak-award", "list:contacts", "stage:first-headship"))
def test_nothing_is_folded_on_paper(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(java_script_enabled=False).open(path)
    folded = page.locator(f"#content details:not({NOT_FOR_PAPER}) > :not(summary)")
    expect(folded.first).to_be_hidden()
    page.emulate_media(media="print")

    assert [each for each in folded.all() if not each.is_visible()] == []
    assert [each for each in page.locator(f"#content details:is({NOT_FOR_PAPER})").all() if each.is_visible()] == []


@pytest.mark.parametrize("path", in_both_languages("programme:acorn-course"))
def test_what_looks_back_is_not_on_paper_where_there_is_no_calendar(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor().open(path)
    expect(page.locator("#content .calendar")).to_have_count(0)
    expect(page.locator("[data-look-back]")).to_be_visible()
    page.emulate_media(media="print")

    expect(page.locator("[data-look-back]")).to_be_hidden()


def test_a_browser_that_cannot_unfold_by_style_unfolds_for_paper_and_folds_again(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    visitor.context.add_init_script(WITHOUT_FOLDED_PART)
    with visitor.context.expect_event("requestfinished", lambda request: request.url.endswith("/folds.js")):
        page = visitor.open("en/programmes/oak-award/")
    unfolded = page.locator("#content details[open]")
    number = page.locator("#content details").count()
    page.locator("#content summary").last.click()
    page.wait_for_function("performance.getEntriesByType('resource').some(each => each.name.endsWith('/folds.js'))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(unfolded).to_have_count(number)
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(unfolded).to_have_count(1)


@pytest.mark.parametrize("path", in_both_languages("page:for-editors"))
def test_what_follows_a_text_beside_its_contents_stands_below_it(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(1280).open(path)
    expect(page.locator(".on-this-page .beside")).to_be_visible()
    expect(page.locator(".breadcrumb")).to_have_count(0)
    page.locator(".prose").evaluate("each => each.append(document.createElement('footer'))")

    assert page.evaluate(
        "document.querySelector('.prose > footer').offsetTop >= document.querySelector('.prose > .text').offsetTop"
    )
