"""python -m bench.search [N]: how well and how fast the search of the built site finds, and the theme's as it comes.

One JSON line a measurement; then the same with N records a language. Words of a corpus are measured too where the
variable CORPUS names a folder of CoNLL-U files.
"""

import gzip
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.chromium import CHROMIUM, FLAGS
from bench.project import ROOT, make_project, print_line, run
from bench.search.corpus import generate_asked, measure_asked, read_corpus
from bench.search.engines import (
    ask_index,
    ask_minisearch,
    ask_ours,
    ask_pagefind,
    ask_the_theme,
    documents_of,
    index_of,
    plain_index,
    time_the_theme,
)
from bench.search.evaluation import LEAST, Places, generate_queries, measure, read_terms
from bench.search.loading import TYPED, measure_keys, measure_loading, measure_slow_loading
from bench.search.questions import TABLES, Question, find_worse, generate_titles, measure_questions, read_questions
from bench.serving import serve
from catalogue.languages.locales import Locale
from catalogue.languages.words import joined_words_of, words_of
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.search.index import describe_language, render_index

DAY = date(2026, 11, 23)


def main(number: int) -> None:
    """Measures the built site, then one with so many more programmes."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        _measure_finding(browser, ROOT / "site")
        _measure_questions(browser, ROOT / "site")
        if folder := os.environ.get("CORPUS"):
            _measure_corpus(browser, ROOT / "site", Path(folder))
        _measure_speed(browser, ROOT / "site")
        with tempfile.TemporaryDirectory() as folder:
            project = make_project(Path(folder, "project"), number)
            build = run(project, "catalogue", "build").cpu_seconds
            index = _seconds_of_index(project)
            share = round(index / build, 3)
            print_line(n=number, build_cpu_seconds=round(build, 2), index_cpu_seconds=round(index, 2), share=share)
            _measure_speed(browser, project / "site")
        browser.close()


def _measure_finding(browser: Browser, site: Path) -> None:
    interface = load_catalogue(ROOT / "data", ROOT / "docs").interface
    with serve(site) as address:
        page = browser.new_page(bypass_csp=True)  # the theme starts its search from a text
        page.goto(f"{address}en/")
        for locale in Locale:
            places, queries = Places(site, locale, interface), list(generate_queries(read_terms(locale)))
            texts = [query.text for query in queries]
            for name, answers in (
                ("theme", ask_the_theme(page, address, site, locale, texts)),
                ("ours", ask_ours(page, address, locale, texts)),
            ):
                for kind, figures in measure(queries, answers, places).items():
                    rounded = {key: round(value, 3) for key, value in asdict(figures).items()}
                    print_line(locale=locale, search=name, kind=kind, **rounded, least_recall=LEAST[kind])


def _measure_questions(browser: Browser, site: Path) -> None:
    with serve(site) as address:
        page = browser.new_page(bypass_csp=True)  # the theme starts its search from a text
        page.goto(f"{address}en/")
        for locale in Locale:
            documents = documents_of(site, locale)
            tables = {table: read_questions(locale, table) for table in TABLES}
            tables["titles"] = list(generate_titles(documents, locale))
            questions = [question for table in tables.values() for question in table]
            texts = [question.text for question in questions]
            answers = {
                "ours": ask_ours(page, address, locale, texts),
                "theme": ask_the_theme(page, address, site, locale, texts),
                "minisearch": ask_minisearch(page, documents, texts),
                "pagefind": ask_pagefind(browser, documents, locale, texts),
            }
            first = 0
            for table, asked in tables.items():
                _compare(locale, table, asked, {name: own[first : first + len(asked)] for name, own in answers.items()})
                first += len(asked)


def _compare(
    locale: Locale, table: str, asked: Sequence[Question], answers: Mapping[str, Sequence[Sequence[str]]]
) -> None:
    """A line for each search and kind of question, then one that says where ours is behind."""
    figures = {name: measure_questions(asked, own) for name, own in answers.items()}
    for name, kinds in figures.items():
        for kind, values in kinds.items():
            print_line(locale=locale, table=table, search=name, kind=kind, **values)
        (whole,) = measure_questions([replace(each, kind="all") for each in asked], answers[name]).values()
        print_line(locale=locale, table=table, search=name, kind="all", **whole)
    ours = figures.pop("ours")
    print_line(locale=locale, table=table, behind=find_worse(ours, figures))


def _measure_corpus(browser: Browser, site: Path, folder: Path) -> None:
    """The corpus is Welsh; its sentences have no titles."""
    sentences = read_corpus(folder)
    words = {word for each in sentences for word in (*words_of(each.text), *joined_words_of(each.text))}
    documents = [
        {"location": str(number), "title": "", "kind": "sentence", "text": each.text}
        for number, each in enumerate(sentences)
    ]
    rest: dict[str, object] = {"kinds": {}, "synonyms": []}
    file = {
        "locale": Locale.CY,
        "documents": documents,
        "contents": documents,
        **describe_language(words, Locale.CY),
        **rest,
    }
    asked = list(generate_asked(sentences))
    with serve(site) as address:
        page = browser.new_page()
        page.goto(f"{address}cy/")
        found = ask_index(page, file, [each.text for each in asked])
        page.close()
    answers = [[int(location) for location in each] for each in found]
    for kind, figures in sorted(measure_asked(asked, answers, sentences).items()):
        print_line(locale=Locale.CY, search="ours", kind=f"corpus, {kind}", **figures)


def _measure_speed(browser: Browser, site: Path) -> None:
    with serve(site) as address:
        for locale in Locale:
            plain = json.dumps(plain_index(site, locale), ensure_ascii=False, separators=(",", ":")).encode()
            for name, content in (("theme", plain), ("ours", index_of(site, locale).read_bytes())):
                print_line(locale=locale, search=name, bytes=len(content), gzip=len(gzip.compress(content, mtime=0)))
            page = browser.new_page(bypass_csp=True)  # the theme starts its search from a text
            page.goto(f"{address}{locale}/")
            ready, answered = time_the_theme(page, address, site, locale, TYPED[locale])
            print_line(locale=locale, search="theme", ready_ms=round(ready), query_ms=round(answered))
            first, *others = measure_keys(page, address, locale)
            print_line(
                locale=locale, search="ours", first_key_ms=round(first), next_keys_ms=[round(time) for time in others]
            )
            page.close()
            print_line(locale=locale, search="ours", **measure_loading(browser, address, locale))
    with serve(site, is_slow=True) as address:
        for locale in Locale:
            print_line(locale=locale, search="ours", **measure_slow_loading(browser, address, locale))


def _seconds_of_index(project: Path) -> float:
    """Of both languages, with the dictionaries to be read as in a build."""
    catalogue = load_catalogue(project / "data", project / "docs")
    addresses = Addresses(catalogue)
    begin = time.process_time()
    for locale in Locale:
        render_index(catalogue, addresses, locale, DAY)
    return time.process_time() - begin


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
