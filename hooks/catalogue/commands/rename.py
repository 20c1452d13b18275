"""Gives a record or a page another id, everywhere; its addresses, readers' notes and shared filters follow."""

import argparse

from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.editing.moving import note_rename
from catalogue.editing.renaming import kind_named, rename_page, rename_record
from catalogue.editing.site_files import SiteFiles, record_named
from catalogue.model.prose import PAGE


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", help="programme, stage, … or page")
    parser.add_argument("old", help="the id that it has, or the path of a page")
    parser.add_argument("new", help="the id that it is to have")
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
    def change(site: SiteFiles, _: Check) -> Done:
        if options.kind == PAGE:
            return Done(rename_page(site, options.old, options.new), f"page:{options.old} is page:{options.new} now.")
        record = record_named(site, kind_named(options.kind), options.old)
        now = rename_record(site, record, options.new)
        note_rename(site, f"{options.kind}:{options.old}", f"{options.kind}:{options.new}")
        return Done(now, f"{options.kind}:{options.old} is {options.kind}:{options.new} now.")

    return run_change(options, change)
