"""The smallest data that is right: as files to be made wrong, and as records to be looked at."""

from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

from catalogue.load import parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import NO_WORDS, Interface
from catalogue.model.kinds import files
from catalogue.model.next_step import NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Stage
from catalogue.reading.faults import DataError
from tests.asked_words import write_interface, write_linked_pages

Case = dict[str, Any]
"""Data with a name and the messages that it must get, as it stands in a file of cases."""
Words = dict[str, str]
"""A text in both languages, as it stands in YAML."""
Made = TypeVar("Made", bound=Record)

RIGHT = {
    "stages": """\
- id: first-steps
  title: {en: First steps, cy: Camau cyntaf}
  summary: {en: The first, cy: Y cyntaf}
  review: {en: draft, cy: draft}
  number: 1
  group: teacher
  description: [{en: Begin here, cy: Dechrau yma}]
""",
    "programmes": """\
- id: npqh
  title: {en: Qualification, cy: Cymhwyster}
  summary: {en: For heads, cy: I benaethiaid}
  review: {en: draft, cy: draft}
  state: current
  stages: [first-steps]
  audience: {en: Deputies, cy: Dirprwyon}
""",
    "next_step": """\
questions:
  - id: role
    title: {en: "Who are you?", cy: "Pwy ydych chi?"}
    answers: [{id: new, title: {en: New, cy: Newydd}}, {id: settled, title: {en: Settled, cy: Sefydlog}}]
  - id: aim
    title: {en: "What do you want?", cy: "Beth hoffech chi?"}
    answers: [{id: grow, title: {en: To grow, cy: Tyfu}}, {id: move, title: {en: To move, cy: Symud}}]
  - id: time
    title: {en: "How long?", cy: "Pa mor hir?"}
    answers: [{id: short, title: {en: Short, cy: Byr}}, {id: long, title: {en: Long, cy: Hir}}]
stages:
  - {id: first-steps, reason: {en: The only one, cy: Yr unig un}}
programmes:
  - {id: npqh, when: {role: [new], aim: [grow], time: [short]}, reason: {en: Begin, cy: Dechrau}}
  - {id: npqh, reason: {en: For all, cy: I bawb}}
recaps:
  - {id: mapping, reason: {en: Do it, cy: Gwnewch hyn}}
readings:
  - {id: report, reason: {en: Read it, cy: Darllenwch hwn}}
reflections:
  - {id: talk, reason: {en: Watch it, cy: Gwyliwch hon}}
case_studies:
  - {id: llanfaes, reason: {en: Learn from it, cy: Dysgwch ganddi}}
review: {en: draft, cy: draft}
""",
    "self_review": """\
scale:
  - {id: never, title: {en: Never, cy: Byth}, help: {en: Not once, cy: Dim unwaith}}
  - {id: seldom, title: {en: Seldom, cy: Anaml}, help: {en: Once, cy: Unwaith}}
  - {id: often, title: {en: Often, cy: Yn aml}, help: {en: Twice, cy: Dwywaith}}
  - {id: always, title: {en: Always, cy: Bob amser}, help: {en: Each time, cy: Bob tro}}
sets:
  - id: standards
    title: {en: You, cy: Chi}
    help: {en: Think, cy: Meddyliwch}
    areas:
      - id: pedagogy
        statements:
          - {id: plans, text: {en: "I plan, and share it.", cy: "Rwy'n cynllunio, ac yn rhannu."}}
          - {id: checks, text: {en: I check, cy: Rwy'n gwirio}}
      - id: leadership
        statements:
          - {id: leads, text: {en: I lead, cy: Rwy'n arwain}}
          - {id: listens, text: {en: I listen, cy: Rwy'n gwrando}}
review: {en: draft, cy: draft}
""",
    "interface": write_interface(),
}
STATEMENT = """\
---
title: {title}
description: {description}
address: {address}
review: {review}
{last_reviewed}---

{text}
"""
"""The accessibility statement in either language."""


def files_with(**changed: str) -> dict[str, bytes]:
    texts = {f"data/{file}.yaml": "[]\n" for file in files()}
    texts.update({f"data/{file}.yaml": text for file, text in RIGHT.items()})
    texts.update({f"data/{file}.yaml": text for file, text in changed.items()})
    texts.update({f"docs/{path}": text for path, text in write_linked_pages().items()})
    return {path: text.encode() for path, text in texts.items()}


def messages_of(files: dict[str, bytes]) -> list[str]:
    try:
        parse_catalogue(files)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []


def cases_beside(module: str) -> list[Any]:
    """The parameters that the files in cases/ beside a test module hold."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(Path(module).parent.glob("cases/*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def messages_of_case(case: Case) -> list[str]:
    """What is said of the right data when the files of a case stand in it."""
    files = files_with()
    files[f"data/{case.get('file', 'programmes')}.yaml"] = _content(case)
    files |= {f"data/{file}.yaml": text.encode() for file, text in case.get("data", {}).items()}
    files |= {f"docs/{path}": text.encode() for path, text in case.get("docs", {}).items()}
    return messages_of(files)


def _content(case: Case) -> bytes:
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "repeat" in case:
        return str(case["repeat"]["text"] * case["repeat"]["times"]).encode()
    if "yaml" in case:
        return str(case["yaml"]).encode()
    text = RIGHT[case.get("file", "programmes")]
    for old, new in case.get("replace", {}).items():
        assert old in text
        text = text.replace(old, new)
    return str(text + case.get("append", "")).encode()


def both(english: str, welsh: str) -> Words:
    return {"en": english, "cy": welsh}


WORDS = both("one", "un")


def make_record(record_type: type[Made], record_id: str, **fields: Any) -> Made:
    """A record of any kind; beside what every record has, its fields must be given."""
    common = {"id": record_id, "title": WORDS, "summary": WORDS, "review": both("draft", "draft")}
    return record_type.model_validate({**common, **fields})


def make_stage(record_id: str = "early", **fields: Any) -> Stage:
    return make_record(Stage, record_id, **{"number": "1", "group": "teacher", "description": [WORDS], **fields})


def make_programme(record_id: str = "one", **fields: Any) -> Programme:
    return make_record(Programme, record_id, **{"state": "current", "stages": ["early"], "audience": WORDS, **fields})


def make_school(record_id: str = "one", **fields: Any) -> CaseStudy:
    facts = {"authority": WORDS, "phase": "primary", "pupils": "100", "free_school_meals": "10", "themes": ["any"]}
    return make_record(CaseStudy, record_id, **{**facts, **fields})


def make_reflection(record_id: str = "one", **fields: Any) -> Reflection:
    facts = {
        "kind": "reflection",
        "speaker": "Somebody",
        "introduction": WORDS,
        "minutes": "5",
        "questions": [{"id": name, **WORDS} for name in ("one", "two", "three")],
        "try_this": WORDS,
        "editions": [{"language": "en", "format": "video"}],
    }
    return make_record(Reflection, record_id, **{**facts, **fields})


def make_next_step(**changed: Any) -> NextStep:
    return NextStep.model_validate({**yaml.safe_load(RIGHT["next_step"]), **changed})


def make_interface(**changed: Any) -> Interface:
    return Interface.model_validate({**yaml.safe_load(RIGHT["interface"]), **changed})


def make_catalogue(
    *records: Record,
    interface: Interface = NO_WORDS,
    prose: tuple[ProsePage, ...] = (),
    faulty: tuple[tuple[str, str], ...] = (),
) -> Catalogue:
    return Catalogue(records, interface, prose, faulty=faulty)


def make_catalogue_with_statement(
    last_reviewed: str = "", review: str = "draft", programmes: str = RIGHT["programmes"]
) -> Catalogue:
    """One stage, programmes, and the accessibility statement, whose English text has this state."""
    matter = f"last_reviewed: {last_reviewed}\n" if last_reviewed else ""
    english = STATEMENT.format(
        **{"title": "Access", "description": "For all", "address": "access", "text": "Two words."},
        review=review,
        last_reviewed=matter,
    )
    welsh = STATEMENT.format(
        **{"title": "Hygyrchedd", "description": "I bawb", "address": "hygyrchedd", "text": "Tri gair bach."},
        review="draft",
        last_reviewed=matter,
    )
    files = files_with(programmes=programmes)
    files |= {"docs/en/accessibility.md": english.encode(), "docs/cy/accessibility.md": welsh.encode()}
    return parse_catalogue(files)
