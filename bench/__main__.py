"""python -m bench [N]: one JSON line a measurement. Needs no quiet machine: what counts is the ratio within one run."""

import math
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.plain import write_plain_project
from bench.project import make_project, print_line, run
from bench.records import edit_programme
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import list_address


def _addresses(project: Path) -> Iterator[str]:
    """Every page of a record and of prose below the homes. Markdown takes minutes over the lists of everything."""
    site, catalogue = project / "site", load_catalogue(project / "data", project / "docs")
    for locale in Locale:
        lists = {list_address(each, locale) for each in catalogue.lists.values()}
        for page in sorted((site / locale).rglob("*/index.html")):
            address = f"{page.parent.relative_to(site).as_posix()}/"
            if address not in lists:
                yield address


def _measure_next(project: Path, size: int) -> None:
    """The next build, where nothing has changed, and where one record has."""
    again = run(project, "catalogue", "build")
    print_line(what="site again", n=size, seconds=round(again.seconds, 2), cpu_seconds=round(again.cpu_seconds, 2))
    edit_programme(project / "data")
    edited = run(project, "catalogue", "build")
    print_line(what="site edited", n=size, seconds=round(edited.seconds, 2), cpu_seconds=round(edited.cpu_seconds, 2))


def main(number: int) -> None:
    """Measures our builds at 100, N and 5·N records, the check, and the pages of N records as plain Markdown."""
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in dict.fromkeys((100, number, 5 * number)):
            project = make_project(Path(folder, str(size)), size)
            check = run(project, "catalogue", "check")
            print_line(what="check", n=size, seconds=round(check.seconds, 2), peak_mb=round(check.peak_mb))
            ours = run(project, "catalogue", "build")
            seconds[size] = ours.seconds
            pages = sum(1 for _ in (project / "site").rglob("*.html"))
            print_line(what="site", n=size, pages=pages, seconds=round(ours.seconds, 2), peak_mb=round(ours.peak_mb))
            _measure_next(project, size)
        print_line(scaling_exponent=round(math.log(seconds[5 * number] / seconds[number]) / math.log(5), 3))
        plain = Path(folder, "plain")
        ours_of_n = Path(folder, str(number))
        write_plain_project(ours_of_n / "site", plain, _addresses(ours_of_n))
        usual = run(plain, "mkdocs", "build", "--quiet")
        print_line(what="plain", n=number, seconds=round(usual.seconds, 2), peak_mb=round(usual.peak_mb))
        print_line(ratio_to_plain=round(seconds[number] / usual.seconds, 3))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
