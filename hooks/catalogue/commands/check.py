"""Checks the data and the prose."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from catalogue.checks.freshness import find_warnings
from catalogue.commands.sources import add_source_options
from catalogue.load import load_catalogue
from catalogue.model import kinds
from catalogue.model.catalogue import Catalogue
from catalogue.reading.problems import DataError, Problem


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(options.data, options.docs)
    except DataError as error:
        print(_format(error.problems, options.format))
        return 1
    warnings = list(find_warnings(catalogue, options.day))
    if options.format == "json":
        print(_format(warnings, options.format))
        return 0
    if warnings:
        print(_format(warnings, options.format), file=sys.stderr)
    print(_count(catalogue))
    return 0


def _format(problems: Sequence[Problem], style: str) -> str:
    if style == "json":
        return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1)
    if style == "github":
        return "\n".join(problem.for_github() for problem in problems)
    return "\n".join(map(str, problems))


def _count(catalogue: Catalogue) -> str:
    counts = [f"{len(catalogue.records(kind))} {kind.collection.replace('_', ' ')}" for kind in kinds.KINDS]
    return f"no problems: {', '.join(counts)}, {len(catalogue.prose)} pages of prose"
