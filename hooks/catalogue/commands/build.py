"""Builds the site and puts it in place."""

import argparse
import sys
from pathlib import Path

from catalogue.publishing.swap import PublishingError, build_site


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, default=Path("site"), help="the folder of the site")


def run(options: argparse.Namespace) -> int:
    try:
        pages = build_site(options.site)
    except PublishingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{pages} pages are in {options.site}")
    return 0
