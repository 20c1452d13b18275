"""The notes of a release are what CHANGELOG.md says of it: python -m delivery.notes 2027.5.1."""

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
HEADING = re.compile(r"^## (?P<version>\S+)(?: – \S+)?\n", re.MULTILINE)


def find_notes(changelog: str, version: str) -> str:
    """What stands below the heading of a version; empty where there is no such heading, or nothing below it."""
    found = next((each for each in HEADING.finditer(changelog) if each["version"] == version), None)
    if not found:
        return ""
    following = HEADING.search(changelog, found.end())
    notes = changelog[found.end() : following.start() if following else None].strip()
    return f"{notes}\n" if notes else ""


def main(version: str) -> int:
    """Print the notes of a version; 1 where there are none."""
    notes = find_notes(CHANGELOG.read_text(encoding="utf-8"), version)
    if not notes:
        print(f"CHANGELOG.md tells nothing of {version!r}; put its heading under ## Unreleased", file=sys.stderr)
        return 1
    print(notes, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
