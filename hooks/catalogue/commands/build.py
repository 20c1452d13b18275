"""Builds the site and puts it in place."""

import argparse
from pathlib import Path

from catalogue.publishing.build import build_site


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, default=Path("site"), help="the folder of the site")


def run(options: argparse.Namespace) -> int:
    pages = build_site(options.site)
    print(f"{pages} pages are in {options.site}")
    return 0
