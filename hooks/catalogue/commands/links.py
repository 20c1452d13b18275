"""Asks each address elsewhere that data and prose lead to, and says which are broken or have moved."""

import argparse
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from catalogue.network.agent import find_owner
from catalogue.network.client import Client
from catalogue.network.clock import Clock, Pace
from catalogue.network.links.asking import PATIENCE, LinkAsker
from catalogue.network.links.looking import Look
from catalogue.network.links.memory import Remembered, read_memory, remember, write_memory
from catalogue.network.links.report import Told, find_link_faults, render_report, summarise
from catalogue.network.links.verdicts import Outcome, Verdict
from catalogue.network.links.written import find_written
from catalogue.network.robots import Robots
from catalogue.queries.day import today
from catalogue.reading.faults import Fault
from catalogue.reading.files import FolderFiles

STATE = Path("build/links.json")
INTERVAL = 1
"""Seconds between two requests to one host."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    parser.add_argument(
        "--state", type=Path, default=STATE, help=f"file that keeps the answers, in JSON lines; {STATE}"
    )
    parser.add_argument("--report", type=Path, help="file for a report in Markdown")
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    parser.add_argument("--again", action="store_true", help="ask also what was fine when it was asked today")
    parser.add_argument("--interval", type=float, default=INTERVAL, help=f"seconds between requests; {INTERVAL}")


def run(
    options: argparse.Namespace, clock: Clock | None = None, connect: Callable[[str, Clock], Client] = Client
) -> int:
    """A test has a clock and a client of its own."""
    clock, day = clock or Clock(), today(os.environ.get("SOURCE_DATE_EPOCH"))
    owner = find_owner(options.data)
    files = FolderFiles(options.data, options.docs)
    places = find_written(files, options.data.name, options.docs.name, owner.address)
    known = {address: each for address, each in read_memory(options.state).items() if address in places}
    asked = [address for address in sorted(places) if options.again or not _is_known(known.get(address), day)]
    with closing(connect(owner.introduce("links"), clock)) as client:
        pace = Pace(clock, options.interval, PATIENCE)
        look = Look(LinkAsker(client, pace, Robots(client, pace, owner.agent("links"))).ask)
        _note(look.at(asked), known, day, options.state)
    told = Told(places, known)
    if options.report:
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(render_report(told), encoding="utf-8")
    faults = list(find_link_faults(told))
    print(_format(faults, told, options.format))
    return 1 if told.broken else 0


def _is_known(before: Remembered | None, day: date) -> bool:
    """Whether there is no need to ask again today."""
    return before is not None and before.day == day and before.outcome is Outcome.FINE


def _note(verdicts: Iterator[tuple[str, Verdict]], known: dict[str, Remembered], day: date, state: Path) -> None:
    """Remembers each; what is known is kept also where somebody ends the look."""
    heard = False
    try:
        for address, verdict in verdicts:
            heard = True
            known[address] = remember(known.get(address), address, verdict, day)
    finally:
        if heard:
            write_memory(state, known.values())


def _format(faults: list[Fault], told: Told, style: str) -> str:
    if style == "json":
        return json.dumps([fault.for_json() for fault in faults], ensure_ascii=False, indent=1)
    lines = [fault.for_github() if style == "github" else str(fault) for fault in faults]
    return "\n".join([*lines, summarise(told)])
