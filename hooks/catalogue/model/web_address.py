"""Hosts of addresses outside the site: names that can lead somewhere (RFC 3986, 3.2; RFC 1123, 2.1)."""

import re

HOST = re.compile(r"(?:https?://|mailto:)[^/?#]*", re.IGNORECASE)
STRANGE = re.compile(r"[\s<>\"'`{}|\\^]")
PART = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
NAME = re.compile(rf"{PART}(?:\.{PART})*")
FIGURES = re.compile(r"[\d.]+")
FOUR_NUMBERS = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.|$)){4}")
MAX_NAME, MAX_PORT = 253, 65535


def wrong_host(address: str) -> tuple[str, str] | None:
    """What is wrong with the host of an address that begins as one, and the remedy."""
    found = HOST.match(address)
    if not found:
        return None
    strange = STRANGE.search(found[0])
    if strange:
        return f"{address[:60]!r} holds {strange[0]!r} in the name of its host", "delete it, or correct the name"
    name, _, port = found[0].partition(":")[2].removeprefix("//").partition(":")
    if "@" in name and found[0][:1] in "mM":
        name = name.rpartition("@")[2]
    if not (_is_name(name) and (not port or (port.isascii() and port.isdigit() and 0 < int(port[:6]) <= MAX_PORT))):
        return f"{address[:60]!r} leads nowhere", "write the whole address, such as https://example.org/page"
    return None


def _is_name(name: str) -> bool:
    if FIGURES.fullmatch(name):
        return bool(FOUR_NUMBERS.fullmatch(name))
    return len(name) <= MAX_NAME and bool(NAME.fullmatch(name))
