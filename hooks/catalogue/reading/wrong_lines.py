"""Lines that no file in YAML may have, whatever stands around them."""

import re
import unicodedata

DIRECTIVE = re.compile(r"%(?<!.%)")
"""With nothing before it on its line: a pattern that begins with its sign is looked for ten times as fast as with ^."""
STRANGE_SPACE = re.compile(
    r"^(?:[ ]*+-)?+[ ]*+(?:[a-z_]++:)?+[ ]*+(?P<sign>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE
)
"""A sign that looks like a space and is none, where YAML needs one."""
MERGE_LINE = re.compile(r"^(?:={7}|\|{7}.*)$", re.MULTILINE)


def find_wrong_line(text: str) -> tuple[tuple[int, int], str, str] | None:
    """Line and column from 0 of the first that is wrong, what, and what to do."""
    if found := DIRECTIVE.search(text):
        return _position(text, found.start()), "begins with %, which is no field", "delete the line"
    if found := MERGE_LINE.search(text):
        remedy = "keep one of them, and delete this line"
        return _position(text, found.start()), "holds two versions that were never merged", remedy
    if found := STRANGE_SPACE.search(text):
        what = f"holds U+{ord(found['sign']):04X} ({unicodedata.name(found['sign']).lower()}) where a space belongs"
        return _position(text, found.start("sign")), what, "write a space"
    return None


def _position(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start), start - text.rfind("\n", 0, start) - 1
