"""The commit of git from which a site is built."""

import subprocess
from pathlib import Path

HEAD = "# branch.oid "
"""How the line with the commit begins (git-status, porcelain format 2)."""
PATIENCE = 10
"""Seconds for git to look at every file."""
ASK = ("git", "--no-optional-locks", "status", "--porcelain=v2", "--branch", "--untracked-files=normal", "--", ".")


def find_commit(folder: Path) -> str:
    """Empty where there is none, where a file of the folder differs from it, and where git does not say."""
    try:
        done = subprocess.run(ASK, cwd=folder, capture_output=True, encoding="utf-8", check=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return ""
    head, *others = (line for line in done.stdout.splitlines() if line.startswith(HEAD) or not line.startswith("#"))
    commit = head.removeprefix(HEAD)
    return "" if others or not commit.isalnum() else commit
