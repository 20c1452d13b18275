"""Help me choose: the table that says which answers lead to which suggestions."""

from catalogue.model.next_step import ResultPart
from catalogue.queries.next_step import decision_table
from tests.samples import make_next_step


def test_the_table_names_the_further_answers_that_a_suggestion_needs() -> None:
    group, other = decision_table(make_next_step(), [*ResultPart])
    choices = [
        (
            row.answer.id,
            [(choice.anchor, [answer.id for answer in choice.only]) for choice in row.choices[ResultPart.PROGRAMMES]],
        )
        for row in (*group.rows, *other.rows)
    ]

    assert choices == [
        ("grow", [("programmes-1", ["short"]), ("programmes-2", ["long"])]),
        ("move", [("programmes-2", [])]),
        ("grow", [("programmes-2", [])]),
        ("move", [("programmes-2", [])]),
    ]


def test_the_table_has_only_the_parts_that_the_site_has() -> None:
    parts = [ResultPart.STAGES, ResultPart.PROGRAMMES]

    assert [[*row.choices] for group in decision_table(make_next_step(), parts) for row in group.rows] == [parts] * 4
