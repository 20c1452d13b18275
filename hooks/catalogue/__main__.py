"""The command line: python -m catalogue check, build."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from catalogue import kinds
from catalogue.problems import DataError, Problem
from catalogue.publishing import PublishingError, build_site
from catalogue.reading import load_catalogue
from catalogue.site import Catalogue


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when there are problems."""
    parser = argparse.ArgumentParser(prog="python -m catalogue")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check the data and the prose")
    check.add_argument("--data", type=Path, default=Path("data"))
    check.add_argument("--docs", type=Path, default=Path("docs"))
    check.add_argument("--format", choices=["text", "github", "json"], default="text")
    build = commands.add_parser("build", help="build the site and put it in place")
    build.add_argument("--site", type=Path, default=Path("site"))
    options = parser.parse_args(arguments)
    try:
        return _build(options) if options.command == "build" else _check(options)
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


def _check(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(options.data, options.docs)
    except DataError as error:
        print(_format(error.problems, options.format))
        return 1
    if options.format == "json":
        print("[]")
    else:
        print(_count(catalogue))
    return 0


def _format(problems: tuple[Problem, ...], style: str) -> str:
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
