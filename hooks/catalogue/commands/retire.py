"""Takes a record or a page out of service: it is past, or goes, and its address leads to what takes its place."""

import argparse

from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.editing.renaming import kind_named
from catalogue.editing.retiring import PAST, end_record, remove_page, remove_record, states_of
from catalogue.editing.site_files import SiteFiles, page_named, record_named
from catalogue.editing.splices import CannotEdit
from catalogue.model.prose import PAGE


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", help="programme, stage, … or page")
    parser.add_argument("id", help="the id, or the path of a page")
    parser.add_argument("--state", default="", help=f"what its state is from now on, where it has one; {PAST}")
    parser.add_argument("--remove", action="store_true", help="take it out altogether, also where it has a state")
    parser.add_argument("--replace-by", default="", metavar="ID", help="what is named in its place, of its kind")
    parser.add_argument("--leads-to", default="", metavar="TARGET", help="where its address leads, as in list:a-z")
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
    def change(site: SiteFiles, _: Check) -> Done:
        if options.kind == PAGE:
            path = page_named(site, options.id)
            heir = page_named(site, options.replace_by) if options.replace_by else ""
            return _gone({f"{PAGE}:{path}": f"{PAGE}:{heir}", **remove_page(site, path, heir)}, options)
        kind = kind_named(options.kind)
        record = record_named(site, kind, options.id)
        replaced = record_named(site, kind, options.replace_by) if options.replace_by else None
        if replaced is record:
            raise CannotEdit(f"{options.id} cannot take its own place; name another one with --replace-by")
        if states_of(record) and not options.remove:
            state = options.state or PAST
            end_record(site, record, state, replaced)
            return Done({}, f"{options.id} is {state} now; its page stays.")
        return _gone(remove_record(site, record, replaced), options)

    return run_change(options, change)


def _gone(now: dict[str, str], options: argparse.Namespace) -> Done:
    target = f"{options.kind}:{options.id}"
    leads_to = {target: options.leads_to} if options.leads_to else {}
    return Done({**now, **leads_to}, f"{target} is gone.")
