"""Gives a record or a page another id, wherever that stands."""

from collections.abc import Iterable

from catalogue.editing.noting import note_renamed
from catalogue.editing.relinking import relink, renamed_targets
from catalogue.editing.site_files import SiteFiles, Spot, page_named
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import Change, Set
from catalogue.languages.locales import Locale
from catalogue.model.fields import MAX_SLUG, SLUG, find_reserved
from catalogue.model.kinds import Kind, declared_kinds
from catalogue.model.prose import HOME, PAGE
from catalogue.model.records import Record
from catalogue.model.settings import Settings
from catalogue.reading.nearest import suggest


def rename_record(site: SiteFiles, record: Record, new: str) -> dict[str, str]:
    """What links called the record and what they call it from now on; raises CannotEdit."""
    kind = record.kind_of
    check_new_id(new)
    if new == record.id:
        raise CannotEdit(f"{new} is its id already; name another one")
    if site.find(kind, new):
        raise CannotEdit(f"there is a {kind.name} {new} already; choose another id")
    renamed = renamed_targets(site.catalogue, record, new)
    spots = site.spots_of(kind, record.id)
    named = [*(each.spot for each in site.names_of(kind, record.id)), *site.own_names(kind, record.id)]
    set_all(site, [*named, *(Spot(spot.file, (*spot.path, "id")) for spot in spots)], new)
    relink(site, renamed)
    note_renamed(site, renamed)
    for spot in spots:
        if not spot.path:  # a file of its own is called as its record is
            site.workspace.move(spot.file, f"{spot.file.rpartition('/')[0]}/{new}.yaml")
    if kind.has_prose:
        _move_prose(site, kind.prose_folder + record.id, kind.prose_folder + new)
    return renamed


def rename_page(site: SiteFiles, old: str, new: str) -> dict[str, str]:
    """The same for a page of prose that stands by itself, by its path."""
    if old == HOME:
        raise CannotEdit("the home page of a language has this name everywhere; name another page")
    for part in new.split("/"):
        check_new_id(part)
    if new in site.catalogue.prose_by_path:
        raise CannotEdit(f"there is a page {new} already; choose another path")
    page_named(site, old)
    renamed = {f"{PAGE}:{old}": f"{PAGE}:{new}"}
    settings = f"{site.data}/{Settings.file}.yaml"
    whole = site.catalogue.settings
    menu = [Spot(settings, ("menu", number)) for number, path in enumerate(whole.menu) if path == old]
    statement = [Spot(settings, ("statement",))] if whole.statement == old else []
    set_all(site, [*menu, *statement], new)
    relink(site, renamed)
    note_renamed(site, renamed)
    _move_prose(site, old, new)
    return renamed


def check_new_id(new: str) -> None:
    """Raises CannotEdit where this can be no id."""
    if not SLUG.fullmatch(new) or len(new) > MAX_SLUG:
        raise CannotEdit(
            f"{new[:60]!r} cannot be an id; use small letters a to z, figures and hyphens, {MAX_SLUG} at most"
        )
    if reserved := find_reserved(new):
        raise CannotEdit("; ".join(reserved))


def set_all(site: SiteFiles, spots: Iterable[Spot], value: str) -> None:
    """Writes one value into several places."""
    changes: dict[str, list[Change]] = {}
    for spot in dict.fromkeys(spots):
        changes.setdefault(spot.file, []).append(Set(spot.path, value))
    for file, each in changes.items():
        site.change(file, each)


def kind_named(name: str) -> Kind:
    """The kind with a name; raises CannotEdit with those that there are."""
    known = {kind.name: kind for kind in declared_kinds()}
    if name not in known:
        remedy = suggest(name, (*known, PAGE)) or f"name one of {', '.join((*known, PAGE))}"
        raise CannotEdit(f"there is no kind {name[:60]!r}; {remedy}")
    return known[name]


def _move_prose(site: SiteFiles, old: str, new: str) -> None:
    for locale in Locale:
        path = f"{site.docs}/{locale}/{old}.md"
        if path in site.workspace:
            site.workspace.move(path, f"{site.docs}/{locale}/{new}.md")
