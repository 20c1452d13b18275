"""Records in memory: the smallest data that is right, to be made wrong by a test."""

from collections.abc import Callable

import pytest
import yaml

from catalogue.checks.interface import LABELS
from catalogue.load import parse_catalogue
from catalogue.model.kinds import FILES, LISTS
from catalogue.reading.problems import DataError

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
    "interface": yaml.safe_dump(
        {
            "words": {},
            "counts": {},
            "labels": {
                name: {str(value): {"en": f"{value} in English", "cy": f"{value} yn Gymraeg"} for value in values}
                for name, values in LABELS.items()
            },
            "lists": {
                name: {"title": {"en": name, "cy": f"y {name}"}, "description": {"en": "All", "cy": "Pob un"}}
                for name in LISTS
            },
        }
    ),
}


def files_with(**changed: str) -> dict[str, bytes]:
    texts = {f"data/{file}.yaml": "[]\n" for file in FILES}
    texts.update({f"data/{file}.yaml": text for file, text in RIGHT.items()})
    texts.update({f"data/{file}.yaml": text for file, text in changed.items()})
    return {path: text.encode() for path, text in texts.items()}


def messages_of(files: dict[str, bytes]) -> list[str]:
    try:
        parse_catalogue(files)
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.fixture
def messages() -> Callable[..., list[str]]:
    return lambda **changed: messages_of(files_with(**changed))
