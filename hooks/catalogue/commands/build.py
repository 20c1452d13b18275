"""Builds the site and puts it in place."""

import argparse
from pathlib import Path

from catalogue.publishing.build import build_site
from catalogue.publishing.target import TargetError

SITE, DEMONSTRATION = Path("site"), Path("build/demo")
"""Where they are put: that of a demonstration is never published."""
AS_THEY_WERE = ", as they were: nothing has changed since the last build"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, help=f"the folder of the site; {SITE}, or with examples {DEMONSTRATION}")
    parser.add_argument("--examples", type=Path, help="a folder of examples to show, which makes it a demonstration")


def run(options: argparse.Namespace) -> int:
    site: Path = options.site or (DEMONSTRATION if options.examples else SITE)
    if options.examples and site.resolve() == SITE.resolve():
        raise TargetError(f"{site} is what is published, and a demonstration is not; name another folder")
    built = build_site(site, options.examples)
    print(f"{built.pages} pages are in {site}{'' if built.anew else AS_THEY_WERE}")
    return 0
