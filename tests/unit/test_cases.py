"""Bad data in, whole messages out: every file in cases/ holds some."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import RIGHT, files_with, messages_of

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def _content(case: dict[str, Any]) -> bytes:
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "repeat" in case:
        return str(case["repeat"]["text"] * case["repeat"]["times"]).encode()
    if "yaml" in case:
        return str(case["yaml"]).encode()
    text: str = RIGHT[case.get("file", "programmes")]
    for old, new in case.get("replace", {}).items():
        assert old in text
        text = text.replace(old, new)
    return str(text + case.get("append", "")).encode()


@pytest.mark.parametrize("case", CASES)
def test_bad_data_gets_its_message(case: dict[str, Any]) -> None:
    files = files_with()
    files[f"data/{case.get('file', 'programmes')}.yaml"] = _content(case)
    files |= {f"data/{file}.yaml": text.encode() for file, text in case.get("data", {}).items()}
    files |= {f"docs/{path}": text.encode() for path, text in case.get("docs", {}).items()}

    assert messages_of(files) == case["messages"]


def test_the_smallest_right_data_has_no_problem() -> None:
    assert messages_of(files_with()) == []
