"""The version stands in pyproject.toml, and the changelog tells of its release."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
FOLDERS = ("bench", "data", "docs", "hooks", "overrides", "tests")
ENDINGS = {".html", ".js", ".json", ".md", ".py", ".txt", ".xml", ".yaml", ".yml"}
OTHER_VERSIONS = {"CHANGELOG.md", "package-lock.json"}
"""They name releases by right: the project's own, and those of dependencies."""
RELEASE = re.compile(r"^## (\d.*) – (\d{4})-(\d{2})-\d{2}$", re.MULTILINE)


def _files() -> list[Path]:
    """What could repeat the version: code, settings, data and prose."""
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if "node_modules" not in path.parts]
    return [path for path in (*ROOT.iterdir(), *below) if path.suffix in ENDINGS and path.name not in OTHER_VERSIONS]


def test_the_newest_release_of_the_changelog_is_the_version() -> None:
    releases = RELEASE.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))

    assert releases[0][0] == VERSION


def test_the_version_is_the_year_and_month_of_the_release_and_a_number() -> None:
    release, year, month = RELEASE.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))[0]

    assert re.fullmatch(rf"{year}\.{int(month)}\.\d+", release)


def test_no_other_file_repeats_the_version() -> None:
    mention = re.compile(rf"\b{re.escape(VERSION)}\b|^__version__\b", re.MULTILINE)
    repeating = [path for path in _files() if mention.search(path.read_text(encoding="utf-8"))]

    assert repeating == []
