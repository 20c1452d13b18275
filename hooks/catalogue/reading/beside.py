"""What stands in data/ for the tests: it is no part of the site, and may be broken too."""

from collections.abc import Callable, Iterator, Mapping

from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault
from catalogue.reading.names import ACCEPTED


def find_faults_beside(files: Mapping[str, Callable[[], bytes]], data: str) -> Iterator[Fault]:
    """Faults of the lists of accepted words, such as marks of a merge."""
    for path in (f"{data}/{name}" for name in ACCEPTED):
        fault = read_text(path, files[path])[1] if path in files else None
        if fault:
            yield fault
