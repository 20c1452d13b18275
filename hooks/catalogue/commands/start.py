"""Writes a small site of your own, which builds at once."""

import argparse
import shutil
import sys
from pathlib import Path

from catalogue.model.schema import schemas

STARTER = Path(__file__).parents[1] / "starter"
"""The site that is written, but for what is made from the model."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="a folder that is not there yet, or an empty one")


def run(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} is there already; name a folder that is not, or an empty one", file=sys.stderr)
        return 1
    shutil.copytree(STARTER, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    (folder / "gitignore").rename(folder / ".gitignore")  # under its own name it would hold in the engine too
    for path, text in schemas(folder / "data").items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{folder} holds a small site. Its README.md says what to do next.")
    return 0
