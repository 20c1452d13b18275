"""Writing what the site generator does not make, in part while it still works."""

import os
from collections.abc import Iterator
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

    def __init__(self, builder: Builder, site: Path) -> None:
        self._builder = builder
        self._site = site
        self._work = SharedWork(self._write_all, builder.files())

    def finish(self) -> int:
        """Writes the rest, once the site generator has made the frames; the number of files."""
        return sum(self._work.finish(self._builder.frames))

    def _write_all(self, files: Iterator[SiteFile], frames_made: FramesMade) -> int:
        return sum(self._write(file, frames_made) for file in files)

    def _write(self, file: SiteFile, frames_made: FramesMade) -> int:
        path = os.path.join(self._site, file.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        pieces = iter(file.content(frames_made))
        with open(path, "wb") as output:
            while some := tuple(islice(pieces, AT_ONCE)):
                output.write(b"".join(each if isinstance(each, bytes) else each.encode() for each in some))
        return 1
