"""A catalogue as a site: what the site generator gets, then every file that it does not make."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from catalogue.exports import ExportedFile, ExportError, Source, generate_exports
from catalogue.hosting.site import Hosting, base_of
from catalogue.hosting.writers import generate_host_files
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.pages.cards import link_card, link_card_of_both
from catalogue.pages.frames import BODY, STYLES, CardLink, Filling, Frame
from catalogue.pages.inventory import Page, generate_frames, generate_pages, generate_prose
from catalogue.pages.prose import render_prose
from catalogue.pages.rendering import Renderer
from catalogue.pages.sources import find_written
from catalogue.pages.views.both_languages import BothLanguagesView, MovedView, WelcomeView
from catalogue.pages.views.scripts import Styles
from catalogue.pages.views.shell import Publication, Shell, ShellView
from catalogue.pages.views.site import SiteView
from catalogue.queries.moved import moved_addresses
from catalogue.search.files import SearchFiles

FrameKey = tuple[str, Locale]
FramesMade = Callable[[], Mapping[FrameKey, Frame]]
"""Gives the frames by name and language, once the site generator has made them."""


@dataclass(frozen=True)
class SiteFile:
    """A file of the site."""

    path: str
    """From the root of the site."""
    content: Callable[[FramesMade], Iterable[str | bytes]]
    """Yields the content, piece by piece."""


class Builder:
    """Makes a site of a catalogue, as on one day. It is the SiteContent of generator.py."""

    def __init__(self, catalogue: Catalogue, publication: Publication, day: datetime.date) -> None:
        self._catalogue = catalogue
        self._addresses = Addresses(catalogue)
        self._publication = publication
        self._day = day
        self._search = SearchFiles(catalogue, self._addresses, day)
        self._renderers = Pair.of(lambda locale: Renderer(catalogue, self._addresses, locale, day, publication))
        self.assets = catalogue.assets
        self.settings = catalogue.settings
        self.vocabulary = catalogue.vocabulary
        self.is_demonstration = catalogue.is_demonstration
        self._styles: dict[str, Styles] = {}
        """What pages of prose ask for, by address."""
        self.frames: dict[FrameKey, Frame] = {}
        """Those that the site generator has made."""

    def with_problems(self, problems: tuple[str, ...]) -> "Builder":
        """Makes the same site, whose pages say what kept a newer one from being made."""
        return Builder(self._catalogue, replace(self._publication, problems=problems), self._day)

    def pages(self) -> Iterator[Page]:
        """Prose and frames, in both languages."""
        for locale in Locale:
            yield from generate_prose(self._catalogue, self._addresses, locale)
            yield from generate_frames(self._catalogue, locale)

    def content(self, page: Page) -> str:
        """What stands between header and footer."""
        renderer = self._renderers[page.locale]
        if not page.prose:
            return renderer.main(BODY)
        body = render_prose(page.prose, self._catalogue, self._addresses)
        styles = self._styles[page.address] = {}
        return renderer.main("".join(renderer.stream(page, body, styles)))

    def shell(self, page: Page) -> Shell:
        """What stands around the content."""
        renderer = self._renderers[page.locale]
        links = renderer.links_from(page.address)
        return renderer.shell(ShellView(page, self._catalogue, renderer.site, links, self._publication))

    def take(self, page: Page, document: str) -> str:
        """What is to be written of a finished page: nothing of a frame, which is kept for filling."""
        if not page.frame:
            return document.replace(STYLES, self._load(page, self._styles.pop(page.address, {})), 1)
        self.frames[page.frame, page.locale] = Frame(document)
        return ""

    def body(self, page: Page, styles: Styles | None = None) -> Iterator[str]:
        """What a page that fills a frame says, in pieces; `styles` takes those that it asks for."""
        return self._renderers[page.locale].stream(page, styles=styles)

    def files(self) -> list[SiteFile]:
        """Every file that the site generator does not make; what needs no frame, and can be made early, comes last.

        Raises ExportError for outputs in the way of one another or of a page.
        """
        pages = [page for locale in Locale for page in generate_pages(self._catalogue, locale)]
        files = [SiteFile(f"{page.address}index.html", partial(self._fill, page)) for page in pages]
        files.append(SiteFile("index.html", self._welcome))
        files.append(SiteFile("404.html", partial(self._both_languages, "not-found.html", None)))
        files.append(SiteFile("offline.html", partial(self._both_languages, "offline.html", None)))
        for locale in Locale:
            files.append(SiteFile(f"{locale}/404.html", partial(self._both_languages, "not-found.html", locale)))
            for path in self._search.paths(locale):
                files.append(SiteFile(f"{locale}/{path}", partial(self._search_file, locale, path)))
        files += self._for_hosts()
        return files + self._exports({file.path for file in files})

    def _for_hosts(self) -> Iterator[SiteFile]:
        moved = moved_addresses(self._catalogue, self._addresses)
        for old, new in moved.items():
            yield SiteFile(f"{old}index.html", partial(self._moved, new))
        hosting = Hosting(base_of(self._publication.url), self._publication.scripts.folder, moved)
        for file in generate_host_files(hosting):
            yield SiteFile(file.path, partial(_plain, file.text))

    def _exports(self, others: set[str]) -> list[SiteFile]:
        publication = self._publication
        source = Source(
            self._catalogue,
            self._addresses,
            publication.url,
            self._day,
            publication.provenance,
            preview=publication.preview,
        )
        files = [SiteFile(each.path, partial(self._export, each)) for each in generate_exports(source)]
        taken = {path.casefold() for path in others.union(f"{page.address}index.html" for page in self.pages())}
        for file in files:
            if file.path.casefold() in taken:
                raise ExportError(f"exports/: {file.path} is a page of the site; give the file a path of its own")
        return files

    def _fill(self, page: Page, frames_made: FramesMade) -> Iterator[str]:
        slugs = Pair.of(page.record.slug) if page.record else Pair("", "")
        record_id = page.record.id if page.record else ""
        card = self._card_of(page)
        written = find_written(self._catalogue, page)
        place = written.place if written else ""
        styles: Styles = {}
        body = tuple(self.body(page, styles))  # whole, since the head comes first
        loaded = self._load(page, styles)
        filling = Filling(page.title, page.description, body, slugs, card, record_id, place, loaded, page.number)
        return frames_made()[page.frame, page.locale].fill(filling)

    def _load(self, page: Page, styles: Styles) -> str:
        return self._publication.scripts.load_styles(root_from(page.address), styles)

    def _card_of(self, page: Page) -> CardLink:
        return link_card(self._catalogue, page, self._day)

    def _search_file(self, locale: Locale, path: str, _: FramesMade) -> tuple[str]:
        return (self._search.render(locale, path),)

    def _export(self, file: ExportedFile, _: FramesMade) -> tuple[str | bytes]:
        return (file.render(),)

    def _both_languages(self, template: str, only: Locale | None, _: FramesMade) -> tuple[str]:
        """A page in both languages, or like one in `only`, which has no address of its own kind."""
        view = BothLanguagesView(self._sites, self._publication, only)
        return (self._renderers.en.fill(template, view),)

    def _welcome(self, _: FramesMade) -> tuple[str]:
        view = WelcomeView(self._sites, self._publication, link_card_of_both(self._catalogue))
        return (self._renderers.en.fill("welcome.html", view),)

    def _moved(self, new: str, _: FramesMade) -> tuple[str]:
        return (self._renderers.en.fill("moved.html", MovedView(self._sites, self._publication, new)),)

    @property
    def _sites(self) -> Pair[SiteView]:
        return Pair.of(lambda locale: self._renderers[locale].site)


def _plain(text: str, _: FramesMade) -> tuple[str]:
    return (text,)
