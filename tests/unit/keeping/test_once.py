"""What follows from a record alone."""

from catalogue.keeping.once import once
from catalogue.model.records import Programme
from catalogue.queries.passages import said_in
from tests.samples import make_programme


class _Asked:
    def __init__(self) -> None:
        self.times = 0


@once
def _times(asked: _Asked) -> int:
    asked.times += 1
    return asked.times


@once
def _other(asked: _Asked) -> str:
    return f"other {asked.times}"


def test_each_is_looked_at_once_for_each_question() -> None:
    first, second = _Asked(), _Asked()

    assert [_times(first), _other(first), _times(first), _other(first), _times(second)] == [
        1,
        "other 1",
        1,
        "other 1",
        1,
    ]
    assert (first.times, second.times) == (1, 1)


@once
def _found(programme: Programme) -> tuple[object, ...]:
    return (programme.title, programme.summary)


def test_what_was_found_is_no_part_of_the_record() -> None:
    first, second = make_programme(), make_programme()
    said, dumped = said_in(first), first.model_dump()
    _found(first)

    assert said_in(first) == said
    assert first.model_dump() == dumped
    assert [name for name, _ in first] == [name for name, _ in second]
    assert first == second
    assert repr(first) == repr(second)
