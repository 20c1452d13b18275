"""Writing what the site generator does not make, in part while it still works."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from catalogue.publishing.builder import Builder, FramesMade, SiteFile
from catalogue.publishing.sharing import SharedWork

AT_ONCE = 2000
"""Pieces of a file that are held at the same time: all of most pages, and few of the lists of everything."""


class Writing:
    """Writes every file that the site generator does not make into the site's folder.

    It begins at once with what needs no frame, in a copy of this process, where there is a processor for that.
    """

    def __init__(self, builder: Builder, site: Path, others: Iterable[SiteFile] = ()) -> None:
        """`others` are made of no page. Raises ExportError."""
        self._builder = builder
        self._site = site
        self._work = SharedWork(self._write_all, [*others, *builder.files()])

    def finish(self) -> int:
        """Writes the rest, once the site generator has made the frames; the number of files."""
        return sum(self._work.finish(self._builder.frames))

    def _write_all(self, files: Iterator[SiteFile], frames_made: FramesMade) -> int:
        return sum(write_file(file, frames_made, self._site) for file in files)


def write_file(file: SiteFile, frames_made: FramesMade, site: Path) -> int:
    """Writes one file into the folder of a site, piece by piece; the number of files."""
    path = os.path.join(site, file.path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pieces = iter(file.content(frames_made))
    with open(path, "wb") as output:
        while some := tuple(islice(pieces, AT_ONCE)):
            output.write(b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in some))
    return 1
