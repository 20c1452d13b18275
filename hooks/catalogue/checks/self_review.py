"""Checks of the statements of the self-review: known areas, none left out, ids that stand alone."""

from collections.abc import Iterator

from catalogue.checks.ids import Fault, ground_faults, reference_faults, repeated_ids
from catalogue.model.catalogue import Catalogue
from catalogue.model.self_review import SelfReview, StatementSet
from catalogue.reading.messages import Origin
from catalogue.reading.problems import Problem


def find_self_review_problems(catalogue: Catalogue, origin: Origin) -> Iterator[Problem]:
    """Everything that is wrong with the statements and the scale in a file."""
    for path, what, remedy in _faults(catalogue, catalogue.self_review):
        yield origin.problem(path, "", what, remedy)


def _faults(catalogue: Catalogue, self_review: SelfReview) -> Iterator[Fault]:
    yield from repeated_ids([step.id for step in self_review.scale], ("scale",), "step")
    yield from repeated_ids([each.id for each in self_review.sets], ("sets",), "set")
    for position, statements in enumerate(self_review.sets):
        yield from _area_faults(catalogue, statements, position)
    yield from _statement_faults(self_review)
    yield from ground_faults(catalogue, self_review.sources, self_review.owner)


def _area_faults(catalogue: Catalogue, statements: StatementSet, number: int) -> Iterator[Fault]:
    kind, ids = statements.id.kind, [area.id for area in statements.areas]
    yield from repeated_ids(ids, ("sets", number, "areas"), kind.name)
    if not catalogue.records(kind):  # their own file could not be read: one problem is enough
        return
    for position, area in enumerate(ids):
        yield from reference_faults(catalogue, kind, area, ("sets", number, "areas", position, "id"))
    for record in catalogue.records(kind):
        if record.id not in ids:
            what = f"has no statement on {record.id}"
            yield ("sets", number, "areas"), what, "write some, so that the picture is whole"


def _statement_faults(self_review: SelfReview) -> Iterator[Fault]:
    """Answers are kept by the id of their statement alone, so it stands once in the whole file."""
    seen: set[str] = set()
    for number, statements in enumerate(self_review.sets):
        for place, area in enumerate(statements.areas):
            for position, statement in enumerate(area.statements):
                if statement.id in seen:
                    path = ("sets", number, "areas", place, "statements", position, "id")
                    yield path, "is the id of another statement", "choose another id"
                seen.add(statement.id)
