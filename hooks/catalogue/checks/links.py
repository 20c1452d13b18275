"""Targets of links in prose and records: programme:its-id, list:pathway#its-id, page:about, https://…"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.features import Feature
from catalogue.model.fields import SCHEMES, wrong_address
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import Kind, kind_named, kinds_on
from catalogue.model.lists import LISTS
from catalogue.model.markdown import CITE
from catalogue.model.prose import DOCUMENT, PAGE, ProsePage
from catalogue.model.records import Resource
from catalogue.queries.moved import page_addresses
from catalogue.reading.faults import Fault
from catalogue.reading.joining import OR
from catalogue.reading.messages import remedy_without
from catalogue.reading.nearest import find_nearest, suggest
from catalogue.reading.texts import WrittenLink

RECORD_LINK = re.compile(r"(?P<scheme>[a-z]+(?:-[a-z]+)?):(?P<id>[^\s#]*)(?:#(?P<fragment>\S*))?")
MISSING, NO_PLACE = ", which does not exist", ", which has no such place"
BEHIND = {CITE: Resource.kind_of.name, "list": Framework.kind_of.name}
"""The kind of record that links of these schemes lead to, where they lead to nothing."""


def find_link_faults(catalogue: Catalogue, links: Iterable[WrittenLink]) -> Iterator[Fault]:
    """Links in records to what does not exist."""
    wrong_with_target = cache(partial(wrong_with, catalogue))
    for link in links:
        wrong = wrong_with_target(link.target)
        if wrong:
            yield link.origin.fault(link.path, *wrong, lacks=lacks_of(link.target, wrong))


def lacks_of(target: str, wrong: tuple[str, str]) -> str:
    """What a link that leads to nothing lacks, such as programme:its-id; empty for other faults of links."""
    name, _, fragment = target.partition("#")
    kinds = kinds_on_target(target) if fragment and wrong[0].endswith(NO_PLACE) else ()
    if kinds:
        return f"{OR.join(kind.name for kind in kinds)}:{fragment[:80]}"
    if not wrong[0].endswith(MISSING):
        return ""
    scheme, _, name = name.partition(":")
    return f"{BEHIND.get(scheme, scheme)}:{name[:80]}"


def wrong_with(catalogue: Catalogue, target: str, page: ProsePage | None = None) -> tuple[str, str] | None:
    """What is wrong with a target, and what to do. `page` is the prose in which it stands, None for a record."""
    if target.casefold().startswith(SCHEMES):
        return wrong_address(target) or _wrong_way_home(catalogue, target)
    if page and target.startswith("#"):
        return _wrong_place(target, target[1:], page.anchors)
    if page and (document := DOCUMENT.fullmatch(target)):
        return _wrong_document(catalogue, target, document["path"])
    found = RECORD_LINK.fullmatch(target)
    if not found:
        return f"links to {target[:60]!r}", _remedy_for_path(catalogue, target)
    scheme, name, fragment = found["scheme"], found["id"], found["fragment"]
    choice = _choice(catalogue, scheme, in_prose=page is not None)
    if choice is None:
        schemes = [*(kind.name for kind in catalogue.kinds if kind.has_pages), "page", "list"]
        return f"links to {target[:60]!r}", suggest(scheme, schemes) or f"begin with one of {', '.join(schemes)}"
    left_out = _feature_of(scheme, name)
    if left_out and not catalogue.has(left_out):
        return f"links to {target[:60]!r}, which the site leaves out", remedy_without(left_out)
    if name not in choice:
        is_known = _is_known(catalogue, scheme, name)
        return (f"links to {target[:60]!r}{MISSING}", suggest(name, choice) or "correct the id") if is_known else None
    anchors = None if fragment is None else _anchors(catalogue, scheme, name)
    return None if fragment is None or anchors is None else _wrong_place(target, fragment, anchors)


def _wrong_document(catalogue: Catalogue, target: str, path: str) -> tuple[str, str] | None:
    if path in catalogue.assets:
        return None
    names = {each.rpartition("/")[2]: each for each in catalogue.assets if each.endswith(".pdf")}
    near = find_nearest(path.rpartition("/")[2], names)
    remedy = f"did you mean ../{names[near]}?" if near else "put it into docs/assets"
    return f"links to {target[:60]!r}, which is no PDF of the site", remedy


def _wrong_way_home(catalogue: Catalogue, target: str) -> tuple[str, str] | None:
    """A link to a page of the site by its address, which would stay when that changes."""
    home = catalogue.settings.address
    address, hash_sign, fragment = target.removeprefix(home).partition("#")
    if not home or not target.startswith(home):
        return None
    name = _name_at(catalogue, address)
    return ("links to this site by its address", f"write {name}{hash_sign}{fragment}") if name else None


def _name_at(catalogue: Catalogue, address: str) -> str:
    """What links call the page at an address of the site; empty where there is none."""
    pages = page_addresses(catalogue, Addresses(catalogue))
    return pages.get(f"{address.strip('/')}/") or catalogue.moved.get(f"{address.strip('/')}/", "")


def _remedy_for_path(catalogue: Catalogue, target: str) -> str:
    """What to write for the path of a file, or for an address without its host."""
    path, hash_sign, fragment = target.partition("#")
    file = path.removesuffix(".md").removeprefix("./")
    name = f"{PAGE}:{file}" if path.endswith(".md") and file in catalogue.prose_by_path else _name_at(catalogue, path)
    return (
        f"write {name}{hash_sign}{fragment}" if name else "link to a record, such as programme:its-id, or to https://…"
    )


def kinds_on_target(target: str) -> tuple[Kind, ...]:
    """The kinds of record that a link to a list can lead to, also where there are none of them now."""
    page = LISTS.get(target.partition("#")[0].removeprefix("list:"))
    return tuple(kinds_on(page)) if page else ()


def _wrong_place(target: str, fragment: str, anchors: Collection[str]) -> tuple[str, str] | None:
    if fragment in anchors:
        return None
    if not anchors and not kinds_on_target(target):
        return f"links to {target[:60]!r}, and only that page as a whole can be linked to", f"take #{fragment[:60]} out"
    return f"links to {target[:60]!r}{NO_PLACE}", suggest(fragment, anchors) or "correct the id"


def _choice(catalogue: Catalogue, scheme: str, *, in_prose: bool) -> Collection[str] | None:
    if scheme == "list":
        return {*catalogue.lists, *catalogue.ids(Framework.kind_of)}
    if scheme == "page":
        return catalogue.prose_by_path
    if scheme == CITE and in_prose:
        return catalogue.ids(Resource.kind_of)
    kind = kind_named(scheme)
    return catalogue.ids(kind) if kind and kind.has_pages else None


def _is_known(catalogue: Catalogue, scheme: str, name: str) -> bool:
    """Whether everything could be read among which a link leads."""
    if scheme == "page":
        return catalogue.knows_page(name)
    kind = {"list": Framework.kind_of, CITE: Resource.kind_of}.get(scheme) or kind_named(scheme)
    return kind is None or catalogue.knows(kind)


def _feature_of(scheme: str, name: str) -> Feature | None:
    """The feature to which what a link leads to belongs."""
    if scheme == "list":
        return LISTS[name].feature if name in LISTS else None
    kind = kind_named(scheme)
    return kind.belongs_to if kind else None


def _anchors(catalogue: Catalogue, scheme: str, name: str) -> Collection[str] | None:
    """Ids that a fragment can name: records on lists, and headings of prose. None where they could not be read."""
    kind = kind_named(scheme)
    if scheme == "list":
        kinds = kinds_on(catalogue.lists[name]) if name in catalogue.lists else ()
        return frozenset().union(*map(catalogue.ids, kinds)) if all(map(catalogue.knows, kinds)) else None
    if scheme == PAGE or (kind and kind.has_prose):
        page = catalogue.prose_page(f"{kind.prose_folder}{name}" if kind else name, Locale.EN)
        return page.anchors if page else None
    return ()
