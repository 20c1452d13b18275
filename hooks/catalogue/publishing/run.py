"""One run of the site generator, from what it is given to what is written."""

from catalogue.hosting.assets import Assets
from catalogue.pages.inventory import Page
from catalogue.publishing.builder import Builder
from catalogue.publishing.generator import SiteContent
from catalogue.publishing.preview import Problems
from catalogue.publishing.writing import Writing

FRAMES = "frames"
"""The folder below each language in which the frames seem to stand; it is not on disk."""


class Run:
    """One run of MkDocs, in all its languages. Hook modules outlive it under `mkdocs serve`."""

    serving = False
    last: "Run | None" = None
    """The last one; under `serve` it has the data of the last one whose data had no problems."""

    def __init__(self, builder: Builder, problems: Problems, assets: Assets) -> None:
        self.builder = builder
        self.problems = problems
        """Why it has older data."""
        self.assets = assets
        """Style and scripts, as they are published."""
        self.content: SiteContent = builder
        """All that MkDocs has to do with: the seam."""
        self.pages = {source_path(page): page for page in self.content.pages()}
        """What MkDocs makes, by the path of its source below docs/."""
        self.writing: Writing | None = None

    @classmethod
    def now(cls) -> "Run":
        assert cls.last
        return cls.last


def source_path(page: Page) -> str:
    """Where a page of prose stands below docs/, and where a frame seems to."""
    name = page.prose.path if page.prose else f"{FRAMES}/{page.frame}"
    return f"{page.locale}/{name}.md"
