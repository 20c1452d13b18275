"""Writes texts into a file for a translator: a workbook (.xlsx), or messages for a translation tool (.po)."""

import argparse
from collections import defaultdict
from pathlib import Path

from catalogue.commands import _ledger
from catalogue.languages.locales import Locale
from catalogue.publishing.former import find_former
from catalogue.publishing.refusal import Refusal
from catalogue.queries.translations import Translation
from catalogue.reading.faults import DataError, report
from catalogue.translation.formats import FORMATS
from catalogue.translation.units import make_units


class NoSuchFormat(Refusal):
    """The ending of the file is not known."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", required=True, choices=[locale.value for locale in Locale], help="the language to translate into"
    )
    parser.add_argument("--stale", action="store_true", help="only what waits in that language")
    parser.add_argument("--file", type=Path, help="where to write it; without it build/texts-cy.xlsx, or -en")
    _ledger.add_options(parser, needed=False)


def run(options: argparse.Namespace) -> int:
    to = Locale(options.to)
    path: Path = options.file or Path("build") / f"texts-{to}.xlsx"
    if path.suffix not in FORMATS:
        raise NoSuchFormat(f"{path} is of no format that is known; name it .xlsx or .po")
    try:
        catalogue, translations = _ledger.load(options)
    except DataError as error:
        print(*report(error.faults), sep="\n")
        return 1
    meant = _ledger.select(translations, options.texts or [_ledger.ALL])
    if options.stale:
        meant = [each for each in meant if each.waits(to)]
    units = list(make_units(catalogue, meant, to, find_former(options.data, options.docs, _wanted(meant, to))))
    if not units:
        print("Nothing waits: no file was written.")
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(FORMATS[path.suffix].write(units, to))
    print(f"{path}: {_ledger.count(len(units))} to translate into {to.own_name}")
    return 0


def _wanted(translations: list[Translation], to: Locale) -> dict[str, set[str]]:
    """By file, the fingerprints of what sources said when they were translated last."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in translations:
        if each.entry and each.entry.prints[to.other] != each.pair.prints[to.other]:
            found[each.pair.file].add(each.entry.prints[to.other])
    return found
