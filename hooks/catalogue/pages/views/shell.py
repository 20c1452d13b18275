"""`page` in the templates of what stands around the body of every page: head, header, footer."""

from dataclasses import dataclass

from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.model.addresses import root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.content_policy import CONTENT_POLICY
from catalogue.model.entries import Contact
from catalogue.model.lists import A_TO_Z, MY_PATHWAY, SEARCH, ListPage, footer_menu, main_menu
from catalogue.model.prose import ProsePage
from catalogue.model.provenance import UNKNOWN, Provenance
from catalogue.model.search_address import DESCRIPTION
from catalogue.model.vocabulary import Table
from catalogue.pages.cards import link_card
from catalogue.pages.frames import STYLES, CardLink
from catalogue.pages.inventory import Page
from catalogue.pages.links import Links
from catalogue.pages.sources import edit_address
from catalogue.pages.views.offers import OfferedFile, find_offers, in_head
from catalogue.pages.views.scripts import EVERYWHERE, NOT_PUBLISHED, Scripts
from catalogue.pages.views.site import SiteView
from catalogue.queries.today import email_of


@dataclass(frozen=True)
class MenuLink:
    """One link of a menu."""

    href: str
    text: str
    current: bool


@dataclass(frozen=True)
class Shell:
    """What stands around the content of a page, as HTML."""

    locale: Locale
    head: Markup
    header: Markup
    footer: Markup


@dataclass(frozen=True)
class Publication:
    """Where a site is published."""

    url: str
    """With a slash at its end; empty when it is not known."""
    preview: bool = False
    """Whether it is shown to an editor, who is to see each change at once."""
    problems: tuple[str, ...] = ()
    """What keeps the preview from showing the last change, as the check prints it."""
    provenance: Provenance = UNKNOWN
    """Of what it is built."""
    scripts: Scripts = NOT_PUBLISHED


NOWHERE = Publication("")
"""For pages that nobody publishes."""


class ShellView:
    """What head, header and footer know of a page."""

    def __init__(
        self, page: Page, catalogue: Catalogue, site: SiteView, links: Links, publication: Publication
    ) -> None:
        self._page = page
        self._catalogue = catalogue
        self._site = site
        self._links = links
        self._publication = publication

    @property
    def title(self) -> str:
        """In the language of the page."""
        return self._page.title

    @property
    def description(self) -> str:
        """One or two sentences in the language of the page."""
        return self._page.description

    @property
    def type(self) -> str:
        """What the page is, in a word of Open Graph."""
        return "article" if self._page.prose and not self.home else "website"

    @property
    def card(self) -> CardLink | None:
        """The card of the page; None in a preview, for which none is drawn, and where its address is not known."""
        if self.preview or not self._publication.url:
            return None
        return link_card(self._catalogue, self._page, self._site.today)

    @property
    def card_address(self) -> str:
        """Where the card is published."""
        return f"{self._publication.url}{self.card.path}" if self.card else ""

    @property
    def locale(self) -> Locale:
        """The language of the page."""
        return self._page.locale

    @property
    def preview(self) -> bool:
        """Whether the page is shown to an editor while it is written."""
        return self._publication.preview

    @property
    def problems(self) -> tuple[str, ...]:
        """In a preview that shows an old page: what keeps it from showing a new one, in English."""
        return self._publication.problems

    @property
    def demonstration(self) -> list[tuple[Locale, str]]:
        """In a demonstration, that it is one: in the language of the page, then in the other one; else nothing."""
        if not self._site.is_demonstration:
            return []
        said = self._catalogue.interface.words["is_demonstration"]
        return [(locale, said[locale]) for locale in (self.locale, self.other)]

    @property
    def section(self) -> str:
        """Title of the list that the page belongs to; empty where there is none."""
        return self._site.list_words(self._page.section).title[self.locale] if self._page.section else ""

    @property
    def home(self) -> bool:
        """Whether it is the home page."""
        return self._page.address == f"{self.locale}/"

    @property
    def content_policy(self) -> Markup:
        """What the page may load: it holds no sign that would end an attribute."""
        return Markup(CONTENT_POLICY)

    @property
    def root(self) -> str:
        """The way up to the root of the site."""
        return root_from(self._page.address)

    @property
    def assets(self) -> str:
        """The way to the folder of style and scripts."""
        return self.root + self._publication.scripts.folder

    @property
    def styles(self) -> str:
        """The marker of what loads the style of features: the content, which asks for it, is made first."""
        return STYLES

    @property
    def script(self) -> Markup:
        """Loads the script that every page has."""
        return self._publication.scripts.load(self.root, EVERYWHERE)

    @property
    def language_root(self) -> str:
        """The way to the root of the language."""
        return f"{self.root}{self.locale}/"

    @property
    def other_root(self) -> str:
        """The way to the root of the other language."""
        return f"{self.root}{self.locale.other}/"

    @property
    def other(self) -> Locale:
        """The other language."""
        return self.locale.other

    @property
    def canonical(self) -> str:
        """Where the page is published."""
        return self._publication.url + self._page.address

    @property
    def pair(self) -> str:
        """The way to the same page in the other language."""
        return self.root + self._page.addresses[self.other]

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """Each language, and x-default, with the address of the page in it; x-default of the homes is the root."""
        default = "" if self.home else self._page.addresses.en
        found = [(str(locale), address) for locale, address in self._page.addresses.items()]
        return [(tag, self._publication.url + address) for tag, address in [*found, ("x-default", default)]]

    @property
    def files(self) -> list[OfferedFile]:
        """What the page is in other forms, and the feed that tells of it."""
        return in_head(self._page, find_offers(self._page, self._catalogue, self._site.today))

    @property
    def a_to_z(self) -> str:
        """The way to the list of all pages."""
        return self._links.href(A_TO_Z)

    @property
    def results(self) -> str:
        """The way to the page of results."""
        return self._links.href(SEARCH)

    @property
    def search_description(self) -> str:
        """The way to what tells browsers of the search; empty where it is not known where the site is published."""
        return f"{self.language_root}{DESCRIPTION}" if self._publication.url else ""

    @property
    def report_to(self) -> str:
        """The address to which a reader reports a problem; empty where there is none."""
        editors = self._catalogue.find(Contact, self._catalogue.settings.editors)
        return email_of(self._catalogue, editors) if editors else ""

    @property
    def improve(self) -> str:
        """Where an editor improves what the page says; empty where no repository is known, or none of its files."""
        return edit_address(self._catalogue, self._page)

    @property
    def report_form(self) -> str:
        """Where a reader tells of a mistake for all to see; empty where no repository is known, or not the page."""
        repository = self._catalogue.settings.repository
        return repository.form_address(self.locale, self.canonical) if repository and self._publication.url else ""

    @property
    def reviews(self) -> str:
        """The way to the table of what people have reviewed; empty where no page shows it."""
        pages = (page for page in self._catalogue.prose if page.locale is self.locale)
        found = next((page for page in pages if page.matter.table is Table.REVIEWS), None)
        return f"{self._links.href(found)}#{Table.REVIEWS}" if found else ""

    @property
    def menu(self) -> list[MenuLink]:
        """The main menu."""
        return self._menu(main_menu(self._catalogue.lists.values()))

    @property
    def mine(self) -> MenuLink:
        """The way to what the reader keeps."""
        return self._menu([MY_PATHWAY])[0]

    @property
    def explore(self) -> list[MenuLink]:
        """The first menu at the foot."""
        return self._menu(footer_menu(self._catalogue.lists.values()))

    @property
    def about(self) -> list[MenuLink]:
        """The second menu at the foot."""
        pages = (self._catalogue.prose_page(path, self.locale) for path in self._catalogue.settings.menu)
        return [self._link(page, page.matter.title) for page in pages if page]

    def _menu(self, pages: list[ListPage]) -> list[MenuLink]:
        return [self._link(page, self._site.list_words(page).title[self.locale]) for page in pages]

    def _link(self, page: ListPage | ProsePage, text: str) -> MenuLink:
        href = self._links.href(page)
        return MenuLink(href, text, self._page.address.startswith(href.removeprefix(self.root)))


class MainView:
    """`page` in the template around the body of every page."""

    def __init__(self, body: str) -> None:
        self._body = Markup(body)

    @property
    def body(self) -> Markup:
        """What the page says, or the marker of a frame."""
        return self._body
