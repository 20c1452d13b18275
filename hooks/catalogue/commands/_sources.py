"""Options of the commands that read data and prose, and where examples stand."""

import argparse
import datetime
import os
from pathlib import Path

from catalogue.queries.day import today

EXAMPLES = "examples"
"""The folder of examples, beside that of the data."""


def add_source_options(parser: argparse.ArgumentParser) -> None:
    day = today(os.environ.get("SOURCE_DATE_EPOCH"))
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    parser.add_argument("--day", type=_day, default=day, help="as on this day, such as 2027-01-15")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text[:60]!r} is no day; write year-month-day, such as 2027-01-15") from None


def find_examples(data: Path) -> Path | None:
    """The folder of examples beside that of the data, where there is one."""
    folder = data.absolute().with_name(EXAMPLES)
    return folder if folder.exists() else None
