"""The files that editors' programs, Git and hosts read: each is read here as they read it."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from editorconfig import get_properties
from pathspec import GitIgnoreSpec

from catalogue.__main__ import COMMANDS
from catalogue.model.kinds import files
from catalogue.model.schema import SINGLES
from catalogue.reading.faults import Fault, Place, Severity
from tests.conftest import ROOT

OF_CONTAINERS = {
    *("name", "image", "containerUser", "runArgs", "remoteEnv", "forwardPorts", "portsAttributes", "customizations"),
    *("onCreateCommand", "postCreateCommand", "postStartCommand"),
}
"""What the specification of development containers knows, of what we say."""
SPACES = re.compile(r"[ \t]+$", re.MULTILINE)
TEMPLATE = ROOT / ".github/pull_request_template.md"
MAKE = set(re.findall(r"^([a-z.][\w./-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
STEP = re.compile(r"^(?:\d+\.|- \[ \]) (.+)$", re.MULTILINE)
OWNED = re.compile(r"^(\S+) +(@[\w-]+/[\w-]+(?: @[\w-]+/[\w-]+)*)$")


def _git(*arguments: str, folder: Path = ROOT) -> str:
    command = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@school.example", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def _tracked() -> list[str]:
    return _git("ls-files", "-z").rstrip("\0").split("\0")


def _json(path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / path).read_text(encoding="utf-8"))
    return read


def _wrong_form(name: str) -> list[str]:
    """What editorconfig forbids of a file and it has all the same."""
    content, asked = (ROOT / name).read_bytes(), get_properties(str(ROOT / name))
    if b"\0" in content or not content:
        return []
    text = content.decode(asked["charset"])
    first = re.search(r"^[ \t]+(?=\S)", text, re.MULTILINE)
    wrong = {
        "end of line": asked["end_of_line"] == "lf" and "\r\n" in text,
        "last line": asked["insert_final_newline"] == "true" and not text.endswith("\n"),
        "spaces at the end": asked["trim_trailing_whitespace"] == "true" and SPACES.search(text),
        "indent": asked["indent_style"] == "tab" and first and first[0][0] == " ",
    }
    return [f"{name}: {what}" for what, found in wrong.items() if found]


def test_every_file_has_the_form_that_editing_programs_are_told() -> None:
    assert [wrong for name in _tracked() if (ROOT / name).is_file() for wrong in _wrong_form(name)] == []


def test_every_file_in_git_has_the_same_ends_of_lines_on_every_system() -> None:
    told = [line.split(maxsplit=3) for line in _git("ls-files", "--eol").splitlines()]

    assert {kind for kind, *_ in told} <= {"i/lf", "i/-text", "i/none"}
    assert [name for kind, _, attribute, name in told if kind == "i/lf" and "text" not in attribute] == []


@pytest.mark.parametrize(
    "name",
    ["data/schema/programmes.json", "hooks/catalogue/pages/templates/asked.json", "requirements/site.txt"],
)
def test_what_is_made_is_folded_in_diffs(name: str) -> None:
    told = _git("check-attr", "linguist-generated", "gitlab-generated", "--", name)

    assert told.count(": set\n") == 2


def _commit(folder: Path, branch: str, name: str, text: str) -> None:
    _git("switch", "-q", "-C", branch, folder=folder)
    (folder / name).write_text(text, encoding="utf-8")
    _git("add", "-A", folder=folder)
    _git("commit", "-q", "-m", branch, folder=folder)


@pytest.mark.parametrize("name", ["CHANGELOG.md", "data/spelling.yaml", "data/addresses.yaml"])
def test_lines_that_two_people_add_in_one_place_are_both_kept(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    _git("init", "-q", folder=tmp_path)
    _commit(tmp_path, "base", name, "a\nz\n")
    _commit(tmp_path, "one", name, "a\nb\nz\n")
    _git("switch", "-q", "base", folder=tmp_path)
    _commit(tmp_path, "two", name, "a\nc\nz\n")

    _git("merge", "-q", "-m", "both", "one", folder=tmp_path)

    assert sorted((tmp_path / name).read_text(encoding="utf-8").split()) == ["a", "b", "c", "z"]


def test_editing_programs_find_the_schema_of_every_file_of_data() -> None:
    lists = {
        f"./data/schema/{name}.json": [f"data/{name}.yaml", f"data/{name}/*.yaml", f"examples/{name}.yaml"]
        for name in files()
    }
    singles = {f"./data/schema/{each.file}.json": [f"data/{each.file}.yaml"] for each in SINGLES}

    assert _json(".vscode/settings.json")["yaml.schemas"] == {**lists, **singles}


def test_a_task_is_a_command_of_the_catalogue_that_needs_no_make() -> None:
    tasks = _json(".vscode/tasks.json")["tasks"]

    assert [task["args"][:2] for task in tasks] == [["-m", "catalogue"]] * len(tasks)
    assert {task["args"][2] for task in tasks} >= {"check", "serve", "build"}
    assert {task["args"][2] for task in tasks} <= set(COMMANDS)
    assert {task["options"]["env"]["PYTHONPATH"] for task in tasks} == {"${workspaceFolder}/hooks"}


@pytest.mark.parametrize("severity", list(Severity))
def test_a_problem_of_the_check_is_marked_in_its_file(severity: Severity) -> None:
    pattern = _json(".vscode/tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    place = Place(file="data/programmes.yaml", line=13, column=10, record="npqh", field="state")

    found = re.search(pattern["regexp"], str(Fault(place, "'curent' is not one of these", "write one", severity)))

    assert found
    assert [found[pattern[part]] for part in ("file", "line", "column", "message")] == [
        "data/programmes.yaml",
        "13",
        "10",
        "npqh, state: 'curent' is not one of these; write one",
    ]
    assert (found[pattern["severity"]] or "error") == severity.value


def test_the_container_is_that_of_the_workflows_and_sets_up_what_the_tests_need() -> None:
    container = _json(".devcontainer/devcontainer.json")
    check = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))

    assert set(container) <= OF_CONTAINERS
    assert container["image"] == check["jobs"]["tests"]["container"]["image"]
    assert container["onCreateCommand"].split()[0] == "make"
    assert set(container["onCreateCommand"].split()[1:]) <= MAKE
    assert container["postStartCommand"].removeprefix("make ") in MAKE
    assert container["customizations"]["vscode"]["extensions"] == _json(".vscode/extensions.json")["recommendations"]


def _owners() -> list[tuple[str, str]]:
    lines = (ROOT / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    found = [OWNED.fullmatch(line) for line in lines if line and not line.startswith("#")]
    return [(line[1], line[2]) for line in found if line]


def test_every_line_of_codeowners_names_groups() -> None:
    lines = (ROOT / "CODEOWNERS").read_text(encoding="utf-8").splitlines()

    assert len(_owners()) == len([line for line in lines if line and not line.startswith("#")])


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in _owners()])
def test_what_somebody_owns_is_there(pattern: str) -> None:
    assert list(GitIgnoreSpec.from_lines([pattern]).match_files(_tracked()))


@pytest.mark.parametrize(
    ("name", "group"),
    [("docs/cy/about.md", "translators"), ("data/programmes.yaml", "editors"), ("data/schema/site.json", "developers")],
)
def test_who_writes_a_part_is_asked_to_read_its_changes(name: str, group: str) -> None:
    owners = [who for pattern, who in _owners() if GitIgnoreSpec.from_lines([pattern]).match_file(name)]

    assert f"/{group}" in owners[-1]


def test_a_merge_request_on_gitlab_begins_as_on_github() -> None:
    assert (ROOT / ".gitlab/merge_request_templates/Default.md").read_bytes() == TEMPLATE.read_bytes()


def test_every_step_of_a_review_stands_in_both_languages() -> None:
    steps = STEP.findall(TEMPLATE.read_text(encoding="utf-8"))

    assert len(steps) == 10
    assert [step for step in steps if step.count(" / ") != 1] == []


def test_what_a_change_is_to_pass_are_commands() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")

    assert set(re.findall(r"`python -m catalogue (\w+)`", text)) <= set(COMMANDS)
    assert set(re.findall(r"`make (\w+)`", text)) <= MAKE
