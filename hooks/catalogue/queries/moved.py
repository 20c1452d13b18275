"""Where everything stands, and where what once stood elsewhere is now."""

from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, page_targets
from catalogue.model.catalogue import Catalogue

Way = tuple[str, ...]
"""Addresses, each of which leads to the next one."""


def page_addresses(catalogue: Catalogue, addresses: Addresses) -> dict[str, str]:
    """The address of every page, in order, and what links call it."""
    found = ((addresses.find(target, locale), target) for target in page_targets(catalogue) for locale in Locale)
    return dict(sorted((address, target) for address, target in found if address))


def locale_of(address: str) -> Locale | None:
    """The language below which an address stands; None for one that stands below neither."""
    return next((locale for locale in Locale if address.startswith(f"{locale}/")), None)


def moved_addresses(catalogue: Catalogue, addresses: Addresses) -> dict[str, str]:
    """Addresses at which something stood, in order, and where it stands now. Raises LookupError where it does not."""
    pages = page_addresses(catalogue, addresses)
    return {old: _last(catalogue, addresses, pages, old) for old in sorted(catalogue.moved)}


def way_from(catalogue: Catalogue, addresses: Addresses, old: str) -> Way:
    """Where a moved address leads, by way of others that have moved; one of them twice in a circle, at the end."""
    way = [old]
    while way[-1] in catalogue.moved and way[-1] not in way[:-1]:
        target = catalogue.moved[way[-1]]
        locale = locale_of(old)
        found = addresses.find(target, locale) if locale else None
        way.append(found or target)
    return tuple(way)


def _last(catalogue: Catalogue, addresses: Addresses, pages: dict[str, str], old: str) -> str:
    *_, last = way_from(catalogue, addresses, old)
    if last.partition("#")[0] not in pages:
        raise LookupError(f"{old} leads to {last}, which is no page")
    return last


def vanished_addresses(catalogue: Catalogue, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """Published addresses at which nothing is any more and which lead nowhere, and what links called each."""
    pages = page_addresses(catalogue, addresses)
    for address, target in catalogue.published.items():
        if address not in pages and address not in catalogue.moved:
            yield address, target
