"""An interface.yaml that holds every word that is asked for, and no more."""

import json
from collections.abc import Iterable
from typing import Any

from catalogue.checks.interface import COUNTS, LABELS, WORDS
from catalogue.model.interface import WelshForms
from catalogue.model.lists import LISTS
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


def _lines(parts: dict[str, Any]) -> list[str]:
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in parts.items()]


def _texts(keys: Iterable[str]) -> dict[str, dict[str, str]]:
    return {key: _text(key) for key in keys}


def _text(words: str) -> dict[str, str]:
    return {"en": f"{words} in English", "cy": f"{words} yn Gymraeg"}


def _counted() -> dict[str, dict[str, str]]:
    return {"en": {"one": "{n} thing", "other": "{n} things"}, "cy": dict.fromkeys(WelshForms.model_fields, "{n} peth")}
