"""Bytes of a file to text in NFC."""

import re
import unicodedata
from collections.abc import Callable

from catalogue.reading.faults import Fault, Place

MAX_BYTES = 20_000_000
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def read_text(file: str, open_file: Callable[[], bytes]) -> tuple[str, Fault | None]:
    """The text of a file in NFC, or an empty text and what is wrong."""

    def bad(what: str, remedy: str, line: int = 1, column: int = 1) -> tuple[str, Fault]:
        return "", Fault(Place(file=file, line=line, column=column), what, remedy)

    try:
        content = open_file()
    except OSError as error:
        return bad(f"cannot be read ({error.strerror})", "put it back, or allow that it is read")
    if len(content) > MAX_BYTES:
        megabytes = len(content) / 1_000_000
        return bad(f"has {megabytes:.1f} MB, more than 20", "split it into a folder with a file for each record")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return bad("is written in UTF-16", "save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        return bad("is not UTF-8 from here on", "save it as UTF-8", line, column)
    found = CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return bad(f"holds the control character U+{ord(found.group()):04X}", "delete it", line, column)
    return unicodedata.normalize("NFC", text), None
