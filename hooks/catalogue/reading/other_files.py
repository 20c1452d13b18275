"""What stands in a file of records and is none of its kind."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from catalogue.model.kinds import declared_kinds
from catalogue.model.records import Record
from catalogue.reading.nearest import find_nearest
from catalogue.reading.yaml_files import NO_SPACE, Value

STRANGE = 2
"""Fields that the kinds of a file do not have, by which a record is known to be of another one."""


def find_other_file(value: dict[str, Value], name: str) -> tuple[str, str] | None:
    """What is wrong with a record all of whose fields belong to a kind in another file, and what to do.

    One field alone may be a slip; then the record must have all that the other kind needs, too.
    """
    fields = value.keys()
    known = _fields_by_type()
    here = [names for record_type, names in known.items() if record_type.kind_of.file == name]
    strange = min((fields - names for names in here), key=len, default=set())
    alone = len(strange) < STRANGE
    if not strange or (alone and any(find_nearest(field, names) for field in strange for names in here)):
        return None
    for record_type, names in known.items():
        whole = not alone or fields >= _needed_by(record_type)
        if record_type.kind_of.file != name and fields <= names and whole:
            kind = record_type.kind_of
            article = "an" if kind.name[0] in "aeiou" else "a"
            return f"looks like {article} {kind.name.replace('-', ' ')}", f"move it to {kind.file}.yaml"
    return None


def find_torn_records(records: Sequence[Value]) -> frozenset[int]:
    """Positions of records that have an id and nothing else, and of which the rest stands in the next one, without."""
    torn = (
        number
        for number, (one, following) in enumerate(pairwise(records))
        if isinstance(one, dict) and one.keys() == {"id"} and isinstance(following, dict) and "id" not in following
    )
    return frozenset(torn)


def wrong_with_record(value: Value) -> tuple[str, str]:
    """What is wrong with something else where a record belongs, and what to do."""
    if isinstance(value, str) and NO_SPACE.match(value):
        return "has no space after its colon", f"put a space after '{value.partition(':')[0]}:'"
    return "is no record", "write its fields, beginning with id"


@cache
def _fields_by_type() -> dict[type[Record], frozenset[str]]:
    return {each: frozenset(each.model_fields) for kind in declared_kinds() for each in kind.types}


@cache
def _needed_by(record_type: type[Record]) -> frozenset[str]:
    return frozenset(name for name, field in record_type.model_fields.items() if field.is_required())


def id_of(value: Value) -> str:
    """The id that a record says it has; empty where it says none."""
    found = value.get("id") if isinstance(value, dict) else None
    return found.strip() if isinstance(found, str) else ""
