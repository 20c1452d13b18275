"""The example of a fetch runs on a page of another site, as it stands on ours."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.built.fair_host import FairHost
from tests.data.test_open_data import code_on
from tests.local_hosts import Visit, serve
from tests.open_data import read_records
from tests.pages import Pages


def _send_empty_page(visit: Visit) -> None:
    visit.send(body=b"<!doctype html><title>Another site</title>")


def test_another_site_shows_the_programmes_that_run_today(
    browser: Browser, site: Path, pages: Pages, root: str
) -> None:
    examples = code_on(pages, "javascript", f"{root}data/")
    current = [each for each in read_records(site)["programme"] if each["state"] == "current"]
    expected = {(each["addresses"][locale], each["title"][locale]) for each in current for locale in ("en", "cy")}
    page = browser.new_page()
    with serve(FairHost(site).respond) as host, serve(_send_empty_page) as other:
        page.goto(other)
        for code in examples:
            page.evaluate(f"async () => {{ {code.replace(root, host)} }}")
    shown = page.locator("li a").evaluate_all("links => links.map(link => [link.href, link.textContent])")
    page.close()

    assert {tuple(link) for link in shown} == expected
