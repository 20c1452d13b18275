"""The command line: python -m catalogue check, build, schema."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from catalogue import kinds
from catalogue.problems import DataError, Problem
from catalogue.publishing import PublishingError, build_site
from catalogue.reading import load_catalogue
from catalogue.schema import generated_files, stale_files
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
    schema = commands.add_parser("schema", help="write what is made from the model: data/schema, CONTRIBUTING.md")
    schema.add_argument("--check", action="store_true", help="only say what is out of date")
    options = parser.parse_args(arguments)
    run = {"check": _check, "build": _build, "schema": _schema}
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
