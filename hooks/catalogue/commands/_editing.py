"""What the commands have in common that change data and prose: they read the site, show the change, ask, and write."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.commands._sources import add_source_options, find_examples
from catalogue.editing.disk import write_together
from catalogue.editing.moving import lead_on
from catalogue.editing.site_files import SiteFiles
from catalogue.editing.splices import CannotEdit
from catalogue.editing.workspace import Part, Workspace
from catalogue.load import parse_catalogue
from catalogue.model.catalogue import MOVED, PUBLISHED, RENAMED, Catalogue
from catalogue.queries.day import today
from catalogue.reading.examples import Examples
from catalogue.reading.faults import DataError, Fault, report
from catalogue.reading.files import FolderFiles

BESIDE = (PUBLISHED, MOVED, RENAMED)
"""Files that are looked at last: what they say of others holds again once all is done."""


@dataclass(frozen=True)
class Done:
    """What a change has done, beside changing files."""

    now: Mapping[str, str]
    """What links call from now on what they called otherwise."""
    said: str
    """What to tell when it is written."""
    may_be_unfinished: bool = False
    """Whether it is written although the check finds something, for somebody to write on by hand."""


def add_editing_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help="write without asking")
    add_source_options(parser)


Check = Callable[[], Sequence[Fault]]
"""What would be wrong with the site as it is to be, but for addresses."""


def run_change(options: argparse.Namespace, change: Callable[[SiteFiles, Check], Done]) -> int:
    """Makes a change, shows it and asks; 0 when it is written, 1 when nothing is."""
    try:
        opened = _Opened(options)
        before = opened.read()
    except DataError as error:
        print(*report(error.faults), sep="\n")
        print("Put this right first: nothing was changed.", file=sys.stderr)
        return 1
    site = opened.site(before)
    try:
        done = change(site, opened.find_faults)
        still = opened.find_faults() if done.may_be_unfinished else ()
        if not still:
            after = opened.read(without=BESIDE)
            lead_on(site, site.catalogue, after.below or after, done.now)
            opened.read()
    except CannotEdit as error:
        print(error, file=sys.stderr)
        return 1
    except DataError as error:
        print(*filter(None, [site.workspace.diff()]), *report(error.faults), sep="\n")
        print("Nothing was written: with this change the site would have the problems above.", file=sys.stderr)
        return 1
    return _write(site, options, done, still)


class _Opened:
    """The folders that options name, and what stands in them."""

    def __init__(self, options: argparse.Namespace) -> None:
        examples = find_examples(options.data)
        self._day = max(options.day, today(None))
        self._data, self._docs, self._examples = options.data.name, options.docs.name, examples.name if examples else ""
        self._files = FolderFiles(options.data, options.docs, *([examples] if examples else []))
        self._workspace = Workspace(self._files)

    def site(self, read: Catalogue) -> SiteFiles:
        return SiteFiles(
            catalogue=read.below or read,
            over=read if read.below else None,
            workspace=self._workspace,
            data=self._data,
            docs=self._docs,
            examples=self._examples,
        )

    def read(self, without: tuple[str, ...] = ()) -> Catalogue:
        """The site as it is to be; raises DataError."""
        left_out = {f"{self._data}/{name}.yaml" for name in without}
        examples = Part(self._workspace, (self._examples,))
        return parse_catalogue(
            Part(self._workspace, (self._data, self._docs), left_out),
            self._data,
            self._docs,
            refused=self._files.faults,
            day=self._day,
            examples=Examples(examples, self._examples) if self._examples else None,
        )

    def find_faults(self) -> Sequence[Fault]:
        try:
            self.read(without=BESIDE)
        except DataError as error:
            return error.faults
        return ()


def _write(site: SiteFiles, options: argparse.Namespace, done: Done, still: Sequence[Fault]) -> int:
    changes = site.workspace.changes()
    if not changes:
        print("Nothing is to be changed.")
        return 0
    print(site.workspace.diff())
    if still:
        print("Still to do:", *report(still), sep="\n")
    if not options.yes:
        if not sys.stdin.isatty():
            print("Nothing was written: call this in a terminal, or add --yes.", file=sys.stderr)
            return 1
        if not _agrees(f"Write {_count(len(changes))}? [y/N] "):
            print("Nothing was written.")
            return 1
    roots: dict[str, Path] = {each.name: each.absolute().parent for each in (options.data, options.docs)}
    roots[site.examples] = options.data.absolute().parent
    write_together({roots[path.partition("/")[0]] / path: change for path, change in changes.items()})
    print(f"{_count(len(changes))} written. {done.said}")
    return 0


def _agrees(question: str) -> bool:
    try:
        return input(question).strip().casefold() in {"y", "yes"}
    except EOFError:
        return False


def _count(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"
