"""The Nu HTML Checker on every page of a built site."""

import subprocess
from pathlib import Path

from tests.conftest import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
POLICY = "(Resource|Inline script) violates Content Security Policy .*"
"""Of a file, which has no origin, this is said of each script, and of blocks of data, which no policy is asked for
(HTML, 4.12.1.1: prepare the script element); in the browser the console says it if it is so."""
DONE = "Document checking completed. No errors found."


def find_html_faults(site: Path) -> list[str]:
    """Every error and warning, by page. It gets files, since its client for addresses ends on a busy machine."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    command = ["java", "-jar", str(CHECKER), "--format", "text", "--filterpattern", POLICY, *pages]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if line not in {"", DONE}]
    return said or ([] if done.returncode == 0 and pages else [f"the checker ended with {done.returncode}"])
