"""A site as its host sees it, and what a host reads."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

FOLDER = ".hosting"
"""Where the owner of a server finds what to include. Hosts serve nothing whose name begins with a dot."""


@dataclass(frozen=True)
class Hosting:
    """A site, as its host sees it."""

    base: str
    """The path below which it is published, decoded, such as / or /leadership/."""
    assets: str
    """The folder, from the root of the site, whose files never change."""
    moved: Mapping[str, str]
    """What once stood at an address, by that address: the address at which it is now."""

    def path(self, address: str) -> str:
        """The decoded path at which a host is asked for an address of the site."""
        return self.base + address

    def location(self, address: str) -> str:
        """The same as a link or a header says it (RFC 3986)."""
        address, sign, fragment = address.partition("#")
        return quote(self.path(address), safe="/~!$&'()*+,;=:@") + sign + fragment


@dataclass(frozen=True)
class HostFile:
    """A file that a host reads."""

    path: str
    """From the root of the site."""
    text: str


def base_of(site_url: str) -> str:
    """The path below which a site is published; / where it is not known."""
    return urlsplit(site_url).path or "/"


def pattern_of(text: str) -> str:
    """A regular expression for a text, as PCRE and RE2 read it."""
    return re.sub(r"([^\w/-])", r"\\\1", text)
