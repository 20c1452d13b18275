"""What stands around the body of every page: head, header, footer, as values for overrides/main.html."""

from dataclasses import dataclass
from typing import Any

from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.addresses import root_from
from catalogue.model.catalogue import Catalogue
from catalogue.pages.rendering import Renderer

MENU = ("list:pathway", "list:next-step", "list:programmes", "list:resources", "list:case-studies", "list:guidance")
EXPLORE = (
    "list:self-review",
    "list:journal",
    "list:on-offer",
    "list:booklet",
    "list:glossary",
    "list:standards",
    "list:dimensions",
    "list:milestones",
    "list:contacts",
    "list:a-z",
)
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What a page may load (Content Security Policy 3): only what the site itself publishes, nothing inline."""
ABOUT = (
    "page:about",
    "page:contact",
    "page:accessibility",
    "page:privacy",
    "page:using-this-data",
    "page:for-editors",
)


@dataclass(frozen=True)
class MenuLink:
    """One link of a menu."""

    href: str
    text: str
    current: bool = False


@dataclass(frozen=True)
class Shell:
    """What the theme's template needs to know of a page."""

    locale: Locale
    title: str
    description: str
    section: str
    """Title of the list that the page belongs to; empty where there is none."""
    addresses: dict[Locale, str]
    """Where the page stands in each language, from the root of the site."""
    site_url: str
    """Where the site is published, with a slash at its end; empty when it is not known."""
    words: dict[str, str]
    status_words: dict[str, str]
    closing_words: tuple[str, ...]
    """What a badge says that many days before the last day for applications."""
    report_to: str
    """The address to which a reader reports a problem; empty where there is none."""
    menu: tuple[MenuLink, ...]
    explore: tuple[MenuLink, ...]
    about: tuple[MenuLink, ...]
    home: bool

    @property
    def content_policy(self) -> str:
        return CONTENT_POLICY

    @property
    def root(self) -> str:
        """The way up to the root of the site."""
        return root_from(self.addresses[self.locale])

    @property
    def language_root(self) -> str:
        return f"{self.root}{self.locale}/"

    @property
    def other_root(self) -> str:
        """The way to the root of the other language."""
        return f"{self.root}{self.locale.other}/"

    @property
    def canonical(self) -> str:
        return self.site_url + self.addresses[self.locale]

    @property
    def other(self) -> Locale:
        return self.locale.other

    @property
    def pair(self) -> str:
        """The same page in the other language."""
        return self.root + self.addresses[self.locale.other]


class ShellMaker:
    """Makes the shells of one language."""

    def __init__(self, catalogue: Catalogue, renderer: Renderer, site_url: str) -> None:
        self._catalogue = catalogue
        self._renderer = renderer
        self._site_url = site_url
        locale = renderer.locale
        self._words = {key: text[locale] for key, text in catalogue.interface.words.items()}
        statuses = catalogue.interface.labels.get("status", {})
        self._closing_words = renderer.closing_words
        editors = catalogue.find(kinds.CONTACT.name, kinds.EDITORS)
        self._report_to = editors.email or "" if isinstance(editors, records.Contact) else ""
        self._status_words = {key: text[locale] for key, text in statuses.items()}

    def make(self, title: str, description: str, addresses: dict[Locale, str], section: str = "") -> Shell:
        """The shell of a page with these addresses; `section` is the name of the list that it belongs to."""
        locale = self._renderer.locale
        address = addresses[locale]
        href = self._renderer.place(address)["href"]

        def links(targets: tuple[str, ...]) -> tuple[MenuLink, ...]:
            return tuple(self._link(target, href(target), address) for target in targets)

        return Shell(
            locale,
            title,
            description,
            self._text(f"list:{section}") if section in kinds.LISTS else "",
            addresses,
            self._site_url,
            self._words,
            self._status_words,
            self._closing_words,
            self._report_to,
            links(MENU),
            links(EXPLORE),
            links(tuple(target for target in ABOUT if self._exists(target))),
            address == f"{locale}/",
        )

    def _exists(self, target: str) -> bool:
        return self._catalogue.prose_page(target.removeprefix("page:"), self._renderer.locale) is not None

    def _link(self, target: str, href: str, address: str) -> MenuLink:
        there = href.removeprefix(root_from(address))
        return MenuLink(href, self._text(target), address.startswith(there))

    def _text(self, target: str) -> str:
        scheme, _, name = target.partition(":")
        locale = self._renderer.locale
        if scheme == "list":
            return self._catalogue.interface.lists[name].title[locale]
        page: Any = self._catalogue.prose_page(name, locale)
        return str(page.matter.title)
