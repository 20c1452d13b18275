"""What changed in data and prose since a day, as git has it: names of records, and paths of pages."""

import datetime
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from catalogue.model.kinds import files, types_in
from catalogue.publishing.commit import PATIENCE


def find_changes(data: Path, docs: Path, day: datetime.date) -> tuple[str, ...] | None:
    """What differs from the last commit of a day or before it, such as `programme its-id`, in alphabetical order.

    None where git does not say: there is none, the folders are not in it, or it begins later.
    """
    try:
        return tuple(sorted({*_records(data, _commit_of(data, day)), *_pages(docs, _commit_of(docs, day))}))
    except (OSError, subprocess.SubprocessError, UnicodeError, LookupError):
        return None


def _commit_of(folder: Path, day: datetime.date) -> str:
    """Raises LookupError where there was none yet."""
    found = _git(folder, "rev-list", "-1", f"--before={day}T23:59:59Z", "HEAD").strip()
    if not found:
        raise LookupError(day)
    return found


def _records(data: Path, commit: str) -> Iterator[str]:
    for path in _changed_files(data, commit, ".yaml"):
        file = PurePosixPath(path).parts[0].removesuffix(".yaml")
        if file in files():
            before, now = _by_name(_old(data, commit, path), file), _by_name(_now(data / path), file)
            yield from (name for name in {**before, **now} if before.get(name) != now.get(name))


def _pages(docs: Path, commit: str) -> Iterator[str]:
    """Pages of prose, each once for both languages."""
    for path in _changed_files(docs, commit, ".md"):
        _, _, page = path.removesuffix(".md").partition("/")
        yield f"page {page}"


def _changed_files(folder: Path, commit: str, ending: str) -> list[str]:
    """Paths in the folder, also of files that git does not know yet."""
    changed = _git(folder, "diff", "--name-only", "--relative", "-z", commit, "--", ".")
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return [path for path in sorted({*changed.split("\0"), *new.split("\0")}) if path.endswith(ending)]


def _by_name(text: str, file: str) -> Mapping[str, object]:
    """The records of a file by kind and id; none where it cannot be read."""
    try:
        content = yaml.load(text, yaml.CBaseLoader)
    except yaml.YAMLError:
        return {}
    records = content if isinstance(content, list) else [content]
    kinds = {name: record_type.kind_of.name for name, record_type in types_in(file).items()}
    return {_name(each, kinds): each for each in records if isinstance(each, dict)}


def _name(record: Mapping[str, Any], kinds: Mapping[str, str]) -> str:
    kind = kinds.get("") or kinds.get(str(record.get("kind")), "record")
    return f"{kind} {record.get('id')}"


def _old(folder: Path, commit: str, path: str) -> str:
    """Empty where the file was not there."""
    try:
        return _git(folder, "show", f"{commit}:./{path}")
    except subprocess.CalledProcessError:
        return ""


def _now(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _git(folder: Path, *arguments: str) -> str:
    command = ("git", "--no-optional-locks", *arguments)
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=PATIENCE)
    return done.stdout.decode()
