"""Says what is reviewed, how much there is, and what is due."""

import argparse

from catalogue.commands.sources import add_source_options
from catalogue.overview import make_overview, render_json, render_text
from catalogue.problems import DataError
from catalogue.reading import load_catalogue


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "json"], default="text")
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(options.data, options.docs)
    except DataError as error:
        print(*error.problems, sep="\n")
        return 1
    render = {"text": render_text, "json": render_json}[options.format]
    print(render(make_overview(catalogue, options.day)))
    return 0
