"""Adds the addresses of the site to those that are published for good, in data/addresses.yaml."""

import argparse
from pathlib import Path

from catalogue.commands._sources import add_source_options
from catalogue.load import last_answers, load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import PUBLISHED
from catalogue.queries.day import today
from catalogue.queries.moved import page_addresses
from catalogue.reading.faults import DataError, report

HEAD = """\
# Every address that was ever published, and what links call the page. `make addresses` adds those that are new.
# An address that the site no longer has needs a line in redirects.yaml. Delete a line only if it never was published.
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(
            options.data, options.docs, max(options.day, today(None)), known=last_answers(options.data)
        )
    except DataError as error:
        print(*report(error.faults), sep="\n")
        return 1
    known = {**catalogue.published, **page_addresses(catalogue, Addresses(catalogue))}
    path: Path = options.data / f"{PUBLISHED}.yaml"
    text = HEAD + "".join(f"{address}: {target}\n" for address, target in sorted(known.items()))
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path}: {len(known)} addresses, {len(known) - len(catalogue.published)} of them new")
    return 0
