"""Where a site is asked, and the address that its pages name, which can differ before it is published."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from catalogue.languages.locales import Locale
from catalogue.network.addresses import is_web


@dataclass(frozen=True)
class SitePlace:
    """Both end with a slash."""

    asked: str
    named: str

    def holds(self, address: str) -> bool:
        """Whether an address that pages name is one of the site."""
        return address.startswith(self.named)

    def ask_for(self, address: str) -> str:
        """Where an address that pages name is asked."""
        return self.asked + address.removeprefix(self.named)

    def name_of(self, address: str) -> str:
        """What pages call an address that is asked."""
        return self.named + address.removeprefix(self.asked)

    def locale_of(self, address: str) -> Locale | None:
        """The language of an address that pages name; None for what is in both, or in none."""
        first = address.removeprefix(self.named).partition("/")[0]
        return next((locale for locale in Locale if locale == first), None)

    def find_own(self, page: str, link: str) -> str:
        """Where a link of a page, both as asked, is asked within the site; empty where it leads out of it."""
        try:
            target = urldefrag(urljoin(page, link.strip())).url
        except ValueError:
            return ""
        target = target.partition("?")[0]
        if target.startswith(self.named):
            return self.ask_for(target)
        if not is_web(target) or urlsplit(target).netloc != urlsplit(self.asked).netloc:
            return ""
        path = urlsplit(target).path
        bases = sorted((urlsplit(self.named).path, urlsplit(self.asked).path), key=len, reverse=True)
        base = next(filter(path.startswith, bases), "")
        return self.asked + path.removeprefix(base) if base else ""
