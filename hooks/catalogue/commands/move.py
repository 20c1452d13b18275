"""Gives a page another address, to which the old one leads."""

import argparse

from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.editing.moving import move_page, move_record
from catalogue.editing.renaming import kind_named
from catalogue.editing.site_files import SiteFiles, page_named, record_named
from catalogue.editing.splices import CannotEdit
from catalogue.languages.pairs import Pair
from catalogue.model.prose import PAGE


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", help="programme, stage, … or page")
    parser.add_argument("id", help="the id, or the path of a page")
    parser.add_argument("--en", default="", help="last part of the new address in English")
    parser.add_argument("--cy", default="", help="last part of the new address in Welsh, in Welsh words")
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
    def change(site: SiteFiles, _: Check) -> Done:
        if not (options.en or options.cy):
            raise CannotEdit("no address is given; add --en new-address, --cy cyfeiriad-newydd, or both")
        new = Pair(options.en, options.cy)
        if options.kind == PAGE:
            move_page(site, page_named(site, options.id), new)
        else:
            move_record(site, record_named(site, kind_named(options.kind), options.id), new)
        return Done({}, "The former addresses lead to the new ones.")

    return run_change(options, change)
