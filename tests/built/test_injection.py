"""What stands in data is text in every place where it ends up, even if the check had let it through."""

import datetime
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Frozen, Text
from catalogue.model.kinds import declared_kinds
from catalogue.pages.inventory import generate_pages
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.search.index import render_index
from tests.conftest import SITE, copy_project, run_catalogue

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "[click](javascript:alert(1))",
    "![x](x){onerror=alert(1)}",
    "&lt;script&gt;",
)
PAYLOAD = " ".join(PAYLOADS)
LIVE = (
    'script:not([type=module][src^="../"]):not([type="application/ld+json"]), svg[onload], [onerror], [onfocus], '
    "[autofocus]:not([popover] > p):not(.search-form > input), a[href^=javascript]"
)
"""What would run; scripts of the site itself stand in its own folder."""
DAY = datetime.date(2026, 11, 23)


def _poisoned(value: Any) -> Any:
    """The same with the payload at the end of every text that a person can write."""
    if isinstance(value, Text):
        return replace(value, en=f"{value.en} {PAYLOAD}", cy=f"{value.cy} {PAYLOAD}")
    if isinstance(value, Frozen):
        changed = {name: _poisoned(getattr(value, name)) for name in type(value).model_fields}
        if "speaker" in changed:
            changed["speaker"] += PAYLOAD
        return type(value).model_construct(**changed)
    if isinstance(value, tuple):
        return tuple(_poisoned(item) for item in value)
    return value


@cache
def _catalogue() -> Catalogue:
    catalogue = load_catalogue(SITE / "data", SITE / "docs")
    return Catalogue(
        [_poisoned(record) for kind in declared_kinds() for record in catalogue.all(kind.record_type)],
        catalogue.interface,
        catalogue.prose,
        settings=_poisoned(catalogue.settings),
        vocabulary=_poisoned(catalogue.vocabulary),
        next_step=_poisoned(catalogue.next_step),
        self_review=_poisoned(catalogue.self_review),
    )


@cache
def _bodies(locale: Locale) -> dict[str, str]:
    builder = Builder(_catalogue(), Publication("https://site.example/"), DAY)
    return {page.address: "".join(builder.body(page)) for page in generate_pages(_catalogue(), locale)}


@pytest.mark.parametrize("locale", Locale)
def test_no_page_runs_what_stands_in_data(locale: Locale) -> None:
    live = {}
    for address, body in _bodies(locale).items():
        found = BeautifulSoup(body, "lxml").select(LIVE)
        if found:
            live[address] = found

    assert live == {}


@pytest.mark.parametrize("locale", Locale)
def test_every_payload_can_be_read_as_text_on_the_page_of_a_record(locale: Locale) -> None:
    heading = BeautifulSoup(
        _bodies(locale)[Addresses(_catalogue()).find("programme:oak-award", locale) or ""], "lxml"
    ).h1

    assert heading
    assert heading.get_text().endswith(PAYLOAD)


@pytest.mark.parametrize("locale", Locale)
def test_the_search_index_holds_plain_text(locale: Locale) -> None:
    """Scripts put it into a page as text; a browser test holds them to it."""
    index = json.loads(render_index(_catalogue(), Addresses(_catalogue()), locale, DAY))
    titles = (document["title"] for document in index["documents"])
    texts = " ".join((*titles, *(content["text"] for content in index["contents"])))

    assert "<script>alert(1)</script>" in texts
    assert "&amp;" not in texts


QUOTES = """Heads' "next" step & {{ 7 * 7 }} {% endraw %} ]]> -- 'x' y`"""


def test_what_the_check_lets_through_is_text_in_the_head_and_in_links(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "main")
    file = project / "data" / "programmes.yaml"
    text = file.read_text(encoding="utf-8")
    literal = json.dumps(QUOTES)
    for old in ("Oak Award for Headteachers", "The award that shows"):
        text = re.sub(rf"(    en: ){old}[^\n]*", lambda found: f"{found[1]}{literal}", text, count=1)
    file.write_text(text, encoding="utf-8")
    done = run_catalogue(project, "build")
    assert done.returncode == 0, done.stderr
    pages = {
        name: BeautifulSoup((project / "site" / name / "index.html").read_text(encoding="utf-8"), "lxml")
        for name in ("en/programmes/oak-award", "en/programmes", "en/a-z", "en/pathway")
    }
    own = pages["en/programmes/oak-award"]

    assert own.title
    assert own.title.get_text().startswith(QUOTES)
    assert own.h1
    assert own.h1.get_text() == QUOTES
    assert [str(meta["content"]) for meta in own.select("meta[name=description], meta[property='og:title']")] == [
        QUOTES,
        QUOTES,
    ]
    assert all(QUOTES in page.get_text() for page in pages.values())
