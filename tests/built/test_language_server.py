"""Editors' tools and the check agree: what is right has no mark, and a wrong field is marked while one types."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SITE
from tests.language_server import LanguageServer


@pytest.mark.parametrize("site", [ROOT, SITE], ids=["the real site", "the tests' site"])
def test_the_language_server_marks_nothing_in_right_data(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "data", tmp_path / "data")
    shutil.copytree(ROOT / "data" / "schema", tmp_path / "data" / "schema", dirs_exist_ok=True)
    files = sorted((tmp_path / "data").glob("*.yaml"))

    with LanguageServer(tmp_path) as server:
        assert server.diagnose(files) == {file.name: [] for file in files}


def test_the_language_server_marks_nothing_in_the_examples(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "schema", tmp_path / "data" / "schema")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    files = sorted((tmp_path / "examples").glob("*.yaml"))

    with LanguageServer(tmp_path) as server:
        assert server.diagnose(files) == {file.name: [] for file in files}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("state: planned", "state: plannd"),
        ("stages: [first-steps]", "stage: [first-steps]"),
        ("audience: {en: Deputies, cy: Dirprwyon}", "audience: {en: Deputies}"),
    ],
)
def test_the_language_server_marks_what_the_check_refuses(tmp_path: Path, right: str, wrong: str) -> None:
    shutil.copytree(ROOT / "data" / "schema", tmp_path / "schema")
    text = (ROOT / "tests" / "smallest" / "programmes.yaml").read_text(encoding="utf-8")
    file = tmp_path / "programmes.yaml"
    modeline = "# yaml-language-server: $schema=schema/programmes.json\n"
    file.write_text(modeline + text.replace(right, wrong), encoding="utf-8")

    with LanguageServer(tmp_path) as server:
        assert server.diagnose([file])[file.name] != []


@pytest.mark.parametrize("name", ["data/programmes.yaml", "data/programmes/npqh.yaml", "examples/programmes.yaml"])
def test_the_settings_of_the_project_find_the_schema_of_a_file_that_names_none(tmp_path: Path, name: str) -> None:
    shutil.copytree(ROOT / "data" / "schema", tmp_path / "data" / "schema")
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    text = (ROOT / "tests" / "smallest" / "programmes.yaml").read_text(encoding="utf-8")
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text.replace("state: planned", "state: plannd"), encoding="utf-8")

    with LanguageServer(tmp_path, {name: each for name, each in settings.items() if name == "yaml.schemas"}) as server:
        (marked,) = server.diagnose([file])[file.name]

    assert "planned" in marked
