"""Checks of the settings of a site: pages and records that they name."""

from collections.abc import Iterator

from catalogue.checks.ids import find_unknown_references
from catalogue.checks.links import lacks_of, wrong_with
from catalogue.model.catalogue import Catalogue
from catalogue.model.features import Feature
from catalogue.model.fields import FieldPath
from catalogue.model.settings import JournalSettings
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin, remedy_without
from catalogue.reading.nearest import lacks_comma, suggest


def find_settings_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """Everything that the settings name and that is not there."""
    settings = catalogue.settings
    yield from find_unknown_references(catalogue, settings, origin)
    named: list[tuple[FieldPath, str]] = [(("menu", position), path) for position, path in enumerate(settings.menu)]
    if settings.statement:
        named.append((("statement",), settings.statement))
    for path, page in named:
        if page not in catalogue.prose_by_path and catalogue.knows_page(page):
            remedy = suggest(page, catalogue.prose_by_path) or f"write docs/en/{page}.md and docs/cy/{page}.md"
            if lacks_comma(page, catalogue.prose_by_path):
                remedy = "write a comma between the pages"
            yield origin.fault(path, f"there is no page {page[:60]!r}", remedy, lacks=f"page:{page[:80]}")
    if settings.journal != JournalSettings() and not catalogue.has(Feature.JOURNAL):
        yield origin.fault(("journal",), "is about what the site leaves out", remedy_without(Feature.JOURNAL))
    for position, link in enumerate(settings.journal.more):
        wrong = wrong_with(catalogue, link.to)
        if wrong:
            yield origin.fault(("journal", "more", position, "to"), *wrong, lacks=lacks_of(link.to, wrong))
