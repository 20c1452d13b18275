"""Takes out of a built site the scripts that none of its pages loads: those of features that it leaves out."""

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from catalogue.publishing.inspection import SCRIPT

IMPORT = re.compile(r"""(?<![\w$.])(?:from|import|new\s+URL)\s*\(?\s*["'`](\.{1,2}/[^"'`]+)["'`]""")
"""The path of a module that another one imports, at once or when it is needed (ECMAScript 2020, 16.2.2 and 13.3.10), or
whose address it makes, as for a worker."""

DOC_COMMENT = re.compile(r"^\s*/\*\*.*?\*/", re.DOTALL | re.MULTILINE)
"""What names modules for their types alone: `@import` in JSDoc."""


def remove_unused_scripts(site: Path, loaded: Iterable[str]) -> None:
    """Removes every script but those that pages load and what these import; paths are from the root of the site."""
    used = _with_imports(site, loaded)
    for script in sorted(site.rglob(f"*{SCRIPT}")):
        if script.relative_to(site).as_posix() not in used:
            script.unlink()


def _with_imports(site: Path, scripts: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(scripts)
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            text = DOC_COMMENT.sub("", (site / script).read_text(encoding="utf-8"))
            waiting += [posixpath.normpath(f"{posixpath.dirname(script)}/{path}") for path in IMPORT.findall(text)]
    return found
