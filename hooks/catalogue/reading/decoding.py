"""Bytes of a file to text in NFC, whose lines end with a line feed, free of signs that nobody sees and of letters that
were damaged on the way.
"""

import re
import unicodedata
from collections.abc import Callable

from catalogue.keeping.answers import Answers
from catalogue.model.kinds import files
from catalogue.reading.faults import Fault, Place

MAX_BYTES = 20_000_000
NO_TEXT = 1_000_000_000
"""Bytes that nobody has written: a file is broken, and not too long."""
INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"  # joiners, directions, selectors, tags
    "\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufffc\ufffe\uffff\U0001fffe-\U0001ffff\U000f0000-\U0010ffff"  # no characters
)
"""What no text needs: it is not seen, or every system shows something else for it."""
SPACES = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u115f\u1160\u2800\u3164\uffa0")
"""Those of them that stand between two words as a space does."""
CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows shows for the bytes 80 to 9F; those from A0 are themselves."""
BYTES = {chr(byte): byte for byte in range(256)} | {sign: sign.encode("cp1252")[0] for sign in CP1252}
UNSEEN = re.compile(f"[{INVISIBLE}\ufffd]")
BAD = re.compile(f"[\u00c2-\u00f4{INVISIBLE}\ufffd](?:(?<=[\u00c2-\u00f4])[\u0080-\u00bf{CP1252}]{{1,3}})?")
"""What a text must hold to have a fault here; two signs or more may be UTF-8 that was read as something else."""
MOST_DAMAGED = 24
"""Signs that stand for one which was damaged three times."""
TYPOGRAPHIC = range(0x2010, 0x2040)
LATIN = (range(0xA0, 0x250), range(0x1E80, 0x1F00), TYPOGRAPHIC, range(0x20AC, 0x20AD))
"""Characters that a text in English or Welsh may hold, beside ASCII."""
MERGE_MARK = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def known_text(file: str, open_file: Callable[[], bytes], known: Answers) -> tuple[str, Fault | None]:
    """The same as `read_text`, which looks at each content once as long as it is known."""
    try:
        content = open_file()
    except OSError:
        return read_text(file, open_file)
    return known.remember(("text", file, content), lambda: read_text(file, lambda: content))


def read_text(file: str, open_file: Callable[[], bytes]) -> tuple[str, Fault | None]:
    """The text of a file in NFC, whose lines end with a line feed, or an empty text and what is wrong."""

    def bad(what: str, remedy: str, line: int = 1, column: int = 1) -> tuple[str, Fault]:
        return "", Fault(Place(file=file, line=line, column=column), what, remedy, unread=True)

    try:
        content = open_file()
    except OSError as error:
        return bad(f"cannot be read ({error.strerror})", "put it back, or allow that it is read")
    if len(content) > MAX_BYTES:
        return bad(too_large(len(content), MAX_BYTES), remedy_for_size(file, len(content)))
    if content and not content.strip(b"\0"):
        return bad("holds nothing but NUL", "put back what it held, or write it anew")
    if _is_utf_16(content[:8]):
        return bad("is written in UTF-16", "save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        return bad("is not UTF-8 from here on", "save it as UTF-8", line, column)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    wrong = _wrong_in(text)
    return bad(*wrong) if wrong else (text, None)


def too_large(size: int, most: int) -> str:
    """What is wrong with a file of that many bytes."""
    return f"has {size / 1_000_000:,.1f} MB, more than {most / 1_000_000:g}"


def remedy_for_size(name: str, size: int) -> str:
    """What to do about a file that is too large."""
    _, _, below = name.partition("/")
    if size > NO_TEXT:
        return "put back what it held" if name.endswith((".yaml", ".md")) else "make it smaller"
    if below.removesuffix(".yaml") in files() and name.endswith(".yaml"):
        return "split it into a folder with a file for each record"
    return "make it smaller"


def _is_utf_16(beginning: bytes) -> bool:
    """Whether a file says so, or begins with letters every other byte of which is zero."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    halves = (beginning[::2], beginning[1::2])
    return any(zeros and not zeros.strip(b"\0") and b"\0" not in letters for zeros, letters in (halves, halves[::-1]))


def find_damage(text: str) -> tuple[int, str, str] | None:
    """The first sign that is not seen, or that was damaged when the text was saved: its place, what, remedy."""
    for found in BAD.finditer(text):
        start, sign = found.start(), found[0]
        if len(sign) > 1 and _meant_by(sign):
            signs, meant = _damaged_from(text[start : start + MOST_DAMAGED])
            return start, f"holds {signs!r}, a damaged {meant!r}", f"write {meant!r}, and save the file as UTF-8"
        unseen = UNSEEN.search(sign)
        if unseen:
            return start + unseen.start(), *_wrong_with_sign(unseen[0])
    return None


def _wrong_with_sign(sign: str) -> tuple[str, str]:
    if sign == "\ufffd":
        what = "holds U+FFFD, which stands for a letter that was lost"
        return what, "write the letter, and save the file as UTF-8"
    name = "the control character" if unicodedata.category(sign) in {"Cc", "Cf"} else "the character"
    return f"holds {name} U+{ord(sign):04X}", "write a space in its place" if sign in SPACES else "delete it"


def _wrong_in(text: str) -> tuple[str, str, int, int] | None:
    damage = find_damage(text)
    if damage:
        start, what, remedy = damage
        return what, remedy, *_position(text, start)
    mark = MERGE_MARK.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    if mark:
        what = "holds two versions that were never merged"
        return (
            what,
            "keep one of them, and delete the marks around both",
            *_position(text, mark.start()),
        )
    return None


def _position(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _meant_by(signs: str) -> str:
    """The character whose UTF-8 begins these, each byte shown as a sign; empty where they are no damage."""
    length = 2 + (signs[0] >= "\u00e0") + (signs[0] >= "\u00f0")
    meant = _read_again(signs[:length]) if len(signs) >= length else ""
    return meant if any(ord(sign) in allowed for sign in meant for allowed in LATIN) else ""


def _damaged_from(signs: str) -> tuple[str, str]:
    """The longest beginning that stands for one character, and this: it may have been damaged again and again."""
    for length in range(len(signs), 1, -1):
        meant = signs[:length]
        while len(meant) > 1 and (again := _read_again(meant)):
            meant = again
        if len(meant) == 1:
            return signs[:length], meant
    return signs[:2], _meant_by(signs)


def _read_again(signs: str) -> str:
    """The text whose bytes in UTF-8 were shown as these signs; empty where there is none."""
    try:
        return bytes(BYTES[sign] for sign in signs).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""
