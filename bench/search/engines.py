"""Asks a search in Chromium: this site's own, and the theme's as it comes, on the same documents."""

import html
import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from catalogue.languages.locales import Locale

FOLDER = "new URL('.', document.querySelector('script[type=module]').src).href"
"""Where the scripts of the page are."""
OURS = """async ([assets, address, queries]) => {
  const { SearchIndex } = await import(assets + "search-index.js");
  const { loadFile } = await import(assets + "search-file.js");
  const index = new SearchIndex(await loadFile(address));
  return queries.map((query) => index.find(query).map(({ location }) => location));
}"""
THEMES = """async ([script, index, queries]) => {
  const worker = new Worker(script);
  const ask = (message) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.data);
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { ...index, options: { suggest: false } } });
  const answers = [];
  for (const query of queries) answers.push(await ask({ type: 2, data: query }));
  worker.terminate();
  return answers.map(({ items }) => items.flat().filter(({ score }) => score > 0).map(({ location }) => location));
}"""
THEMES_TIME = """async ([script, index, query]) => {
  const worker = new Worker(script);
  const ask = (message) => new Promise((resolve) => {
    worker.onmessage = () => resolve(performance.now());
    worker.postMessage(message);
  });
  const begin = performance.now();
  const ready = await ask({ type: 0, data: { ...index, options: { suggest: false } } });
  const answered = await ask({ type: 2, data: query });
  worker.terminate();
  return [ready - begin, answered - ready];
}"""
THEME_CONFIG = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}
"""What the theme's search plugin writes where nobody sets anything."""


def index_of(site: Path, locale: Locale) -> Path:
    """The index that the site offers to the browser."""
    return site / locale / "search" / "search_index.json"


def plain_index(site: Path, locale: Locale) -> dict[str, Any]:
    """The same documents as the theme's plugin would write them."""
    documents = json.loads(index_of(site, locale).read_text(encoding="utf-8"))["documents"]
    docs = [
        {"location": each["location"], "title": html.escape(each["title"]), "text": html.escape(each["text"])}
        for each in documents
    ]
    return {"config": THEME_CONFIG, "docs": docs}


def ask_ours(page: Page, address: str, locale: Locale, queries: Sequence[str]) -> list[list[str]]:
    """The locations that each query finds; the page is one of the site at that address."""
    assets, index = page.evaluate(FOLDER), f"{address}{locale}/search/search_index.json"
    answers: list[list[str]] = page.evaluate(OURS, [assets, index, list(queries)])
    return answers


def ask_the_theme(page: Page, address: str, site: Path, locale: Locale, queries: Sequence[str]) -> list[list[str]]:
    """The locations that each query finds."""
    arguments = [_worker(page, address), plain_index(site, locale), list(queries)]
    answers: list[list[str]] = page.evaluate(THEMES, arguments)
    return answers


def time_the_theme(page: Page, address: str, site: Path, locale: Locale, query: str) -> tuple[float, float]:
    """Milliseconds until its index is ready, and from then to the answer; loading and drawing left out."""
    ready, answered = page.evaluate(THEMES_TIME, [_worker(page, address), plain_index(site, locale), query])
    return ready, answered


def _worker(page: Page, address: str) -> str:
    """Where the page finds the theme's search, which the site does not have."""
    theme = Path(str(resources.files("material")), "templates")
    (script,) = theme.glob("assets/javascripts/workers/search.*.min.js")
    place = f"{address}assets/{script.name}"
    page.context.route(place, lambda route: route.fulfill(path=script))
    return place
