"""The last build: whether what it put in place is still there, whole, and what a build would make now."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from catalogue.keeping.answers import answers_for
from catalogue.keeping.fingerprints import fingerprint
from catalogue.publishing.inputs import mark_inputs


class LastBuild:
    """The last build of a site, and the inputs of this one, which are marked before anything is read."""

    def __init__(self, site: Path, environment: Mapping[str, str]) -> None:
        """`environment` is that of the generator."""
        self._site = site
        self._environment = environment
        self._known = answers_for("site", str(site), ())
        self._inputs = self._mark()

    def pages_as_they_were(self) -> int:
        """The number of pages of the site, where a build would make it as it stands there to the byte; 0 otherwise."""
        built = self._known.find(self._inputs, lambda: None) if self._inputs else None
        with suppress(OSError):
            if built and built[0] == fingerprint(self._site):
                return int(built[1])
        return 0

    def keep(self, new: Path, pages: int) -> None:
        """What this build has made, if nothing that it was made from has changed meanwhile."""
        inputs = self._mark()
        with suppress(OSError):
            if inputs and inputs == self._inputs:
                self._known.put(inputs, [fingerprint(new), pages])
        self._known.keep()

    def _mark(self) -> str:
        """Empty where something cannot be read; the build has to say so."""
        try:
            return mark_inputs(self._environment)
        except OSError:
            return ""
