"""Texts of the past, as git has them, by their fingerprints: what a text said when it was translated last."""

import subprocess
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from catalogue.model.kinds import PROSE
from catalogue.model.ledger import fingerprint
from catalogue.model.markdown import Markdown
from catalogue.model.markdown_parser import TooMuch
from catalogue.model.prose import FRONT_MATTER
from catalogue.publishing.commit import PATIENCE
from catalogue.queries.sections import sections_in

LIST = ("-r", "--root", "--no-commit-id", "--name-only", "--relative", "-z")
"""What has git say which files a commit changed, below the folder."""
MOST_COMMITS = 60
"""In which a text is looked for, the newest first."""


def find_former(data: Path, docs: Path, wanted: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The texts with the fingerprints wanted, by the name of the file in the ledger. None where git does not say."""
    found: dict[str, str] = {}
    for name, prints in wanted.items():
        folder = docs if name == PROSE else data
        left = set(prints)
        paths = (".",) if name == PROSE else (f"{name}.yaml", name)
        try:
            for content in _contents(folder, paths):
                for text in (_texts_of_prose if name == PROSE else _texts_of)(content.values()):
                    known = fingerprint(text)
                    if known in left:
                        found[known] = text
                        left.remove(known)
                if not left:
                    break
        except (OSError, subprocess.SubprocessError, UnicodeError, TooMuch):
            continue
    return found


def _contents(folder: Path, paths: Collection[str]) -> Iterator[Mapping[str, bytes]]:
    """What the files held that each commit changed, the newest commit first."""
    commits = _git(folder, "rev-list", f"--max-count={MOST_COMMITS}", "HEAD", "--", *paths).decode().split()
    for commit in commits:
        for at in (commit, f"{commit}^"):
            listed = _git(
                folder, "diff-tree", "-r", "--root", "--no-commit-id", "--name-only", "--relative", "-z", commit
            )
            changed = [path for path in listed.decode().split("\0") if path.endswith((".yaml", ".md"))]
            yield {path: content for path in changed if (content := _show(folder, at, path))}


def _show(folder: Path, commit: str, path: str) -> bytes:
    """Empty where the file was not there."""
    try:
        return _git(folder, "show", f"{commit}:./{path}")
    except subprocess.CalledProcessError:
        return b""


def _texts_of(contents: Collection[bytes]) -> Iterator[str]:
    for content in contents:
        try:
            yield from _strings(yaml.load(content, yaml.CBaseLoader))
        except yaml.YAMLError:
            continue


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _texts_of_prose(contents: Collection[bytes]) -> Iterator[str]:
    for content in contents:
        text = content.decode().replace("\r\n", "\n")
        matter = FRONT_MATTER.match(text)
        if matter:
            yield from _texts_of([matter[1].encode()])
            markdown = text[matter.end() :]
            yield from sections_in(markdown, Markdown(markdown)).values()


def _git(folder: Path, *arguments: str) -> bytes:
    command = ("git", "--no-optional-locks", *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=PATIENCE).stdout
