"""Takes a record or a page out of service: it is past, or goes, and something takes its place."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, get_args

from catalogue.editing.noting import note_replaced
from catalogue.editing.relinking import find_links, relink, renamed_targets, targets_of
from catalogue.editing.site_files import Named, SiteFiles, Spot
from catalogue.editing.splices import CannotEdit
from catalogue.editing.yaml_changes import Change, Remove, Set
from catalogue.languages.locales import Locale
from catalogue.model.prose import PAGE
from catalogue.model.records import Record
from catalogue.model.settings import Settings

STATE, PAST = "state", "past"
"""The field by which some kinds say that a record has ended, and what it holds then."""
HEIRS = "replaced_by"
"""The field by which some kinds say what came instead."""
MOST_PLACES = 20


class InUse(CannotEdit):
    """Something names what is to go."""


def states_of(record: Record) -> tuple[str, ...]:
    """What its state can be; none for a kind without."""
    field = type(record).model_fields.get(STATE)
    types = (field.annotation, *get_args(field.annotation)) if field else ()
    chosen: Any = next((each for each in types if isinstance(each, type) and issubclass(each, StrEnum)), ())
    return tuple(str(each) for each in chosen)


def end_record(site: SiteFiles, record: Record, state: str, heir: Record | None) -> None:
    """Gives a record another state, and names what came instead; its page stays."""
    choice = states_of(record)
    if state not in choice:
        raise CannotEdit(f"{state[:60]!r} is no state of a {record.kind_of.name}; name one of {', '.join(choice)}")
    if getattr(record, STATE) == state:
        raise CannotEdit(f"{record.id} is {state} already; to take it out altogether, add --remove")
    if heir and HEIRS not in type(record).model_fields:
        raise CannotEdit(f"a {record.kind_of.name} does not say what came instead; add --remove, or leave it out")
    for spot in site.spots_of(record.kind_of, record.id):
        named: list[Change] = [Set((*spot.path, HEIRS), [heir.id])] if heir else []
        site.change(spot.file, [Set((*spot.path, STATE), state), *named])


def remove_record(site: SiteFiles, record: Record, heir: Record | None) -> dict[str, str]:
    """Takes a record out; what named it names its heir. What links called it, and what they call now.

    Raises InUse where something names it and there is no heir.
    """
    kind = record.kind_of
    named = list(site.names_of(kind, record.id))
    gone = targets_of(site.catalogue, record)
    renamed = renamed_targets(site.catalogue, record, heir.id) if heir else {}
    spots = site.spots_of(kind, record.id)
    if heir is None:
        _refuse_in_use(site, record, named, gone)
    else:
        _hand_over(site, named, heir)
        relink(site, renamed)
        note_replaced(site, renamed)
    for spot in spots:
        if spot.path:
            site.change(spot.file, [Remove(spot.path)])
        else:
            site.workspace.delete(spot.file)
    for locale in Locale:
        story = f"{site.docs}/{locale}/{kind.prose_folder}{record.id}.md"
        if kind.has_prose and story in site.workspace:
            site.workspace.delete(story)
    return renamed


def remove_page(site: SiteFiles, path: str, heir: str) -> dict[str, str]:
    """The same for a page of prose that stands by itself, by its path and that of its heir, which may be empty."""
    renamed = {f"{PAGE}:{path}": f"{PAGE}:{heir}"} if heir else {}
    settings = site.catalogue.settings
    if settings.statement == path:
        raise InUse(f"the settings name {path} as the accessibility statement; name another page there first")
    if heir:
        relink(site, renamed)
        note_replaced(site, renamed)
    elif places := _places(site, {f"{PAGE}:{path}": ""}, [], own=f"/{path}.md"):
        raise InUse(_say_in_use(path, places))
    if path in settings.menu:
        file = f"{site.data}/{Settings.file}.yaml"
        at = settings.menu.index(path)
        takes_place = heir and heir not in settings.menu
        site.change(file, [Set(("menu", at), heir) if takes_place else Remove(("menu", at))])
    for locale in Locale:
        file = f"{site.docs}/{locale}/{path}.md"
        if file in site.workspace:
            site.workspace.delete(file)
    return renamed


def _hand_over(site: SiteFiles, named: list[Named], heir: Record) -> None:
    """Writes the heir where the record was named; where it stands beside it already, or is the one that names, out."""
    changes: dict[str, list[Change]] = {}
    for each in reversed(named):  # from the last, so that those before keep their places
        beside = site.document(each.spot.file).look(each.spot.path[:-1]) if each.spot.file.endswith(".yaml") else None
        stands = beside is not None and any(
            entry.key is None and entry.value.value == heir.id for entry in beside.entries
        )
        is_own = (each.kind, each.id) == (heir.kind_of.name, heir.id)
        change = Remove(each.spot.path) if stands or is_own else Set(each.spot.path, heir.id)
        changes.setdefault(each.spot.file, []).append(change)
    for file, some in changes.items():
        site.change(file, some)


def _refuse_in_use(site: SiteFiles, record: Record, named: list[Named], gone: Mapping[str, str]) -> None:
    spots = [each.spot for each in named]
    found = _places(site, dict.fromkeys(gone, ""), spots, own=f"/{record.id}.md")
    if places := [place for place in found if not _is_within(site, record, place)]:
        raise InUse(_say_in_use(record.id, places))


def _is_within(site: SiteFiles, record: Record, place: tuple[str, int]) -> bool:
    file, line = place
    for spot in site.spots_of(record.kind_of, record.id):
        node = site.document(spot.file).look(spot.path)
        if node and spot.file == file:
            text = site.workspace.text(file)
            return text.count("\n", 0, node.start) + 1 <= line <= text.count("\n", 0, node.end) + 1
    return False


def _places(site: SiteFiles, gone: Mapping[str, str], spots: list[Spot], own: str) -> list[tuple[str, int]]:
    """Where something names or links to what is to go, outside of its own page and of the files of addresses."""
    linked = [place for place in find_links(site, gone) if not place[0].endswith(own)]
    addresses = {f"{site.data}/addresses.yaml", f"{site.data}/redirects.yaml"}
    found = [*((spot.file, site.line_of(spot)) for spot in spots), *linked]
    return list(dict.fromkeys(place for place in found if place[0] not in addresses))


def _say_in_use(name: str, places: list[tuple[str, int]]) -> str:
    said = ", ".join(f"{file}:{line}" for file, line in places[:MOST_PLACES])
    more = f" and {len(places) - MOST_PLACES:,} more" if len(places) > MOST_PLACES else ""
    return f"{name} is named in {said}{more}; say what takes its place with --replace-by, or take it out there first"
