"""`page` in templates: what a page shows, and what it may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from catalogue.model.addresses import file_beside
from catalogue.model.fields import Text
from catalogue.model.lists import PROGRAMMES, ListPage
from catalogue.model.open_data import FOLDER
from catalogue.model.paging import LIST_DATA, NAMES, Part, near_numbers, numbered_address
from catalogue.model.parts import Cohort
from catalogue.model.prose import ProsePage
from catalogue.model.provenance import BUILD_FILE
from catalogue.model.records import Record
from catalogue.pages.inventory import Page
from catalogue.pages.links import Links, Target
from catalogue.pages.parts import Part as ProsePart
from catalogue.pages.parts import split_prose
from catalogue.pages.terms import Explainer
from catalogue.pages.views.offers import OfferedFile
from catalogue.pages.views.scripts import Scripts, Styles
from catalogue.pages.views.translations import NOTHING_TO_TELL, TwoLanguages

T = TypeVar("T")


@dataclass(frozen=True)
class Content:
    """What a page is made of."""

    page: Page
    body: str
    """HTML of prose."""
    offers: tuple[OfferedFile, ...] = ()
    languages: TwoLanguages = NOTHING_TO_TELL


class PageView:
    """One page in one language. It remembers which terms it has explained, so each is made for one page alone."""

    def __init__(
        self, content: Content, links: Links, explainer: Explainer, scripts: Scripts, styles: Styles | None = None
    ) -> None:
        """`styles` takes the names of those that the page asks for."""
        self._scripts = scripts
        self._styles = {} if styles is None else styles
        self._body = Markup(content.body)
        self._page = content.page
        self._offers = content.offers
        self._languages = content.languages
        self._links = links
        self._explainer = explainer

    @property
    def title(self) -> str:
        """In the language of the page."""
        return self._page.title

    @property
    def description(self) -> str:
        """One or two sentences in the language of the page."""
        return self._page.description

    @property
    def body(self) -> Markup:
        """HTML of the prose; empty for a page without prose."""
        return self._body

    @property
    def parts(self) -> tuple[ProsePart, ...]:
        """The prose in parts, one a heading of the second level."""
        return split_prose(self._body)

    @property
    def section(self) -> ListPage | None:
        """The list that it belongs to."""
        return self._page.section

    @property
    def record(self) -> Record:
        """The record that the page is about; raises LookupError where it is about none."""
        return _there(self._page.record)

    @property
    def list(self) -> ListPage:
        """The list that the page is."""
        return _there(self._page.list)

    @property
    def prose(self) -> ProsePage:
        """The page of prose."""
        return _there(self._page.prose)

    @property
    def number(self) -> int:
        """Among the pages in which a long list comes, from 1."""
        return self._page.number

    @property
    def last(self) -> int:
        """The number of the last of them; 1 where the page is the only one."""
        return len(self._page.parts) + 1

    @property
    def near(self) -> tuple[int, ...]:
        """The numbers of the pages that it leads to, its own among them; 0 stands for those between."""
        return near_numbers(self.number, self.last)

    @property
    def part(self) -> Part:
        """What a page behind the first holds; raises LookupError on the first."""
        return _there(self._page.part)

    @property
    def is_list(self) -> bool:
        """Whether the page is a list."""
        return self._page.list is not None

    def numbered(self, number: int) -> str:
        """The way to the page of this number."""
        first = self._page.first or self._page.addresses
        return self._links.root + numbered_address(first[self._page.locale], number, self._page.locale)

    def of_page(self, entries: Sequence[T]) -> Sequence[T]:
        """Those of all entries of a list that stand on this page of it."""
        if self._page.part:
            return self._page.part.of(entries)
        return entries[: self._page.parts[0].place] if self._page.parts else entries

    def beginning(self, record: Record, name: str, entries: Sequence[T]) -> Sequence[T]:
        """Those of the entries of a list of a record with which it begins on this page."""
        found = self._first_part(record, name)
        return entries[: found[1].place] if found else entries

    def more_of(self, record: Record, name: str) -> str:
        """The way to where a list of a record goes on; empty where it stands here in full."""
        found = self._first_part(record, name)
        return self.numbered(found[0]) if found else ""

    def _first_part(self, record: Record, name: str) -> tuple[int, Part] | None:
        parts = ((number, each) for number, each in enumerate(self._page.parts, 2) if each.name == name)
        return next(((number, each) for number, each in parts if each.record is record), None)

    @property
    def languages(self) -> TwoLanguages:
        """What its reader is told of the two languages."""
        return self._languages

    @property
    def newer(self) -> str:
        """The way to the newer text, in the other language."""
        return f"{self._links.root}{self._page.addresses[self._page.locale.other]}{self._languages.newer_at}"

    def script(self, name: str) -> Markup:
        """Loads a script, and what it needs beside that of every page."""
        return self._scripts.load(self._links.root, name)

    def style(self, name: str) -> str:
        """Has the head load the style of a feature; nothing stands where it is asked for."""
        self._styles[name] = None
        return ""

    @property
    def build_file(self) -> str:
        """The way to what the site says to machines of its build."""
        return f"{self._links.root}{BUILD_FILE}"

    def file(self, path: str) -> str:
        """The way to a file of an output, by its path from the root of the site."""
        return f"{self._links.root}{path}"

    @property
    def offers(self) -> tuple[OfferedFile, ...]:
        """What the page offers beside itself: its calendar, its feed, its data, its booklet."""
        return self._offers

    @property
    def open_data(self) -> str:
        """The way to the folder of open data, with a slash at its end."""
        return f"{self._links.root}{FOLDER}"

    def href(self, target: Target, number: int = 1) -> str:
        """The way to a page, to an anchor on it, or to a further page of a list."""
        return numbered_address(self._links.href(target), number, self._page.locale)

    @property
    def numbered_as(self) -> str:
        """What the address of a further page of a list has behind that of the first, {n} being its number."""
        return numbered_address("", "{n}", self._page.locale)

    @property
    def names(self) -> str:
        """The way to the names of all programmes."""
        return f"{self._links.href(PROGRAMMES)}{NAMES}"

    @property
    def data_of_list(self) -> str:
        """The way to what a script needs to narrow a list that comes in pages."""
        return f"{self._links.root}{self._page.address}{LIST_DATA}"

    def own_file(self, ending: str) -> str:
        """The way to the file that says the same as this page, or as all pages of its list, such as its .pdf."""
        first = self._page.first or self._page.addresses
        return self._links.root + quote(file_beside(first[self._page.locale], ending))

    def link(self, record: Record) -> Markup:
        """A link with the title of the record."""
        return self._links.link(record)

    def link_list(self, records: Sequence[Record]) -> Markup:
        """A list of links to records."""
        return self._links.link_list(records)

    def card(self, record: Record, level: int = 3) -> Markup:
        """The card of a record, whose heading is of this level."""
        return self._links.card(record, level)

    def badge(self, cohort: Cohort) -> Markup:
        """Where a cohort stands."""
        return self._links.badge(cohort)

    def linked(self, text: Text) -> Markup:
        """HTML of inline Markdown."""
        return self._links.linked(text)

    def inline(self, text: Text) -> Markup:
        """The same, with buttons that explain terms."""
        return self._explainer.explain(self._links.linked(text))

    def explained(self, html: Markup) -> Markup:
        """HTML with buttons that explain terms."""
        return self._explainer.explain(html)


def _there(value: T | None) -> T:
    if value is None:
        raise LookupError("the page has no such thing")
    return value
