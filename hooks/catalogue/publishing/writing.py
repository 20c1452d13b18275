"""Writing what the site generator does not make, in part while it still works."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from catalogue.publishing.builder import Builder, FramesMade, SiteFile
from catalogue.publishing.sharing import SharedWork

AT_ONCE = 2000
"""Pieces of a file that are held at the same time: all of most pages, and few of the lists of everything."""
Writing = SharedWork[SiteFile, int]
"""Its results are numbers of files; it is finished with the frames."""


def begin_writing(builder: Builder, site: Path) -> Writing:
    """Begins to write into the site's folder, where there is a processor for it."""

    def write_all(files: Iterator[SiteFile], frames_made: FramesMade) -> int:
        return sum(_write(site, file, frames_made) for file in files)

    return SharedWork(write_all, builder.files())


def _write(site: Path, file: SiteFile, frames_made: FramesMade) -> int:
    place = os.path.join(site, file.path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    pieces = iter(file.content(frames_made))
    with open(place, "wb") as output:
        while some := tuple(islice(pieces, AT_ONCE)):
            output.write("".join(some).encode())
    return 1
