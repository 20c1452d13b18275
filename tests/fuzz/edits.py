"""Edits of a site as they come, one after another: what an editor does, and slips."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from catalogue.languages.locales import Locale
from catalogue.model.kinds import files
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.faults import DataError
from tests.editing import CannotGo, Editor

MORE = {"en": "and so on", "cy": "ac yn y blaen"}
"""What is added to texts."""
TEXT = re.compile(r"^(?P<before> *(?:- )?\{?(?P<locale>en|cy): )(?P<text>[\w][^{}#:\"'\[\]]*)$", re.MULTILINE)
"""A text in one language that ends with its line."""
PAGE = (
    "---\ntitle: {title}\ndescription: {title}.\naddress: {address}\n---\n\n{text}\n\n## {title} {{#why}}\n\n{text}\n"
)
Edit = Callable[[random.Random, Path], None]


def change_text(draw: random.Random, site: Path) -> None:
    """One text in one language goes on."""
    path = draw.choice(_data(site))
    written = path.read_text(encoding="utf-8")
    if found := [*TEXT.finditer(written)]:
        at = draw.choice(found)
        path.write_text(f"{written[: at.end()]} {MORE[at['locale']]}{written[at.end() :]}", encoding="utf-8")


def change_prose(draw: random.Random, site: Path) -> None:
    """A page gets one more paragraph."""
    path = draw.choice(sorted((site / "docs").rglob("*.md")))
    locale = path.relative_to(site / "docs").parts[0]
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{MORE[locale].capitalize()}.\n", encoding="utf-8")


def add_pages(draw: random.Random, site: Path) -> None:
    """A new page in both languages."""
    name = f"anew-{draw.randrange(1_000)}"
    for locale, title in (("en", "A page that came"), ("cy", "Tudalen a ddaeth")):
        address = f"{title.rpartition(' ')[2]}-{name}"
        page = PAGE.format(title=title, address=address, text=f"{title}, {MORE[locale]}.")
        (site / f"docs/{locale}/{name}.md").write_text(page, encoding="utf-8")


def remove_pages(draw: random.Random, site: Path) -> None:
    """A page goes in both languages."""
    name = draw.choice(sorted((site / "docs/en").rglob("*.md"))).relative_to(site / "docs/en")
    for locale in Locale:
        (site / f"docs/{locale}" / name).unlink(missing_ok=True)


def rename_record(draw: random.Random, site: Path) -> None:
    """A record gets another id, wherever that stands."""
    editor = Editor(site)
    catalogue = editor.load()
    records = [each for kind in catalogue.kinds for each in catalogue.all(kind.record_type)]
    record = draw.choice(records)
    editor.rename(catalogue, record, f"x{draw.randrange(1_000)}-{record.id}"[:60])
    _write(editor)


def delete_record(draw: random.Random, site: Path) -> None:
    """A record goes, with all that names it."""
    editor = Editor(site)
    catalogue = editor.load()
    kind = draw.choice([kind for kind in catalogue.kinds if catalogue.all(kind.record_type)])
    try:
        editor.delete(catalogue, draw.choice(catalogue.all(kind.record_type)))
    except CannotGo:
        return
    _write(editor)


def copy_record(draw: random.Random, site: Path) -> None:
    """A record stands twice, the second time under an id of its own."""
    path = draw.choice(_records(site))
    with _Yaml(path) as records:
        if records:
            record = dict(draw.choice(records))
            records.append(record | {"id": f"{record['id']}-{draw.randrange(1_000)}"[:60], "address": None})
            del records[-1]["address"]


def swap_records(draw: random.Random, site: Path) -> None:
    """The records of a file in another order."""
    with _Yaml(draw.choice(_records(site))) as records:
        draw.shuffle(records)


def change_words(draw: random.Random, site: Path) -> None:
    """The site says something otherwise than the engine."""
    plain = [name for name, text in engine_interface().words.items() if "{" not in text.en + text.cy]
    name = draw.choice(plain)
    text = engine_interface().words[name]
    with _Yaml(site / "data/interface.yaml") as own:
        own.setdefault("words", {})[name] = {each.value: f"{text[each]} {MORE[each]}" for each in Locale}


def change_settings(draw: random.Random, site: Path) -> None:
    """The site gets another name or other colours, or leaves something out."""
    with _Yaml(site / "data/site.yaml") as settings:
        what = draw.choice(("name", "colours", "features", "repository", "menu"))
        if what == "name":
            settings["name"] = {"en": f"The Path {draw.randrange(100)}", "cy": f"Y Llwybr {draw.randrange(100)}"}
        elif what == "colours":
            settings["colours"] = {"accent": f"#{draw.randrange(0x1000000):06x}"}
        elif what == "repository":
            settings.pop(what, None)
        elif settings.get(what):
            settings[what].remove(draw.choice(settings[what]))


def change_synonyms(draw: random.Random, site: Path) -> None:
    """A group of words goes or, where there are few, comes."""
    with _Yaml(site / "data/synonyms.yaml") as synonyms:
        groups = synonyms[draw.choice(("en", "cy"))]
        if len(groups) > 1:
            groups.remove(draw.choice(groups))
        else:
            groups.append(draw.choice((["school", "ysgol"], ["ysgol", "lle"], ["leader", "boss"])))


def change_vocabulary(draw: random.Random, site: Path) -> None:
    """A word of the site is called otherwise."""
    path = site / "data/vocabulary.yaml"
    written = path.read_text(encoding="utf-8")
    found = [*re.finditer(r"en: ([A-Z][a-z ]+)", written)]
    if found:
        at = draw.choice(found)
        path.write_text(f"{written[: at.end()]} {MORE['en']}{written[at.end() :]}", encoding="utf-8")


def change_ledger(draw: random.Random, site: Path) -> None:
    """A line of what was translated is gone."""
    path = draw.choice(sorted((site / "data/ledger").glob("*.tsv")))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[draw.randrange(len(lines))]
    path.write_text("".join(lines), encoding="utf-8")


def change_assets(draw: random.Random, site: Path) -> None:
    """The site has style, a script and an icon of its own."""
    assets = site / "docs/assets"
    (assets / "css/parts").mkdir(parents=True, exist_ok=True)
    (assets / "css/parts/own.css").write_text(f"main {{ order: {draw.randrange(100)}; }}\n", encoding="utf-8")
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {draw.randrange(1, 100)} 1"></svg>\n'
    (assets / "icon.svg").write_text(drawing, encoding="utf-8")


def make_slip(draw: random.Random, site: Path) -> None:
    """A line goes, stands twice, or loses or gets some signs."""
    path = draw.choice([*_data(site), *sorted((site / "docs").rglob("*.md"))])
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = draw.randrange(len(lines))
    cut = draw.randrange(len(lines[at]))
    torn = f"{lines[at][:cut]}{draw.choice(('', ': ', '- ', '#', '  '))}{lines[at][cut + draw.randrange(4) :]}"
    lines[at : at + 1] = draw.choice(([], [lines[at]] * 2, [torn]))
    path.write_text("".join(lines), encoding="utf-8")


def save_again(draw: random.Random, site: Path) -> None:
    """A file is saved as it was."""
    path = draw.choice(_data(site))
    path.write_bytes(path.read_bytes())


EDITS: tuple[Edit, ...] = (
    change_text,
    change_prose,
    rename_record,
    delete_record,
    copy_record,
    add_pages,
    remove_pages,
    swap_records,
    change_words,
    change_settings,
    change_synonyms,
    change_vocabulary,
    change_ledger,
    change_assets,
    make_slip,
    save_again,
)


class _Yaml:
    """What stands in a file, to be changed; it is written at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Any:
        text = self._path.read_text(encoding="utf-8") if self._path.exists() else "{}"
        self._value = yaml.load(text, yaml.CBaseLoader)
        return self._value

    def __exit__(self, *_: object) -> None:
        text = yaml.dump(self._value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000)
        self._path.write_text(text, encoding="utf-8")


def _write(editor: Editor) -> None:
    """What is wrong then is an edit too."""
    try:
        editor.load()
    except DataError:
        return


def _data(site: Path) -> list[Path]:
    return sorted((site / "data").glob("*.yaml"))


def _records(site: Path) -> list[Path]:
    return [path for name in files() if (path := site / f"data/{name}.yaml").exists()]
