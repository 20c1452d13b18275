"""The command line: python -m catalogue check, status, build, schema."""

import argparse
import datetime
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from catalogue import kinds
from catalogue.clock import today
from catalogue.overview import make_overview, render_json, render_text
from catalogue.problems import DataError, Problem
from catalogue.publishing import PublishingError, build_site
from catalogue.reading import load_catalogue
from catalogue.reviewing import find_warnings
from catalogue.schema import generated_files, stale_files
from catalogue.site import Catalogue


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when there are problems."""
    parser = argparse.ArgumentParser(prog="python -m catalogue")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check the data and the prose")
    check.add_argument("--format", choices=["text", "github", "json"], default="text")
    status = commands.add_parser("status", help="say what is reviewed, how much there is, and what is due")
    status.add_argument("--format", choices=["text", "json"], default="text")
    day = today(os.environ.get("SOURCE_DATE_EPOCH"))
    for command in (check, status):
        command.add_argument("--data", type=Path, default=Path("data"))
        command.add_argument("--docs", type=Path, default=Path("docs"))
        command.add_argument("--day", type=datetime.date.fromisoformat, default=day)
    build = commands.add_parser("build", help="build the site and put it in place")
    build.add_argument("--site", type=Path, default=Path("site"))
    schema = commands.add_parser("schema", help="write what is made from the model: data/schema, CONTRIBUTING.md")
    schema.add_argument("--check", action="store_true", help="only say what is out of date")
    options = parser.parse_args(arguments)
    run = {"check": _check, "status": _status, "build": _build, "schema": _schema}
    try:
        return run[options.command](options)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1


def _build(options: argparse.Namespace) -> int:
    try:
        pages = build_site(options.site)
    except PublishingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{pages} pages are in {options.site}")
    return 0


def _schema(options: argparse.Namespace) -> int:
    files = generated_files(Path("data"), Path("CONTRIBUTING.md"))
    stale = stale_files(files)
    for path in stale:
        if options.check:
            print(f"{path} is out of date; run: make schema")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(files[path], encoding="utf-8")
    return 1 if stale and options.check else 0


def _check(options: argparse.Namespace) -> int:
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


def _status(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(options.data, options.docs)
    except DataError as error:
        print(_format(error.problems, "text"))
        return 1
    render = {"text": render_text, "json": render_json}[options.format]
    print(render(make_overview(catalogue, options.day)))
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


if __name__ == "__main__":
    sys.exit(main())
