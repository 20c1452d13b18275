"""Compressed copies beside the files of a site, for hosts that send such: Brotli (RFC 7932) and gzip (RFC 1952)."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import brotli

from catalogue.hosting.policy import COMPRESSED
from catalogue.keeping.files import find_folder, keep

ENDINGS = ("br", "gz")
LEAST = 200
"""Bytes below which a compressed file saves nothing."""
BEST, FAST = 11, 6
"""Levels of Brotli. The best one makes pages 14 % smaller and takes 60 times as long: only what is kept for a year.

What is made with it is kept from build to build, as such files seldom change.
"""


def files_to_compress(site: Path) -> list[Path]:
    """The files of a site that get compressed copies, in order."""
    return sorted(path for path in site.rglob("[!.]*") if path.suffix[1:] in COMPRESSED and path.is_file())


class Former(Protocol):
    """What was compressed before."""

    def __call__(self, file: Path, ending: str) -> bytes:
        """The compressed copy, where it was made of the same bytes by this code; empty otherwise."""


def compress_files(files: Iterable[Path], fixed: Path, former: Former | None = None) -> int:
    """Writes .br and .gz beside each; those in the folder `fixed` as small as can be. The number of files written."""
    return sum(_write(file, BEST if fixed in file.parents else FAST, former) for file in files)


def _write(file: Path, level: int, former: Former | None) -> int:
    if file.stat().st_size < LEAST:
        return 0
    copies = {ending: former(file, ending) for ending in ENDINGS} if former else {}
    if not all(copies.values()) or not copies:
        copies = dict(_compress(file.read_bytes(), level))
    for ending, small in copies.items():
        file.with_name(f"{file.name}.{ending}").write_bytes(small)
    return len(copies)


def _compress(content: bytes, level: int) -> Iterator[tuple[str, bytes]]:
    """The same bytes each time: gzip is given no time and no name."""
    yield "br", _best(content) if level == BEST else brotli.compress(content, quality=level)
    yield "gz", gzip.compress(content, 9, mtime=0)


def _best(content: bytes) -> bytes:
    name = f"{hashlib.sha256(content).hexdigest()[:32]}-{brotli.__version__}.br"
    return keep(find_folder(), name, lambda: brotli.compress(content, quality=BEST))
