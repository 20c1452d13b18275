"""Synthetic programmes: no field empty, lists as long as in real ones, their texts, and no text the same as another."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import yaml

from catalogue.reading.yaml_files import parse_yaml

try:
    from yaml import CSafeDumper as _Dumper
except ImportError:  # PyYAML without libyaml: slower, otherwise the same
    from yaml import SafeDumper as _Dumper  # type: ignore[assignment]

Record = dict[str, Any]
"""A record as it stands in YAML."""

PLACES = (
    ("Bridgend", "Pen-y-bont"),
    ("Cardiff", "Caerdydd"),
    ("Denbighshire", "Sir Ddinbych"),
    ("Flintshire", "Sir y Fflint"),
    ("Monmouthshire", "Sir Fynwy"),
    ("Newport", "Casnewydd"),
    ("Swansea", "Abertawe"),
    ("Wrexham", "Wrecsam"),
)
TEXTS = {"activities": 3, "requirements": 2, "participants": 3, "said": 3}
"""Fields that hold texts, and how many a real programme has that has any, on average. Together they make a record as
long as the longest real one."""
REFERENCES = {"stages": 2, "offered_by": 2, "recognition": 1, "elements": 6, "resources": 4}
"""Fields that hold ids, likewise."""
SINGLE = ("page", "duration", "mode", "months", "hours", "residentials", "credit", "last_reviewed")
"""Fields that hold one value, of which no text has to differ."""
SENTENCES = ("place", "cost", "funding", "accreditation")
"""Fields that hold one text."""
STEPS, COHORTS, SESSIONS, SOURCES = 3, 2, 4, 2
CHAIN = 10
"""Programmes that come one before the other."""
FIRST_DAY = datetime.date(2026, 1, 5)


def write_programmes(data: Path, number: int) -> None:
    """Writes so many programmes into a data folder, beside the real ones, a file each."""
    folder = data / "programmes"
    folder.mkdir()
    for record in generate_programmes(read_records(data, "programmes"), number):
        text = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
        (folder / f"{record['id']}.yaml").write_text(text, encoding="utf-8")


def edit_programme(data: Path) -> None:
    """Gives the first of these programmes a title that is longer by a letter in each language."""
    path = min((data / "programmes").iterdir())
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    record["title"] = {language: f"{title}x" for language, title in record["title"].items()}
    path.write_text(yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")


def read_records(data: Path, file: str) -> list[Record]:
    """The records of one of the real files, as plain values."""
    path = data / f"{file}.yaml"
    return cast(list[Record], parse_yaml(path.name, path.read_bytes).value)


def generate_programmes(real: list[Record], number: int) -> Iterator[Record]:
    """So many programmes with the texts and references of the real ones, the same each time."""
    pools = _pools(real)
    previous = ""
    for position in range(number):
        record = _programme(real[position % len(real)], position, pools)
        if position % CHAIN:
            record["before"] = [previous]
        previous = record["id"]
        yield record


def _pools(real: list[Record]) -> dict[str, list[Any]]:
    """Everything that the real programmes have in each field, each once."""
    pools: dict[str, list[Any]] = {name: [] for record in real for name in record}
    pools["steps"] = [step for record in real for step in record.get("apply", {}).get("steps", ())]
    pools["contact"] = [record["apply"]["contact"] for record in real if "contact" in record.get("apply", {})]
    for record in real:
        for name, value in record.items():
            new = value if isinstance(value, list) else [value]
            pools[name] += [item for item in new if item not in pools[name]]
    return pools


def _programme(base: Record, position: int, pools: dict[str, list[Any]]) -> Record:
    mark = _marker(position)

    def take(name: str, number: int) -> list[Any]:
        pool = pools.get(name, [])
        return [pool[(position + step) % len(pool)] for step in range(min(number, len(pool)))]

    def texts(name: str, number: int) -> list[Record]:
        return [mark(text) for text in take(name, number)]

    contact = take("contact", 1)
    address = base.get("address", {"en": base["id"], "cy": f"rhaglen-{base['id']}"})
    return {
        "id": f"{base['id'][:60]}-{position}",
        "title": mark(base["title"]),
        "summary": mark(base["summary"]),
        "address": {language: f"{slug[:60]}-{position}" for language, slug in address.items()},
        "state": "current",
        "audience": mark(base["audience"]),
        **{name: value for name in SINGLE for value in take(name, 1)},
        **{name: text for name in SENTENCES for text in texts(name, 1)},
        "languages": ["en", "cy"],
        **{name: texts(name, number) for name, number in TEXTS.items()},
        **{name: take(name, number) for name, number in REFERENCES.items()},
        "apply": {"steps": texts("steps", STEPS), **({"contact": contact[0]} if contact else {})},
        "cohorts": [_cohort(order, position, mark) for order in range(COHORTS)],
        "sources": take("sources", SOURCES),
    }


def _marker(position: int) -> Callable[[Record], Record]:
    """Gives a text an end of its own, in both languages."""
    english, welsh = PLACES[position % len(PLACES)]
    return lambda text: {"en": f"{text['en']} {english} {position}", "cy": f"{text['cy']} {welsh} {position}"}


def _cohort(order: int, position: int, mark: Callable[[Record], Record]) -> Record:
    opens = FIRST_DAY + datetime.timedelta(days=position % 500 + 150 * order)
    days = [opens + datetime.timedelta(days=day) for day in range(60, 60 + 30 * SESSIONS, 30)]
    return {
        "label": {"en": f"Cohort {order + 1}", "cy": f"Carfan {order + 1}"},
        "opens": str(opens),
        "closes": str(opens + datetime.timedelta(days=30)),
        "starts": str(days[0]),
        "ends": str(days[-1]),
        "languages": ["en", "cy"],
        "places": ("open", "few", "full", "planned")[(position + order) % 4],
        "sessions": [
            {
                "date": str(day),
                "begins": "09:30",
                "finishes": "15:30",
                "title": mark({"en": f"Session {number}", "cy": f"Sesiwn {number}"}),
            }
            for number, day in enumerate(days, 1)
        ],
    }
