"""Where what a page says is written, for those who would improve it."""

from collections.abc import Mapping

from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import declared_kinds
from catalogue.model.lists import NEXT_STEP, SELF_REVIEW, ListPage
from catalogue.model.next_step import NextStep
from catalogue.model.records import Record
from catalogue.model.repository import Written
from catalogue.model.self_review import SelfReview
from catalogue.pages.frames import PLACE
from catalogue.pages.inventory import Page

FILES: Mapping[str, str] = {NEXT_STEP.name: NextStep.file, SELF_REVIEW.name: SelfReview.file}
"""Lists that are made of a file that is one thing."""


def find_written(catalogue: Catalogue, page: Page) -> Written | None:
    """The file of prose, the line of a record, the file of the records on a list; None where the engine says it all."""
    if page.prose:
        return Written(page.prose.file)
    if page.record:
        return _of_record(catalogue, page.record)
    return _of_list(catalogue, page.list) if page.list else None


def edit_address(catalogue: Catalogue, page: Page) -> str:
    """Where the web editor opens that; a frame for records has a marker in place of file and line, which differ.

    Empty where no repository is known, or nothing of the page is written in it.
    """
    written, repository = find_written(catalogue, page), catalogue.settings.repository
    place = PLACE if page.kind else written.place if written else ""
    return repository.edit_address(place) if repository and place else ""


def _of_record(catalogue: Catalogue, record: Record) -> Written | None:
    return catalogue.written.get((record.kind_of.name, record.id.casefold()))


def _of_list(catalogue: Catalogue, page: ListPage) -> Written | None:
    if page.name in FILES:
        return catalogue.written.get(("", FILES[page.name]))
    framework = catalogue.find(Framework, page.name)
    if framework:
        return _of_record(catalogue, framework)
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            if page.name in {kind.on.name, record.list_name}:
                found = _of_record(catalogue, record)
                is_one_file = found and found.file.endswith(f"/{kind.file}.yaml")
                return Written(found.file) if found and is_one_file else None
    return _of_list(catalogue, page.parent) if page.parent else None
