"""The search index of each language, in the form that the theme's search reads."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from catalogue import kinds
from catalogue.fields import Frozen, Text
from catalogue.inline import plain_text
from catalogue.locales import Locale
from catalogue.paths import Paths
from catalogue.prose import ProsePage
from catalogue.site import Catalogue

FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
"""Weights, those of the theme."""
SEPARATOR = r"[\s\-–—'’.,:;!?()\[\]/\"]+"
MARKS = re.compile(r"\{#[^}]*\}|\]\([^)\s]*\)|[*_`#>\[|]")


def render_index(catalogue: Catalogue, paths: Paths, locale: Locale) -> str:
    """JSON; addresses are from the root of the language. No stop words: the English list hides the Welsh word "her"."""
    config = {"lang": ["en"], "separator": SEPARATOR, "pipeline": [], "fields": FIELDS}
    docs = list(_documents(catalogue, paths, locale))
    return json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _documents(catalogue: Catalogue, paths: Paths, locale: Locale) -> Iterator[dict[str, Any]]:
    for kind in kinds.PAGED:
        for record in catalogue.records(kind):
            text = " ".join(_texts(record, locale))
            yield _document(paths, f"{kind.name}:{record.id}", locale, record.title[locale], text)
    for name, words in catalogue.interface.lists.items():
        yield _document(paths, f"list:{name}", locale, words.title[locale], words.description[locale])
    for term in catalogue.glossary:
        text = " ".join(_texts(term, locale))
        yield _document(paths, f"list:glossary#{term.id}", locale, term.title[locale], text)
    for page in catalogue.prose:
        if page.locale is locale:
            text = f"{page.matter.description} {_words(page)}"
            yield _document(paths, f"page:{page.path}", locale, page.matter.title, text)


def _document(paths: Paths, target: str, locale: Locale, title: str, text: str) -> dict[str, Any]:
    address = paths.find(target, locale)
    assert address is not None
    location = address.removeprefix(f"{locale}/")
    return {"location": location, "title": html.escape(title), "text": html.escape(text)}


def _texts(value: Any, locale: Locale) -> Iterator[str]:
    """Every text of a record in one language, the title left out."""
    if isinstance(value, Text):
        yield plain_text(value[locale])
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            if name not in {"title", "sources", "id", "address", "review"}:
                yield from _texts(getattr(value, name), locale)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, locale)


def _words(page: ProsePage) -> str:
    return " ".join(MARKS.sub(" ", page.markdown).split())
