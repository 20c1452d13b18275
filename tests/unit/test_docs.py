"""The project's own documents say what is there: links, commands, tables and the index of decisions."""

import argparse
import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from catalogue.__main__ import MODULES, main

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "decisions").glob("[0-9]*.md"))
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md", "bench/README.md")),
    *(ROOT / name for name in ("SECURITY.md", "delivery/README.md")),
    ROOT / "decisions/README.md",
    *DECISIONS,
]
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
CODE = re.compile(rf"{FENCE.pattern}|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
OUTSIDE = ("https://", "http://", "mailto:")
MAKE = re.compile(r"\bmake((?: [a-z][a-z-]*\b(?!=))+)")
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
CALLED = re.compile(r"python -m catalogue ([a-z][^`\n#]*[^`\n#\s])")
MODULE_NAMES = {path.stem.rstrip("_"): path.stem for path in MODULES}
STATUS = re.compile(r"^Status: (accepted(; .+)?|replaced by \[.+\]\(\d{4}-.+\.md\))$", re.MULTILINE)
PARTS_OF_A_DECISION = ["What", "Why", "Tried and measured"]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _links(path: Path) -> Iterator[str]:
    """Targets of the links to other places of the project."""
    yield from (target for target in LINK.findall(CODE.sub("", _read(path))) if not target.startswith(OUTSIDE))


def _anchors(path: Path) -> set[str]:
    """The ids that GitHub gives to the headings of a document."""
    anchors: set[str] = set()
    for heading in HEADING.findall(FENCE.sub("", _read(path))):
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        again = (f"{slug}-{number}" for number in range(1, 100))
        anchors.add(slug if slug not in anchors else next(name for name in again if name not in anchors))
    return anchors


def _leads_somewhere(document: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    path = document.parent / name if name else document
    return path.exists() and (not anchor or anchor in _anchors(path))


def _commands(path: Path) -> set[str]:
    """What make is told to do in the code of a document."""
    code = re.sub(r" #.*", "", "\n".join(CODE.findall(_read(path))))
    return {target for targets in MAKE.findall(code) for target in targets.split()}


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_every_link_of_a_document_leads_to_a_file_and_a_heading(document: Path) -> None:
    broken = [target for target in _links(document) if not _leads_somewhere(document, target)]

    assert broken == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_every_target_of_make_that_a_document_names_is_there(document: Path) -> None:
    assert _commands(document) - set(TARGET.findall(_read(ROOT / "Makefile"))) == set()


def test_commands_are_found_in_the_code_of_a_document() -> None:
    assert {"site", "test", "check", "bench"} <= _commands(ROOT / "README.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_each_command_of_the_catalogue_that_a_document_names_takes_what_it_is_told(document: Path) -> None:
    for command in CALLED.findall("\n".join(CODE.findall(_read(document)))):
        name, *options = shlex.split(command)
        parser = argparse.ArgumentParser(exit_on_error=False)
        import_module(f"catalogue.commands.{MODULE_NAMES[name]}").add_options(parser)
        if options and "…" not in options:
            parser.parse_args(options)


def test_the_guide_for_developers_is_short() -> None:
    assert len(_read(ROOT / "CONTRIBUTING.md").splitlines()) < 150


def test_the_index_of_decisions_names_each_once_and_in_order() -> None:
    assert list(_links(ROOT / "decisions/README.md")) == [path.name for path in DECISIONS]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("decision", DECISIONS, ids=_name)
def test_a_decision_has_a_day_a_status_and_three_parts(decision: Path) -> None:
    text = _read(decision)

    assert HEADING.findall(text)[1:] == PARTS_OF_A_DECISION
    assert re.search(r"^Date: \d{4}-\d{2}-\d{2}$", text, re.MULTILINE)
    assert STATUS.search(text)


@pytest.mark.parametrize("decision", DECISIONS, ids=_name)
def test_the_index_has_the_title_of_a_decision(decision: Path) -> None:
    title = HEADING.findall(_read(decision))[0]

    assert f"[{title}]({decision.name})" in _read(ROOT / "decisions/README.md")


def test_the_guide_for_editors_is_not_read_as_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert main(["check"]) == 0
