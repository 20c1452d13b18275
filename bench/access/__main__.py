"""python -m bench.access [PART]: looks at every page of the built site in every condition, and prints what it finds.

PART limits it to addresses that hold this text. Pages of one kind share all that axe looks at but their words: by
default one page of a kind in each language goes through every condition, and all others through one. `--all` takes
every page through every condition; `--states` looks at the states alone. The exit status is 1 where something is found.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.access.conditions import CONDITIONS, HEIGHT, Condition
from bench.access.measures import focus, sideways, targets
from bench.access.states import REFUSED, State, generate_states
from bench.axe import RUN, load_axe
from bench.chromium import FLAGS, SHELL
from bench.look import kind_of
from bench.serving import serve
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages.inventory import generate_pages, generate_prose

FIRST = CONDITIONS[2]
"""On a phone, with every rule: what every page goes through."""
NARROW = tuple(each for each in CONDITIONS if each.width <= FIRST.width)
SCRIPTS = "**/*.js"
LIMIT = 20_000


class Sweep:
    """Counts what is looked at, and prints what is found."""

    def __init__(self) -> None:
        self.looks = 0
        self.found: Counter[str] = Counter()

    def note(self, where: str, findings: Iterator[str]) -> None:
        self.looks += 1
        for each in findings:
            self.found[each.partition(":")[0]] += 1
            print(f"{where}: {each}", flush=True)


def _pages(catalogue: Catalogue) -> dict[str, str]:
    """The kind of every page, by address; the root, and the page for what is not there."""
    pages = {"": "root", "404.html": "not-found"}
    for locale in Locale:
        for page in (*generate_pages(catalogue, locale), *generate_prose(catalogue, Addresses(catalogue), locale)):
            pages[page.address] = kind_of(page)
    return pages


def _look(page: Page, condition: Condition) -> Iterator[str]:
    condition.show(page)
    yield from sideways(page)
    if condition.measured:
        yield from targets(page)
    for each in page.evaluate(RUN, list(condition.rules))["violations"]:
        for node in each["nodes"]:
            yield f"{each['id']}: {node['target']} {' '.join(node['failureSummary'].split())[:240]}"


def _go_through(sweep: Sweep, page: Page, where: str, conditions: tuple[Condition, ...]) -> None:
    load_axe(page)
    for condition in conditions:
        sweep.note(f"{where} [{condition.name}]", _look(page, condition))


def _look_at_pages(sweep: Sweep, browser: Browser, root: str, pages: dict[str, str], every: bool) -> None:
    known: set[tuple[str, str]] = set()
    with _tab(browser) as page:
        for address, kind in pages.items():
            face = (kind, address[:3])
            is_full = every or face not in known
            known.add(face)
            page.goto(root + address)
            _go_through(sweep, page, address, CONDITIONS if is_full else (FIRST,))
            for condition in CONDITIONS[:3:2] if is_full else ():
                condition.show(page)
                sweep.note(f"{address} [{condition.name}, focus]", focus(page))


def _look_without_scripts(sweep: Sweep, browser: Browser, root: str, pages: dict[str, str], every: bool) -> None:
    """No script of the site arrives; axe comes through the debugger."""
    known: set[tuple[str, str]] = set()
    with _tab(browser) as page:
        page.route(SCRIPTS, lambda route: route.abort())
        for address, kind in pages.items():
            if not every and (kind, address[:3]) in known:
                continue
            known.add((kind, address[:3]))
            page.goto(root + address)
            _go_through(sweep, page, f"{address} without scripts", (FIRST,))


def _look_at_states(sweep: Sweep, browser: Browser, root: str, states: Iterator[State], part: str) -> None:
    for state in states:
        if part not in state.address:
            continue
        where = f"{state.address} {state.name}"
        with _tab(browser, REFUSED if state.refused else "") as page:
            try:
                for address, act in state.prepared:
                    page.goto(root + address)
                    act(page)
                page.goto(root + state.address)
                state.act(page)
            except Error as error:
                sweep.note(where, iter([f"not reached: {str(error).splitlines()[0]}"]))
                continue
            _go_through(sweep, page, where, NARROW if state.narrow else CONDITIONS)


@contextmanager
def _tab(browser: Browser, script: str = "") -> Iterator[Page]:
    context = browser.new_context(viewport={"width": FIRST.width, "height": HEIGHT}, bypass_csp=True)
    context.set_default_timeout(LIMIT)
    if script:
        context.add_init_script(script)
    yield context.new_page()
    context.close()


def main() -> int:
    """1 where something is found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", nargs="?", default="")
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--states", action="store_true")
    asked = parser.parse_args()
    catalogue = load_catalogue(Path("data"), Path("docs"))
    pages = {address: kind for address, kind in _pages(catalogue).items() if asked.part in address}
    sweep, began = Sweep(), time.monotonic()
    with serve(asked.site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=list(FLAGS))
        if not asked.states:
            _look_at_pages(sweep, browser, root, pages, asked.all)
            _look_without_scripts(sweep, browser, root, pages, asked.all)
        _look_at_states(sweep, browser, root, generate_states(catalogue), asked.part)
        browser.close()
    print(
        f"{len(pages)} pages, {sweep.looks} looks, {sweep.found.total()} findings in {time.monotonic() - began:.0f} s"
    )
    print(dict(sweep.found))
    return 1 if sweep.found else 0


if __name__ == "__main__":
    sys.exit(main())
