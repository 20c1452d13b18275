"""Addresses that change, and lines that lead on from those that were."""

from collections.abc import Iterator, Mapping

from catalogue.editing.relinking import follow
from catalogue.editing.site_files import SiteFiles
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import Change, Remove, Set, edit_yaml
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import MOVED, RENAMED, Catalogue
from catalogue.model.prose import HOME
from catalogue.model.records import Record
from catalogue.queries.moved import locale_of, page_addresses

HEADS = {
    MOVED: "# Addresses at which something stood once, and what stands for it now.\n",
    RENAMED: "# What links called a record once, and what they call it now: what readers keep and share follows.\n",
}
"""What a file begins with that is written for its first line."""


def move_record(site: SiteFiles, record: Record, new: Pair[str]) -> None:
    """Gives the page of a record another address; an empty one stays. Raises CannotEdit."""
    kind = record.kind_of
    if not kind.has_pages and not record.address:
        raise CannotEdit(f"{kind.name} {record.id} has no page of its own, so it has no address")
    slugs = {locale.value: new[locale] or record.slug(locale) for locale in Locale}
    if all(slugs[locale] == record.slug(locale) for locale in Locale):
        raise CannotEdit(f"{record.id} stands there already; name another address with --en or --cy")
    for spot in site.spots_of(kind, record.id):
        path = (*spot.path, "address")
        has_one = site.document(spot.file).look(path) is not None
        changes: list[Change] = [Set((*path, name), slug) for name, slug in slugs.items()]
        site.change(spot.file, changes if has_one else [Set(path, {**slugs})])


def move_page(site: SiteFiles, path: str, new: Pair[str]) -> None:
    """The same for a page of prose that stands by itself."""
    if path == HOME:
        raise CannotEdit("the home page of a language has no name in its address")
    for locale in Locale:
        file = f"{site.docs}/{locale}/{path}.md"
        if new[locale] and file in site.workspace:
            site.change(file, [Set(("address",), new[locale])])


def lead_on(site: SiteFiles, before: Catalogue, after: Catalogue, now: Mapping[str, str]) -> None:
    """Writes a line for each address at which nothing stands any more, and takes out those that something stands at.

    `now` says what links call a page from now on. Raises CannotEdit where a page has gone and leads nowhere.
    """
    old = page_addresses(before, Addresses(before))
    new = page_addresses(after, Addresses(after))
    known = set(new.values())
    file = f"{site.data}/{MOVED}.yaml"
    changes: list[Change] = []
    for address, target in old.items():
        if address not in new:
            to = follow(target, now)
            if to.partition("#")[0] not in known:
                raise CannotEdit(f"nothing stands at {address} any more; say where it leads: --leads-to list:a-z")
            changes.append(Set((address,), to))
    for address, target in before.moved.items():
        if address in new:
            changes.append(Remove((address,)))
        elif (to := _now(target, old, now, known)) != target:
            changes.append(Set((address,), to))
    write_lines(site, MOVED, changes, file)


def note_rename(site: SiteFiles, old: str, new: str) -> None:
    """Keeps what a record was called, such as programme:its-id, so that what readers keep of it follows."""
    file = f"{site.data}/{RENAMED}.yaml"
    changes: list[Change] = [Remove((new,))] if new in site.catalogue.renamed else []
    write_lines(site, RENAMED, [*changes, Set((old,), new)], file)


def write_lines(site: SiteFiles, name: str, changes: list[Change], file: str) -> None:
    """Changes lines of a file of addresses, which is made where there is none and deleted with its last line."""
    if not changes:
        return
    if file not in site.workspace:
        lines = [f"{change.path[0]}: {change.value}\n" for change in changes if isinstance(change, Set)]
        site.workspace.write(file, HEADS[name] + "".join(lines))
        return
    text = site.workspace.text(file)
    added = [change for change in changes if isinstance(change, Set)]
    gone = [change for change in changes if isinstance(change, Remove)]
    text = edit_yaml(text, added, file)
    if set(_lines_in(text)) == {str(change.path[0]) for change in gone}:
        site.workspace.delete(file)
    else:
        site.workspace.write(file, edit_yaml(text, gone, file))


def _lines_in(text: str) -> Iterator[str]:
    return (line.partition(": ")[0].strip("\"'") for line in text.splitlines() if line.strip() and line[0] != "#")


def _now(target: str, old: Mapping[str, str], now: Mapping[str, str], known: set[str]) -> str:
    """Where a line leads that led to a target or to an address."""
    called = old.get(target, target)
    to = follow(called, now)
    return to if to != called and to.partition("#")[0] in known and locale_of(to) is None else target
