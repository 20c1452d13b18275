"""The last build: what it put in place, and whether that is what a build would make now."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from catalogue.keeping.answers import answers_for
from catalogue.keeping.fingerprints import digest_of, fingerprints
from catalogue.publishing.inputs import Inputs, mark_inputs

FORM = "1"
"""Of what is kept, in the name of its file: what has another one is not looked at."""
UNKNOWN = Inputs("", "")
CODE, INPUTS, PAGES, FILES = "code", "inputs", "pages", "files"
"""What is kept of a build: the marks of what it was made with and from, the number of pages, and fingerprints."""


class LastBuild:
    """The last build of a site, and the inputs of this one, which are marked before anything is read."""

    def __init__(self, site: Path, environment: Mapping[str, str]) -> None:
        """`environment` is that of the generator."""
        self._site = site
        self._environment = environment
        self._known = answers_for("site", f"{FORM} {site}", ())
        self._inputs = self._mark()
        self._files = self._find(FILES) or {}
        self._is_of_this_code = self._inputs != UNKNOWN and self._find(CODE) == self._inputs.code

    def pages_as_they_were(self) -> int:
        """The number of pages of the site, where a build would make it as it stands there to the byte; 0 otherwise."""
        if self._inputs != UNKNOWN and self._find(INPUTS) == self._inputs.all:
            with suppress(OSError):
                return int(self._find(PAGES)) if self._files == fingerprints(self._site) else 0
        return 0

    def find_made(self, name: str, source: str, known: str) -> bytes:
        """A file of the site that this code made of the file `source`, where that had this digest; empty otherwise."""
        if self._is_of_this_code and self._digest(source) == known:
            with suppress(OSError):
                content = (self._site / name).read_bytes()
                return content if digest_of(content) == self._digest(name) else b""
        return b""

    def keep(self, new: Path, pages: int, known: Mapping[str, str]) -> None:
        """What this build has made, if nothing that it was made from has changed meanwhile.

        `known` are digests of its files.
        """
        with suppress(OSError):
            if self._inputs != UNKNOWN and self._mark() == self._inputs:
                self._known.put(CODE, self._inputs.code)
                self._known.put(INPUTS, self._inputs.all)
                self._known.put(PAGES, pages)
                self._known.put(FILES, fingerprints(new, known=known))
                self._known.keep()

    def _find(self, what: str) -> Any:
        return self._known.find(what, lambda: None)

    def _digest(self, name: str) -> str:
        return str(self._files.get(name, "")).partition(" ")[2]

    def _mark(self) -> Inputs:
        """Unknown where something cannot be read; the build has to say so."""
        try:
            return mark_inputs(self._environment)
        except OSError:
            return UNKNOWN
