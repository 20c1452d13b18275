"""The ledger as it stands in files, and what merges and hands do to it."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.ledger import HEAD, Entry, Reading, fingerprint, render
from catalogue.reading.ledger import parse_line, read_ledger

PRINTS = Pair(fingerprint("For heads"), fingerprint("I benaethiaid"))
READ = Pair(None, Reading("site-editors", datetime.date(2026, 11, 23)))
LINE = f"one.summary\t{PRINTS.en}\t{PRINTS.cy}\ten\t-\tsite-editors@2026-11-23"
RENEW = "delete the line; `python -m catalogue translated` writes it anew"


def test_an_entry_is_one_line() -> None:
    entry = Entry("one.summary", PRINTS, Locale.EN, READ)

    assert str(entry) == LINE
    assert parse_line(LINE) == entry
    assert parse_line(str(Entry("about#why", PRINTS))) == Entry("about#why", PRINTS)


def test_lines_are_in_order_and_each_stands_once() -> None:
    entries = [Entry(name, PRINTS) for name in ("two.title", "one.title", "two.title")]

    assert render(entries).splitlines() == [HEAD, str(entries[1]), str(entries[0])]


def test_wrapping_and_how_signs_are_composed_do_not_count() -> None:
    assert fingerprint("i'r t\u0177") == fingerprint("i'r\n  ty\u0302 ")
    assert fingerprint("i'r tŷ") != fingerprint("i'r ty")


@pytest.mark.parametrize(
    "line",
    [
        "one.summary",
        LINE.replace("\t", " "),
        LINE.replace(PRINTS.en, "abc"),
        LINE.replace("\ten\t", "\tfr\t"),
        LINE.replace("2026-11-23", "2026-11-31"),
        LINE.replace("site-editors", "Jane Jones"),
        f"{LINE}\t-",
        LINE.removeprefix("one.summary"),
    ],
)
def test_a_line_that_was_damaged_is_named(line: str) -> None:
    ledger, faults = read_ledger({"data/ledger/programmes.tsv": f"{HEAD}\n{line}\n".encode}, "data")

    assert ledger == {"programmes": ()}
    assert [str(fault) for fault in faults] == [f"data/ledger/programmes.tsv:2:1: is no line of the ledger; {RENEW}"]


def test_marks_of_a_merge_have_their_own_message() -> None:
    text = f"{HEAD}\n<<<<<<< HEAD\n{LINE}\n=======\n>>>>>>> other\n"
    _, faults = read_ledger({"data/ledger/programmes.tsv": text.encode}, "data")

    assert len(faults) == 1
    assert "merge" in str(faults[0])
