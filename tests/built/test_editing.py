"""An editor's commit never breaks a test: whatever is right data passes what is run on data."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from catalogue.model.entries import Contact, Organisation
from catalogue.reading.faults import DataError
from tests.commit import commit_everything
from tests.conftest import BUILD_DATE, ROOT, run_catalogue
from tests.editing import Editor

RECORD = re.compile(r"^## Add a programme.*?```yaml\n(.*?) *```$", re.MULTILINE | re.DOTALL)
"""What the README tells a reader to add."""


def _run_tests_on(folder: Path) -> subprocess.CompletedProcess[str]:
    """The tests of data, but for those in a browser: they look at one page of a kind, which takes minutes."""
    own = {"SITE_FOLDER": str(folder), "SOURCE_DATE_EPOCH": BUILD_DATE, "PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT}"}
    variables = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}
    options = ["-q", "-p", "no:cacheprovider", "--ignore=tests/data/browser", "tests/data"]
    command = [sys.executable, "-m", "pytest", *options]
    return subprocess.run(command, cwd=ROOT, env=variables | own, capture_output=True, text=True, check=False)


def _copy_data(place: Path) -> Path:
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, place / part)
    return place


def test_an_editor_who_gives_one_id_to_two_records_of_one_page_hears_of_it(tmp_path: Path) -> None:
    editor = Editor(_copy_data(tmp_path))
    catalogue = editor.load()
    taken = catalogue.all(Organisation)[0].id
    editor.append(Contact.kind_of, editor.raw(catalogue.all(Contact)[0]) | {"id": taken})

    with pytest.raises(DataError) as found:
        editor.load()

    said = f"{taken!r} is also the id of another record on the same page; choose another id"
    assert [str(fault).partition(", id: ")[2] for fault in found.value.faults] == [said]


def test_an_editor_who_does_everything_breaks_no_test(tmp_path: Path) -> None:
    _copy_data(tmp_path)
    found = RECORD.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found
    with (tmp_path / "data" / "programmes.yaml").open("a", encoding="utf-8") as file:
        file.write(textwrap.dedent(found[1]))

    editor = Editor(tmp_path)
    acts = commit_everything(editor)

    kinds = {kind.name for kind in editor.load().kinds}
    assert acts == dict.fromkeys(("deleted", "renamed", "changed", "added"), kinds)
    checked = run_catalogue(tmp_path, "check", PYTHONPATH=str(ROOT / "hooks"))
    assert checked.returncode == 0, checked.stdout
    tested = _run_tests_on(tmp_path)
    assert tested.returncode == 0, tested.stdout
