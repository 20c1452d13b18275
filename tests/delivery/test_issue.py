"""The issue with the report on links, on a GitHub that writes down what it is asked."""

import os
from pathlib import Path

import pytest

from delivery.issue import keep_issue

FAKE = """\
#!/bin/sh
printf '%s\\n' "$*" >> "{record}"
case "$2" in
  list) printf '%s\\n' '{issues}' ;;
  create) printf 'https://a.example/issues/7\\n' ;;
esac
"""
OTHER = '{"number": 3, "title": "Links to elsewhere, and more"}'
OURS = '{"number": 5, "title": "Links to elsewhere"}'
LIST = "issue list --author app/github-actions --state open --limit 100 --json number,title"
FINE = "# Links to elsewhere\n\n3 addresses elsewhere: 0 broken.\n"
BROKEN = f"{FINE}\n## Broken\n\n- `https://b.example/`\n"


@pytest.mark.parametrize(
    ("issues", "report", "said", "asked"),
    [
        (
            OTHER,
            BROKEN,
            "Opened https://a.example/issues/7",
            ["issue create --title Links to elsewhere --body-file {report}"],
        ),
        (f"{OTHER},{OURS}", BROKEN, "Issue 5 has the new report", ["issue edit 5 --body-file {report}"]),
        (OURS, FINE, "Closed issue 5", ["issue close 5 --comment No link needs anybody any more."]),
        (OTHER, FINE, "There is nothing to tell", []),
    ],
    ids=["opened", "renewed", "closed", "none"],
)
def test_one_issue_tells_what_is_to_be_done(
    issues: str, report: str, said: str, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, file = tmp_path / "record", tmp_path / "links.md"
    (tmp_path / "gh").write_text(FAKE.format(record=record, issues=f"[{issues}]"), encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    file.write_text(report, encoding="utf-8")

    assert keep_issue(file) == said
    assert record.read_text(encoding="utf-8").splitlines() == [LIST, *(each.format(report=file) for each in asked)]
