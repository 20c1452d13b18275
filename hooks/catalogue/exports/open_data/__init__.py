"""Open data: each kind of record as JSON and as CSV, their schemas, and a data package that describes them.

Names stay as they are within a version. What is published is declared in model/open_data.yaml, and changelog.txt says
what has changed.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

from catalogue import model
from catalogue.exports import ExportedFile, Source
from catalogue.exports.open_data import codes
from catalogue.exports.open_data.form import publish_record
from catalogue.exports.open_data.package import Published, describe_package
from catalogue.exports.open_data.schemas import schema_of
from catalogue.exports.open_data.tables import write_table
from catalogue.exports.open_data.terms import address_of_file, both, head_of
from catalogue.keeping.files import find_folder, keep
from catalogue.languages import pairs
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import Kind
from catalogue.model.open_data import FOLDER, PACKAGE, Declared, tables_of

CHANGELOG = Path(__file__).with_name("changelog.txt")
MADE_OF = [Path(str(module.__file__)).parent for module in (model, pairs, codes)]
"""The folders of what schemas are made of."""
_END = "\n}\n"


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """What is published of each kind of record that the site has."""
    published = _published_kinds(source)
    for declared, kind in published:
        yield _file(f"{declared.name}.csv", partial(write_table, declared, kind, source))
        if not declared.rows_of:
            yield _file(f"{declared.name}.json", partial(_render_records, declared, kind, source))
            yield _file(f"schema/{declared.name}.json", partial(_render_schema, declared, kind, source))
    yield _file(f"{codes.NAME}.csv", partial(codes.write_codes, source))
    yield _file(f"{codes.NAME}.json", partial(_render_codes, source))
    yield _file(f"schema/{codes.NAME}.json", lambda: _dump(codes.schema_of_codes(source)))
    yield _file(PACKAGE, lambda: _dump(describe_package(published, source)))
    yield _file("changelog.txt", lambda: CHANGELOG.read_text(encoding="utf-8"))


def _published_kinds(source: Source) -> list[Published]:
    kinds = {kind.name: kind for kind in source.catalogue.kinds}
    return [(declared, kinds[declared.kind]) for declared in tables_of(source.catalogue.kinds)]


def _file(path: str, render: Callable[[], str | bytes]) -> ExportedFile:
    return ExportedFile(FOLDER + path, render)


def _render_records(declared: Declared, kind: Kind, source: Source) -> str:
    records = [publish_record(record, declared, source) for record in source.catalogue.all(kind.record_type)]
    return _render(declared.name, declared.title, records, source)


def _render_codes(source: Source) -> str:
    records: list[dict[str, object]] = [
        {"field": each.field, "code": each.code, "title": both(each.title)} for each in codes.codes_of(source)
    ]
    return _render(codes.NAME, codes.TITLE, records, source)


def _render_schema(declared: Declared, kind: Kind, source: Source) -> bytes:
    """The schema, or the one that is kept of an earlier build: pydantic takes longer for it than all else here."""
    made_of = (_maker(), declared, kind.name, address_of_file("", source))
    name = f"{hashlib.sha256(repr(made_of).encode()).hexdigest()[:32]}.json"
    return keep(find_folder(), name, lambda: _dump(schema_of(declared, kind, source)).encode())


@cache
def _maker() -> str:
    """What schemas are made of beside what is declared: the model, and what writes them."""
    files = (path for folder in MADE_OF for path in sorted(folder.glob("*.py")))
    return f"{version('pydantic')} {hashlib.sha256(b''.join(path.read_bytes() for path in files)).hexdigest()}"


def _render(name: str, title: Pair[str], records: list[dict[str, object]], source: Source) -> str:
    """A record a line: a file with a line for each value is a third larger, and takes three times as long."""
    schema = address_of_file(f"schema/{name}.json", source)
    head = _dump({**head_of(source), "kind": name, "title": both(title), "schema": schema})
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f'{head.removesuffix(_END)},\n "records": [\n{lines}\n ]{_END}'


def _dump(facts: Mapping[str, object]) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=1).removesuffix("\n}") + _END
