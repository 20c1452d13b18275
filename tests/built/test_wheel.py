"""The engine as another body gets it: a wheel, and what README.md says to do with it, word by word."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import BUILD_DATE, PARTS, ROOT
from tests.pages import assets_in

PACKED = (*PARTS, "pyproject.toml", "README.md", "LICENSE")
"""What the wheel is made of."""
SECTION = "## Use it for your own body"
FIRST = "python3 -m venv"
"""How the first command begins that needs no more than the wheel."""
LOG_OF_FILES = '''
"""Notes each file of the catalogue that a Python process opens."""
import os
import sys

def note(event, arguments):
    if event == "open" and "catalogue" in str(arguments[0]):
        os.write(log, f"{arguments[0]}\\n".encode())

log = os.open(os.environ["LOG_OF_FILES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
os.set_inheritable(log, True)
sys.addaudithook(note)
'''


@dataclass(frozen=True)
class Body:
    """The folder in which another body has followed README.md."""

    folder: Path
    environment: dict[str, str]
    opened: tuple[Path, ...]
    """The files of the catalogue that were opened meanwhile."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel in dist/, made without the content of this site."""
    engine, folder = tmp_path_factory.mktemp("engine"), tmp_path_factory.mktemp("body")
    for part in PACKED:
        _copy(ROOT / part, engine / part)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist")]
    done = subprocess.run(command, cwd=engine, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = (folder / "dist").iterdir()
    return found


@pytest.fixture(scope="module")
def body(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Body:
    """Dependencies come from the interpreter of the tests, for there is no network; the engine does not."""
    folder, extras = wheel.parents[1], tmp_path_factory.mktemp("extras")
    (extras / "sitecustomize.py").write_text(LOG_OF_FILES, encoding="utf-8")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": f"{extras}{os.pathsep}{sysconfig.get_path('purelib')}",
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "SOURCE_DATE_EPOCH": BUILD_DATE,
        "LOG_OF_FILES": str(extras / "opened.txt"),
    }
    done = subprocess.run(
        ["bash", "-euc", _commands()], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    opened = (extras / "opened.txt").read_text(encoding="utf-8").splitlines()
    return Body(folder, environment, tuple(map(Path, sorted(set(opened)))))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def _commands() -> str:
    """Those of README.md that another body gives once it has the wheel."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition(f"{SECTION}\n")[2]
    block = re.search(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert block
    assert FIRST in block[1]
    return block[1][block[1].index(FIRST) :]


def test_what_readme_says_gives_a_site(body: Body) -> None:
    pages = [body.folder / "my-site" / "site" / name for name in ("index.html", "en/index.html", "cy/index.html")]

    assert [page for page in pages if not page.is_file()] == []
    style = assets_in(body.folder / "my-site" / "site") / "site.css"
    assert f"assets/{style.parent.name}/site.css" in pages[1].read_text(encoding="utf-8")


def test_the_engine_is_that_of_the_environment(body: Body) -> None:
    code = "import catalogue, catalogue.publishing.engine as e; print(catalogue.__file__); print(e.engine_folder())"
    command = ["my-engine/bin/python", "-c", code]
    done = subprocess.run(command, cwd=body.folder, env=body.environment, capture_output=True, text=True, check=True)

    places = [Path(line).relative_to(body.folder / "my-engine") for line in done.stdout.splitlines()]
    assert [place.parts[-2:] for place in places] == [("catalogue", "__init__.py"), ("catalogue", "engine")]


def test_no_file_of_this_project_is_used(body: Body) -> None:
    own = [path for path in body.opened if path.is_relative_to(ROOT / "hooks")]
    packed = {path.name for path in body.opened if path.is_relative_to(body.folder / "my-engine")}

    assert own == []
    assert packed >= {"__main__.py", "start.py", "mkdocs.yml", "mkdocs_events.py", "interface.yaml"}


def test_the_wheel_holds_no_content_and_no_test(wheel: Path) -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "zipfile", "--list", str(wheel)], capture_output=True, text=True, check=True
    )
    folders = {line.split()[0].partition("/")[0] for line in listed.stdout.splitlines()[1:]}

    assert {name for name in folders if not name.endswith(".dist-info")} == {"catalogue"}
