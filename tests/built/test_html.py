"""The HTML of every page is valid: the Nu HTML Checker has no error and no warning."""

import subprocess
from pathlib import Path

from bench.serving import serve
from tests.conftest import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_the_nu_checker_finds_nothing(site: Path) -> None:
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with serve(site) as root:
        command = [
            "java",
            "-Dnu.validator.servlet.allow-forbidden-hosts=true",
            "-jar",
            str(CHECKER),
            "--format",
            "text",
            *(root + page for page in pages),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert len(pages) > 100
    assert done.stderr.replace(root, "").replace("Document checking completed. No errors found.", "").split() == []
    assert done.returncode == 0
