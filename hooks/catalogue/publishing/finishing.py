"""What is done to a new site before it is put in place: it is checked, pruned, listed for devices, and compressed."""

import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from catalogue.hosting.compression import Former, compress_files, files_to_compress
from catalogue.keeping.fingerprints import digest_file
from catalogue.publishing.inspection import inspect_site
from catalogue.publishing.keeping import write_worker
from catalogue.publishing.last import LastBuild
from catalogue.publishing.pruning import remove_unused_scripts
from catalogue.publishing.refusal import STAYS, PublishingError
from catalogue.publishing.sharing import share_out


def finish_site(folder: Path, last: LastBuild) -> int:
    """The number of its pages; raises PublishingError with what is wrong with them."""
    found = inspect_site(folder)
    if found.faults:
        shown = "\n".join(found.faults[:50])
        number = "1 fault" if len(found.faults) == 1 else f"{len(found.faults)} faults"
        raise PublishingError(f"{shown}\n{number} in the new site; {STAYS}.")
    remove_unused_scripts(folder, found.scripts)
    known = _digests_of(folder)
    write_worker(folder, known)
    _compress(folder, found.scripts, partial(_find_copy, folder, known, last))
    last.keep(folder, found.pages, known)
    return found.pages


def _digests_of(folder: Path) -> dict[str, str]:
    """Of every file, by its path."""
    files = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    parts = share_out(lambda part: {path: digest_file(path) for path in part}, files)
    return {Path(path).relative_to(folder).as_posix(): known for part in parts for path, known in part.items()}


def _find_copy(folder: Path, known: Mapping[str, str], last: LastBuild, file: Path, ending: str) -> bytes:
    """The compressed copy of a file that is as it was in the last site."""
    path = file.relative_to(folder).as_posix()
    return last.find_made(f"{path}.{ending}", path, known[path]) if path in known else b""


def _compress(site: Path, scripts: Iterable[str], former: Former) -> None:
    """Every file that gains by it; the folder of the scripts is that of what is kept for a year."""
    fixed = site / next(iter(scripts)).rpartition("/")[0]
    share_out(partial(compress_files, fixed=fixed, former=former), files_to_compress(site))
