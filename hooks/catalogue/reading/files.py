"""The files below data/ and docs/."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue.reading.faults import DataError, Fault, Place

Files = Mapping[str, bytes]
"""Contents by path as editors know it, such as data/programmes.yaml."""


class FolderFiles(Mapping[str, bytes]):
    """The files below folders, in order, by their path from the folder's parent. Each is read when asked for."""

    def __init__(self, *patterns: tuple[Path, str]) -> None:
        """Folders, each with the pattern of its files; raises DataError where there is no folder."""
        self._paths: dict[str, str] = {}
        for folder, pattern in patterns:
            if not folder.is_dir():
                raise DataError([Fault(Place(file=folder.name), "is not a folder", "name the right one")])
            for path in sorted(folder.rglob(pattern)):
                if path.is_file():
                    self._paths[f"{folder.name}/{path.relative_to(folder).as_posix()}"] = str(path)

    def __getitem__(self, name: str) -> bytes:
        return Path(self._paths[name]).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
