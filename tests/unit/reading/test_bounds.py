"""Whatever 1 MB of data or prose holds is answered in 2 s of processor time, 256 MB and 100 lines at most."""

import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import pytest
import yaml

from catalogue.load import parse_catalogue
from catalogue.reading.faults import DataError, report
from tests.samples import RIGHT, files_with

SIZE = 1_000_000
LONGEST = 50
"""Times what the YAML library alone takes for a tenth as much: 1.8 s where the bound of 2 s was set."""
TRIES = 3
"""Other work on the processor only ever adds to a time, so the shortest one counts."""
MEGABYTES = 256
RECORD = RIGHT["programmes"].removeprefix("- id: first-course")
STAGE = RIGHT["stages"].removeprefix("- id: first-steps")


def filled(piece: str, before: str = "", after: str = "") -> str:
    return before + piece * ((SIZE - len(before)) // len(piece)) + after


def numbered(piece: str, size: int = SIZE) -> str:
    return "".join(piece.format(number) for number in range(size // len(piece)))


BIG: dict[str, tuple[str, Callable[[], str]]] = {
    "wrong records": ("programmes", lambda: numbered("- {{id: a{}, b: c}}\n")),
    "records without a form": ("programmes", lambda: filled("- a\n")),
    "empty lists": ("programmes", lambda: filled("[],", "[", "[]]")),
    "empty mappings": ("programmes", lambda: filled("{},", "[", "{}]")),
    "nulls": ("programmes", lambda: filled("-\n")),
    "one key again and again": ("programmes", lambda: filled("a: b\n")),
    "keys without a colon": ("programmes", lambda: filled("a,", "[{", "}]")),
    "unknown fields": ("programmes", lambda: RIGHT["programmes"] + numbered("  field{}: x\n")),
    "unknown fields of many records": ("programmes", lambda: numbered("- id: a{0}\n  state{0}: x\n  titel{0}: y\n")),
    "unknown ids": (
        "programmes",
        lambda: "".join(
            f"- id: a{number}{RECORD}".replace("first-steps]", f"stage{number}, other{number}]")
            for number in range(SIZE // (len(RECORD) + 30))
        ),
    ),
    "unknown ids in one record": (
        "programmes",
        lambda: RIGHT["programmes"].replace("[first-steps]", "[" + numbered("unknown-id-{},", 700_000) + "x]"),
    ),
    "wrong dates": ("programmes", lambda: RIGHT["programmes"] + "  cohorts:\n" + filled("    - {opens: x}\n")),
    "one text": ("programmes", lambda: RIGHT["programmes"].replace("Qualification", "x" * SIZE)),
    "one id": ("programmes", lambda: RIGHT["programmes"].replace("first-course", "x-" * (SIZE // 2) + "x")),
    "one unknown id": ("programmes", lambda: RIGHT["programmes"].replace("[first-steps]", f"[{'x' * SIZE}]")),
    "stars": ("programmes", lambda: RIGHT["programmes"].replace("Deputies", "'" + "*a " * (SIZE // 3) + "'")),
    "brackets": ("programmes", lambda: RIGHT["programmes"].replace("Deputies", "'" + "[" * SIZE + "'")),
    "links": ("programmes", lambda: RIGHT["programmes"].replace("Deputies", "'" + "[a](b) " * (SIZE // 7) + "'")),
    "directives": ("programmes", lambda: numbered("%TAG !a{}! b\n")),
    "comments": ("programmes", lambda: filled("a: b #\n")),
    "spaces": ("programmes", lambda: " " * SIZE),
    "one line": ("programmes", lambda: "x: " * (SIZE // 3)),
    "open brackets": ("programmes", lambda: "[" * SIZE),
    "open quotation mark": ("programmes", lambda: '- "' + "x\n " * (SIZE // 3)),
    "words of a vocabulary": (
        "vocabulary",
        lambda: (
            RIGHT["vocabulary"] + "topicss: []\nroless:\n" + numbered("  - {{id: w{0}, title: {{en: a, cy: b}}}}\n")
        ),
    ),
    "a chain of programmes": (
        "programmes",
        lambda: "".join(
            f"- id: a{number}{RECORD}  before: [a{number + 1}]\n" for number in range(SIZE // (len(RECORD) + 30))
        ),
    ),
    "stages": ("stages", lambda: "".join(f"- id: s{number}{STAGE}" for number in range(SIZE // (len(STAGE) + 10)))),
    "words of the interface": ("interface", lambda: "words:\n" + numbered("  word{0}: {{en: a, cy: b}}\n")),
    "damage": ("programmes", lambda: filled("Ã¢\n")),
}
FRONT = "---\ntitle: Page {number}\ndescription: What it is\n---\n\n"
DENSE: dict[str, str] = {
    "emphasis": "*a* " * 1_600 + "word " * 4_600,
    "links without an end": "[a]( " * 5_900,
    "one definition of many links": f"[a]: https://e.example/{'x' * 1_900}\n\n" + "[a] " * 1_500 + "word " * 4_200,
    "definitions": "[a]: b\n" * 4_200,
    "links in one word": ("[a](x" + "y" * 190) * 10 + " " + "word " * 5_500,
    "rows of one bar": "|a" * 20 + "|\n" + "|-" * 20 + "|\n" + "|\n" * 140 + "word " * 5_800,
    "terms": "a\n: b\n\n" * 600 + "word " * 5_000,
    "quotations": "> > > > > > a\n" * 2_100,
    "a heading over lines": "a\n" * 14_800 + "===\n",
    "faults": "TODO " * 5_900,
    "short pages": "*a* [b](#c) | `d`\n" * 50,
}
"""Pages just below what one may hold, as many as a site of this size has."""
FEW = ("links without an end", "rows of one bar", "faults", "short pages")
"""Those of them that the short run tries; `make fuzz` tries all."""


def pages_of(text: str) -> dict[str, bytes]:
    """The right files, and 1 MB of pages of this text."""
    number = SIZE // (len(text) + len(FRONT))
    return files_with() | {
        f"docs/en/page-{each}.md": (FRONT.format(number=each) + text).encode() for each in range(number)
    }


def yardstick() -> float:
    """Seconds of the processor for work that is not ours, on the machine as it is now."""
    text = RIGHT["programmes"] * (SIZE // 10 // len(RIGHT["programmes"]))
    times = []
    for _ in range(TRIES):
        began = time.process_time()
        yaml.load(text, yaml.CSafeLoader)
        times.append(time.process_time() - began)
    return min(times)


def answer(name: str, sender: Connection) -> None:
    """Reads files in a process of its own, so that its memory is its own too."""
    if name in DENSE:
        files = pages_of(DENSE[name])
    else:
        file, make = BIG[name]
        files = files_with(**{file: make()})
    unit = yardstick()
    began = time.process_time()
    try:
        parse_catalogue(files)
        told = []
    except DataError as error:
        told = report(error.faults)
    taken = time.process_time() - began
    usage = resource.getrusage(resource.RUSAGE_SELF)
    sender.send((len(told), taken / unit, usage.ru_maxrss / 1000))


def tried(name: str) -> tuple[int, float, float]:
    """Lines that were said, time as a multiple of the yardstick, and megabytes."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(name, sender))
    process.start()
    sender.close()
    said: tuple[int, float, float] = receiver.recv()
    process.join()
    return said


@pytest.mark.parametrize("name", [*BIG, *(DENSE if "FUZZ" in os.environ else FEW)])
def test_what_is_large_is_answered_soon(name: str) -> None:
    times: list[float] = []
    while not times or (times[-1] >= LONGEST and len(times) < TRIES):
        lines, long, megabytes = tried(name)
        times.append(long)

        assert 0 < lines <= 100
        assert megabytes < MEGABYTES

    assert min(times) < LONGEST
