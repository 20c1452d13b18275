"""A folder of examples: records that lie over those of data/, each in the place of the one with its id."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.model.features import Feature
from catalogue.reading.faults import Fault
from catalogue.reading.files import Files, FolderFiles
from catalogue.reading.names import find_misplaced_examples
from catalogue.reading.origins import Origins
from catalogue.reading.records import CatalogueReader


@dataclass(frozen=True)
class Examples:
    """What is in the folder."""

    files: Files
    folder: str = "examples"
    refused: Sequence[Fault] = ()
    """The faults of what stands there and is not among the files."""


def read_folder(folder: Path) -> Examples:
    """What is in a folder; raises DataError where there is none."""
    files = FolderFiles(folder)
    return Examples(files, folder.name, files.faults)


class ExamplesReader(CatalogueReader):
    """Reads records that show how a site looks, after the data over which they lie: its settings hold for them too."""

    find_misplaced = staticmethod(find_misplaced_examples)

    def __init__(self, examples: Examples, below: CatalogueReader) -> None:
        super().__init__(examples.files, examples.folder, below.docs, examples.refused, below.known)
        self.home = below.home
        self.own = below.own
        self.origins = Origins(below.origins)
        self.unread.below = below.unread
        self._settings = below._settings
        self._proper_names = below._proper_names

    def _missing(self, path: str, feature: Feature | None) -> None:
        """Nothing has to be among examples."""
