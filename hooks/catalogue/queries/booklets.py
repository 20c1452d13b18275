"""Which pages are booklets for paper too."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import ON_OFFER, PATHWAY, ListPage
from catalogue.model.records import Programme, Stage
from catalogue.queries.offer import OFFERED

MOST_SHEETS = 200
"""Of a booklet that somebody prints. A thousand took 30 s and 3 GB."""


def printed_pages(catalogue: Catalogue) -> Iterator[ListPage]:
    """Those of a site with booklets, where they are not too thick."""
    if catalogue.has(ON_OFFER.feature):
        programmes = [programme for programme in catalogue.all(Programme) if programme.state in OFFERED]
        for page, sheets in ((ON_OFFER, programmes), (PATHWAY, catalogue.all(Stage))):
            if len(sheets) <= MOST_SHEETS:
                yield page
