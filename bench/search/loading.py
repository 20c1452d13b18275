"""What a reader loads for a first question on the page of results, how long it takes, and what holds up the page."""

import time
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, Response

from catalogue.languages.locales import Locale

ASKED = {
    Locale.EN: ("support for new headteachers", "how do I apply for NPQH", "what is a middle leader", "leadrship"),
    Locale.CY: (
        "cefnogaeth i benaethiaid newydd",
        "sut mae gwneud cais am y CPCP",
        "beth yw arweinydd canol",
        "adysgeg",
    ),
}
PAGES = {Locale.EN: "en/search/", Locale.CY: "cy/chwilio/"}
WATCH = """() => {
  window.held = [];
  const watch = new PerformanceObserver((seen) => held.push(...seen.getEntries().map(({ duration }) => duration)));
  watch.observe({ type: "longtask", buffered: true });
}"""

TYPED = {Locale.EN: "leaders", Locale.CY: "arweinwyr"}
PAUSES = (0, 300)
"""Milliseconds from when the field has the focus to the first key."""
SINCE_KEY = """() => new Promise((resolve) => {
  let pressed = 0;
  const list = document.querySelector(".search [data-options]");
  addEventListener("keydown", (event) => { pressed ||= event.timeStamp; }, { once: true });
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - pressed));
  }).observe(list, { childList: true });
})"""


def measure_keys(page: Page, address: str, locale: Locale, pause: float = 0) -> Iterator[float]:
    """Milliseconds from each key to its results; with the first, index and scripts are loaded too."""
    page.goto(f"{address}{locale}/")
    page.wait_for_load_state("networkidle")
    page.locator(".search-button").click()  # its field has the focus
    page.wait_for_timeout(pause)
    for letter in TYPED[locale]:
        page.evaluate(f"() => {{ window.since = ({SINCE_KEY})(); }}")
        page.keyboard.press(letter)
        yield float(page.evaluate("window.since"))


def measure_slow_loading(browser: Browser, address: str, locale: Locale) -> dict[str, int]:
    """The same of a first key of a reader who has nothing but the page, after each of the pauses."""
    taken = {}
    for pause in PAUSES:
        context = browser.new_context()
        taken[f"first_key_slow_{pause}_ms"] = round(next(measure_keys(context.new_page(), address, locale, pause)))
        context.close()
    return taken


def measure_loading(browser: Browser, address: str, locale: Locale) -> dict[str, object]:
    """The most over some questions, each in a browser that has loaded nothing: kilobytes of the search as they are
    sent, milliseconds from the address to the first result, and milliseconds of the longest task of the page."""
    loaded, taken, held = [], [], []
    for text in ASKED[locale]:
        context = browser.new_context()
        answers: list[Response] = []

        def keep(answer: Response, seen: list[Response] = answers) -> None:
            seen.append(answer)

        context.on("response", keep)
        page = context.new_page()
        page.add_init_script(f"({WATCH})()")
        begin = time.perf_counter()
        page.goto(f"{address}{PAGES[locale]}?q={text}", wait_until="commit")
        page.wait_for_selector("main ol > li h2")
        taken.append(time.perf_counter() - begin)
        held += page.evaluate("held")
        sent = (each for each in answers if f"/{locale}/search/" in each.url and each.url.endswith(".json"))
        loaded.append(sum(int(each.headers.get("content-length", 0)) for each in sent))
        context.close()
    return {
        "first_question_kb": round(max(loaded) / 1000, 1),
        "first_result_ms": round(max(taken) * 1000),
        "longest_task_ms": round(max(held, default=0)),
    }
