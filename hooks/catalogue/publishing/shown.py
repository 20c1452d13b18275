"""The site of a preview: each of its files is made when somebody first asks for it."""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from catalogue.pages.frames import Frame
from catalogue.pages.inventory import Page
from catalogue.publishing.builder import Builder, FrameKey, FramesMade, SiteFile
from catalogue.publishing.outline import Outline
from catalogue.publishing.writing import write_file


class Shown:
    """The files of a site as of one reading. Those that were asked for stand in a folder until `clear`."""

    def __init__(self, builder: Builder, outline: Outline, others: Iterable[SiteFile], folder: Path) -> None:
        """`others` are made of no page. Raises ExportError."""
        self._builder, self._outline, self._folder = builder, outline, folder
        pages = list(builder.pages())
        frames = {(page.frame, page.locale): page for page in pages if page.frame}
        self._frames = _Frames(lambda key: Frame(self._finish(frames[key])))
        prose = [SiteFile(f"{page.address}index.html", partial(self._prose, page)) for page in pages if page.prose]
        self._files = {file.path: file for file in (*builder.files(), *prose, *others)}
        self._made: set[str] = set()

    @property
    def paths(self) -> Collection[str]:
        """Of every file."""
        return self._files.keys()

    def make(self, path: str) -> bool:
        """Puts a file of the site into the folder; False where the site has none with this path."""
        if path in self._files and path not in self._made:
            write_file(self._files[path], lambda: self._frames, self._folder)
            self._made.add(path)
        return path in self._made

    def clear(self) -> None:
        """Takes away what has been made."""
        for path in self._made:
            with suppress(PermissionError):  # of Windows, while it is being sent: it is made anew when it is asked for
                (self._folder / path).unlink(missing_ok=True)
        self._made.clear()

    def _prose(self, page: Page, _: FramesMade) -> tuple[str]:
        return (self._builder.take(page, self._finish(page)),)

    def _finish(self, page: Page) -> str:
        """The document that the site generator would have made."""
        return self._outline.fill(self._builder.shell(page), self._builder.content(page))


class _Frames(dict[FrameKey, Frame]):
    """Frames, each made when a page is to fill it."""

    def __init__(self, make: Callable[[FrameKey], Frame]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: FrameKey) -> Frame:
        self[key] = self._make(key)
        return self[key]
