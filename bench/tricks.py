"""python -m bench.tricks [N]: what each trick gains, in wall time, as builds in turn with it and without it.

One JSON line a trick, for the data as it is and for N programmes more: the median of the ratios with / without.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.project import make_project, print_line, run
from catalogue.pages.rendering import COMPILE
from catalogue.publishing.sharing import ALONE
from catalogue.reading.garbage import COLLECT

SWITCHES = {"copied process": ALONE, "no collection of garbage": COLLECT, "compiled templates kept": COMPILE}
"""What switches each trick off."""
PAIRS = 7
"""Builds with and without each trick."""


def main(number: int) -> None:
    """Measures every trick."""
    with tempfile.TemporaryDirectory() as folder:
        for size in (0, number):
            project = make_project(Path(folder, str(size)), size)
            run(project, "catalogue", "build")
            for trick, switch in SWITCHES.items():
                ratios = [_ratio(project, switch) for _ in range(PAIRS)]
                print_line(trick=trick, n=size, ratio=round(median(ratios), 3), gain=round(1 - median(ratios), 3))


def _ratio(project: Path, switch: str) -> float:
    return _seconds(project) / _seconds(project, **{switch: "1"})


def _seconds(project: Path, **variables: str) -> float:
    shutil.rmtree(project / "site")  # what is as it was is not built
    return run(project, "catalogue", "build", **variables).seconds


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
