"""What the site of the tests holds, and where its pages are."""

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from tests.conftest import SITE

CATALOGUE = load_catalogue(SITE / "data", SITE / "docs")
_ADDRESSES = Addresses(CATALOGUE)


def address_of(target: str, locale: Locale) -> str:
    """The address, from the root of the site, of what links call so; raises LookupError where there is none."""
    address = _ADDRESSES.find(target, locale)
    if address is None:
        raise LookupError(target)
    return address


def in_both_languages(*targets: str) -> list[str]:
    """The addresses of what links call so, each in English, then in Welsh."""
    return [address_of(target, locale) for target in targets for locale in Locale]
