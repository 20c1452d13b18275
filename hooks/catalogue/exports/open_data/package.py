"""datapackage.json: what each file is, and what its columns hold (Frictionless Data Package)."""

from collections.abc import Iterator

from catalogue.exports import Source
from catalogue.exports.open_data import codes
from catalogue.exports.open_data.tables import Cells, columns_of
from catalogue.exports.open_data.terms import DEMONSTRATION, address_of_file, address_of_site, both, title_of_site
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import Kind
from catalogue.model.open_data import PACKAGE, VERSION, Declared

Published = tuple[Declared, Kind]
ID = "Id"
"""The heading of ids."""
DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
DESCRIPTION = Pair(
    "Records as JSON, and as CSV for spreadsheets. A cell that would be a formula has ' before it.",
    "Cofnodion fel JSON, ac fel CSV i daenlenni. Mae ' o flaen cell a fyddai'n fformiwla.",
)


def describe_package(published: list[Published], source: Source) -> dict[str, object]:
    """What datapackage.json holds."""
    settings, title = source.catalogue.settings, title_of_site(source)
    licence = settings.open_licence
    described: dict[str, object] = {
        "profile": "data-package",
        "name": _name_of(settings.name.en),
        "title": _joined(title),
        "titles": both(title),
        "description": _joined(_description(source)),
        "version": VERSION,
        "created": f"{source.day.isoformat()}T00:00:00Z",
        "licence": both(settings.licence),
        "sources": [{"title": _joined(title), **({"path": address_of_site(source)} if source.site_url else {})}],
    }
    if source.site_url:
        described |= {"id": address_of_file(PACKAGE, source), "homepage": address_of_site(source)}
    if licence:
        path = dict(zip(["path"], licence.links.values(), strict=False))
        described["licenses"] = [{"name": licence.id, "title": _joined(licence.title), **path}]
    described["resources"] = [*_resources(published), *_codes()]
    return described


def _description(source: Source) -> Pair[str]:
    if not source.catalogue.is_demonstration:
        return DESCRIPTION
    return Pair.of(lambda locale: f"{DEMONSTRATION[locale]} {DESCRIPTION[locale]}")


def _name_of(title: str) -> str:
    """As the standard has names: small letters, figures and hyphens."""
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in title.lower()).strip("-") or "records"


def _joined(pair: Pair[str]) -> str:
    return f"{pair.en} / {pair.cy}"


def _resources(published: list[Published]) -> Iterator[dict[str, object]]:
    for declared, kind in published:
        fields = [_field(column) for column in columns_of(declared, kind)]
        schema: dict[str, object] = {"fields": fields, "missingValues": [""]}
        if declared.rows_of:
            reference = {"resource": declared.kind, "fields": [ID]}
            schema["foreignKeys"] = [{"fields": [ID], "reference": reference}]
        else:
            schema["primaryKey"] = [ID]
        yield _table(declared.name, declared.title, schema)
        if not declared.rows_of:
            yield _records(declared.name, declared.title)


def _codes() -> Iterator[dict[str, object]]:
    fields = [{"name": heading, "type": "string"} for heading in codes.HEADINGS]
    yield _table(codes.NAME, codes.TITLE, {"fields": fields, "missingValues": [""], "primaryKey": codes.HEADINGS[:2]})
    yield _records(codes.NAME, codes.TITLE)


def _field(column: Cells) -> dict[str, object]:
    described: dict[str, object] = {"name": column.heading, "type": column.type}
    if column.way:
        described["way"] = column.way
    return described


def _table(name: str, title: Pair[str], schema: dict[str, object]) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "type": "table",
        "name": name,
        "title": _joined(title),
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": DIALECT,
        "schema": schema,
    }


def _records(name: str, title: Pair[str]) -> dict[str, object]:
    return {
        "profile": "data-resource",
        "type": "json",
        "name": f"{name}-json",
        "title": _joined(title),
        "path": f"{name}.json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "jsonSchema": f"schema/{name}.json",
    }
