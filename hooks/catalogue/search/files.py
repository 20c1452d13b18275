"""The files of the search of each language: one index, and of a large site its pieces too."""

import datetime
from collections.abc import Iterator, Mapping

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.queries.results import is_in_pieces
from catalogue.search.documents import count_documents, generate_documents
from catalogue.search.index import describe_index, render_index
from catalogue.search.pieces import cut_index, paths_of_pieces

INDEX = "search/search_index.json"


class SearchFiles:
    """Renders the files of one language after those of the other, since those of a large site are made together."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses, day: datetime.date) -> None:
        self._catalogue, self._addresses, self._day = catalogue, addresses, day
        self._is_in_pieces = is_in_pieces(catalogue)
        self._made: tuple[Locale, Mapping[str, str]] | None = None

    def paths(self, locale: Locale) -> Iterator[str]:
        """From the root of the language."""
        yield INDEX
        if self._is_in_pieces:
            yield from paths_of_pieces(count_documents(self._catalogue, self._addresses, locale))

    def render(self, locale: Locale, path: str) -> str:
        """JSON."""
        if self._made is None or self._made[0] is not locale:
            self._made = (locale, self._make(locale))
        return self._made[1][path]

    def _make(self, locale: Locale) -> Mapping[str, str]:
        if not self._is_in_pieces:
            return {INDEX: render_index(self._catalogue, self._addresses, locale, self._day)}
        documents = tuple(generate_documents(self._catalogue, self._addresses, locale, self._day))
        return cut_index(describe_index(self._catalogue, documents, locale), documents, INDEX)
