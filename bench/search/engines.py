"""Asks a search in Chromium, on the same documents: this site's own, the theme's, and two small libraries."""

import html
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from bench.project import ROOT
from bench.serving import serve
from catalogue.languages.locales import Locale

MODULES = ROOT / "node_modules"
FOLDER = "new URL('.', document.querySelector('script[type=module]').src).href"
"""Where the scripts of the page are."""
OURS = """async ([assets, file, queries]) => {
  const { SearchEngine } = await import(assets + "search-engine.js");
  const { parseFile } = await import(assets + "search-file.js");
  const engine = new SearchEngine(parseFile(file));
  const answers = [];
  for (const query of queries) answers.push(await engine.find(query, { most: Infinity }));
  return answers.map(({ results }) => results.map(({ document }) => document.location));
}"""
MINISEARCHS = """async ([script, documents, queries]) => {
  const { default: MiniSearch } = await import(script);
  const fields = ["title", "text", "names"];
  const search = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 3 } } });
  search.addAll(documents.map(({ title, short = "", names = "", across = [], text }, id) => (
    { id, title: `${title} ${short}`, names: [names, ...across].join(" "), text }
  )));
  return queries.map((query) => search.search(query).map(({ id }) => documents[id].location));
}"""
PAGEFINDS = """async ([script, queries]) => {
  const pagefind = await import(script);
  const answers = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    answers.push(found.map(({ raw_url, url }) => (raw_url ?? url).slice(1)));
  }
  return answers;
}"""
WRITE_PAGEFIND = """
import * as pagefind from "pagefind";
const [documents, language, outputPath] = JSON.parse(await new Response(process.stdin).text());
const { index } = await pagefind.createIndex({ forceLanguage: language });
for (const { location, title, short = "", names = "", across = [], text } of documents) {
  const content = [title, short, names, ...across, text].join(". ");
  await index.addCustomRecord({ url: `/${location}`, content, language, meta: { title } });
}
await index.writeFiles({ outputPath });
await pagefind.close();
"""
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
    docs = [
        {"location": each["location"], "title": html.escape(each["title"]), "text": html.escape(each["text"])}
        for each in documents_of(site, locale)
    ]
    return {"config": THEME_CONFIG, "docs": docs}


def documents_of(site: Path, locale: Locale) -> list[dict[str, Any]]:
    """What the index of the site holds, and its pieces where it has any."""
    index = json.loads(index_of(site, locale).read_text(encoding="utf-8"))
    contents = zip(index["documents"], index["contents"], strict=True)
    documents: list[dict[str, Any]] = [{**called, **content} for called, content in contents]
    if "pieces" not in index:
        return documents
    size = index["pieces"]["size"]
    pieces = (site / locale / "search" / "texts" / f"{first // size}.json" for first in range(0, len(documents), size))
    shown = (each for piece in pieces for each in json.loads(piece.read_text(encoding="utf-8"))["texts"])
    return [{**document, **text} for document, text in zip(documents, shown, strict=True)]


def ask_ours(page: Page, address: str, locale: Locale, queries: Sequence[str]) -> list[list[str]]:
    """The locations that each query finds; the page is one of the site at that address."""
    file = page.request.get(f"{address}{locale}/search/search_index.json").json()
    return ask_index(page, file, queries)


def ask_index(page: Page, file: Mapping[str, Any], queries: Sequence[str]) -> list[list[str]]:
    """The same of any index, as the file of a site has it."""
    answers: list[list[str]] = page.evaluate(OURS, [page.evaluate(FOLDER), file, list(queries)])
    return answers


def ask_minisearch(page: Page, documents: Sequence[Mapping[str, Any]], queries: Sequence[str]) -> list[list[str]]:
    """MiniSearch as its manual shows it, with any word, beginnings and slips."""
    script = MODULES / "minisearch" / "dist" / "es" / "index.js"
    place = f"{page.evaluate(FOLDER)}minisearch.js"
    page.context.route(place, lambda route: route.fulfill(path=script))
    answers: list[list[str]] = page.evaluate(MINISEARCHS, [place, list(documents), list(queries)])
    return answers


def ask_pagefind(
    browser: Browser, documents: Sequence[Mapping[str, Any]], locale: Locale, queries: Sequence[str]
) -> list[list[str]]:
    """Pagefind with the same documents as records of its own."""
    with tempfile.TemporaryDirectory() as folder:
        told = json.dumps([list(documents), locale, str(Path(folder, "pagefind"))])
        command = ["node", "--input-type=module", "--eval", WRITE_PAGEFIND]
        subprocess.run(command, input=told, text=True, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        Path(folder, "index.html").write_text(
            f'<!doctype html><html lang="{locale}"><title>Pagefind</title>', encoding="utf-8"
        )
        Path(folder, "404.html").write_text("<!doctype html><title>Not found</title>", encoding="utf-8")
        with serve(Path(folder)) as address:
            page = browser.new_page()
            page.goto(address)
            answers: list[list[str]] = page.evaluate(PAGEFINDS, [f"{address}pagefind/pagefind.js", list(queries)])
            page.close()
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
