"""Files of the ledger to entries. Commands write them, so what cannot be read was damaged in a merge or by hand."""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import partial

from catalogue.keeping.answers import NO_ANSWERS, Answers
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import SLUG
from catalogue.model.ledger import BOTH, ENDING, HEAD, LEDGER, SIGNS, Entry, Ledger, Reading
from catalogue.reading.decoding import known_text
from catalogue.reading.faults import Fault, Place

FINGERPRINT = re.compile(rf"[0-9a-f]{{{SIGNS}}}")
NOBODY = "-"
RENEW = "delete the line; `python -m catalogue translated` writes it anew"
Files = Mapping[str, Callable[[], bytes]]


def read_ledger(files: Files, data: str, known: Answers = NO_ANSWERS) -> tuple[Ledger, list[Fault]]:
    """The ledger in data/, and what is wrong with its lines."""
    folder = f"{data}/{LEDGER}/"
    faults: list[Fault] = []
    ledger = {}
    for path in (each for each in files if each.startswith(folder)):
        text, fault = known_text(path, files[path], known)
        if fault:
            faults.append(fault)
            continue
        entries, wrong = known.remember(("ledger", path, text), partial(_parse_lines, path, text))
        ledger[path.removeprefix(folder).removesuffix(ENDING)] = entries
        faults += wrong
    return ledger, faults


def _parse_lines(path: str, text: str) -> tuple[tuple[Entry, ...], list[Fault]]:
    entries, faults = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line == HEAD:
            continue
        entry = parse_line(line)
        if entry:
            entries.append(entry)
        else:
            faults.append(Fault(Place(file=path, line=number, column=1), "is no line of the ledger", RENEW))
    return tuple(dict.fromkeys(entries)), faults


def parse_line(line: str) -> Entry | None:
    """The entry in a line; None where it holds none."""
    try:
        name, english, welsh, source, *readings = line.split("\t")
        read = Pair(*(_parse_reading(each) for each in readings))
        made_from = None if source == BOTH else Locale(source)
    except (ValueError, TypeError):
        return None
    known = name and FINGERPRINT.fullmatch(english) and FINGERPRINT.fullmatch(welsh)
    return Entry(name, Pair(english, welsh), made_from, read) if known else None


def _parse_reading(text: str) -> Reading | None:
    """Raises ValueError for what is none."""
    if text == NOBODY:
        return None
    by, _, day = text.partition("@")
    if not SLUG.fullmatch(by):
        raise ValueError(text)
    return Reading(by, datetime.date.fromisoformat(day))
