"""The seam between the catalogue and a site generator."""

from collections.abc import Iterable
from typing import Protocol

from catalogue.pages.inventory import Page
from catalogue.pages.views.shell import Shell


class SiteContent(Protocol):
    """What the catalogue asks of a site generator, and what it offers to it.

    For each of `pages` it asks for an HTML document in the language of the page, which holds what `shell` gives around
    what `content` gives. The document goes through `take`, and what comes back is
    written to the page's address. After the last page, `Writing.finish` makes every other file of the site.
    """

    def pages(self) -> Iterable[Page]:
        """Prose and frames, in both languages."""

    def content(self, page: Page) -> str:
        """What stands between header and footer."""

    def shell(self, page: Page) -> Shell:
        """What stands around the content."""

    def take(self, page: Page, document: str) -> str:
        """What is to be written of a finished page: nothing of a frame, which is kept for filling."""
