"""What links called records before they had other ids: each line leads from a name that nothing has to one that is."""

from collections.abc import Iterator

from catalogue.model.catalogue import RENAMED, Catalogue
from catalogue.model.fields import SLUG
from catalogue.model.kinds import Kind, kind_named
from catalogue.reading.faults import Fault
from catalogue.reading.nearest import suggest
from catalogue.reading.origins import Origins


def find_renamed_faults(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """What is wrong with the lines of the file; nothing where there is none."""
    origin = origins.find_file(RENAMED)
    for old, new in catalogue.renamed.items() if origin else ():
        if origin and (wrong := _wrong_with(old, new, catalogue)):
            yield origin.fault((old,), *wrong)


def _wrong_with(old: str, new: str, catalogue: Catalogue) -> tuple[str, str] | None:
    kind, former = _parts(old)
    _, now = _parts(new)
    if kind is None or not SLUG.fullmatch(former):
        return "is no name of a record", "write it as in programme:its-former-id"
    if former in catalogue.ids(kind):
        return f"is the name of a {kind.name} that is there", "delete the line"
    if not new.startswith(f"{kind.name}:"):
        return f"leads to {new[:60]!r}, which is no {kind.name}", f"write it as in {kind.name}:its-id"
    if now not in catalogue.ids(kind):
        remedy = suggest(now, catalogue.ids(kind)) or "write the id that it has now, or delete the line"
        return f"leads to {new[:60]!r}, which is not there", remedy
    return None


def _parts(name: str) -> tuple[Kind | None, str]:
    kind, _, record_id = name.partition(":")
    return kind_named(kind), record_id
