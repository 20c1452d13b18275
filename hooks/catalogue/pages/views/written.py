"""Where each page is written, for those who look after the texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.alphabet import sort_key
from catalogue.model.addresses import Addresses
from catalogue.pages.inventory import Page, generate_pages, generate_prose
from catalogue.pages.sources import edit_address, find_written
from catalogue.pages.views.records import RecordsView


@dataclass(frozen=True)
class WrittenPage:
    """A page and the file that says what it says."""

    title: str
    address: str
    """From the root of the site."""
    file: str
    line: int
    """From 1; 0 where the whole file is meant."""
    edit: str
    """Where the web editor opens it; empty where no repository is known."""


class WrittenView(RecordsView):
    """The pages of a site in one language with their files."""

    def written_pages(self) -> list[tuple[str, list[WrittenPage]]]:
        """By the title of the list that they stand on, then of the alphabet; pages that stand alone come last."""
        groups: dict[str, list[WrittenPage]] = {}
        for page in self._all_pages():
            found = self._written(page)
            if found:
                groups.setdefault(self._group_of(page), []).append(found)
        alone = [name for name, pages in groups.items() if not name or len(pages) == 1]
        others = [page for name in alone for page in groups.pop(name)]
        named = sorted(groups.items(), key=lambda group: sort_key(group[0], self.locale))
        if others:
            named.append((self.label("result_group", "page"), others))
        return [(name, sorted(pages, key=lambda each: sort_key(each.title, self.locale))) for name, pages in named]

    def _all_pages(self) -> Iterator[Page]:
        yield from generate_pages(self._catalogue, self.locale)
        yield from generate_prose(self._catalogue, Addresses(self._catalogue), self.locale)

    def _group_of(self, page: Page) -> str:
        section = page.section or page.list or (self._catalogue.section_of(page.record) if page.record else None)
        return self.list_words(section).title[self.locale] if section else ""

    def _written(self, page: Page) -> WrittenPage | None:
        written, edit = find_written(self._catalogue, page), edit_address(self._catalogue, page)
        return WrittenPage(page.title, page.address, written.file, written.line, edit) if written else None
