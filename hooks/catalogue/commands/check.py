"""Checks the data and the prose, and the examples that stand beside them."""

import argparse
import json
import os
import sys
from collections.abc import Sequence

from catalogue.checks.freshness import find_warnings
from catalogue.commands._sources import add_source_options, find_examples
from catalogue.load import last_answers, load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import Kind, declared_kinds
from catalogue.queries.day import today
from catalogue.reading.faults import MOST_LINES, DataError, Fault, report


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        day, site_url = max(options.day, today(None)), os.environ.get("SITE_URL", "")
        examples = find_examples(options.data)
        warnings: list[Fault] = []
        whole = load_catalogue(
            options.data,
            options.docs,
            day,
            site_url=site_url,
            examples=examples,
            warnings=warnings,
            known=last_answers(options.data),
        )
    except DataError as error:
        print("\n".join(report(error.faults)) if options.format == "text" else _format(error.faults, options.format))
        return 1
    catalogue = whole.below or whole
    warnings = [*find_warnings(catalogue, options.day), *sorted(warnings, key=lambda fault: fault.order)]
    if options.format == "json":
        print(_format(warnings, options.format))
        return 0
    if warnings:
        print(_format(warnings, options.format), file=sys.stderr)
    print(_count(catalogue) + _count_examples(whole))
    return 0


def _format(faults: Sequence[Fault], style: str) -> str:
    """The first of them, in the form that a machine reads."""
    first = faults[:MOST_LINES]
    if style == "json":
        return json.dumps([fault.for_json() for fault in first], ensure_ascii=False, indent=1)
    return "\n".join(fault.for_github() if style == "github" else str(fault) for fault in first)


def _count(catalogue: Catalogue) -> str:
    counts = [f"{len(catalogue.all(kind.record_type))} {_plural(kind)}" for kind in catalogue.kinds]
    return f"no problems: {', '.join(counts)}, {len(catalogue.prose)} pages of prose"


def _count_examples(catalogue: Catalogue) -> str:
    """None where nothing lies over the data."""
    records = (each for kind in catalogue.kinds for each in catalogue.all(kind.record_type))
    number = sum(map(catalogue.is_example, records))
    return f"; and {number} example{'' if number == 1 else 's'}" if catalogue.is_demonstration else ""


def _plural(kind: Kind) -> str:
    """What an editor calls several: as their file, where that holds one kind."""
    alone = [each for each in declared_kinds() if each.file == kind.file] == [kind]
    return kind.file.replace("_", " ") if alone else f"{kind.name}s"
