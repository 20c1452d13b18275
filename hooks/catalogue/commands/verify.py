"""Walks a published site as a stranger, and says what is wrong with it."""

import argparse
import json
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from catalogue.model.site_address import find_address_fault
from catalogue.network.agent import find_owner
from catalogue.network.client import Client
from catalogue.network.clock import Clock, Pace
from catalogue.network.site.asker import Asker
from catalogue.network.site.moved import read_moved
from catalogue.network.site.place import SitePlace
from catalogue.network.site.walk import Walked, walk_site
from catalogue.publishing.refusal import Refusal
from catalogue.queries.day import today
from catalogue.reading.faults import MOST_LINES, Severity

RATE = 20
"""Requests a second: what one reader with a fast browser asks for."""
MOST = 5_000
"""Addresses."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", help="where the site is, such as https://example.org/leadership/")
    parser.add_argument("--as", dest="named", help="where it is to be published, if it is tried elsewhere before")
    parser.add_argument(
        "--fixed-headers",
        action="store_true",
        help="the host sends headers of its own and no others, as GitHub Pages does: what is missing is a warning",
    )
    parser.add_argument("--rate", type=float, default=RATE, help=f"requests a second; {RATE}")
    parser.add_argument("--most", type=int, default=MOST, help=f"addresses that are asked; {MOST}")
    parser.add_argument("--data", type=Path, default=Path("data"), help="says who asks, and what has moved")
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")


def run(
    options: argparse.Namespace, clock: Clock | None = None, connect: Callable[[str, Clock], Client] = Client
) -> int:
    """A test has a clock and a client of its own."""
    clock = clock or Clock()
    asked = read_address(options.url)
    place = SitePlace(asked, read_address(options.named) if options.named else asked)
    severity = Severity.WARNING if options.fixed_headers else Severity.ERROR
    day, moved = today(os.environ.get("SOURCE_DATE_EPOCH")), read_moved(options.data)
    with closing(connect(find_owner(options.data).introduce("verify"), clock)) as client:
        asker = Asker(client, Pace(clock, 1 / max(options.rate, 0.1)), most=options.most)
        walked = walk_site(asker, place, day, headers=severity, moved=moved)
    print(_format(walked, place, options.format))
    return 0 if walked.is_right else 1


def read_address(written: str) -> str:
    """The address of a site, with a slash at its end. Raises Refusal."""
    if wrong := find_address_fault(written):
        raise Refusal("; ".join(wrong))
    address = written if written.endswith("/") else f"{written}/"
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def _format(walked: Walked, place: SitePlace, style: str) -> str:
    if style == "json":
        return json.dumps([fault.for_json() for fault in walked.faults[:MOST_LINES]], ensure_ascii=False, indent=1)
    told = [fault.for_github() if style == "github" else str(fault) for fault in walked.faults[:MOST_LINES]]
    wrong = sum(fault.severity is Severity.ERROR for fault in walked.faults)
    number = f"{wrong:,} problem{'' if wrong == 1 else 's'}" if wrong else "no problems"
    return "\n".join([*told, f"{number}: {walked.pages:,} pages and {walked.files:,} other files of {place.asked}"])
