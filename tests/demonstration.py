"""The site of the tests as a demonstration: an invented programme over its records."""

import shutil
from pathlib import Path

from tests.conftest import SITE, make_once, run_catalogue

EXAMPLES = """\
- id: invented
  title: {en: "Example: a course", cy: "Enghraifft: cwrs"}
  summary: {en: An invented course., cy: Cwrs dychmygol.}
  state: current
  page: {en: https://example.org/}
  stages: [first-headship]
  audience: {en: Nobody., cy: Neb.}
  cohorts:
    - label: {en: Group 1, cy: Grŵp 1}
      opens: 2026-11-02
      closes: 2027-01-15
"""


def make_demonstration(shared: Path) -> Path:
    """The folder of the project, in which it is built once for all workers."""
    return make_once(shared / "demonstration", _build)


def _build(folder: Path) -> None:
    shutil.copytree(SITE, folder)
    (folder / "examples").mkdir()
    (folder / "examples" / "programmes.yaml").write_text(EXAMPLES, encoding="utf-8")
    done = run_catalogue(folder, "build", "--examples", "examples")
    assert done.returncode == 0, done.stdout + done.stderr
