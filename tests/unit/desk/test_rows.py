"""A problem stands beside its field."""

import pytest

from catalogue.desk.controls import controls_of
from catalogue.desk.rows import make_rows, place_problems
from catalogue.model.records import Programme
from catalogue.reading.faults import Fault, Place


@pytest.mark.parametrize(
    ("named", "beside"),
    [
        ("summary.cy", "summary.cy"),
        ("stages", "stages"),
        ("stages[0]", "stages[0]"),
        ("stages[7]", "stages"),
        ("cohorts[0].sessions[3].date", "cohorts[0].sessions"),
        ("titel", ""),
        ("", ""),
    ],
)
def test_a_problem_stands_beside_its_field_or_the_nearest_around_it(named: str, beside: str) -> None:
    fault = Fault(Place(file="data/programmes.yaml", record="one", field=named), "is wrong", "put it right")
    rows = make_rows(controls_of(Programme), {"stages": ["a"], "cohorts": [{"label": {"en": "A"}}]}, {}, lambda _: {})

    left = place_problems(rows, [fault])

    found = [row.path for top in rows for row in top.walk() if row.problems]
    assert (found, left) == (([beside], []) if beside else ([], [fault]))


def test_a_value_that_cannot_be_chosen_is_not_lost() -> None:
    (state,) = (
        row
        for row in make_rows(controls_of(Programme), {"state": "curent"}, {}, lambda _: {"current": "current"})
        if row.path == "state"
    )

    assert dict(state.choices) == {"current": "current", "curent": "curent"}
