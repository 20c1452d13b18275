"""HTML of pages: templates, filled in one language."""

import datetime
import inspect
import os
from collections.abc import Iterator
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue.keeping.files import KEPT, find_folder
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import GLOSSARY
from catalogue.pages.asked import TEMPLATES
from catalogue.pages.inventory import Page
from catalogue.pages.links import Links
from catalogue.pages.pieces import Pieces
from catalogue.pages.structured_data import StructuredData
from catalogue.pages.terms import Explainer
from catalogue.pages.views.both_languages import BothLanguagesView
from catalogue.pages.views.filters import Filters
from catalogue.pages.views.offers import find_offers
from catalogue.pages.views.page import Content, PageView
from catalogue.pages.views.scripts import Styles
from catalogue.pages.views.shell import NOWHERE, MainView, Publication, Shell, ShellView
from catalogue.pages.views.site import SiteView
from catalogue.pages.views.translations import NOTHING_TO_TELL, tell_languages
from catalogue.queries.naming import Naming
from catalogue.queries.wordings import explained_entries

COMPILE = "CATALOGUE_COMPILE_TEMPLATES"
"""The variable of the environment that, when set, has templates compiled anew in each run."""


class Renderer:
    """Fills templates in one language, as on one day."""

    def __init__(
        self,
        catalogue: Catalogue,
        addresses: Addresses,
        locale: Locale,
        day: datetime.date,
        publication: Publication = NOWHERE,
    ) -> None:
        self.locale = locale
        self._scripts = publication.scripts
        self.site = SiteView(catalogue, locale, day, publication.provenance, publication.url)
        self._addresses = addresses
        self._catalogue = catalogue
        self._environment = make_environment(Filters(locale))
        self._pieces = Pieces(self.site, addresses, self._environment)
        self._has_glossary = catalogue.has(GLOSSARY.feature)
        self._structured_data = StructuredData(catalogue, addresses, locale, publication.url)
        self._naming = Naming(explained_entries(catalogue), locale)
        self._links_from = cache(self._make_links)

    def render(self, page: Page, body: str = "") -> str:
        """What stands between header and footer; `body` is the HTML of prose."""
        return "".join(self.stream(page, body))

    def stream(self, page: Page, body: str = "", styles: Styles | None = None) -> Iterator[str]:
        """The same piece by piece, for pages that list everything: the template, what explains its terms, data.

        `styles` takes those that the page asks for.
        """
        links = self.links_from(page.address)
        glossary = links.href(GLOSSARY) if self._has_glossary else ""
        is_first = page.number == 1
        languages = tell_languages(self._catalogue, page) if is_first else NOTHING_TO_TELL
        offers = find_offers(page, self._catalogue, self.site.today) if is_first else ()
        content = Content(page, body, offers, languages)
        explainer = Explainer(self._naming, glossary, page.documents)
        view = PageView(content, links, explainer, self._scripts, styles)
        if languages.is_older or languages.read_by:
            yield self._environment.get_template("two-languages.html").render(page=view, site=self.site)
        yield from self._environment.get_template(page.template).generate(page=view, site=self.site)
        yield from map(links.explanation, explainer.met)
        yield self._structured_data.render(page)

    def links_from(self, address: str) -> Links:
        """What makes the links of a page with this address."""
        return self._links_from(root_from(address))

    def main(self, body: str) -> str:
        """A body in what stands around the body of every page."""
        return self.fill("shell/main.html", MainView(body))

    def shell(self, page: ShellView) -> Shell:
        """What stands around the content of a page."""
        parts = (self.fill(f"shell/{name}.html", page) for name in ("head", "header", "footer"))
        return Shell(self.locale, *map(Markup, parts))

    def fill(self, template: str, page: ShellView | MainView | BothLanguagesView) -> str:
        """HTML of a template for a view."""
        return self._environment.get_template(template).render(page=page, site=self.site)

    def _make_links(self, root: str) -> Links:
        return Links(self._pieces, self._addresses, self.locale, root)


def make_environment(filters: Filters) -> Environment:
    """Templates that escape every value and that stop at a name that is not there.

    Each public method of the filters is a filter.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=keep_compiled("page"),
    )
    for name, method in inspect.getmembers(filters, inspect.ismethod):
        if not name.startswith("_"):
            environment.filters[name] = method
    return environment


def keep_compiled(kind: str) -> BytecodeCache | None:
    """Where compiled templates of one kind of environment are kept from one build to the next.

    None where there is no safe folder for them, and where COMPILE is set.
    """
    folder = None if COMPILE in os.environ else find_folder()
    return FileSystemBytecodeCache(str(folder), pattern=f"{KEPT}{kind}_%s.cache") if folder else None
