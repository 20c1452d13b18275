"""Writes a new record at the end of its file, or a new page of prose in both languages."""

from collections.abc import Callable, Mapping

from catalogue.editing.manners import EACH_ITEM, Manners
from catalogue.editing.renaming import check_new_id, kind_named
from catalogue.editing.site_files import SiteFiles
from catalogue.editing.yaml_changes import InsertItem, Set, edit_yaml
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import declared_kinds, type_name
from catalogue.model.records import Record
from catalogue.reading.yaml_files import Value

SCHEMA = "# yaml-language-server: $schema=schema/{}.json\n"
MATTER = "---\n{}---\n\n{}\n"


def new_types(name: str) -> Mapping[str, type[Record]]:
    """What can be meant by the name of a kind, or of one of its types; raises CannotEdit."""
    for kind in declared_kinds():
        for record_type in kind.types:
            if name == type_name(record_type) and name != kind.name:
                return {name: record_type}
    kind = kind_named(name)
    return {type_name(each) or name: each for each in kind.types}


def add_record(
    site: SiteFiles, model: type[Record], record: Mapping[str, Value], story: Pair[str] | None
) -> Callable[[], None]:
    """Writes the record, and its page where it has one of prose. What is given back takes all that out again."""
    kind = model.kind_of
    file, folder = f"{site.data}/{kind.file}.yaml", f"{site.data}/{kind.file}/"
    if file not in site.workspace and any(path.startswith(folder) for path in site.workspace):
        file = f"{folder}{record['id']}.yaml"
    written = {file: site.workspace.text(file) if file in site.workspace else None}
    if written[file] is not None:
        records = site.document(file).value
        assert isinstance(records, list), "the reader takes nothing else for a file of records"
        site.change(file, [InsertItem((len(records),), _ordered(record, Manners(site.document(file))))])
    else:
        site.workspace.write(file, _whole_file(record, kind.file, alone=file.startswith(folder)))
    if story:
        path = kind.prose_folder + str(record["id"])
        title, summary = record["title"], record["summary"]
        assert isinstance(title, dict)
        assert isinstance(summary, dict)
        languages = [locale.value for locale in Locale]
        matters = [{"title": title[each], "description": summary[each]} for each in languages]
        add_page(site, path, Pair(*matters), story)
        written |= {f"{site.docs}/{each}/{path}.md": None for each in languages}
    return lambda: _put_back(site, written)


def add_page(site: SiteFiles, path: str, matters: Pair[dict[str, Value]], text: Pair[str]) -> None:
    """Writes a page in both languages; raises CannotEdit."""
    for part in path.split("/"):
        check_new_id(part)
    for locale in Locale:
        matter = matters[locale]
        plain = "".join(f"{name}: x\n" for name in matter)
        fields = edit_yaml(plain, [Set((name,), value) for name, value in matter.items()])
        site.workspace.write(f"{site.docs}/{locale}/{path}.md", MATTER.format(fields, text[locale]))


def _ordered(record: Mapping[str, Value], manners: Manners) -> Value:
    """The fields in the order of the other records."""
    names: list[str] = []
    for name in record:
        names.insert(manners.place_among(name, names, EACH_ITEM), name)
    return {name: record[name] for name in names}


def _whole_file(record: Mapping[str, Value], name: str, *, alone: bool) -> str:
    """The text of a file that holds one record."""
    plain = "id: x\n" if alone else "- id: x\n"
    changes = [Set((field,) if alone else (0, field), value) for field, value in record.items()]
    return ("" if alone else SCHEMA.format(name)) + edit_yaml(plain, changes)


def _put_back(site: SiteFiles, written: Mapping[str, str | None]) -> None:
    for file, text in written.items():
        if text is None:
            site.workspace.delete(file)
        else:
            site.workspace.write(file, text)
