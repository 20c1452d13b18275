"""Options of the commands that read data and prose."""

import argparse
import datetime
import os
from pathlib import Path

from catalogue.queries.day import today


def add_source_options(parser: argparse.ArgumentParser) -> None:
    day = today(os.environ.get("SOURCE_DATE_EPOCH"))
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    parser.add_argument("--day", type=datetime.date.fromisoformat, default=day, help="as on this day")
