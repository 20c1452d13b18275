"""Changing files of data and prose in place: what is not changed keeps every byte.

What a caller can rely on:

- `yaml_changes.edit_yaml(text, changes)` and `markdown.replace_section(text, …)` go from text to text and know no disk.
  The text is the whole file as it stands there: `decode` and `encode` below keep a BOM and every line ending.
- Order, comments, blank lines and the style of what stays are kept byte for byte. A new text takes the style of what
  stood there where that style can hold it: plain, in quotation marks, or folded and wrapped at the width of the file.
- What was written is read again by the project's own reader. The changed value is exactly the new one, in NFC, and
  every other value is the old one; otherwise CannotEdit says why, and there is no text.
- Changes are made one after another: the path of each is that in the file as those before it left it.
- `disk.write_together` writes several files, or none.
"""


def decode(content: bytes) -> str:
    """The text of a file, with its BOM and line endings; raises UnicodeDecodeError."""
    return content.decode("utf-8")


def encode(text: str) -> bytes:
    """The bytes of a file: the opposite of decode."""
    return text.encode("utf-8")
