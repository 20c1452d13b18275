"""The formats in which texts go out and come back, by the ending of the file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.reading.faults import Fault
from catalogue.translation.po import read_messages, write_messages
from catalogue.translation.returned import Returned
from catalogue.translation.units import Unit
from catalogue.translation.workbook import read_workbook, write_workbook


@dataclass(frozen=True)
class Format:
    """How a file is written, and how it is read when it comes back."""

    write: Callable[[Iterable[Unit], Locale], bytes]
    read: Callable[[bytes, str, Locale], tuple[list[Returned], list[Fault]]]


FORMATS = {".xlsx": Format(write_workbook, read_workbook), ".po": Format(write_messages, read_messages)}
