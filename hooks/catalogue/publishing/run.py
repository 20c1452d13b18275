"""One run of the site generator, from what it is given to what is written."""

from collections.abc import Sequence
from pathlib import Path

from catalogue.pages.inventory import Page
from catalogue.publishing.builder import Builder, SiteFile
from catalogue.publishing.generator import SiteContent
from catalogue.publishing.outline import Outline
from catalogue.publishing.preview import Problems
from catalogue.publishing.shown import Shown
from catalogue.publishing.writing import Writing

FRAMES = "frames"
"""The folder below each language in which the frames seem to stand; it is not on disk."""
NO_PROBLEMS = Problems()


class Run:
    """One run of MkDocs, in all its languages. Hook modules outlive it under `mkdocs serve`."""

    serving = False
    last: "Run | None" = None
    """The last one; under `serve` it has the data of the last one whose data had no problems."""

    def __init__(
        self, builder: Builder, static: Sequence[SiteFile], state: str = "", problems: Problems = NO_PROBLEMS
    ) -> None:
        self.builder = builder
        self.static = static
        """Style, scripts and pictures, as they are published."""
        self.state = state
        """Under `serve`, stands for the files as they were before they were read."""
        self.problems = problems
        """Why it has older data."""
        self.around = ""
        """Stands for what MkDocs has made the outline of."""
        self.outline = Outline()
        """Under `serve`, all that MkDocs makes."""
        self.content: SiteContent = self.outline if self.serving else builder
        """All that MkDocs has to do with: the seam."""
        self.pages = {source_path(page): page for page in self.content.pages()}
        """What MkDocs makes, by the path of its source below docs/."""
        self.writing: Writing | None = None
        self.shown: Shown | None = None

    @classmethod
    def now(cls) -> "Run":
        assert cls.last
        return cls.last

    def show(self, site: Path) -> None:
        """Has each file made when it is asked for, in a folder. Raises ExportError."""
        self.shown = Shown(self.builder, self.outline, self.static, site)


def source_path(page: Page) -> str:
    """Where a page of prose stands below docs/, and where a frame seems to."""
    name = page.prose.path if page.prose else f"{FRAMES}/{page.frame}"
    return f"{page.locale}/{name}.md"
