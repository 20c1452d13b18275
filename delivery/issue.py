"""Keeps one issue with the last report on links: python -m delivery.issue build/links.md.

It is opened once a report has something to see to, written anew each time, and closed once there is nothing any more.
It is found by its title among the issues that workflows have opened.
"""

import json
import subprocess
import sys
from pathlib import Path

TITLE = "Links to elsewhere"
AUTHOR = "app/github-actions"
SECTION = "\n## "
"""What a report has where somebody should see to something."""
DONE = "No link needs anybody any more."


def keep_issue(report: Path) -> str:
    """What was done. Raises CalledProcessError where GitHub refuses it."""
    number = _find_issue()
    if SECTION in report.read_text(encoding="utf-8"):
        if number:
            _ask("issue", "edit", number, "--body-file", str(report))
            return f"Issue {number} has the new report"
        return f"Opened {_ask('issue', 'create', '--title', TITLE, '--body-file', str(report)).strip()}"
    if number:
        _ask("issue", "close", number, "--comment", DONE)
        return f"Closed issue {number}"
    return "There is nothing to tell"


def _find_issue() -> str:
    """The number of the open issue; empty where there is none."""
    asked = ("--author", AUTHOR, "--state", "open", "--limit", "100", "--json", "number,title")
    issues = json.loads(_ask("issue", "list", *asked))
    return next((str(issue["number"]) for issue in issues if issue["title"] == TITLE), "")


def _ask(*arguments: str) -> str:
    """What GitHub's own command line answers. It is told the repository and its token by the environment."""
    return subprocess.run(["gh", *arguments], stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    print(keep_issue(Path(sys.argv[1])))
