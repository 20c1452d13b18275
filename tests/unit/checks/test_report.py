"""What is told of many faults: a hundred lines, and at the end how many there are and what was not checked."""

from catalogue.reading.faults import MOST_FAULTS, Fault, Place, report


def make_faults(number: int, file: str = "data/a.yaml", *, unread: bool = False) -> list[Fault]:
    return [Fault(Place(file=file, line=line + 1), "is wrong", "mend it", unread=unread) for line in range(number)]


def test_one_fault_is_counted() -> None:
    assert report(make_faults(1)) == ["data/a.yaml:1:1: is wrong; mend it", "1 problem in data/a.yaml"]


def test_what_could_not_be_read_is_counted_last() -> None:
    assert report(make_faults(1, unread=True))[-1] == ("1 problem in data/a.yaml; what points to it was not checked")


def test_files_that_could_not_be_read_are_named() -> None:
    faults = [*make_faults(1, unread=True), *make_faults(2, "data/b.yaml")]

    assert report(faults)[-1] == "3 problems in 2 files; what points to data/a.yaml was not checked"


def test_a_hundred_lines_are_told() -> None:
    told = report(make_faults(250))

    assert len(told) == 100
    assert told[-1] == "and 151 more: 250 problems in data/a.yaml"


def test_more_than_are_looked_for_are_not_counted() -> None:
    assert report(make_faults(MOST_FAULTS + 1))[-1] == f"and 402 more: more than {MOST_FAULTS} problems in data/a.yaml"
