"""Writing what the site generator does not make, in part while it still works."""

import os
from collections.abc import Iterator
from pathlib import Path

from catalogue.building import Builder, FramesMade, SiteFile
from catalogue.sharing import SharedWork

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
    with open(place, "w", encoding="utf-8", newline="\n") as output:
        output.writelines(file.content(frames_made))
    return 1
