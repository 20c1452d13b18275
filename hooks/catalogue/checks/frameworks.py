"""Checks of frameworks: names and addresses that are free, elements, and texts that count nothing else."""

from collections.abc import Iterable, Iterator

from catalogue.checks.gaps import find_gap_faults
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.catalogue import Catalogue, list_of_framework
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import PROSE, declared_kinds, files
from catalogue.model.lists import FRAMEWORK, LISTS, ListPage
from catalogue.model.vocabulary import FacetName
from catalogue.model.words_of_site import ELEMENTS
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.origins import Origins


def find_framework_faults(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """Everything that is wrong with the frameworks of a site."""
    keys: dict[str, str] = {}
    others = [page for page in LISTS.values() if page is not FRAMEWORK]
    for framework in catalogue.all(Framework):
        origin = origins.of(framework)
        yield from _name_faults(framework, keys, origin)
        yield from _address_faults(framework, others, origin)
        others.append(list_of_framework(framework))
        for field, text in (("title", framework.title), ("summary", framework.summary)):
            yield from find_gap_faults(text, (ELEMENTS,), (field,), origin)
        for locale, forms in framework.counted.items():
            for form, text in forms:
                yield from find_gap_faults(text, ("n",), ("counted", locale, form), origin)
        if not catalogue.elements_of(framework) and catalogue.knows_all(Element):
            yield origin.fault((), "has no element", "write one, or delete the framework")


def _name_faults(framework: Framework, keys: dict[str, str], origin: Origin) -> Iterator[Fault]:
    if framework.id in LISTS:
        yield origin.fault(("id",), f"{framework.id!r} is the name of a list of the site", "choose another id")
    elif framework.id in {*files(), PROSE}:
        yield origin.fault(("id",), f"{framework.id!r} is the name of other records", "choose another id")
    field = "filter" if framework.filter else "id"
    taken = {str(name) for name in FacetName} | {kind.name for kind in declared_kinds()} | {"list", "page"}
    if framework.key in taken:
        yield origin.fault((field,), f"{framework.key!r} is the name of something else in addresses", "choose another")
    if framework.key in keys:
        yield origin.fault((field,), f"{framework.key!r} is the filter of {keys[framework.key]}", "choose another")
    keys[framework.key] = framework.id


def _address_faults(framework: Framework, others: Iterable[ListPage], origin: Origin) -> Iterator[Fault]:
    """Also the addresses of lists that the site leaves out are taken: it may have them one day."""
    own = list_of_framework(framework)
    for locale in Locale:
        taken = [page.name for page in others if list_address(page, locale) == list_address(own, locale)]
        if taken:
            what = f"{framework.address[locale]!r} is the address of {taken[0]} in this language"
            yield origin.fault(("address", locale), what, "choose another address")
