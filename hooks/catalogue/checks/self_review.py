"""Checks of the self-review: known areas, none left out, ids that stand alone."""

from collections.abc import Iterator

from catalogue.checks.ids import find_repeated_ids, find_unknown_id, find_unknown_references
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.frameworks import Element, Framework
from catalogue.model.self_review import SelfReview, StatementSet
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin


def find_self_review_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """Everything that is wrong with the statements and the scale in a file."""
    self_review = catalogue.self_review
    yield from find_repeated_ids([step.id for step in self_review.scale], origin, ("scale",), "step")
    yield from find_repeated_ids([each.id for each in self_review.sets], origin, ("sets",), "set")
    for position, statements in enumerate(self_review.sets):
        yield from _area_faults(catalogue, statements, origin, ("sets", position, "areas"))
    yield from _statement_faults(self_review, origin)
    yield from find_unknown_references(catalogue, self_review, origin)


def _area_faults(catalogue: Catalogue, statements: StatementSet, origin: Origin, path: FieldPath) -> Iterator[Fault]:
    ids = [area.id for area in statements.areas]
    framework = catalogue.find(Framework, statements.id)
    yield from find_repeated_ids(ids, origin, path, Element.kind_of.name)
    records = catalogue.elements_of(framework) if framework else ()
    if not records:  # the framework is not there, or its file could not be read: one fault is enough
        return
    known = [record.id for record in records]
    for position, area in enumerate(ids):
        if area in catalogue.ids(Element.kind_of) and area not in known:
            what, remedy = f"{area!r} is not in {statements.id}", f"write one of {', '.join(known)}"
            yield origin.fault((*path, position, "id"), what, remedy)
        else:
            yield from find_unknown_id(catalogue, Element, area, origin, (*path, position, "id"))
    for record in records:
        if record.id not in ids:
            what = f"has no statement on {record.id}"
            yield origin.fault(path, what, "write some, so that the picture is whole")


def _statement_faults(self_review: SelfReview, origin: Origin) -> Iterator[Fault]:
    """Answers are kept by the id of their statement alone, so it stands once in the whole file."""
    seen: set[str] = set()
    for number, statements in enumerate(self_review.sets):
        for within, area in enumerate(statements.areas):
            for position, statement in enumerate(area.statements):
                if statement.id in seen:
                    path = ("sets", number, "areas", within, "statements", position, "id")
                    yield origin.fault(path, "is the id of another statement", "choose another id")
                seen.add(statement.id)
