"""What the site generator puts around every page of a language: a preview asks for it once, and fills it itself."""

from collections.abc import Iterator

from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.pages.inventory import Page
from catalogue.pages.views.shell import Shell

HEAD, HEADER, BODY, FOOTER = "outlineheadmarker", "outlineheadermarker", "outlinebodymarker", "outlinefootermarker"
"""Words that stand for the parts of a page. Letters only, so that no escaping changes them."""
NAME = "outline"


class Outline:
    """The SiteContent of generator.py with one page in each language, which holds nothing but markers."""

    def __init__(self) -> None:
        self._documents: dict[Locale, str] = {}

    def pages(self) -> Iterator[Page]:
        """One for each language."""
        addresses = Pair.of(lambda locale: f"{locale}/{NAME}/")
        for locale in Locale:
            yield Page(locale=locale, addresses=addresses, title=NAME, description=NAME, frame=NAME)

    def content(self, _: Page) -> str:
        """What stands between header and footer."""
        return BODY

    def shell(self, page: Page) -> Shell:
        """What stands around the content."""
        return Shell(page.locale, Markup(HEAD), Markup(HEADER), Markup(FOOTER))

    def take(self, page: Page, document: str) -> str:
        """Keeps it; nothing is left to write."""
        self._documents[page.locale] = document
        return ""

    def fill(self, shell: Shell, content: str) -> str:
        """The document that the generator would have made of a page."""
        parts = {HEAD: shell.head, HEADER: shell.header, BODY: content, FOOTER: shell.footer}
        rest = self._documents[shell.locale]
        filled: list[str] = []
        for marker, part in parts.items():  # in their order, so that markers within the parts are text and stay
            before, _, rest = rest.partition(marker)
            filled += (before, part)
        return "".join((*filled, rest))
