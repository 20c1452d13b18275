"""Of what a site is built: the commit, and the versions of the programs."""

from dataclasses import dataclass

BUILD_FILE = "build.json"
"""Where the site says it to machines, from its root."""
SHORT = 12
"""Signs of a commit that name it for people."""


@dataclass(frozen=True)
class Provenance:
    """What each build of one commit has in common."""

    commit: str = ""
    """Whole; empty where it is not known, or where files differ from it."""
    engine: str = ""
    generator: str = ""

    @property
    def short_commit(self) -> str:
        """As people write it."""
        return self.commit[:SHORT]


UNKNOWN = Provenance()
"""Where nobody has looked."""
