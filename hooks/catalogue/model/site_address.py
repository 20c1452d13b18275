"""Where a site is published: an address that is written into pages, sitemap and robots.txt as it stands."""

import re
from urllib.parse import quote, urlsplit

LONGEST = 200
"""Characters: the addresses of pages, which are longer, are to fit into 2,000."""
HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]")
PATH = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")
"""The signs of a path (RFC 3986, 3.3)."""


def find_address_fault(address: str) -> tuple[str, str] | None:
    """What is wrong with the address of a site, and the remedy; a slash at its end may be missing."""
    said = repr(address[:60])
    if not address.startswith(("https://", "http://")):
        return f"{said} is no address of a site", "write https://, the host, and a slash at the end"
    if len(address) > LONGEST:
        return f"{said} is longer than {LONGEST} characters", "choose a shorter path"
    if any(sign.isspace() or not sign.isprintable() for sign in address):
        return f"{said} holds a space or a sign that is not seen", "take it out, or write %20 for a space"
    if "?" in address or "#" in address:
        return f"{said} holds a query or a fragment", "end it behind the path, with a slash"
    return _find_fault_of_parts(address, said)


def _find_fault_of_parts(address: str, said: str) -> tuple[str, str] | None:
    host, _, path = address.partition("://")[2].partition("/")
    if "@" in host:
        return f"{said} holds a name or a password", "take out what stands before the host"
    try:
        parts = urlsplit(address)
        name, port = host.removesuffix(f":{parts.port}"), parts.port
    except ValueError:
        name, port = "", None
    if port == 0 or not HOST.fullmatch(name):
        return f"{said} has no host that is one", "write it as in https://example.org/, other letters as xn--"
    if {"", ".", ".."} & set(path.removesuffix("/").split("/")) and path:
        return f"{said} holds dots or nothing between two slashes", "write the path that they lead to"
    if not PATH.fullmatch(path):
        sign = path[len(PATH.match(path)[0])]  # type: ignore[index]  # it matches nothing at least
        return f"{said} holds {sign!r}, which no path may hold", f"write {quote(sign, safe='')} in its place"
    return None
