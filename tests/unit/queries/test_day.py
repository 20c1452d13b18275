"""The day of a build."""

import datetime

import pytest

from catalogue.queries.day import DayError, today

NO_NUMBER = "is no number; write whole seconds since 1970, such as 1795392000, or unset it"
LATE = "is a day after 2199; write seconds since 1970, not milliseconds"


def test_a_build_can_be_made_as_on_another_day() -> None:
    assert today("1795392000") == datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("epoch", "why"),
    [
        ("", NO_NUMBER),
        ("abc", NO_NUMBER),
        ("-1", NO_NUMBER),
        ("12.5", NO_NUMBER),
        ("1e9", NO_NUMBER),
        ("1_795_392_000", NO_NUMBER),
        (" 1795392000", NO_NUMBER),
        ("١٢٣", NO_NUMBER),
        ("1795392000000", LATE),
        ("7258118400", LATE),
        ("9" * 40, LATE),
    ],
)
def test_what_is_no_day_of_a_build_is_refused(epoch: str, why: str) -> None:
    with pytest.raises(DayError) as refused:
        today(epoch)

    assert str(refused.value) == f"SOURCE_DATE_EPOCH: {epoch!r} {why}"
