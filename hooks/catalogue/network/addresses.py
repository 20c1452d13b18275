"""Addresses that are asked: where a redirect leads, and which are no use to ask."""

from urllib.parse import urljoin, urlsplit

from catalogue.network.answers import Answer

PERMANENT = frozenset({301, 308})
REDIRECTS = PERMANENT | {302, 303, 307}
NOBODY = (".example", ".test", ".invalid", ".localhost", "example.com", "example.net", "example.org")
"""Hosts that are kept for examples (RFC 2606)."""


def find_target(answer: Answer) -> str:
    """Where an answer leads; empty where it is no redirect, or leads to no page."""
    location = answer.headers.get("location", "")
    if answer.status not in REDIRECTS or not location:
        return ""
    try:
        target = urljoin(answer.address, location)
        return target if is_web(target) else ""
    except ValueError:
        return ""


def is_web(address: str) -> bool:
    """Whether it can be asked at all."""
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_somebodys(address: str) -> bool:
    """Whether its host can be anybody's."""
    host = urlsplit(address).hostname or ""
    return not any(host == each.removeprefix(".") or host.endswith(f".{each.removeprefix('.')}") for each in NOBODY)
