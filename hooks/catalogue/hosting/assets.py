"""Style and scripts as they are published: without what only their developers read, in a folder named by fingerprint.

One fingerprint for all of them leaves their paths to one another as they are, so that no import is rewritten.
"""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

import rjsmin

ASSETS = "assets/"
DIGITS = 16
"""Of the fingerprint."""
IMPORT = re.compile(r"""(?<![\w$.])(?:from|import)\s*["'](\.{1,2}/[^"']+)["']""")
"""The path of a module that another one imports at once (ECMAScript 2020, 16.2.2)."""
COMMENT = re.compile(r"^\s*/\*\*.*?\*/", re.DOTALL | re.MULTILINE)
"""What names modules for their types alone: `@import` in JSDoc."""

_STRING = r"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
STYLE_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_END, _SIGN, _AFTER = r"\s*;?\s*(?P<end>\})\s*", r"\s*(?P<sign>[{;,])\s*", r"(?P<after>(?<=:)\s+)"
STYLE_SPACE = re.compile(rf"{_STRING}|{_END}|{_SIGN}|{_AFTER}|\s+", re.DOTALL)


@dataclass(frozen=True)
class Assets:
    """Style and scripts of a site."""

    folder: str
    """From the root of the site, with a slash at its end."""
    files: Mapping[str, str]
    """By their path in the folder."""

    @property
    def imports(self) -> dict[str, tuple[str, ...]]:
        """What each script imports at once, and what that imports, in the order of their names, by their paths."""
        direct = {name: _imported_by(name, text) for name, text in self.files.items() if name.endswith(".js")}
        return {name: tuple(sorted(_reached(name, direct) - {name})) for name in direct}


def publish_assets(sources: Mapping[str, str]) -> Assets:
    """Made small, in a folder named by what they are."""
    files = {name: _make_small(name, text) for name, text in sorted(sources.items())}
    digest = hashlib.sha256()
    for name, text in files.items():
        digest.update(f"{name}\0{len(text)}\0{text}".encode())
    return Assets(f"{ASSETS}{digest.hexdigest()[:DIGITS]}/", files)


def preview_assets(sources: Mapping[str, str]) -> Assets:
    """As they are written, where they always stand: for a preview, which is to show each change."""
    return Assets(ASSETS, dict(sources))


def _make_small(name: str, text: str) -> str:
    small = rjsmin.jsmin(text) if name.endswith(".js") else _make_style_small(text)
    return f"{small}\n"


def _make_style_small(text: str) -> str:
    """Without comments, and without white space where none can mean anything: `.a :is(b)` is not `.a:is(b)`."""
    without_comments = STYLE_COMMENT.sub(lambda found: found["string"] or "", text)
    return STYLE_SPACE.sub(_without_space, without_comments).strip()


def _without_space(found: re.Match[str]) -> str:
    return found["string"] or found["end"] or found["sign"] or ("" if found["after"] else " ")


def _imported_by(name: str, text: str) -> frozenset[str]:
    paths = IMPORT.findall(COMMENT.sub("", text))
    return frozenset(posixpath.normpath(f"{posixpath.dirname(name)}/{path}".lstrip("/")) for path in paths)


def _reached(start: str, direct: Mapping[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += direct.get(name, ())
    return found
