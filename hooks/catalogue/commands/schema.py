"""Writes what is made from the model and the templates: data/schema, and in the project what tells of fields."""

import argparse
from pathlib import Path

from catalogue.model.schema import generated_files, schemas, stale_files
from catalogue.pages.asked import KEPT, TEMPLATES, render_asked
from catalogue.pages.template_checks import render_offered
from catalogue.reading.engine_place import engine_folder


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say what is out of date")


def run(options: argparse.Namespace) -> int:
    again = "make schema"
    if engine_folder().samefile(Path.cwd()):
        files = generated_files(Path("data"))
        files[TEMPLATES / KEPT] = render_asked()
        files[TEMPLATES / "README.md"] = render_offered()
    else:  # another body's site: what tells of the engine stands with the engine
        files, again = schemas(Path("data")), "python -m catalogue schema"
    stale = stale_files(files)
    for path in stale:
        if options.check:
            print(f"{path} is out of date; run: {again}")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(files[path], encoding="utf-8", newline="\n")
    return 1 if stale and options.check else 0
