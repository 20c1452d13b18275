"""Addresses are for ever: what was published is there, or leads to where it is now."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import MOVED, PUBLISHED, Catalogue
from catalogue.queries.moved import locale_of, page_addresses, vanished_addresses, way_from
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.nearest import find_nearest
from catalogue.reading.origins import Origins

FORM = re.compile(r"(?:en|cy)/(?:\w(?:[\w-]*\w)?/)+")
"""An address as it can have been on any site: letters of any language, figures and hyphens."""
LONGEST = 300
Wrong = tuple[str, str]
"""What is wrong, and what to do."""
PROPOSED = 20
"""Vanished addresses for which the nearest new one is looked for: who has more sees by the first what has happened."""


def find_moved_faults(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """What is wrong with the addresses that have moved, then with those that have vanished."""
    addresses = Addresses(catalogue)
    pages = page_addresses(catalogue, addresses)
    moved, published = origins.find_file(MOVED), origins.find_file(PUBLISHED)
    if moved:
        for old in catalogue.moved:
            if wrong := _wrong_with(old, catalogue, addresses, pages):
                yield moved.fault((old,), *wrong)
    if published:
        yield from _vanished(catalogue, addresses, pages, published)


def _wrong_with(old: str, catalogue: Catalogue, addresses: Addresses, pages: Mapping[str, str]) -> Wrong | None:
    target = catalogue.moved[old]
    if not FORM.fullmatch(old) or len(old) > LONGEST or not unicodedata.is_normalized("NFC", old):
        return "is no address of a page", "write it as in en/programmes/its-name/"
    if old in pages:
        return f"is the address of {pages[old]}, which is there", "delete the line"
    if old.casefold() in pages:
        return f"differs from {old.casefold()} in capitals alone, and is one with it on some hosts", "delete the line"
    way = way_from(catalogue, addresses, old)
    if way[-1] in way[:-1]:
        if old != min(way):  # said once
            return None
        return f"leads in a circle ({' → '.join(way)})", "write where it is now, such as programme:its-id"
    last = way[-1].partition("#")[0]
    if last in pages:
        return _wrong_language(old, last)
    if way[-1] != target:  # said at the line that leads there
        return None
    begins = target[: target.find(":") + 1] or old[: old.find("/") + 1]
    known = (*pages, *pages.values(), *catalogue.moved)
    near = find_nearest(target, [each for each in known if each.startswith(begins) and each != old])
    return f"leads to {target[:60]!r}, which is not there", f"did you mean {near}?" if near else "write where it is now"


def _wrong_language(old: str, new: str) -> Wrong | None:
    if locale_of(new) is locale_of(old):
        return None
    return f"leads to {new}, in the other language", "write it as in programme:its-id, which is in both"


def _vanished(
    catalogue: Catalogue, addresses: Addresses, pages: Mapping[str, str], published: Origin
) -> Iterator[Fault]:
    """Each with what stands elsewhere now, or with the new page whose name is most like its own."""
    new = [address for address in pages if address not in catalogue.published]
    known = set(pages.values())
    file = f"{published.file.name.rpartition('/')[0]}/{MOVED}.yaml"
    for number, (address, target) in enumerate(vanished_addresses(catalogue, addresses)):
        locale = locale_of(address)
        now = target if target in known else ""
        if not now and number < PROPOSED:
            by_name = {_name(each): each for each in new if locale_of(each) is locale}
            near = find_nearest(_name(address), by_name)
            now = pages[by_name[near]] if near else ""
        found = addresses.find(now, locale) if now and locale else None
        said = f"moved to {found}? write" if found else "if it moved, write"
        line = f"'{address}: {now if found else 'programme:its-id'}'"
        yield published.fault((address,), "was published, and the site no longer has it", f"{said} {line} in {file}")


def _name(address: str) -> str:
    return address.removesuffix("/").rpartition("/")[2]
