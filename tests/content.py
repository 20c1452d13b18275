"""Content in the engine: ids, titles and abbreviations of a site that stand in a file of the engine.

Only what could not stand there but for this site counts, so that no new title of an editor is taken for content.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalogue.languages.hunspell import dictionary
from catalogue.languages.locales import Locale
from tests.conftest import ROOT

PLACES = ("hooks", "overrides", "docs/assets")
ENDINGS = frozenset({".py", ".html", ".js", ".css", ".yaml", ".json", ".md", ".svg", ".txt"})
LEXICONS = frozenset({"lexicon", "dictionaries"})
"""The folders of the words of two languages, which no site has written."""
NAMED = ("title", "abbreviation", "name")
"""Fields that hold what something is called, in both languages."""
COMMON = 2
"""Words up to which a title is common language when dictionaries know them all: Headteacher, Local authority."""
FORMATS = frozenset({"css", "html", "json", "markdown", "yaml"})
"""What the files of any site are written in."""
WORD = re.compile(r"\w+(?:['’-]\w+)*")
PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
CLASS = re.compile(r"\.([a-z][\w-]+)")


def find_content(engine: Path, data: Path) -> list[str]:
    """Every name in the data that stands in the engine, with the file."""
    own = _own_words()
    names = sorted({name for file in sorted(data.glob("*.yaml")) for name in _names_in(_read(file))})
    foreign = [name for name in names if not set(_parts(name)) <= own]
    return [
        f"{file.relative_to(engine).as_posix()}: {name}"
        for file, exact, folded in _texts(engine)
        for name in foreign
        if _stands_in(name, exact, folded) and not _is_common(name)
    ]


def _texts(engine: Path) -> Iterator[tuple[Path, str, str]]:
    """Each file with its words, as they are and in small letters, between spaces."""
    for path in sorted(path for place in PLACES for path in (engine / place).rglob("*")):
        if path.suffix in ENDINGS and LEXICONS.isdisjoint(path.parts):
            exact = _spaced(path.read_text(encoding="utf-8"))
            yield path, exact, exact.casefold()


def _stands_in(name: str, exact: str, folded: str) -> bool:
    """A single word must have the same capitals, so that no abbreviation is found in a common word."""
    spaced = _spaced(name)
    return spaced.casefold() in folded if " " in spaced.strip() else spaced in exact


def _spaced(text: str) -> str:
    return f" {' '.join(WORD.findall(text))} "


def _parts(text: str) -> list[str]:
    return PART.findall(text.casefold())


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _names_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _names_in(each)
    elif isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for field, held in value.items():
            yield from held.values() if field in NAMED and isinstance(held, dict) else _names_in(held)


@cache
def _own_words() -> frozenset[str]:
    """What our engine says on any site, and what it calls its parts: words, fields, features, values and classes."""
    catalogue = ROOT / "hooks" / "catalogue"
    said = [catalogue / "model" / "interface.yaml", *(catalogue / "starter" / "docs").glob("*/accessibility.md")]
    texts = [file.read_text(encoding="utf-8") for file in said]
    texts += [name for file in (catalogue / "model").glob("*.py") for name in _names_of(file)]
    styles = (ROOT / "docs" / "assets" / "css").rglob("*.css")
    texts += [name for file in styles for name in CLASS.findall(file.read_text(encoding="utf-8"))]
    return FORMATS.union(part for text in texts for part in _parts(text))


def _names_of(module: Path) -> Iterator[str]:
    """Names and short values, but no docstring."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.ClassDef):
            yield re.sub("(?<=[a-z])(?=[A-Z])", " ", node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            yield node.value


def _is_common(name: str) -> bool:
    words = WORD.findall(name)
    return (
        len(words) <= COMMON and "-" not in name and any(all(map(dictionary(locale).has, words)) for locale in Locale)
    )
