"""Away from the network: what a reader asked to keep is there, belongs to one build, and goes when it is to go."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bench.serving import serve
from catalogue.publishing.keeping import write_worker

from .journal import ENGLISH, NOTE, field_of

BUILT, LATER = "2026-11-23T12:00:00Z", "2028-01-01T12:00:00Z"
MINE = {"en": "en/my-pathway/", "cy": "cy/fy-llwybr/"}
SEEN, UNSEEN = "en/programmes/oak-award/", "en/pathway/"
OTHER = "cy/rhaglenni/gwobr-y-dderwen/"
SUB_PATHS = ("", "leadership/paths/")
SAVED = {"en": "It is on this device.", "cy": "Mae ar y ddyfais hon."}
KEPT_NAMES = "caches.keys()"
REGISTERED = "navigator.serviceWorker.getRegistrations().then(all => all.length)"


@dataclass
class Host:
    """A host whose site can become another one."""

    folder: Path
    address: str
    complaints: list[str]

    def change(self, old: str, new: str, *, broken: str = "") -> None:
        """Another build: a text is another one everywhere. One file of it may have gone lost on the way."""
        for page in self.folder.rglob("*.html"):
            page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        write_worker(self.folder)
        if broken:
            (self.folder / broken).unlink()

    def repair(self, path: str, site: Path) -> None:
        """The next build has the file again."""
        shutil.copy(site / path, self.folder / path)
        write_worker(self.folder)


@contextmanager
def _host(site: Path, place: Path, sub_path: str = "") -> Iterator[Host]:
    folder = place / sub_path if sub_path else place
    shutil.copytree(site, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    for name in ("offline.html", "404.html"):
        file = folder / name
        file.write_text(file.read_text(encoding="utf-8").replace('="/', f'="/{sub_path}'), encoding="utf-8")
    shutil.copy(folder / "404.html", place / "404.html") if sub_path else None
    write_worker(folder)
    with serve(place) as address:
        yield Host(folder, address + sub_path, [])


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    with _host(site, tmp_path / "host") as found:
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


def _open(context: BrowserContext, host: Host, path: str) -> Page:
    page = context.new_page()
    page.on("console", lambda message: host.complaints.append(message.text))
    page.goto(host.address + path)
    return page


def _keep(page: Page, what: str, locale: str = "en") -> None:
    page.locator("[data-kept-site] summary").click()
    page.locator(f"[data-do={what}]").click()
    expect(page.locator("[data-kept-site] .outcome")).to_have_text(SAVED[locale])


def _heading(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("h1").inner_text()


def test_nothing_is_kept_and_no_worker_is_there_before_a_reader_asks(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    page.locator("[data-kept-site] summary").click()
    expect(page.locator("[data-size]")).to_have_text(re.compile(r"^[\d.]+ MB$"))

    assert (page.evaluate(KEPT_NAMES), page.evaluate(REGISTERED)) == ([], 0)


@pytest.mark.parametrize("sub_path", SUB_PATHS)
def test_what_was_opened_is_there_again_and_what_was_not_says_so_in_both_languages(
    site: Path, tmp_path: Path, context: BrowserContext, sub_path: str
) -> None:
    with _host(site, tmp_path / "host", sub_path) as host:
        page = _open(context, host, MINE["en"])
        _keep(page, "visited")
        seen = _heading(page, host.address + SEEN)
        context.set_offline(True)

        assert _heading(page, host.address + SEEN) == seen
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
        page.goto(host.address + UNSEEN)
        assert page.locator("h1 [lang=en]").inner_text() == "No connection"
        assert page.locator("h1 [lang=cy]").inner_text() == "Dim cysylltiad"
        assert [each for each in host.complaints if "Trusted" in each or "Content Security" in each] == []


@pytest.mark.parametrize("locale", MINE)
def test_one_language_is_kept_whole(context: BrowserContext, host: Host, locale: str) -> None:
    page = _open(context, host, MINE[locale])
    _keep(page, "whole", locale)
    pages = [path.parent for path in sorted((host.folder / locale).rglob("index.html"))]
    addresses = [f"{path.relative_to(host.folder).as_posix()}/" for path in pages]
    context.set_offline(True)
    missing = page.evaluate(
        "async paths => { const bad = []; for (const path of paths) {"
        " const found = await fetch(path).catch(() => null); if (!found?.ok) bad.push(path); } return bad; }",
        [host.address + address for address in addresses],
    )

    assert len(addresses) > 40
    assert missing == []


def test_where_a_file_cannot_be_fetched_nothing_is_called_kept(context: BrowserContext, host: Host) -> None:
    (host.folder / "en/glossary/index.html").unlink()
    page = _open(context, host, MINE["en"])
    page.locator("[data-kept-site] summary").click()
    page.locator("[data-do=whole]").click()
    expect(page.locator("[data-kept-site] .outcome")).to_have_class("outcome failed")
    expect(page.locator("[data-do=whole]")).to_be_visible()

    assert [name for name in page.evaluate(KEPT_NAMES) if ":en:" in name] == []


def test_the_search_and_the_journal_work_without_a_connection(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    _keep(page, "whole")
    context.set_offline(True)
    page.goto(f"{host.address}en/a-z/?search=oak")
    expect(page.locator("main ol a", has_text="Oak").first).to_be_visible()
    page.goto(host.address + ENGLISH.talk_page)
    field_of(page, ENGLISH).fill(NOTE)
    expect(page.get_by_text(ENGLISH.saved).first).to_be_visible()
    page.goto(host.address + ENGLISH.address)

    expect(page.locator(".entry", has_text=NOTE.splitlines()[0])).to_be_visible()


def test_dates_are_those_of_the_day_on_which_a_kept_page_is_read(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    _keep(page, "whole")
    page.clock.set_fixed_time(BUILT)
    then = _statuses(page, host)
    page.clock.set_fixed_time(LATER)
    online = _statuses(page, host)
    context.set_offline(True)

    assert _statuses(page, host) == online != then


def _statuses(page: Page, host: Host) -> list[str]:
    page.goto(f"{host.address}en/programmes/")
    return page.locator(".status:visible").all_inner_texts()


def test_a_new_build_takes_the_place_of_the_old_one_when_it_is_whole(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    _keep(page, "whole")
    before = page.evaluate(KEPT_NAMES)
    host.change("Oak", "Elm")
    _renew(page)
    page.close()
    page = _open(context, host, "en/")
    page.wait_for_function("async old => !(await caches.keys()).includes(old)", arg=_whole(before))
    context.set_offline(True)

    assert "Elm" in _heading(page, host.address + SEEN)
    assert len([name for name in page.evaluate(KEPT_NAMES) if ":en:" in name]) == 1


def test_of_a_build_that_is_there_in_part_nothing_is_shown(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    _keep(page, "whole")
    before = _whole(page.evaluate(KEPT_NAMES))
    host.change("Oak", "Elm", broken="en/glossary/index.html")
    _renew(page)
    page.close()
    page = _open(context, host, MINE["en"])
    context.set_offline(True)

    assert before in page.evaluate(KEPT_NAMES)
    assert "Oak" in _heading(page, host.address + SEEN)
    assert _heading(page, f"{host.address}en/glossary/") != ""


def test_delete_everything_deletes_it_and_takes_the_worker_away(context: BrowserContext, host: Host) -> None:
    page = _open(context, host, MINE["en"])
    _keep(page, "whole")
    page.locator("[data-do=erase]").click()
    page.locator("dialog[open] button[value=erase]").click()
    page.wait_for_function(f"async () => (await {KEPT_NAMES}).length === 0 && (await {REGISTERED}) === 0")
    page.goto(host.address + SEEN)

    assert page.evaluate(KEPT_NAMES) == []


def _renew(page: Page) -> None:
    """What a browser does by itself when a reader comes back: looks for a new worker, and waits until it is done."""
    page.evaluate(
        "async () => { const found = await navigator.serviceWorker.ready; await found.update().catch(() => {});"
        " const next = found.installing; if (!next) return;"
        " await new Promise(done => { next.onstatechange = () => next.state !== 'installing' && done(); }); }"
    )


def _whole(names: list[str]) -> str:
    return next(name for name in names if ":en:" in name)
