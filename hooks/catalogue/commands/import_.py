"""Takes the file of a translator: checks all of it, shows what would change, and writes it in place."""

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path

from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.editing.markdown import replace_lines
from catalogue.editing.site_files import SiteFiles, Spot
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import Change, Set
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import PROSE, kind_named
from catalogue.model.ledger import ENDING, LEDGER, Entry, fingerprint, render
from catalogue.model.prose import ProsePage
from catalogue.publishing.refusal import Refusal
from catalogue.queries.sections import section_lines
from catalogue.queries.translations import TextPair, Translation, find_translations
from catalogue.reading.faults import DataError
from catalogue.translation.formats import FORMATS
from catalogue.translation.returned import Taken, check_returned
from catalogue.translation.units import make_units


class NoFile(Refusal):
    """There is nothing to take."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the workbook (.xlsx) or the messages (.po) that came back")
    parser.add_argument(
        "--to", required=True, choices=[locale.value for locale in Locale], help="the language of its translations"
    )
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
    if options.file.suffix not in FORMATS or not options.file.is_file():
        raise NoFile(f"{options.file} is no file ending in {' or '.join(FORMATS)}; name the one that came back")
    return run_change(options, partial(_take, options.file, Locale(options.to)))


def _take(path: Path, to: Locale, site: SiteFiles, check: Check) -> Done:
    """Raises DataError where anything in the file is wrong."""
    del check
    returned, faults = FORMATS[path.suffix].read(path.read_bytes(), path.name, to)
    translations = {each.pair.name: each for each in find_translations(site.catalogue)}
    units = {unit.name: unit for unit in make_units(site.catalogue, translations.values(), to, {})}
    taken, wrong = check_returned(returned, units, to)
    if faults or wrong:
        raise DataError([*faults, *wrong])
    new = [each for each in taken if each.is_new]
    texts = [(translations[each.unit.name].pair, each.text) for each in new]
    _write_sections(site, texts, to)  # first: what is written at the top of a page can move them
    _write_fields(site, texts, to)
    _note(site, translations, taken, to)
    right = len(taken) - len(new)
    said = f"Texts that are new: {len(new)}; right as they were: {right}."
    return Done({}, said)


def _write_fields(site: SiteFiles, texts: list[tuple[TextPair, str]], to: Locale) -> None:
    """Fields of records, of files that are one thing, and at the top of pages."""
    changes: dict[str, list[Change]] = {}
    for pair, text in texts:
        if not pair.is_section:
            for spot in _spots_of(site, pair, to):
                changes.setdefault(spot.file, []).append(Set(spot.path, text))
    for file, asked in changes.items():
        site.change(file, asked)


def _spots_of(site: SiteFiles, pair: TextPair, to: Locale) -> list[Spot]:
    name, _, record_id = pair.owner.partition(":")
    kind = kind_named(name)
    if kind:
        spots = (spot for spot in site.spots_of(kind, record_id) if spot.file.startswith(f"{site.data}/"))
        return [Spot(spot.file, (*spot.path, *pair.path, to.value)) for spot in spots]
    if pair.file == PROSE:
        return [Spot(_page(site, pair, to).file, pair.path)]
    return [Spot(f"{site.data}/{pair.file}.yaml", (*pair.path, to.value))]


def _write_sections(site: SiteFiles, texts: list[tuple[TextPair, str]], to: Locale) -> None:
    """From the last of a page to the first, so that the lines of those to come stay where they are."""
    found = []
    for pair, text in texts:
        if pair.is_section:
            page = _page(site, pair, to)
            lines = section_lines(page.markdown, page.parsed).get(str(pair.path[0]))
            if lines is None:
                raise CannotEdit(f"{pair.name} has no section in {to.own_name} yet; write its heading first")
            found.append((page.file, lines, text))
    for file, (first, last), text in sorted(found, reverse=True):
        below = site.workspace.text(file)
        site.workspace.write(file, replace_lines(below, first, last, text))


def _page(site: SiteFiles, pair: TextPair, to: Locale) -> ProsePage:
    page = site.catalogue.prose_page(pair.owner.partition(":")[2], to)
    if page is None:
        raise CannotEdit(f"{pair.owner} has no page in {to.own_name} yet; write the file first")
    return page


def _note(site: SiteFiles, translations: dict[str, Translation], taken: list[Taken], to: Locale) -> None:
    """What the ledger knows when the texts are written."""
    entries: dict[str, dict[str, Entry]] = {}
    for name, each in translations.items():
        if each.entry:
            entries.setdefault(each.pair.file, {})[name] = replace(each.entry, name=name)
    touched = set()
    for came in taken:
        found, name = translations[came.unit.name], came.unit.name
        prints = {to: fingerprint(came.text), to.other: came.unit.print}
        now = Pair.of(prints.__getitem__)
        if found.entry is None or found.entry.prints != now:
            entries.setdefault(found.pair.file, {})[name] = Entry(name, now, to.other)
            touched.add(found.pair.file)
    for file in touched:
        site.workspace.write(f"{site.data}/{LEDGER}/{file}{ENDING}", render(entries[file].values()))
