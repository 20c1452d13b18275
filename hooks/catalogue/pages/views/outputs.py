"""What a site gives beside its pages, for the page that tells of it."""

from collections.abc import Iterator

from catalogue.model.addresses import file_beside, list_address
from catalogue.model.entries import News
from catalogue.model.lists import ListPage
from catalogue.model.open_data import FOLDER, PACKAGE
from catalogue.model.provenance import BUILD_FILE
from catalogue.model.vocabulary import Output
from catalogue.pages.views.records import RecordsView
from catalogue.queries.booklets import printed_pages
from catalogue.queries.events import dates_of
from catalogue.queries.news import Channel, feed_path

SITEMAP = "sitemap.xml"


class OutputsView(RecordsView):
    """The outputs of a site in one language."""

    def printed_pages(self) -> tuple[ListPage, ...]:
        """The lists that are booklets for paper too."""
        return tuple(printed_pages(self._catalogue))

    def outputs(self) -> list[tuple[Output, list[tuple[str, str]]]]:
        """Each with its chief files, by name and path from the root of the site; none where it stands within pages."""
        return [(output, [(path.rpartition("/")[2], path) for path in paths]) for output, paths in self._outputs()]

    def _outputs(self) -> Iterator[tuple[Output, tuple[str, ...]]]:
        dates = dates_of(self._catalogue, None)
        if dates.events:
            yield Output.CALENDARS, (dates.path(self.locale),)
        if self._catalogue.all(News):
            yield Output.FEEDS, (feed_path(Channel().name, self.locale),)
        yield Output.DATA, (FOLDER + PACKAGE,)
        printed = [list_address(page, self.locale) for page in self.printed_pages()]
        if printed:
            yield Output.BOOKLETS, tuple(file_beside(address, ".pdf") for address in printed)
        yield Output.CARDS, ()
        yield Output.STRUCTURED, ()
        yield Output.SITEMAP, (SITEMAP,)
        yield Output.BUILD, (BUILD_FILE,)
