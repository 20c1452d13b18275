"""What templates ask for: an interface.yaml that holds every word of it, and the pages that they link to."""

import json
from collections.abc import Iterable
from typing import Any

from catalogue.checks.interface import COUNTS, LABELS, WORDS
from catalogue.languages.locales import Locale
from catalogue.model.interface import WelshForms
from catalogue.model.lists import LISTS
from catalogue.model.prose import HOME
from catalogue.pages.asked import asked_words


def write_interface() -> str:
    """A line for each part and for each group of labels, so that a part that grows moves no other."""
    asked = asked_words()
    parts = {
        "counts": {noun: _counted() for noun in (*COUNTS, *asked.counts)},
        "words": _texts((*WORDS, *asked.words)),
        "lists": {name: {"title": _text(name), "description": _text("All of them")} for name in LISTS},
    }
    groups = {group: _texts((*map(str, values), *asked.labels.get(group, ()))) for group, values in LABELS.items()}
    return "".join((*_lines(parts), "labels:\n", *(f"  {line}" for line in _lines(groups))))


def write_linked_pages() -> dict[str, str]:
    """The pages of prose that templates link to, by their paths below docs/."""
    paths = [target.removeprefix("page:") for target in asked_words().targets if target.startswith("page:")]
    return {f"{locale}/{path}.md": _page(path, locale) for path in paths for locale in Locale}


def _page(path: str, locale: Locale) -> str:
    name = path.rpartition("/")[2]
    matter = {"title": f"{name} {locale}", "description": f"What it says in {locale}", "review": "draft"}
    address = {} if path == HOME else {"address": f"{name}-{locale}"}
    lines = "".join(f"{key}: {value}\n" for key, value in (matter | address).items())
    return f"---\n{lines}---\nText.\n"


def _lines(parts: dict[str, Any]) -> list[str]:
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in parts.items()]


def _texts(keys: Iterable[str]) -> dict[str, dict[str, str]]:
    return {key: _text(key) for key in keys}


def _text(words: str) -> dict[str, str]:
    return {"en": f"{words} in English", "cy": f"{words} yn Gymraeg"}


def _counted() -> dict[str, dict[str, str]]:
    return {"en": {"one": "{n} thing", "other": "{n} things"}, "cy": dict.fromkeys(WelshForms.model_fields, "{n} peth")}
