"""Pages on a slow line and a slow phone, with nothing loaded before: python -m bench.slow ROUNDS, on the built site.

Prints a line of JSON for each page: milliseconds to the first and the largest paint (Largest Contentful Paint), the
longest task, how far what is seen moves on its own (Layout Instability), and kilobytes as they are sent.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, sync_playwright

from bench.chromium import FLAGS, SHELL
from bench.serving import serve
from bench.subjects import OF_THIS_SITE, Site
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.records import Programme

ROUND_TRIP, BYTES_A_SECOND = 400, 50_000
"""Slow 3G, as the browser's own tools have it: milliseconds, and what the line carries."""
SLOWER = 4
"""How many times slower than this machine the phone is, as Lighthouse has it."""
WIDTH, HEIGHT = 390, 844
LISTS = ("programmes", "resources", "next-step", "case-studies")
WATCH = """(() => {
  const seen = (globalThis.seen = { first: 0, largest: 0, longest: 0, moved: 0 });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.first = entry.startTime; });
  watch("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
  watch("longtask", (entry) => { seen.longest = Math.max(seen.longest, entry.duration); });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.moved += entry.value; });
})()"""
Seen = dict[str, float]


def main(folder: Path, rounds: int) -> int:
    """0, whatever is seen: figures are for people."""
    with serve(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=list(FLAGS))
        for page in _pages():
            seen = [_open(browser, address + page) for _ in range(rounds)]
            middle = {key: median(each[key] for each in seen) for key in seen[0]}
            print(json.dumps({"page": page, **_told(middle), "most": _told(_most(seen))}), flush=True)
        browser.close()
    return 0


def _pages() -> Iterator[str]:
    catalogue = load_catalogue(Path("data"), Path("docs"))
    yield ""
    for locale in Locale:
        site = Site(catalogue, OF_THIS_SITE, locale)
        yield site.home
        yield site.address(site.find(Programme, OF_THIS_SITE.qualification))
        yield from (site.address_of_list(name) for name in LISTS)
        yield f"{site.address_of_list('search')}?q={OF_THIS_SITE.looked_for[locale]}"


def _open(browser: Browser, address: str) -> Seen:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    tab = context.new_page()
    tab.add_init_script(WATCH)
    session = context.new_cdp_session(tab)
    sent: list[float] = []
    session.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    _slow_down(session)
    tab.goto(address)
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(500)
    seen: Seen = tab.evaluate("seen")
    context.close()
    return {**seen, "kb": sum(sent) / 1000}


def _slow_down(session: CDPSession) -> None:
    line = {"latency": ROUND_TRIP, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **line})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _most(seen: list[Seen]) -> Seen:
    return {key: max(each[key] for each in seen) for key in seen[0]}


def _told(seen: Seen) -> dict[str, float]:
    return {key: round(value, 3 if key == "moved" else 0) for key, value in seen.items()}


if __name__ == "__main__":
    sys.exit(main(Path("site"), int(sys.argv[1]) if len(sys.argv) > 1 else 3))
