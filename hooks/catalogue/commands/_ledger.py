"""What the commands that write the ledger share: which texts are meant, and writing its files."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from catalogue.commands._sources import add_source_options
from catalogue.load import last_answers, load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.ledger import ENDING, LEDGER, Entry, render
from catalogue.publishing.refusal import Refusal
from catalogue.queries.translations import Translation, find_translations
from catalogue.reading.nearest import find_nearest

ALL = "all"
Change = Callable[[Translation], Entry | None]
"""What the ledger is to know of a text from now on."""


class UnknownText(Refusal):
    """Nothing is called so."""


def add_options(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    parser.add_argument(
        "texts",
        nargs="+" if needed else "*",
        metavar="TEXT",
        help=f"a record or page (programme:its-id, page:about), one text as `status` names it (its-id.summary,"
        f" about#why), a file (programmes, prose), or {ALL}",
    )
    add_source_options(parser)


def load(options: argparse.Namespace) -> tuple[Catalogue, tuple[Translation, ...]]:
    """The catalogue and all its translations; raises DataError."""
    catalogue = load_catalogue(options.data, options.docs, known=last_answers(options.data))
    return catalogue, find_translations(catalogue)


def select(translations: Sequence[Translation], names: Iterable[str]) -> list[Translation]:
    """Those that the names mean, each once; raises UnknownText."""
    found: dict[int, Translation] = {}
    for name in names:
        meant = [each for each in translations if name in _names_of(each)]
        if not meant:
            raise UnknownText(_unknown(name, translations))
        found |= {id(each): each for each in meant}
    return list(found.values())


def count(number: int) -> str:
    """How many texts, in words."""
    return f"{number:,} text{'' if number == 1 else 's'}"


def _names_of(translation: Translation) -> tuple[str, ...]:
    pair = translation.pair
    return ALL, pair.file, pair.owner, pair.name


def _unknown(name: str, translations: Iterable[Translation]) -> str:
    known = dict.fromkeys(known for each in translations for known in _names_of(each))
    owned = [owner for owner in known if owner.partition(":")[2] == name]
    near = owned[0] if len(owned) == 1 else find_nearest(name, known)
    remedy = f"did you mean {near}?" if near else "name a record (programme:its-id), a page (page:about) or a file"
    return f"{name[:80]!r} names no text in two languages; {remedy}"


def write(data: Path, translations: Iterable[Translation], meant: Iterable[Translation], change: Change) -> int:
    """Writes what is to be known of the texts meant into the ledger; the number of entries that are new.

    Of the other texts in the same files it keeps what was known. What no text of today has is left out.
    """
    chosen = {id(each) for each in meant}
    files: dict[str, list[Entry]] = {}
    changed = 0
    for each in translations:
        entry = change(each) if id(each) in chosen else each.entry
        changed += id(each) in chosen and entry != each.entry
        if entry:
            files.setdefault(each.pair.file, []).append(replace(entry, name=each.pair.name))
    touched = {each.pair.file for each in translations if id(each) in chosen}
    for name in touched if changed else ():
        path = data / LEDGER / f"{name}{ENDING}"
        path.parent.mkdir(exist_ok=True)
        aside = path.with_suffix(".tmp")
        aside.write_text(render(files.get(name, ())), encoding="utf-8", newline="\n")
        os.replace(aside, path)
    return changed
