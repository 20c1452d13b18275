"""A catalogue as a site: bodies and shells for the site generator, then every page that it does not make."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from catalogue.exports.sitemap import render_sitemap
from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.addresses import Paths, list_address, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import CITE, ProsePage, replace_links
from catalogue.model.vocabulary import Table
from catalogue.pages import frames
from catalogue.pages.frames import Filling, Frame
from catalogue.pages.inventory import Page, generate_pages
from catalogue.pages.rendering import Renderer
from catalogue.pages.shell import CONTENT_POLICY, Shell, ShellMaker
from catalogue.queries.home import newest_case_study, reflection_of_the_week
from catalogue.queries.reviews import count_reviews
from catalogue.search.index import render_index

FramesMade = Callable[[], Mapping[tuple[str, Locale], Frame]]
"""Gives the frames by name and language, once the site generator has made them."""
CITATION = f"{CITE}:"
REFERENCE = "reference-"
"""What the ids in the list of references begin with."""
SOURCES = "sources"
"""Id of the list of sources below a record, which names what the prose of a case study cites."""


@dataclass(frozen=True)
class SiteFile:
    """A file of the site."""

    path: str
    """From the root of the site."""
    content: Callable[[FramesMade], Iterable[str]]
    """Makes what it holds, in pieces."""


class Builder:
    """Makes a site of a catalogue, as on one day, to be published at an address."""

    def __init__(self, catalogue: Catalogue, site_url: str, day: datetime.date) -> None:
        self.catalogue = catalogue
        self.paths = Paths(catalogue)
        self.site_url = site_url
        self._day = day
        self._renderers = {locale: Renderer(catalogue, self.paths, locale, day) for locale in Locale}
        self.shells = {locale: ShellMaker(catalogue, self._renderers[locale], site_url) for locale in Locale}

    def markdown(self, page: ProsePage) -> str:
        """The Markdown of a page with links to records and pages resolved."""
        root = root_from(self.paths.of_prose(page))

        def replace(text: str, target: str) -> str:
            if target.startswith(CITATION):
                return self._citation(target.removeprefix(CITATION), text, page)
            found = self.paths.find(target, page.locale)
            return f"[{text}]({target if found is None else root + found})"

        return replace_links(page.markdown, replace)

    def _citation(self, document: str, place: str, page: ProsePage) -> str:
        """A citation in brackets, which leads to the reference at the foot of the page."""
        record = self.catalogue.find(kinds.RESOURCE.name, document)
        name = citation_name(record, page.locale) if record else document
        reference = SOURCES if self._case_study(page) else f"{REFERENCE}{document}"
        return f"([{name}{', ' if place else ''}{place}](#{reference}){{.citation}})"

    def prose_body(self, page: ProsePage, html: str) -> str:
        """What stands between header and footer, around the HTML of the Markdown."""
        record = self._case_study(page)
        values = {
            "title": page.matter.title,
            "description": page.matter.description,
            "body": Markup(html),
            "reviews": count_reviews(self.catalogue) if page.matter.table is Table.REVIEWS else (),
            "review": page.matter.review,
            "last_reviewed": page.matter.last_reviewed,
            "owner": page.matter.owner,
            "reading_minutes": page.reading_minutes,
            "record": record,
            "folder": page.path.rpartition("/")[0],
            "cited": [self.catalogue.find(kinds.RESOURCE.name, document) for document in page.citations],
        }
        template = "case_study.html" if record else "prose.html"
        if page.path == "index":
            template = "home.html"
            values["newest"] = newest_case_study(self.catalogue)
            values["weekly"] = reflection_of_the_week(self.catalogue, self._day)
        documents = {*page.citations, *_documents(record)}
        return self._renderers[page.locale].render(template, self.paths.of_prose(page), values, documents)

    def prose_shell(self, page: ProsePage) -> Shell:
        folder = page.path.rpartition("/")[0]
        matter, addresses = page.matter, self._addresses_of(page)
        return self.shells[page.locale].make(matter.title, matter.description, addresses, folder)

    def frame_shell(self, name: str, locale: Locale) -> Shell:
        """The shell of a frame: markers where a record's own words go."""
        addresses = {each: frame_address(name, each) for each in Locale}
        section = kinds.BY_NAME[name].list_name if name in kinds.BY_NAME else ""
        return self.shells[locale].make(frames.TITLE, frames.DESCRIPTION, addresses, section)

    def body(self, page: Page) -> Iterator[str]:
        """What stands between header and footer of a page that the catalogue makes, in pieces."""
        documents = _documents(page.values.get("record"))
        return self._renderers[page.locale].stream(page.template, page.address, page.values, documents)

    def files(self) -> list[SiteFile]:
        """Every file that the site generator does not make; what needs no frame, and can be made early, comes last."""
        pages = [page for locale in Locale for page in generate_pages(self.catalogue, self.paths, locale)]
        files = [SiteFile(f"{page.address}index.html", partial(self._fill, page)) for page in pages]
        files.append(SiteFile("sitemap.xml", self._sitemap))
        for template, path in (("welcome.html", "index.html"), ("not_found.html", "404.html")):
            files.append(SiteFile(path, partial(self._both_languages, template)))
        for locale in Locale:
            files.append(SiteFile(f"{locale}/search/search_index.json", partial(self._index, locale)))
        return files

    def _fill(self, page: Page, frames_made: FramesMade) -> Iterator[str]:
        filling = Filling(page.title, page.description, self.body(page), dict(page.slugs))
        return frames_made()[page.frame, page.locale].fill(filling)

    def _index(self, locale: Locale, _: FramesMade) -> tuple[str]:
        return (render_index(self.catalogue, self.paths, locale, self._day),)

    def _sitemap(self, _: FramesMade) -> tuple[str]:
        return (render_sitemap(self.catalogue, self.paths, self.site_url),)

    def _both_languages(self, template: str, _: FramesMade) -> tuple[str]:
        """A page in both languages, which has no address of its own kind: it links from the root of the site."""
        base = "/" + self.site_url.partition("://")[2].partition("/")[2] if self.site_url else "/"
        values: dict[str, Any] = {"base": base, "site_url": self.site_url, "locales": tuple(Locale)}
        values["content_policy"] = CONTENT_POLICY
        values["a_to_z"] = {locale: list_address("a-z", locale) for locale in Locale}
        values["texts"] = {locale: self._words(locale) for locale in Locale}
        return (self._renderers[Locale.EN].render(template, "", values),)

    def _words(self, locale: Locale) -> dict[str, str]:
        return {key: text[locale] for key, text in self.catalogue.interface.words.items()}

    def _case_study(self, page: ProsePage) -> records.Record | None:
        folder, _, name = page.path.rpartition("/")
        return self.catalogue.find("case-study", name) if folder == kinds.CASE_STUDY.name_of_folder else None

    def _addresses_of(self, page: ProsePage) -> dict[Locale, str]:
        found = {locale: self.paths.find(f"page:{page.path}", locale) for locale in Locale}
        return {locale: address for locale, address in found.items() if address is not None}


def _documents(record: records.Record | None) -> set[str]:
    return {source.document for source in record.sources} if record else set()


def citation_name(record: records.Record, locale: Locale) -> str:
    """What a document is called in the text: publisher and year, such as Estyn 2020; else its title."""
    if isinstance(record, records.Reading):
        return f"{record.publisher[locale]} {record.year or ''}".rstrip()
    return record.title[locale]


def frame_address(name: str, locale: Locale) -> str:
    """Where a frame stands: at the list's own address, or at that of a record with a marker as its last part."""
    if name.startswith("list-"):
        return list_address(name.removeprefix("list-"), locale)
    return f"{locale}/{kinds.BY_NAME[name].section_in(locale)}/{frames.slug_marker(locale)}/"
