"""What is done to a new site before it is put in place: it is checked, pruned, listed for devices, and compressed."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from catalogue.hosting.compression import compress_files, files_to_compress
from catalogue.publishing.inspection import inspect_site
from catalogue.publishing.keeping import write_worker
from catalogue.publishing.pruning import remove_unused_scripts
from catalogue.publishing.refusal import STAYS, PublishingError
from catalogue.publishing.sharing import share_out


def finish_site(folder: Path) -> int:
    """The number of its pages; raises PublishingError with what is wrong with them."""
    found = inspect_site(folder)
    if found.faults:
        shown = "\n".join(found.faults[:50])
        number = "1 fault" if len(found.faults) == 1 else f"{len(found.faults)} faults"
        raise PublishingError(f"{shown}\n{number} in the new site; {STAYS}.")
    remove_unused_scripts(folder, found.scripts)
    write_worker(folder)
    _compress(folder, found.scripts)
    return found.pages


def _compress(site: Path, scripts: Iterable[str]) -> None:
    """Every file that gains by it; the folder of the scripts is that of what is kept for a year."""
    fixed = site / next(iter(scripts)).rpartition("/")[0]
    share_out(partial(compress_files, fixed=fixed), files_to_compress(site))
